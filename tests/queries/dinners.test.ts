import { expect, test } from 'vitest';
import type { ClockAct } from '../../app/domain/stage';
import { createDinners } from '../../app/services/dinners.server';
import { readDinnerState } from '../../db/queries/dinner-state';
import { withDatabases } from '../support/db';
import {
	clockAt,
	makeContext,
	makeDinner,
	makeDinnerWithPitches,
	makeGroup,
	makeOrganiser,
	makePitch,
	pressOf,
} from '../support/factories';
import { reach } from '../support/reach';
import { putOnStage, seenNow } from '../support/seen';

withDatabases((_name, getDb) => {
	async function at(phase: Parameters<typeof makeDinnerWithPitches>[1] extends infer G ? NonNullable<G> : never) {
		const db = getDb();
		const organiser = await makeOrganiser(db);
		const clock = clockAt('2026-11-26T19:00:00Z');
		const room = await makeDinnerWithPitches(db, { organiser, ...phase });
		const { context, told } = makeContext(db, clock);
		return {
			...room,
			db,
			organiser,
			clock,
			told,
			dinners: createDinners(context),
			read: () => readDinnerState(db, room.dinner.id),
		};
	}

	test('two organisers who press at once make one move, and the other is told', async () => {
		const { dinners, dinner, organiser, told, read } = await at({ phase: 'doors' });
		const presses = await Promise.all([
			dinners.move(dinner.id, 'start pitching', 'doors', pressOf(organiser)),
			dinners.move(dinner.id, 'start pitching', 'doors', pressOf(organiser)),
		]);
		expect(presses.map((p) => (p.ok ? p.value : p.code)).sort()).toEqual(['already moved', 'pitching']);
		expect(told).toEqual([dinner.id]);
		expect((await read())?.version).toBe(2);
	});

	test('every move is recorded with who and when', async () => {
		const { dinners, dinner, organiser } = await at({ phase: 'doors' });
		await dinners.move(dinner.id, 'start pitching', 'doors', pressOf(organiser));
		const [entry] = await dinners.record(dinner.id);
		expect(entry).toMatchObject({
			actor: { kind: 'organiser', userId: organiser.userId, name: organiser.name },
			event: { kind: 'start pitching', from: 'doors', to: 'pitching', minutes: null },
			at: new Date('2026-11-26T19:00:00Z'),
		});
	});

	test('a move out of order is refused with its reason and changes nothing', async () => {
		const { dinners, dinner, organiser, told, read } = await at({ phase: 'doors' });
		expect(await dinners.move(dinner.id, 'close voting', 'doors', pressOf(organiser))).toEqual({
			ok: false,
			code: 'out of order',
		});
		expect(told).toEqual([]);
		expect((await read())?.phase).toBe('doors');
	});

	test('the line-up is published only with somebody in it, every gate confirmed and the order drawn', async () => {
		const db = getDb();
		const organiser = await makeOrganiser(db);
		const dinner = await makeDinner(db, await makeGroup(db, { organiser }), { phase: 'call' });
		const dinners = createDinners(makeContext(db).context);
		const publish = () => dinners.move(dinner.id, 'publish the line-up', 'call', pressOf(organiser));
		expect(await publish()).toEqual({ ok: false, code: 'nobody lined up' });
		const pitch = await makePitch(db, dinner, 'Canal Clean-up Choir', { state: 'lined up' });
		expect(await publish()).toEqual({ ok: false, code: 'gate not confirmed' });
		await db.updateTable('pitch').set({ gate_confirmed_by: 'Amina' }).where('id', '=', pitch.id).execute();
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await db.updateTable('pitch').set({ number: 1 }).where('id', '=', pitch.id).execute();
		expect(await publish()).toEqual({ ok: true, value: 'lineup' });
	});

	test('voting never closes before its clock reaches zero, and five more minutes are five more', async () => {
		const { db, dinners, dinner, organiser, clock } = await at({ phase: 'pitching' });
		await putOnStage({ db, dinners }, dinner.id, 1, 'pitch', pressOf(organiser));
		expect(await dinners.move(dinner.id, 'open voting', 'pitching', pressOf(organiser), { minutes: 30 })).toEqual({
			ok: true,
			value: 'voting',
		});
		const close = () => dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(organiser));
		clock.forward(29);
		expect(await close()).toEqual({ ok: false, code: 'clock not at zero' });
		expect(await dinners.extendVoting(dinner.id, 5, pressOf(organiser), await seenNow(db, dinner.id))).toMatchObject({
			ok: true,
		});
		const { voting_until } = await getDb()
			.selectFrom('dinner')
			.selectAll()
			.where('id', '=', dinner.id)
			.executeTakeFirstOrThrow();
		expect(voting_until).toEqual(new Date('2026-11-26T19:35:00Z'));
		clock.forward(5);
		expect(await close()).toEqual({ ok: false, code: 'clock not at zero' });
		clock.forward(1);
		expect(await close()).toEqual({ ok: true, value: 'counting' });
		expect(await dinners.extendVoting(dinner.id, 5, pressOf(organiser), await seenNow(db, dinner.id))).toEqual({
			ok: false,
			code: 'out of order',
		});
	});

	test('voting can be reopened until the first signature', async () => {
		const { db, dinners, dinner, organiser } = await at({ phase: 'counting' });
		expect(await dinners.move(dinner.id, 'reopen voting', 'counting 0', pressOf(organiser), { minutes: 5 })).toEqual({
			ok: true,
			value: 'voting',
		});
		await reach(db, { dinner, organiser }, 'counting');
		await db
			.insertInto('signature')
			.values({
				dinner_id: dinner.id,
				round: 1,
				slot: 1,
				signer: organiser.userId,
				name: organiser.name,
				at: new Date(),
				digest: '7KQ2M4',
				sheet: '{}',
			})
			.execute();
		expect(await dinners.move(dinner.id, 'reopen voting', 'counting 1', pressOf(organiser))).toEqual({
			ok: false,
			code: 'already signed',
		});
	});

	test('what an old page of an earlier round of voting asks for is not done to a later round', async () => {
		const { db, dinners, dinner, organiser, clock } = await at({ phase: 'pitching' });
		const press = () => pressOf(organiser);
		await putOnStage({ db, dinners }, dinner.id, 1, 'pitch', press());
		await dinners.move(dinner.id, 'open voting', 'pitching', press(), { minutes: 20 });
		const first = await seenNow(db, dinner.id);
		clock.forward(21);
		expect((await dinners.move(dinner.id, 'close voting', first.step, press())).ok).toBe(true);
		const counting = await seenNow(db, dinner.id);
		// Both rounds of voting end at the same minute, so only the round differs.
		clock.forward(-10);
		expect(await dinners.move(dinner.id, 'reopen voting', counting.step, press(), { minutes: 9 })).toMatchObject({
			ok: true,
		});
		const second = await seenNow(db, dinner.id);
		expect(second.until).toBe(first.until);
		const moved = { ok: false, code: 'already moved' };
		expect(await dinners.lastCall(dinner.id, press(), first.step)).toEqual(moved);
		expect(await dinners.extendVoting(dinner.id, 5, press(), first)).toEqual(moved);
		clock.forward(20);
		expect(await dinners.move(dinner.id, 'close voting', first.step, press())).toEqual(moved);
		expect(await seenNow(db, dinner.id)).toEqual(second);
		expect((await dinners.lastCall(dinner.id, press(), second.step)).ok).toBe(true);
		expect((await dinners.move(dinner.id, 'close voting', second.step, press())).ok).toBe(true);
		expect(await dinners.move(dinner.id, 'reopen voting', counting.step, press())).toEqual(moved);
		expect((await dinners.move(dinner.id, 'reopen voting', 'counting 2', press())).ok).toBe(true);
	});

	test('a pitch on stage has presented; its clock starts, stops, is extended and set back by the desk', async () => {
		const { db, dinners, dinner, organiser, read, clock } = await at({ phase: 'pitching' });
		expect((await putOnStage({ db, dinners }, dinner.id, 2, 'pitch', pressOf(organiser))).ok).toBe(true);
		expect(await putOnStage({ db, dinners }, dinner.id, 2, 'pitch', pressOf(organiser))).toEqual({
			ok: false,
			code: 'already moved',
		});
		const startedAt = Date.parse('2026-11-26T19:00:00Z');
		const press = async (act: ClockAct) => {
			const { turn, stageClock } = await seenNow(db, dinner.id);
			const outcome = await dinners.clock(dinner.id, act, pressOf(organiser), { turn, clock: stageClock });
			return outcome.ok ? (await read())?.cursor : outcome.code;
		};
		const on = { number: 2, part: 'pitch', startedAt, question: 0 };
		expect((await read())?.cursor).toEqual({ ...on, clock: { state: 'stopped', left: 4 * 60_000 } });
		expect(await press('pause clock')).toBe('already moved');
		expect(await press('start clock')).toEqual({ ...on, clock: { state: 'running', endsAt: startedAt + 4 * 60_000 } });
		clock.forward(1);
		expect(await press('pause clock')).toEqual({ ...on, clock: { state: 'stopped', left: 3 * 60_000 } });
		clock.forward(9);
		expect(await press('extra time')).toEqual({
			...on,
			clock: { state: 'stopped', left: 4 * 60_000 },
			extra: true,
		});
		expect(await press('start clock')).toMatchObject({ clock: { endsAt: startedAt + 14 * 60_000 } });
		expect(await press('reset clock')).toEqual({ ...on, clock: { state: 'stopped', left: 4 * 60_000 } });
		const dinnerState = await read();
		expect(dinnerState?.lineup.map((p) => p.state)).toEqual(['lined up', 'presented', 'lined up', 'lined up']);
		expect(await putOnStage({ db, dinners }, dinner.id, 9, 'pitch', pressOf(organiser))).toEqual({
			ok: false,
			code: 'no such pitch',
		});
	});

	test('once voting is open the line-up stands still', async () => {
		const { db, dinners, dinner, organiser } = await at({ phase: 'voting' });
		expect(await putOnStage({ db, dinners }, dinner.id, 1, 'pitch', pressOf(organiser))).toEqual({
			ok: false,
			code: 'out of order',
		});
	});

	test('last call is given once', async () => {
		const { dinners, dinner, organiser } = await at({ phase: 'voting' });
		const calls = await Promise.all([
			dinners.lastCall(dinner.id, pressOf(organiser), 'voting 0'),
			dinners.lastCall(dinner.id, pressOf(organiser), 'voting 0'),
		]);
		expect(calls.map((c) => c.ok).sort()).toEqual([false, true]);
	});

	test('the record cannot be changed or deleted', async () => {
		const { db, dinners, dinner, organiser } = await at({ phase: 'doors' });
		await dinners.move(dinner.id, 'start pitching', 'doors', pressOf(organiser));
		await expect(db.deleteFrom('record').execute()).rejects.toThrow(/append-only/);
	});
});
