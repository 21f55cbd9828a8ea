import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PostedPitch } from '../../app/services/pitch-form.server';
import { readEvents } from '../../db/queries/events';
import { findPitch } from '../../db/queries/pitches';
import { withDatabases } from '../support/db';
import { someAnswers } from '../support/factories';
import { beginCall, draftIn } from '../support/pitch-call';

const key = 'a'.repeat(32);
const answers = someAnswers('Tool library', { pictureDescription: 'A shed full of tools.' });

async function photo(): Promise<Blob> {
	const image = sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } });
	return new Blob([new Uint8Array(await image.png().toBuffer())]);
}

withDatabases((_name, getDb) => {
	async function begin() {
		const world = await beginCall(getDb());
		const { db, dinner, group } = world;
		const to = { group, dinner, locale: 'en', address: '10.0.0.7', origin: 'http://soup.example' } as const;
		const noFiles = { picture: null, removePicture: false, recording: null, removeRecording: false };
		const form: PostedPitch = { draft: key, revision: 0, answers, ...noFiles, submit: true };
		return {
			...world,
			to,
			form,
			stored: (id: string) => findPitch(db, id),
			kinds: async () => (await readEvents(db, dinner.id)).map(({ event }) => event.kind),
		};
	}

	test('a new form is sent in with its picture; posted again it is the same pitch, and newer text changes nothing', async () => {
		const { post, to, form, stored, kinds } = await begin();
		const posted = await post(to, null, { ...form, picture: await photo() });
		if (!posted.ok) throw new Error(posted.code);
		const { id } = posted.value;
		expect(posted.code).toBe('sent in');
		expect(await stored(id)).toMatchObject({ state: 'submitted', answers, picture_width: 20 });
		expect(await post(to, null, form)).toMatchObject({ ok: true, code: 'sent in', value: { id } });
		const newer = { ...answers, why: 'Newer text.' };
		expect(await post(to, null, { ...form, answers: newer })).toEqual({
			ok: false,
			code: 'sent before',
			current: null,
		});
		expect(await stored(id)).toMatchObject({ answers });
		expect(await kinds()).toEqual(['pitch sent in']);
	});

	test('of a stale page neither text nor picture is stored, and it is told what is', async () => {
		const world = await begin();
		const { post, to, form, stored, kinds, pitches } = world;
		const draft = await draftIn(world);
		const other = { ...draft.answers, why: 'The other tab.' };
		expect((await pitches.save(draft.id, { revision: draft.revision, answers: other })).ok).toBe(true);
		const page = { ...form, revision: draft.revision, picture: await photo() };
		for (const submit of [true, false])
			expect(await post(to, draft, { ...page, submit })).toMatchObject({
				ok: false,
				code: 'stale',
				current: { answers: other, revision: draft.revision + 1 },
			});
		expect(await stored(draft.id)).toMatchObject({ state: 'draft', answers: other, picture_version: null });
		expect(await kinds()).toEqual([]);
	});

	test('what is incomplete, or has a picture that cannot be read, is stored as a draft and not sent in', async () => {
		const { post, to, form, stored, kinds } = await begin();
		const short = { ...answers, money: '', pictureDescription: '' };
		const posted = await post(to, null, { ...form, answers: short, picture: await photo() });
		if (!posted.ok || posted.code !== 'incomplete') throw new Error(posted.code);
		expect(Object.keys(posted.errors).sort()).toEqual(['money', 'pictureDescription']);
		const { id } = posted.value;
		expect(await stored(id)).toMatchObject({ state: 'draft', answers: short, picture_width: 20 });

		const again = { ...form, revision: posted.value.revision, removePicture: true };
		const held = await stored(id);
		if (!held) throw new Error('It was stored');
		const broken = await post(to, held, { ...again, picture: new Blob(['no picture']) });
		expect(broken).toMatchObject({
			ok: true,
			code: 'file refused',
			why: { picture: 'not a picture', recording: null },
		});
		expect(await post(to, held, { ...again, picture: 'busy' })).toMatchObject({ ok: true, code: 'file refused' });
		expect(await stored(id)).toMatchObject({ state: 'draft', answers, picture_width: 20 });
		expect(await kinds()).toEqual([]);

		const revision = (await stored(id))?.revision ?? 0;
		expect(await post(to, held, { ...again, revision })).toMatchObject({ ok: true, code: 'sent in' });
		expect(await stored(id)).toMatchObject({ state: 'submitted', picture_version: null });
	});

	test('whoever sends in too many keeps text and picture as a draft; a pitch that was sent in is changed', async () => {
		const world = await begin();
		const { post, to, form, stored } = world;
		const send = async (name: string) => {
			const draft = await draftIn(world, someAnswers(name));
			return post(to, draft, { ...form, answers: draft.answers, revision: draft.revision });
		};
		const first = await send('Pitch 0');
		for (let n = 1; n < 20; n++) expect(await send(`Pitch ${n}`)).toMatchObject({ ok: true, code: 'sent in' });
		const draft = await draftIn(world);
		const page = { ...form, revision: draft.revision, picture: await photo() };
		expect(await post(to, draft, page)).toMatchObject({ ok: false, code: 'busy', current: { id: draft.id, answers } });
		expect(await stored(draft.id)).toMatchObject({ state: 'draft', answers, picture_width: 20 });
		if (!first.ok) throw new Error(first.code);
		const held = await stored(first.value.id);
		if (!held) throw new Error('It was sent in');
		expect(await post(to, held, { ...form, revision: held.revision, submit: false })).toMatchObject({
			ok: true,
			code: 'saved',
		});
		expect(await stored(held.id)).toMatchObject({ state: 'submitted', answers });
	});
});
