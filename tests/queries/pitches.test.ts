import { once } from 'node:events';
import { createServer } from 'node:net';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readForm } from '../../app/contract/forms';
import { DRAFT_LONGEST, pitchForm, typedFrom } from '../../app/contract/pitch-form';
import { blankAnswers, longest, type PitchAnswers, publicPitch } from '../../app/domain/pitch';
import { usualBrief } from '../../app/domain/rules';
import { pitchMessages } from '../../app/messages/pitch';
import { createLineups } from '../../app/services/lineups.server';
import { createMail } from '../../app/services/mail.server';
import { createPictures, MOST_PIXELS } from '../../app/services/pictures.server';
import { createPitches } from '../../app/services/pitches.server';
import { withDatabases } from '../support/db';
import {
	clockAt,
	makeContext,
	makeDinner,
	makeGroup,
	makeOrganiser,
	makePitch,
	someAnswers,
} from '../support/factories';

const letter = { subject: 'Your pitch', text: 'By this link.' };
const words = pitchMessages('en').errors;
const brief = usualBrief('Birmingham');

/** The form as a browser posts it. */
function formOf(answers: PitchAnswers, more: Record<string, string> = {}): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...typedFrom(answers), ...more })) {
		for (const one of [value].flat()) if (one !== '') form.append(name, one);
	}
	return form;
}

