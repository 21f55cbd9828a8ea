import { expect, test } from 'vitest';
import { letterMessages } from '../../app/i18n/letters';
import { createLetterPace } from '../../app/services/draft-pace.server';
import { createLineups } from '../../app/services/lineups.server';
import { withDatabases } from '../support/db';
import { clockAt, pressOf, someAnswers } from '../support/factories';
import { mailbox } from '../support/mailbox';
import { beginCall, draftIn, letter } from '../support/pitch-call';

withDatabases((_name, getDb) => {
	const begin = (smtpUrl?: string) => beginCall(getDb(), smtpUrl);

	test('strangers cause one letter to an address in ten minutes; what was not sent is told as not sent', async () => {
		const box = await mailbox();
		const world = await begin(box.url);
		const send = async (contactEmail: string) => {
			const draft = await draftIn(world, someAnswers('Letters', { contactEmail }));
			const written = { revision: draft.revision, answers: draft.answers };
			expect((await world.pitches.submit(draft, written, letter, '10.0.0.7')).ok).toBe(true);
			await world.mail.settled();
			return (await world.lineups.read(world.dinner.id)).find(({ id }) => id === draft.id)?.link_mail;
		};
		expect([await send('victim@example.org'), await send('Victim@Example.org')]).toEqual(['sent', 'not sent']);
		expect(await send('jo@example.org')).toBe('sent');
		world.clock.forward(10);
		expect(await send('victim@example.org')).toBe('sent');
		expect(box.received()).toHaveLength(3);
		// The metric counts organisers' e-mails too.
		const [pitch] = await world.lineups.read(world.dinner.id);
		if (!pitch) throw new Error('It was sent in');
		const lineups = createLineups(world.context, world.mail);
		const on = {
			dinnerId: world.dinner.id,
			pitchId: pitch.id,
			expected: { decisions: pitch.decisions, revision: pitch.revision },
			press: pressOf(world.organiser),
		};
		const answered = await lineups.sendAnswer(on, letter);
		expect(answered.ok).toBe(true);
		for (const [outcome, count] of [
			['sent', 4],
			['held back', 1],
			['not sent', 0],
		])
			expect(await world.metrics.text()).toContain(`stockpot_letters_total{outcome="${outcome}"} ${count}\n`);
		await box.close();
	});

	test('letters are in the language of the page on which the pitcher wrote last', async () => {
		const box = await mailbox();
		const world = await begin(box.url);
		const to = { group: world.group, dinner: world.dinner, address: '10.0.0.7', origin: 'https://soup.example' };
		const form = {
			draft: null,
			revision: 0,
			picture: null,
			removePicture: false,
			...{ recording: null, removeRecording: false },
		};
		const answers = someAnswers('Languages');
		const draft = await world.post({ ...to, locale: 'en' }, null, { ...form, answers, submit: false });
		if (!draft.ok) throw new Error(draft.code);
		const held = await world.pitches.findByLink(world.pitches.pathOf(draft.value.id).slice('/pitch/'.length));
		expect(held).toMatchObject({ letter_language: 'en' });
		const changed = { ...answers, what: 'Inne słowa.' };
		const again = { ...form, answers: changed, revision: draft.value.revision, submit: true };
		expect(await world.post({ ...to, locale: 'pl' }, held ?? null, again)).toMatchObject({ code: 'sent in' });
		await world.mail.settled();
		const [sent] = await world.lineups.read(world.dinner.id);
		expect(sent).toMatchObject({ letter_language: 'pl' });
		const bytes = (box.received()[0] ?? '')
			.replace(/=\n/g, '')
			.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
		const about = { number: world.dinner.number, group: world.group.name, deadline: '', link: '' };
		const [first = ''] = letterMessages('pl').sentIn.text(about).split('\n');
		expect(first).not.toBe('');
		expect(Buffer.from(bytes, 'latin1').toString()).toContain(first);
		await box.close();
	});

	test('a dinner causes no more than sixty letters at once', () => {
		const may = createLetterPace(clockAt('2026-11-10T12:00:00Z').now);
		const went = Array.from({ length: 100 }, (_, i) => may('a dinner', `guest-${i}@example.org`, `10.0.0.${i}`));
		expect(went.filter(Boolean)).toHaveLength(60);
		expect(may('another dinner', 'jo@example.org', '10.0.0.1')).toBe(true);
	});

	test('one address causes five letters at once, and leaves the others theirs', () => {
		const may = createLetterPace(clockAt('2026-11-10T12:00:00Z').now);
		const went = Array.from({ length: 100 }, (_, i) =>
			may('a dinner', `guest-${i}@example.org`, `2001:db8:1:${i.toString(16)}::1`),
		);
		expect(went.filter(Boolean)).toHaveLength(5);
		expect(may('a dinner', 'jo@example.org', '10.0.0.7')).toBe(true);
		for (const same of ['Jo@Example.org', 'jo+a@example.org', 'JO+b@EXAMPLE.org'])
			expect(may('a dinner', same, '10.0.0.8'), same).toBe(false);
	});

	test('the private link goes out once by e-mail, and a mail server that refuses holds nothing up', async () => {
		const box = await mailbox();
		const world = await begin(box.url);
		const draft = await draftIn(world);
		const send = (money: string, revision: number) =>
			world.pitches.submit(draft, { revision, answers: { ...draft.answers, money } }, letter, '10.0.0.7');
		expect((await send('Tools', draft.revision)).ok).toBe(true);
		expect((await send('Tools and tea', draft.revision + 1)).ok).toBe(true);
		await world.mail.settled();
		expect(box.received()).toHaveLength(1);
		expect(box.received()[0]).toContain('To: jo@example.org');
		expect(box.received()[0]).toContain('By this link.');
		expect(box.received()[0]).toContain(`Reply-To: Amina Yusuf <${world.organiser.email}>`);
		expect(box.received()[0]).toContain('Auto-Submitted: auto-generated');
		expect(world.mail.linkBase('http://evil.example')).toBe('https://soup.example');
		expect((await world.lineups.read(world.dinner.id))[0]?.link_mail).toBe('sent');
		await box.close();

		const broken = await begin(box.url);
		const other = await draftIn(broken);
		expect((await broken.pitches.submit(other, { revision: 1, answers: other.answers }, letter, '10.0.0.7')).ok).toBe(
			true,
		);
		await broken.mail.settled();
		expect((await broken.lineups.read(broken.dinner.id))[0]?.link_mail).toBe('not sent');
	});
});
