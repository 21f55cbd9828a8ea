import { expect, test } from 'vitest';
import { readEvents } from '../../db/queries/events';
import { putRecording } from '../../db/queries/recordings';
import { withDatabases } from '../support/db';
import { makeDinner, makePitch } from '../support/factories';
import { beginCall, draftIn, letter } from '../support/pitch-call';
import { spokenWav } from '../support/wav';

const small = { version: 'v1', seconds: 3, bytes: Buffer.from('sound') };

withDatabases((_name, getDb) => {
	const begin = () => beginCall(getDb());

	test('a posted recording is kept with the words; what is refused loses neither words nor picture', async () => {
		const world = await begin();
		const { group, dinner, post, pitches, recordings } = world;
		const draft = await draftIn(world);
		const to = { group, dinner, locale: 'en', address: '10.0.0.7', origin: 'http://soup.test' } as const;
		const find = async () => {
			const found = await pitches.findByLink(pitches.pathOf(draft.id).replace('/pitch/', ''));
			if (!found) throw new Error('The draft is there');
			return found;
		};
		const send = async (recording: Blob | 'busy' | null, more: { what?: string; removeRecording?: boolean } = {}) => {
			const held = await find();
			const { what = held.answers.what, removeRecording = false } = more;
			return post(to, held, {
				...{ draft: null, revision: held.revision, answers: { ...held.answers, what }, submit: false },
				...{ picture: null, removePicture: false, recording, removeRecording },
			});
		};
		expect(await send(new Blob([spokenWav(2)]))).toMatchObject({ ok: true, code: 'saved' });
		const kept = await find();
		expect(kept.recording_seconds).toBe(2);
		const bytes = await recordings.findOwn(draft.id, kept.recording_version ?? '');
		expect([bytes?.[0], bytes?.length]).toEqual([0xff, expect.any(Number)]);
		expect(await recordings.findOwn(draft.id, 'another')).toBeUndefined();
		expect(await recordings.findPublic(draft.id, kept.recording_version ?? '')).toBeUndefined();
		for (const [file, why] of [
			[new Blob(['no sound']), 'not a recording'],
			[new Blob([spokenWav(62)]), 'too long'],
			['busy', 'busy'],
		] as const) {
			const refused = await send(file, { what: `Typed beside: ${why}` });
			expect(refused).toMatchObject({ ok: true, code: 'file refused', why: { picture: null, recording: why } });
			expect(await find()).toMatchObject({
				recording_version: kept.recording_version,
				answers: { what: `Typed beside: ${why}` },
			});
		}
		await send(null, { removeRecording: true });
		expect((await find()).recording_version).toBeNull();
	});

	test('a recording is heard by everybody only once its pitch is in a public line-up', async () => {
		const { db, group, recordings } = await begin();
		const heard = async (
			phase: 'call' | 'lineup' | 'cancelled',
			state: 'lined up' | 'declined' | 'withdrawn',
			underAge = false,
		) => {
			const dinner = await makeDinner(db, group, { phase: 'call' });
			const pitch = await makePitch(db, dinner, 'With a voice', { state: 'submitted', answers: { underAge } });
			await putRecording(db, pitch.id, small);
			await db.updateTable('pitch').set({ state }).where('id', '=', pitch.id).execute();
			await db.updateTable('dinner').set({ phase }).where('id', '=', dinner.id).execute();
			expect(await recordings.findAtDesk(group.id, pitch.id, 'v1')).toBeUndefined();
			expect(await recordings.findAtDesk(dinner.id, pitch.id, 'v1')).toBeDefined();
			return (await recordings.findPublic(pitch.id, 'v1')) !== undefined;
		};
		expect(await heard('lineup', 'lined up')).toBe(true);
		expect(await heard('call', 'lined up')).toBe(false);
		expect(await heard('cancelled', 'lined up')).toBe(false);
		expect(await heard('lineup', 'declined')).toBe(false);
		expect(await heard('lineup', 'withdrawn')).toBe(false);
		expect(await heard('lineup', 'lined up', true)).toBe(false);
		expect(await recordings.findPublic('not-an-id', 'v1')).toBeUndefined();
	});

	test('a new recording of a pitch that was sent in is recorded; after the deadline none is taken', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		const { revision, answers } = draft;
		const send = (version: string) =>
			world.pitches.submit(draft, { revision, answers, recording: { ...small, version } }, letter, '10.0.0.7');
		expect((await send('v1')).ok).toBe(true);
		expect((await send('v2')).ok).toBe(true);
		expect((await readEvents(world.db, world.dinner.id)).map(({ event }) => event.kind)).toEqual([
			'pitch sent in',
			'pitch changed',
		]);
		world.clock.set('2026-11-19T18:00:00Z');
		expect(await send('v3')).toEqual({ ok: false, code: 'call over' });
	});
});