withDatabases((name, getDb) => {
	async function begin(smtpUrl?: string) {
		const db = getDb();
		const { context, clock, told } = makeContext(db, clockAt('2026-11-10T12:00:00Z'));
		const settings = { ...context.settings, mail: smtpUrl ? { smtpUrl, from: 'soup@example.org' } : undefined };
		const mail = createMail({ ...context, settings });
		const organiser = await makeOrganiser(db);
		const group = await makeGroup(db, { organiser });
		const dinner = await makeDinner(db, group, { phase: 'call' });
		return {
			db,
			clock,
			told,
			mail,
			organiser,
			group,
			dinner,
			pitches: createPitches(context, mail),
			pictures: createPictures(context),
			lineups: createLineups(context, mail),
		};
	}
	type World = Awaited<ReturnType<typeof begin>>;
	async function draftIn({ pitches, dinner }: World, answers: PitchAnswers = someAnswers('Tool library')) {
		const begun = await pitches.begin(dinner.id, answers);
		if (!begun.ok) throw new Error(begun.code);
		return begun.value;
	}

	test('a draft is found by its private link, and by no link that was made up', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		const token = world.pitches.pathOf(draft.id).replace('/pitch/', '');
		expect((await world.pitches.findByLink(token))?.answers.title).toBe('Tool library');
		// Looking uses nothing up.
		expect((await world.pitches.findByLink(token))?.id).toBe(draft.id);
		const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
		for (const wrong of [forged, draft.id, '', '__proto__', token.slice(0, 22)]) {
			expect(await world.pitches.findByLink(wrong), wrong).toBeUndefined();
		}
	});

	test('words come back as they were typed: emoji, right to left, lines', async () => {
		const world = await begin();
		const typed = someAnswers('مكتبة الأدوات 🛠️👩🏽‍🌾', { why: 'Line one\n\nשורה שתיים\n🍲' });
		const draft = await draftIn(world, typed);
		const again = await world.pitches.findByLink(world.pitches.pathOf(draft.id).replace('/pitch/', ''));
		expect(again?.answers).toEqual(typed);
	});

	test('no draft begins outside the call, and none after the deadline', async () => {
		const world = await begin();
		const { db, group, pitches, clock, dinner } = world;
		for (const phase of ['draft', 'lineup', 'voting', 'published', 'cancelled'] as const) {
			const other = await makeDinner(db, group, { phase });
			expect(await pitches.begin(other.id, blankAnswers), phase).toEqual({ ok: false, code: 'call over' });
		}
		clock.set('2026-11-19T18:00:00Z');
		expect(await pitches.begin(dinner.id, blankAnswers)).toEqual({ ok: false, code: 'call over' });
	});

	test('robots that begin drafts by the hundred are slowed down, not locked out by address', async () => {
		const world = await begin();
		const begun = await Promise.all(
			Array.from({ length: 80 }, () => world.pitches.begin(world.dinner.id, blankAnswers)),
		);
		expect(begun.filter((one) => one.ok).length).toBe(60);
		expect(begun.find((one) => !one.ok)).toEqual({ ok: false, code: 'busy' });
	});

	test('two tabs: the second one is refused, and the text of the first stays', async () => {
		const world = await begin();
		const { pitches } = world;
		const draft = await draftIn(world);
		const first = { revision: draft.revision, answers: { ...draft.answers, why: 'First tab' } };
		const second = { revision: draft.revision, answers: { ...draft.answers, why: 'Second tab' } };
		expect(await pitches.save(draft.id, first)).toMatchObject({ ok: true, value: { revision: draft.revision + 1 } });
		expect(await pitches.save(draft.id, second)).toEqual({ ok: false, code: 'stale' });
		expect(await pitches.submit(draft, second, letter)).toEqual({ ok: false, code: 'stale' });
		const token = pitches.pathOf(draft.id).replace('/pitch/', '');
		expect((await pitches.findByLink(token))?.answers.why).toBe('First tab');
		// Having seen both, the second tab may save over it.
		expect(await pitches.save(draft.id, { ...second, revision: draft.revision + 1 })).toMatchObject({ ok: true });
	});

	test('a save whose answer got lost is sent again and changes nothing', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		const written = { revision: draft.revision, answers: { ...draft.answers, why: 'Again' } };
		const once = await world.pitches.save(draft.id, written);
		const twice = await world.pitches.save(draft.id, written);
		expect(twice.ok && twice.value.revision).toBe(once.ok && once.value.revision);
	});

	test('of many saves of one revision exactly one is kept', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		const saves = await Promise.all(
			Array.from({ length: 12 }, (_, n) =>
				world.pitches.save(draft.id, { revision: draft.revision, answers: { ...draft.answers, why: `Tab ${n}` } }),
			),
		);
		expect(saves.filter((save) => save.ok)).toHaveLength(1);
		expect(saves.filter((save) => !save.ok && save.code === 'stale')).toHaveLength(11);
	});

	test('sent in, changed until the deadline, and then no more', async () => {
		const world = await begin();
		const { pitches, clock, dinner, told, lineups } = world;
		const draft = await draftIn(world);
		const sent = await pitches.submit(draft, { revision: draft.revision, answers: draft.answers }, letter);
		expect(sent.ok).toBe(true);
		expect(told).toContain(dinner.id);
		const [read] = await lineups.read(dinner.id);
		expect(read).toMatchObject({ state: 'submitted', submitted_at: clock.now() });

		const changed = { revision: draft.revision, answers: { ...draft.answers, money: 'A kettle' } };
		expect(await pitches.submit(draft, changed, letter)).toMatchObject({ ok: true });
		// What was sent in is not overwritten by a draft's autosave from another tab.
		expect(await pitches.save(draft.id, changed)).toEqual({ ok: false, code: 'settled' });

		clock.set('2026-11-19T18:00:00Z');
		const late = { revision: draft.revision + 1, answers: { ...draft.answers, money: 'Too late' } };
		expect(await pitches.submit(draft, late, letter)).toEqual({ ok: false, code: 'call over' });
		const [still] = await lineups.read(dinner.id);
		expect(still?.answers.money).toBe('A kettle');
	});

	test('a change after the gate was confirmed asks for the gate again, the same text does not', async () => {
		const world = await begin();
		const { pitches, lineups, dinner, organiser } = world;
		const draft = await draftIn(world);
		await pitches.submit(draft, { revision: draft.revision, answers: draft.answers }, letter);
		await lineups.confirmGate(dinner.id, draft.id, draft.revision, organiser);
		await pitches.submit(draft, { revision: draft.revision, answers: draft.answers }, letter);
		expect((await lineups.read(dinner.id))[0]?.gate_confirmed_by).toBe(organiser.name);
		await pitches.submit(
			draft,
			{ revision: draft.revision, answers: { ...draft.answers, what: 'Another thing' } },
			letter,
		);
		expect((await lineups.read(dinner.id))[0]?.gate_confirmed_by).toBeNull();
	});

	test('withdrawn from any state before the vote, once, and never from a line-up that is voted on', async () => {
		const { db, group, pitches } = await begin();
		for (const state of ['draft', 'submitted', 'lined up', 'reserve'] as const) {
			const dinner = await makeDinner(db, group, { phase: 'call' });
			const pitch = await makePitch(db, dinner, 'Withdraw me', { state });
			expect(await pitches.withdraw(pitch), state).toEqual({ ok: true, value: null });
			expect(await pitches.withdraw(pitch), state).toEqual({ ok: true, value: null });
		}
		const night = await makeDinner(db, group, { phase: 'voting' });
		for (const [number, state] of (['lined up', 'presented'] as const).entries()) {
			const pitch = await makePitch(db, night, 'Too late', { state, number: number + 1 });
			expect(await pitches.withdraw(pitch), state).toEqual({ ok: false, code: 'too late' });
		}
		const declined = await makePitch(db, night, 'Declined', { state: 'declined' });
		expect(await pitches.withdraw(declined)).toEqual({ ok: false, code: 'too late' });
	});

	test('a picture is kept upright, small, as webp, and without what the camera wrote', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		// Taken with the camera on its side, and with the place in it.
		const photo = await sharp({
			create: { width: 2400, height: 1200, channels: 3, background: { r: 180, g: 60, b: 30 } },
		})
			.withMetadata({
				orientation: 6,
				exif: { IFD0: { Copyright: 'CANARY-OWNER' }, IFD3: { GPSLatitude: '52/1 28/1 0/1' } },
			})
			.jpeg()
			.toBuffer();
		expect(photo.includes('CANARY-OWNER')).toBe(true);
		const read = await world.pictures.read(new Blob([new Uint8Array(photo)]));
		if (!read.ok) throw new Error(read.code);
		expect(read.value).toMatchObject({ width: 800, height: 1600 });
		for (const bytes of [read.value.bytes, read.value.small]) {
			const { format, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
			expect({ format, exif, icc, xmp, orientation }).toEqual({ format: 'webp' });
			expect(bytes.includes('CANARY-OWNER')).toBe(false);
		}
		expect((await sharp(read.value.small).metadata()).height).toBe(480);

		expect(await world.pictures.put(draft, read.value)).toEqual({ ok: true, value: null });
		expect(await world.pictures.findPublic(draft.id, '\u0000', 'small')).toBeUndefined();
		const found = await world.pictures.findOwn(draft.id, read.value.version, 'small');
		expect(Buffer.from(found ?? []).equals(read.value.small)).toBe(true);
	});

	test('what is no picture is refused: text, SVG, half a file, 26 megapixels, 11 MB', async () => {
		const { pictures } = await begin();
		const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: 'white' } })
			.png()
			.toBuffer();
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
		const huge = await sharp({ create: { width: 5200, height: 5001, channels: 3, background: 'white' } })
			.png()
			.toBuffer();
		expect(5200 * 5001).toBeGreaterThan(MOST_PIXELS);
		const tries: [string, Uint8Array | string, string][] = [
			['text', 'hello', 'not a picture'],
			['SVG', svg, 'not a picture'],
			['SVG with a prologue', `<?xml version="1.0"?>${svg}`, 'not a picture'],
			['PDF', '%PDF-1.4\n', 'not a picture'],
			['half a file', new Uint8Array(photo.subarray(0, 300)), 'not a picture'],
			['26 megapixels', new Uint8Array(huge), 'too many pixels'],
			['11 MB', new Uint8Array(11 * 1024 * 1024), 'file too big'],
		];
		for (const [what, bytes, code] of tries) {
			expect(await pictures.read(new Blob([bytes as BlobPart])), what).toEqual({ ok: false, code });
		}
	});

	test('a picture is shown to everybody only once its pitch is in a public line-up', async () => {
		const { db, group, pictures } = await begin();
		const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
			.png()
			.toBuffer();
		const read = await pictures.read(new Blob([new Uint8Array(bytes)]));
		if (!read.ok) throw new Error(read.code);
		const seen = async (
			phase: 'call' | 'lineup' | 'cancelled',
			state: 'lined up' | 'declined' | 'submitted',
			underAge = false,
		) => {
			const dinner = await makeDinner(db, group, { phase: 'call' });
			const pitch = await makePitch(db, dinner, 'With a picture', { state: 'submitted', answers: { underAge } });
			await pictures.put(pitch, read.value);
			await db.updateTable('pitch').set({ state }).where('id', '=', pitch.id).execute();
			await db.updateTable('dinner').set({ phase }).where('id', '=', dinner.id).execute();
			expect(await pictures.findPublic(pitch.id, 'another', 'large')).toBeUndefined();
			return (await pictures.findPublic(pitch.id, read.value.version, 'large')) !== undefined;
		};
		expect(await seen('lineup', 'lined up')).toBe(true);
		expect(await seen('call', 'lined up')).toBe(false);
		expect(await seen('cancelled', 'lined up')).toBe(false);
		expect(await seen('lineup', 'declined')).toBe(false);
		expect(await seen('lineup', 'submitted')).toBe(false);
		expect(await seen('lineup', 'lined up', true)).toBe(false);
		expect(await pictures.findPublic('not-an-id', read.value.version, 'large')).toBeUndefined();
	});

	test('a picture is not changed after the deadline', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		world.clock.set('2026-11-19T18:00:00Z');
		const picture = { version: 'v', width: 1, height: 1, bytes: Buffer.from('a'), small: Buffer.from('b') };
		expect(await world.pictures.put(draft, picture)).toEqual({ ok: false, code: 'call over' });
		expect(await world.pictures.remove(draft)).toEqual({ ok: false, code: 'call over' });
	});

	test('the private link goes out once by e-mail, and a mail server that refuses holds nothing up', async () => {
		const box = await mailbox();
		const world = await begin(box.url);
		const draft = await draftIn(world);
		const send = (money: string, revision: number) =>
			world.pitches.submit(draft, { revision, answers: { ...draft.answers, money } }, letter);
		expect((await send('Tools', draft.revision)).ok).toBe(true);
		expect((await send('Tools and tea', draft.revision + 1)).ok).toBe(true);
		await world.mail.settled();
		expect(box.received()).toHaveLength(1);
		expect(box.received()[0]).toContain('To: jo@example.org');
		expect(box.received()[0]).toContain('By this link.');
		expect((await world.lineups.read(world.dinner.id))[0]?.link_mail).toBe('sent');
		await box.close();

		const broken = await begin(box.url);
		const other = await draftIn(broken);
		expect((await broken.pitches.submit(other, { revision: 1, answers: other.answers }, letter)).ok).toBe(true);
		await broken.mail.settled();
		expect((await broken.lineups.read(broken.dinner.id))[0]?.link_mail).toBe('not sent');
	});

	if (name === 'embedded') {
		test('5,000 words: the draft keeps them, sending in says how long they are', () => {
			const essay = 'soup '.repeat(5000).trim();
			const form = formOf(someAnswers('Long', { why: essay }));
			const draft = readForm(form, pitchForm(brief, words, 'draft'));
			expect(draft.ok && draft.value.answers.why).toBe(essay);
			const complete = readForm(form, pitchForm(brief, words, 'complete'));
			expect(complete).toMatchObject({
				ok: false,
				errors: { why: words.tooLong(essay.length, longest.why) },
				typed: { why: essay },
			});
			const endless = readForm(
				formOf(someAnswers('Longer', { why: 'x'.repeat(DRAFT_LONGEST + 1) })),
				pitchForm(brief, words, 'draft'),
			);
			expect(endless.ok).toBe(false);
		});

		test('an emoji counts as one character', () => {
			const title = '🍲'.repeat(longest.title);
			expect(readForm(formOf(someAnswers(title)), pitchForm(brief, words, 'complete')).ok).toBe(true);
			expect(readForm(formOf(someAnswers(`${title}!`)), pitchForm(brief, words, 'complete')).ok).toBe(false);
		});

		test('sending in asks for every answer but the phone, the picture and the categories; a draft asks for none', () => {
			expect(readForm(new FormData(), pitchForm(brief, words, 'draft')).ok).toBe(true);
			const empty = readForm(new FormData(), pitchForm(brief, words, 'complete'));
			expect(Object.keys(empty.ok ? {} : empty.errors).sort()).toEqual(
				[
					...['title', 'what', 'why', 'money', 'when', 'presenter', 'contactName', 'contactEmail', 'reportBack'],
					...brief.criteria.map(({ key }) => `brief-${key}`),
				].sort(),
			);
			const wrongMail = readForm(
				formOf(someAnswers('Mail', { contactEmail: 'jo at example' })),
				pitchForm(brief, words, 'complete'),
			);
			expect(wrongMail).toMatchObject({ ok: false, errors: { contactEmail: words.notAnEmail } });
		});

		test('fields that are not of this form, and the one for robots, are refused', () => {
			for (const extra of ['state', 'gate_confirmed_by', 'number', '__proto__', 'constructor', 'brief-other']) {
				const read = readForm(formOf(someAnswers('Extra'), { [extra]: 'lined up' }), pitchForm(brief, words, 'draft'));
				expect(read.ok, extra).toBe(false);
			}
			const robot = readForm(
				formOf(someAnswers('Robot'), { website: 'https://spam.example' }),
				pitchForm(brief, words, 'draft'),
			);
			expect(robot).toMatchObject({ ok: false, errors: { website: words.leaveEmpty } });
		});

		test('what guests read holds no contact, and of somebody under 18 the first name', () => {
			const answers = someAnswers('Young', {
				presenter: 'Robin Canary Smith',
				underAge: true,
				contactName: 'CANARY-NAME',
				contactEmail: 'canary@example.org',
				contactPhone: 'CANARY-PHONE',
			});
			const shown = publicPitch(answers, brief);
			expect(shown.presenter).toBe('Robin');
			expect(JSON.stringify(shown).toLowerCase()).not.toContain('canary');
			expect(shown).not.toHaveProperty('underAge');
		});
	}
});

/** A mail server that keeps what it is sent. */
async function mailbox() {
	const letters: string[] = [];
	const server = createServer((socket) => {
		let taking: string | null = null;
		socket.write('220 box ESMTP\r\n');
		socket.setEncoding('utf8').on('data', (text: string) => {
			for (const line of text.split('\r\n').slice(0, text.endsWith('\r\n') ? -1 : undefined)) {
				if (taking !== null) {
					if (line === '.') {
						letters.push(taking);
						taking = null;
						socket.write('250 kept\r\n');
					} else taking += `${line}\n`;
				} else if (line.toUpperCase() === 'DATA') {
					taking = '';
					socket.write('354 go on\r\n');
				} else if (line.toUpperCase() === 'QUIT') socket.end('221 bye\r\n');
				else socket.write('250 ok\r\n');
			}
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `smtp://127.0.0.1:${port}`,
		received: () => letters,
		close: () => new Promise((done) => server.close(done)),
	};
}
