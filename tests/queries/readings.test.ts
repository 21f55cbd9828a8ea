import { expect, test } from 'vitest';
import { createDinners } from '../../app/services/dinners.server';
import { createReadings, type Read } from '../../app/services/readings.server';
import { createRetention } from '../../app/services/retention.server';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { makeDinner, makeGroup, makeOrganiser, makePitch, pressOf } from '../support/factories';
import { beginLineUp } from '../support/line-up';

withDatabases((_name, getDb) => {
	/** Three pitches, and Amina, Bo and Cy at the desk. */
	async function begin() {
		const at = await beginLineUp(getDb());
		const join = async (name: string) => {
			const organiser = await makeOrganiser(at.db, name);
			const member = { group_id: at.group.id, user_id: organiser.userId, joined_at: new Date() };
			await at.db.insertInto('member').values(member).execute();
			return organiser;
		};
		const [bo, cy] = [await join('Bo'), await join('Cy')];
		const readings = createReadings(at.context);
		const [choir = '', garden = '', library = ''] = at.pitches.map(({ id }) => id);
		type Who = typeof bo;
		const seen = (who: Who) => readings.read(at.dinner.id, who.userId);
		/** From a page that is loaded now. */
		const save = async (who: Who, order: readonly string[], interest: Read['interest'] = null) =>
			readings.save(at.dinner.id, pressOf(who), {
				revision: (await seen(who)).revision,
				ranks: order.map((pitch, place) => [pitch, place + 1] as const),
				interest,
			});
		const declare = async (who: Who, pitch: string, order: readonly string[] = []) =>
			save(who, order, { pitch, words: 'She is my sister.', is: 'declared' });
		const own = async (who: Who) => Object.fromEntries((await seen(who)).ranks);
		const adviceTo = async (who: Who) => {
			const { advice } = await seen(who);
			return advice && Object.fromEntries([...advice].map(([id, { place, readers }]) => [id, [place, readers]]));
		};
		return {
			...{ ...at, readings, amina: at.organiser, bo, cy, choir, garden, library },
			...{ seen, save, declare, own, adviceTo },
		};
	}

	test('the others’ advice is shown to who has given an order, or will not, and to nobody else', async () => {
		const { amina, bo, cy, choir, garden, library, save, seen, readings, adviceTo, dinner } = await begin();
		must(await save(amina, [choir, garden, library]));
		expect(await adviceTo(amina)).toEqual({ [choir]: [1, 1], [garden]: [2, 1], [library]: [3, 1] });
		expect((await seen(bo)).advice).toBeNull();
		expect([...(await seen(bo)).ranks]).toEqual([]);
		expect((await seen(bo)).readers).toEqual([
			{ name: 'Amina Yusuf', ranked: 3, notRanking: false },
			{ name: 'Bo', ranked: 0, notRanking: false },
			{ name: 'Cy', ranked: 0, notRanking: false },
		]);
		must(await save(bo, [garden, choir]));
		expect(await adviceTo(bo)).toMatchObject({ [choir]: [2, 2], [garden]: [1, 2], [library]: [3, 1] });
		must(await readings.notRanking(dinner.id, pressOf(cy), 0));
		expect(await adviceTo(cy)).toEqual(await adviceTo(bo));
		// Somebody who takes all numbers back has given none.
		must(await save(bo, []));
		expect((await seen(bo)).advice).toBeNull();
	});

	test('an interest takes the rank of its pitch in the same press, keeps what else was typed, and is recorded', async () => {
		const { amina, bo, choir, garden, library, save, declare, own, seen, context, dinner, adviceTo } = await begin();
		must(await save(bo, [choir, garden]));
		must(await declare(bo, choir, [choir, library, garden]));
		expect(await own(bo)).toEqual({ [library]: 2, [garden]: 3 });
		must(await save(amina, [garden, choir]));
		expect(await adviceTo(amina)).toMatchObject({ [choir]: [3, 1] });
		expect((await seen(amina)).interests).toEqual([
			{ pitch: choir, userId: bo.userId, name: 'Bo', why: 'She is my sister.', withdrawn: null },
		]);
		// A form that holds a number for it all the same changes nothing.
		must(await save(bo, [choir, library]));
		expect(await own(bo)).toEqual({ [library]: 2 });
		must(await save(bo, [library], { pitch: choir, words: 'It is another choir.', is: 'withdrawn' }));
		must(await save(bo, [choir, library]));
		expect(await own(bo)).toEqual({ [choir]: 1, [library]: 2 });
		expect((await seen(amina)).interests).toMatchObject([
			{ why: 'She is my sister.', withdrawn: 'It is another choir.' },
		]);
		must(await declare(bo, choir, [library]));
		expect((await seen(amina)).interests).toMatchObject([{ withdrawn: null }]);

		const record = await createDinners(context).record(dinner.id);
		expect(record.filter(({ actor }) => actor.kind === 'organiser' && actor.name === 'Bo').map((r) => r.event)).toEqual(
			[
				{ kind: 'pitches ranked', ranked: 2 },
				{ kind: 'interest declared', pitch: choir, ranked: 2 },
				{ kind: 'pitches ranked', ranked: 1 },
				{ kind: 'interest withdrawn', pitch: choir, ranked: 1 },
				{ kind: 'pitches ranked', ranked: 2 },
				{ kind: 'interest declared', pitch: choir, ranked: 1 },
			],
		);
		expect(JSON.stringify(record)).not.toContain('sister');
	});

	test('who has an interest neither confirms the gate nor chooses; another organiser does', async () => {
		const { amina, bo, choir, garden, declare, on, lineups, context, dinner, state } = await begin();
		const refused = { ok: false, code: 'has an interest' };
		must(await declare(bo, choir));
		expect(await lineups.confirmGate(await on(choir, bo))).toEqual(refused);
		must(await lineups.confirmGate(await on(choir, amina)));
		for (const wanted of ['line up', 'reserve', 'decline'] as const)
			expect(await lineups.choose(await on(choir, bo), wanted)).toEqual(refused);
		must(await lineups.choose(await on(choir, amina), 'reserve'));
		expect(await lineups.choose(await on(choir, bo), 'back to submitted')).toEqual(refused);
		for (const press of [lineups.confirmGate, (at: Awaited<ReturnType<typeof on>>) => lineups.choose(at, 'reserve')])
			must(await press(await on(garden, bo)));
		must(await lineups.choose(await on(choir, amina), 'back to submitted'));
		must(await lineups.choose(await on(choir, amina), 'reserve'));
		expect(await lineups.reserveUp(await on(choir, bo))).toEqual(refused);
		expect((await state(choir))?.reserve_rank).toBe(2);
		const record = await createDinners(context).record(dinner.id);
		expect(record.flatMap(({ event }) => ('interest' in event ? [event.interest] : []))).toEqual(
			Array.from({ length: 6 }, () => false),
		);
	});

	test('where everybody has an interest, or there is one organiser, the decision is recorded with it', async () => {
		const { amina, bo, cy, choir, declare, on, lineups, context, dinner, seen, db, group } = await begin();
		for (const who of [amina, bo]) must(await declare(who, choir));
		expect((await seen(amina)).held(choir)).toBe('others decide');
		await db.deleteFrom('member').where('group_id', '=', group.id).where('user_id', '=', cy.userId).execute();
		expect((await seen(amina)).held(choir)).toBe('nobody else');
		must(await lineups.choose(await on(choir, amina), 'decline'));
		const record = await createDinners(context).record(dinner.id);
		expect(record.at(-1)?.event).toEqual({ kind: 'pitch declined', pitch: choir, interest: true });
	});

	test('an older tab overwrites nothing; two organisers at once both save', async () => {
		const { amina, bo, choir, garden, save, own, readings, dinner } = await begin();
		const stale: Read = { revision: 0, ranks: [[garden, 1]], interest: null };
		const at = await Promise.all([save(amina, [choir, garden]), save(bo, [garden, choir])]);
		expect(at).toEqual([
			{ ok: true, value: null },
			{ ok: true, value: null },
		]);
		expect(await readings.save(dinner.id, pressOf(amina), stale)).toEqual({ ok: false, code: 'saved since' });
		expect(await readings.notRanking(dinner.id, pressOf(amina), 0)).toEqual({ ok: false, code: 'saved since' });
		expect(await own(amina)).toEqual({ [choir]: 1, [garden]: 2 });
		const [first, second] = await Promise.all([save(bo, [choir]), save(bo, [garden])]);
		expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
	});

	test('a withdrawn pitch takes no rank of others with it and counts no more; a new one has none yet', async () => {
		const { amina, bo, choir, garden, library, save, declare, own, on, lineups, adviceTo, choose, gateAll, seen, db } =
			await begin();
		must(await save(amina, [choir, garden, library]));
		await gateAll();
		must(await choose(choir, 'reserve'));
		must(await lineups.stepBack(await on(choir)));
		expect(await own(amina)).toEqual({ [choir]: 1, [garden]: 2, [library]: 3 });
		expect(await adviceTo(amina)).toEqual({ [garden]: [1, 1], [library]: [2, 1] });
		expect((await seen(amina)).readers[0]?.ranked).toBe(2);
		// A page from before the withdrawal.
		must(await save(bo, [garden, choir]));
		expect(await own(bo)).toEqual({ [garden]: 1, [choir]: 2 });
		must(await save(bo, [library, garden]));
		expect(await own(bo)).toEqual({ [library]: 1, [garden]: 2 });
		expect(await declare(bo, choir)).toEqual({ ok: false, code: 'pitch withdrawn' });
		expect(await db.selectFrom('reading').selectAll().where('interest', 'is not', null).execute()).toEqual([]);
	});

	test('ranks end with the call and with the membership', async () => {
		const { amina, bo, choir, garden, save, declare, adviceTo, db, group, dinner, readings } = await begin();
		must(await save(amina, [choir, garden]));
		must(await save(bo, [garden, choir]));
		await db.deleteFrom('member').where('group_id', '=', group.id).where('user_id', '=', bo.userId).execute();
		expect(await adviceTo(amina)).toEqual({ [choir]: [1, 1], [garden]: [2, 1] });
		await db.updateTable('dinner').set({ phase: 'lineup' }).where('id', '=', dinner.id).execute();
		const over = { ok: false, code: 'already public' };
		expect(await save(amina, [garden])).toEqual(over);
		expect(await declare(amina, choir)).toEqual(over);
		expect(await readings.notRanking(dinner.id, pressOf(amina), 1)).toEqual(over);
		expect(await adviceTo(amina)).toEqual({ [choir]: [1, 1], [garden]: [2, 1] });
	});

	test('pitches of other dinners, drafts and made-up ids cannot be ranked', async () => {
		const { amina, choir, save, declare, db, dinner } = await begin();
		const foreign = await makePitch(db, await makeDinner(db, await makeGroup(db), { phase: 'call' }), 'Foreign');
		const draft = await makePitch(db, dinner, 'Draft', { state: 'draft' });
		await db.updateTable('pitch').set({ submitted_at: null }).where('id', '=', draft.id).execute();
		for (const id of [foreign.id, draft.id, 'nonsense']) {
			expect(await save(amina, [choir, id])).toEqual({ ok: false, code: 'no such pitch' });
			expect(await declare(amina, id)).toEqual({ ok: false, code: 'no such pitch' });
		}
		expect(await db.selectFrom('reading').selectAll().execute()).toEqual([]);
	});

	test('the database refuses a rank beside an interest, one number twice, and a pitch of another dinner', async () => {
		const { amina, bo, choir, garden, save, declare, db, group } = await begin();
		must(await declare(amina, choir, [garden]));
		must(await save(bo, [choir, garden]));
		const of = (who: typeof bo, pitch: string) =>
			db.updateTable('reading').where('user_id', '=', who.userId).where('pitch_id', '=', pitch);
		await expect(of(amina, choir).set({ rank: 2 }).execute()).rejects.toThrow();
		await expect(of(bo, garden).set({ rank: 1 }).execute()).rejects.toThrow();
		await expect(of(bo, garden).set({ rank: 0 }).execute()).rejects.toThrow();
		const other = await makeDinner(db, group, { phase: 'call' });
		await expect(of(bo, garden).set({ dinner_id: other.id }).execute()).rejects.toThrow();
	});

	test('the words of an interest go with the contact on request, everything with the purge after twelve months', async () => {
		const { amina, bo, choir, garden, save, declare, seen, context, dinner, clock, db } = await begin();
		const retention = createRetention(context, { purge: async () => 0 }, { deleteMadeBefore: async () => 0 });
		must(await declare(amina, choir, [garden]));
		must(await save(amina, [garden], { pitch: choir, words: 'Not my sister.', is: 'withdrawn' }));
		must(await declare(bo, choir, [garden]));
		must(await retention.erase({ dinnerId: dinner.id, pitchId: choir }, pressOf(amina)));
		expect((await seen(amina)).interests).toMatchObject([
			{ name: 'Amina Yusuf', why: '', withdrawn: '' },
			{ name: 'Bo', why: '', withdrawn: null },
		]);
		expect((await seen(amina)).ranks.get(garden)).toBe(1);
		clock.set('2027-11-26T17:59:00Z');
		expect((await retention.purge()).reading).toBe(0);
		clock.set('2027-11-26T18:01:00Z');
		expect((await retention.purge()).reading).toBeGreaterThan(0);
		expect(await db.selectFrom('reading').selectAll().execute()).toEqual([]);
		expect(await db.selectFrom('reader').selectAll().execute()).toEqual([]);
	});
});
