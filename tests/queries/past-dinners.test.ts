import { expect, test } from 'vitest';
import { createOpenData } from '../../app/services/open-data.server';
import { createPastDinners } from '../../app/services/past-dinners.server';
import { createPublishing } from '../../app/services/publishing.server';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, pressOf } from '../support/factories';
import { pastDinner as past } from '../support/past-dinner';

withDatabases((_name, getDb) => {
	async function begin() {
		const db = getDb();
		const { context } = makeContext(db, clockAt('2026-11-30T12:00:00Z'));
		const organiser = await makeOrganiser(db);
		const group = await makeGroup(db, { organiser });
		return { db, context, group, organiser, by: () => pressOf(organiser), pasts: createPastDinners(context) };
	}

	test('a dinner is typed in once, corrected with a reason, and taken back; every edition stays', async () => {
		const { db, group, by, pasts } = await begin();
		const press = by();
		expect(await pasts.add(group.id, past(3), press)).toEqual({ ok: true, value: null });
		expect(await pasts.add(group.id, past(3), press)).toEqual({ ok: true, value: null });
		expect(await pasts.add(group.id, past(3), by())).toEqual({ ok: false, code: 'number taken' });
		const wrong = { expected: 1, details: past(3, { guests: 62 }), because: 'Somebody came late.' };
		expect(await pasts.correct(group.id, 3, wrong, by())).toEqual({ ok: true, value: null });
		expect(await pasts.correct(group.id, 3, wrong, by())).toEqual({ ok: false, code: 'corrected since' });
		expect(await pasts.correct(group.id, 3, { ...wrong, expected: 2 }, by())).toEqual({
			ok: false,
			code: 'nothing changed',
		});
		expect(await pasts.correct(group.id, 4, wrong, by())).toEqual({ ok: false, code: 'no such dinner' });
		expect((await pasts.find(group.id, 3))?.dinner).toEqual(past(3, { guests: 62 }));
		expect((await pasts.list(group.id)).map(({ edition }) => edition)).toEqual([2]);
		await pasts.correct(group.id, 3, { expected: 2, details: null, because: 'It was another group.' }, by());
		expect(await pasts.find(group.id, 3)).toMatchObject({
			dinner: null,
			editions: [{ because: null }, { because: 'Somebody came late.' }, { because: 'It was another group.' }],
		});
		expect(await pasts.list(group.id)).toEqual([]);
		await expect(db.deleteFrom('past_dinner').execute()).rejects.toThrow('append-only');
	});

	test('a number is one dinner’s, run here or typed in', async () => {
		const { db, group, by, pasts } = await begin();
		const own = await makeDinner(db, group, { number: 5 });
		expect(await pasts.add(group.id, past(5), by())).toEqual({ ok: false, code: 'number taken' });
		await pasts.add(group.id, past(6), by());
		await expect(makeDinner(db, group, { number: 6 })).rejects.toMatchObject({ code: '23505' });
		await expect(db.updateTable('dinner').set({ number: 6 }).where('id', '=', own.id).execute()).rejects.toMatchObject({
			code: '23505',
		});
		const other = await makeGroup(db);
		expect((await makeDinner(db, other, { number: 6 })).number).toBe(6);
	});

	test('the database refuses awards above the pot, a negative sum and an edition without a reason', async () => {
		const { db, group } = await begin();
		const row = {
			group_id: group.id,
			number: 1,
			edition: 1,
			at: new Date(),
			by: 'Amina',
			because: null,
			held_on: '2019-03-14',
		};
		const insert = (more: object, details = past(1)) =>
			db
				.insertInto('past_dinner')
				.values({ ...row, ...more, details: JSON.stringify(details) })
				.execute();
		await expect(insert({}, past(1, { potAmount: 39_999 }))).rejects.toMatchObject({ code: '23514' });
		await expect(insert({}, past(2))).rejects.toMatchObject({ code: '23514' });
		await expect(insert({ edition: 2 })).rejects.toMatchObject({ code: '23514' });
		await expect(insert({}, past(1, { pitches: [] }))).rejects.toMatchObject({ code: '23514' });
		await insert({});
	});

	test('a prepared table is imported whole or not at all, once', async () => {
		const { db, group, by, pasts } = await begin();
		await pasts.prepareImport(group.id, [past(1), past(2)]);
		await pasts.prepareImport(group.id, [past(1), past(2), past(3)]);
		const prepared = await pasts.prepared(group.id);
		expect(prepared).toMatchObject({
			taken: [],
			totals: { dinners: 3, pitches: 6, potAmount: 123_750, carriedOverAmount: 3750 },
		});
		const digest = prepared?.digest ?? '';
		expect(await pasts.importPrepared(group.id, 'other', by())).toEqual({ ok: false, code: 'another file since' });
		await makeDinner(db, group, { number: 2 });
		expect((await pasts.prepared(group.id))?.taken).toEqual([2]);
		expect(await pasts.importPrepared(group.id, digest, by())).toEqual({ ok: false, code: 'number taken' });
		expect(await pasts.list(group.id)).toEqual([]);
		await db.deleteFrom('dinner').execute();
		const [first, second] = await Promise.all([
			pasts.importPrepared(group.id, digest, by()),
			pasts.importPrepared(group.id, digest, by()),
		]);
		expect([first, second].filter(({ ok }) => ok)).toEqual([{ ok: true, value: 3 }]);
		expect((await pasts.list(group.id)).map(({ details }) => details.number)).toEqual([3, 2, 1]);
		expect(await pasts.prepared(group.id)).toBeNull();
	});

	test('they stand in the group’s list, search, totals and open data', async () => {
		const { group, by, pasts, context } = await begin();
		const publishing = createPublishing(context);
		const openData = createOpenData(context);
		must(await pasts.add(group.id, past(1), by()));
		must(await pasts.add(group.id, past(2, { heldOn: '2020-02-29', guests: null, voted: 40 }), by()));
		const read = async (wanted: Parameters<typeof publishing.group>[2] = null, before: number | null = null) =>
			(await publishing.group(group.id, before, wanted)).past.map(({ number }) => number);
		const found = (more: object) => read({ words: [], year: null, category: null, ...more });
		expect(await read()).toEqual([2, 1]);
		expect(await read(null, 2)).toEqual([1]);
		expect(await found({ words: ['LIBRARY'] })).toEqual([2, 1]);
		expect(await found({ words: ['%'] })).toEqual([]);
		expect(await found({ year: 2020 })).toEqual([2]);
		expect(await found({ category: 'education' })).toEqual([2, 1]);
		expect(await found({ category: 'education', words: ['choir'] })).toEqual([]);
		const { all } = (await publishing.group(group.id)).totals;
		expect(all).toMatchObject({ dinners: 2, guests: 101, pitches: 4, projects: 2, amount: 80_000 });
		expect(await openData.awards(group.id)).toMatchObject([
			{ dinner: 2, number: 1, title: 'Tool library', amount: 40_000, place: 1 },
			{ dinner: 1, number: 1 },
		]);
		must(await pasts.correct(group.id, 2, { expected: 1, details: null, because: 'Not ours.' }, by()));
		const moved = { expected: 1, details: past(1, { heldOn: '2018-03-14' }), because: 'It was a year before.' };
		must(await pasts.correct(group.id, 1, moved, by()));
		const { years } = (await publishing.group(group.id)).totals;
		expect(years.map(({ year, amount }) => [year, amount])).toEqual([[2018, 40_000]]);
	});

	test('ten thousand rows are imported in one transaction', async () => {
		const { group, by, pasts } = await begin();
		await pasts.prepareImport(
			group.id,
			Array.from({ length: 5000 }, (_, at) => past(at + 1)),
		);
		const { digest = '' } = (await pasts.prepared(group.id)) ?? {};
		expect(await pasts.importPrepared(group.id, digest, by())).toEqual({ ok: true, value: 5000 });
		expect(await pasts.list(group.id)).toHaveLength(5000);
	});
});
