import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readEvents } from '../../db/queries/events';
import { putPicture } from '../../db/queries/pictures';
import { withDatabases } from '../support/db';
import { makeDinner, makePitch } from '../support/factories';
import { beginCall, draftIn, letter } from '../support/pitch-call';

withDatabases((_name, getDb) => {
	const begin = () => beginCall(getDb());

	test('a picture is kept upright, small, as webp, and without what the camera wrote', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		// With EXIF orientation and GPS position.
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

		const { revision, answers } = draft;
		expect((await world.pitches.save(draft.id, { revision, answers, picture: read.value })).ok).toBe(true);
		expect(await world.pictures.findPublic(draft.id, '\u0000', 'small')).toBeUndefined();
		const found = await world.pictures.findOwn(draft.id, read.value.version, 'small');
		expect(Buffer.from(found ?? []).equals(read.value.small)).toBe(true);
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
			await putPicture(db, pitch.id, read.value);
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
		const { revision, answers } = draft;
		for (const change of [picture, 'remove'] as const) {
			expect(await world.pitches.save(draft.id, { revision, answers, picture: change })).toEqual({
				ok: false,
				code: 'call over',
			});
		}
	});

	test('words and picture are kept together, or neither is; a new picture of a pitch that was sent in is recorded', async () => {
		const world = await begin();
		const { db, dinner, pitches } = world;
		const draft = await draftIn(world);
		const picture = { version: 'v1', width: 1, height: 1, bytes: Buffer.from('a'), small: Buffer.from('b') };
		const later = { ...draft.answers, what: 'Later words of this page.' };
		const token = pitches.pathOf(draft.id).replace('/pitch/', '');
		const versionNow = async () => (await pitches.findByLink(token))?.picture_version;
		expect(await pitches.save(draft.id, { revision: draft.revision - 1, answers: later, picture })).toEqual({
			ok: false,
			code: 'stale',
		});
		expect(await versionNow()).toBeNull();
		const saved = await pitches.save(draft.id, { revision: draft.revision, answers: later, picture });
		if (!saved.ok) throw new Error(saved.code);
		expect(await versionNow()).toBe('v1');
		const send = (change: Partial<typeof picture>) =>
			pitches.submit(
				draft,
				{ revision: saved.value.revision, answers: later, picture: { ...picture, ...change } },
				letter,
				'10.0.0.7',
			);
		expect((await send({ version: 'v2' })).ok).toBe(true);
		expect((await send({ version: 'v3' })).ok).toBe(true);
		expect(await versionNow()).toBe('v3');
		const kinds = (await readEvents(db, dinner.id)).map(({ event }) => event.kind);
		expect(kinds).toEqual(['pitch sent in', 'pitch changed']);
	});
});
