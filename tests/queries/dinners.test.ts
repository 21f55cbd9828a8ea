import { expect, test } from 'vitest';
import { createDinners } from '../../app/services/dinners.server';
import { readRoom } from '../../db/queries/rooms';
import { withDatabases } from '../support/db';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, makePitch, makeRoom } from '../support/factories';

withDatabases((_name, getDb) => {
	async function at(phase: Parameters<typeof makeRoom>[1] extends infer G ? NonNullable<G> : never) {
		const db = getDb();
		const organiser = await makeOrganiser(db);
		const clock = clockAt('2026-11-26T19:00:00Z');
		const room = await makeRoom(db, { organiser, ...phase });
		const { context, told } = makeContext(db, clock);
		return {
			...room,
			db,
			organiser,
			clock,
			told,
			dinners: createDinners(context),
			read: () => readRoom(db, room.dinner.id),
		};
	}

	test('two organisers who press at once make one move, and the other is told', async () => {
		const { dinners, dinner, organiser, told, read } = await at({ phase: 'doors' });
		const presses = await Promise.all([
			dinners.move(dinner.id, 'start pitching', 'doors', organiser),
			dinners.move(dinner.id, 'start pitching', 'doors', organiser),
		]);
		expect(presses.map((p) => (p.ok ? p.value : p.code)).sort()).toEqual(['already moved', 'pitching']);
		expect(told).toEqual([dinner.id]);
		expect((await read())?.version).toBe(2);
	});

	test('every move is recorded with who and when', async () => {
		const { dinners, dinner, organiser } = await at({ phase: 'doors' });
		await dinners.move(dinner.id, 'start pitching', 'doors', organiser);
		const [entry] = await dinners.record(dinner.id);
		expect(entry).toMatchObject({ who: organiser.name, what: 'start pitching', at: new Date('2026-11-26T19:00:00Z') });
	});

	test('a move out of order is refused with its reason and changes nothing', async () => {
		const { dinners, dinner, organiser, told, read } = await at({ phase: 'doors' });
		expect(await dinners.move(dinner.id, 'close voting', 'doors', organiser)).toEqual({
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
		const publish = () => dinners.move(dinner.id, 'publish the line-up', 'call', organiser);
		expect(await publish()).toEqual({ ok: false, code: 'nobody lined up' });
		const pitch = await makePitch(db, dinner, 'Canal Clean-up Choir', { state: 'lined up' });
		expect(await publish()).toEqual({ ok: false, code: 'gate not confirmed' });
		await db.updateTable('pitch').set({ gate_confirmed_by: 'Amina' }).where('id', '=', pitch.id).execute();
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await db.updateTable('pitch').set({ number: 1 }).where('id', '=', pitch.id).execute();
		expect(await publish()).toEqual({ ok: true, value: 'lineup' });
	});

	test('voting never closes before its clock reaches zero, and five more minutes are five more', async () => {
		const { dinners, dinner, organiser, clock } = await at({ phase: 'pitching' });
		await dinners.stage(dinner.id, 1, 'pitch', organiser);
		expect(await dinners.move(dinner.id, 'open voting', 'pitching', organiser, { minutes: 30 })).toEqual({
			ok: true,
			value: 'voting',
		});
		const close = () => dinners.move(dinner.id, 'close voting', 'voting', organiser);
		clock.forward(29);
		expect(await close()).toEqual({ ok: false, code: 'clock not at zero' });
		expect(await dinners.extendVoting(dinner.id, 5, organiser)).toEqual({
			ok: true,
			value: new Date('2026-11-26T19:35:00Z'),
		});
		clock.forward(5);
		expect(await close()).toEqual({ ok: false, code: 'clock not at zero' });
		clock.forward(1);
		expect(await close()).toEqual({ ok: true, value: 'counting' });
		expect(await dinners.extendVoting(dinner.id, 5, organiser)).toEqual({ ok: false, code: 'out of order' });
	});

	test('voting can be reopened until the first signature', async () => {
		const { db, dinners, dinner, organiser } = await at({ phase: 'counting' });
		expect(await dinners.move(dinner.id, 'reopen voting', 'counting', organiser, { minutes: 5 })).toEqual({
			ok: true,
			value: 'voting',
		});
		await db.updateTable('dinner').set({ phase: 'counting' }).where('id', '=', dinner.id).execute();
		await db
			.insertInto('signature')
			.values({
				dinner_id: dinner.id,
				slot: 1,
				user_id: organiser.userId,
				name: organiser.name,
				at: new Date(),
				slips_by_hand: 0,
			})
			.execute();
		expect(await dinners.move(dinner.id, 'reopen voting', 'counting', organiser)).toEqual({
			ok: false,
			code: 'already signed',
		});
	});

	test('a pitch that comes on stage has presented, and its clock runs by the server', async () => {
		const { dinners, dinner, organiser, read } = await at({ phase: 'pitching' });
		expect((await dinners.stage(dinner.id, 2, 'pitch', organiser)).ok).toBe(true);
		expect(await dinners.stage(dinner.id, 2, 'pitch', organiser)).toEqual({ ok: false, code: 'already moved' });
		await dinners.extraTime(dinner.id, 1, organiser);
		const room = await read();
		const startedAt = Date.parse('2026-11-26T19:00:00Z');
		expect(room?.cursor).toEqual({ number: 2, part: 'pitch', startedAt, endsAt: startedAt + 5 * 60_000 });
		expect(room?.lineup.map((p) => p.state)).toEqual(['lined up', 'presented', 'lined up', 'lined up']);
		expect(await dinners.stage(dinner.id, 9, 'pitch', organiser)).toEqual({ ok: false, code: 'no such pitch' });
	});

	test('of somebody who did not come the first reserve takes the number; without a reserve it stays empty', async () => {
		const { db, dinners, dinner, organiser, read } = await at({ phase: 'doors' });
		await makePitch(db, dinner, 'Second reserve', { state: 'reserve', reserve_rank: 2 });
		await makePitch(db, dinner, 'First reserve', { state: 'reserve', reserve_rank: 1 });
		expect(await dinners.noShow(dinner.id, 3, organiser)).toEqual({ ok: true, value: { steppedIn: 'First reserve' } });
		let room = await read();
		expect(room?.lineup.map((p) => [p.number, p.title])).toContainEqual([3, 'First reserve']);
		expect(room?.lineupRevision).toBe(2);
		await dinners.noShow(dinner.id, 1, organiser);
		expect(await dinners.noShow(dinner.id, 2, organiser)).toEqual({ ok: true, value: { steppedIn: null } });
		room = await read();
		expect(room?.lineup.map((p) => p.number)).toEqual([1, 3, 4]);
	});

	test('once voting is open the line-up stands still', async () => {
		const { dinners, dinner, organiser } = await at({ phase: 'voting' });
		expect(await dinners.noShow(dinner.id, 1, organiser)).toEqual({ ok: false, code: 'out of order' });
		expect(await dinners.stage(dinner.id, 1, 'pitch', organiser)).toEqual({ ok: false, code: 'out of order' });
	});

	test('last call is given once', async () => {
		const { dinners, dinner, organiser } = await at({ phase: 'voting' });
		const calls = await Promise.all([dinners.lastCall(dinner.id, organiser), dinners.lastCall(dinner.id, organiser)]);
		expect(calls.map((c) => c.ok).sort()).toEqual([false, true]);
	});

	test('the record cannot be changed or deleted', async () => {
		const { db, dinners, dinner, organiser } = await at({ phase: 'doors' });
		await dinners.move(dinner.id, 'start pitching', 'doors', organiser);
		await expect(db.deleteFrom('record').execute()).rejects.toThrow(/append-only/);
	});
});
