import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createAbsences } from '../../app/services/absences.server';
import { createDinners } from '../../app/services/dinners.server';
import { createMail } from '../../app/services/mail.server';
import { createMetrics } from '../../app/services/metrics.server';
import { createPitches } from '../../app/services/pitches.server';
import { readDinnerState } from '../../db/queries/dinner-state';
import { insertPapers } from '../../db/queries/papers';
import { readLineUp, reserveInOrder } from '../../db/queries/pitches';
import { withDatabases } from '../support/db';
import { makeContext, makeDinnerWithPitches, makePitch, pressOf } from '../support/factories';
import { putOnStage } from '../support/seen';

withDatabases((_name, getDb) => {
	/** Four pitches in the line-up and two reserves; papers are printed. */
	async function evening(phase: 'doors' | 'pitching' | 'voting' = 'pitching', reserves = ['Every Kid a Bike', 'Shed']) {
		const db = getDb();
		const room = await makeDinnerWithPitches(db, { phase });
		const { dinner, organiser, pitches } = room;
		for (const [at, title] of reserves.entries())
			await makePitch(db, dinner, title, { state: 'reserve', reserve_rank: at + 1 });
		await db.transaction().execute((trx) => insertPapers(trx, dinner.id, [Buffer.from(randomUUID())]));
		const { context } = makeContext(db);
		const absences = createAbsences(context);
		const dinners = createDinners(context);
		const idOf = (number: number) => pitches[number - 1]?.id ?? '';
		const seen = async (pitch: string) => ({
			pitch,
			lineup: (await readDinnerState(db, dinner.id))?.lineupRevision ?? 0,
			reserve: (await reserveInOrder(db, dinner.id))[0]?.id ?? null,
		});
		return {
			...room,
			db,
			dinners,
			absences,
			pitchesOf: createPitches(context, createMail(context, createMetrics())),
			idOf,
			seen,
			press: () => pressOf(organiser),
			noShow: async (number: number) => absences.noShow(dinner.id, await seen(idOf(number)), pressOf(organiser)),
			takeBack: async (number: number) => {
				const { pitch, lineup } = await seen(idOf(number));
				return absences.takeBack(dinner.id, { pitch, lineup }, pressOf(organiser));
			},
			read: () => readDinnerState(db, dinner.id),
			lineUp: async () => (await readLineUp(db, dinner.id)).map((p) => `${p.number} ${p.answers.title}`),
			reserves: async () => (await reserveInOrder(db, dinner.id)).map((p) => [p.reserve_rank, p.answers.title]),
			standing: async () => {
				const now = await db.selectFrom('dinner').selectAll().where('id', '=', dinner.id).executeTakeFirstOrThrow();
				return absences.read(now);
			},
		};
	}

	test('the first reserve takes the number and the others move up; without a reserve it stays empty', async () => {
		const { noShow, lineUp, reserves } = await evening('doors', ['Every Kid a Bike', 'Shed']);
		expect(await noShow(3)).toEqual({ ok: true, value: { steppedIn: 'Every Kid a Bike' } });
		expect(await lineUp()).toContain('3 Every Kid a Bike');
		expect(await reserves()).toEqual([[1, 'Shed']]);
		await noShow(1);
		expect(await noShow(2)).toEqual({ ok: true, value: { steppedIn: null } });
		expect((await lineUp()).map((line) => line[0])).toEqual(['1', '3', '4']);
	});

	test('pressed twice with one key it is done once, with one answer; from an old page it is refused', async () => {
		const { absences, dinner, idOf, seen, press, lineUp } = await evening();
		const page = await seen(idOf(3));
		const key = press();
		const answers = await Promise.all([absences.noShow(dinner.id, page, key), absences.noShow(dinner.id, page, key)]);
		expect(answers).toEqual([1, 2].map(() => ({ ok: true, value: { steppedIn: 'Every Kid a Bike' } })));
		const after = await lineUp();
		for (const old of [page, { ...page, pitch: idOf(2) }, { ...(await seen(idOf(2))), reserve: null }]) {
			expect((await absences.noShow(dinner.id, old, press())).ok).toBe(false);
		}
		// The page is current, but the pitch has left the line-up.
		expect(await absences.noShow(dinner.id, await seen(idOf(3)), press())).toEqual({ ok: false, code: 'was heard' });
		expect(await lineUp()).toEqual(after);
	});

	test('not of a pitch that was heard; of the one on stage while it is its pitch', async () => {
		const { db, dinners, dinner, noShow, press, read } = await evening();
		await putOnStage({ db, dinners }, dinner.id, 1, 'pitch', press());
		await putOnStage({ db, dinners }, dinner.id, 1, 'questions', press());
		expect(await noShow(1)).toEqual({ ok: false, code: 'was heard' });
		await putOnStage({ db, dinners }, dinner.id, 2, 'pitch', press());
		expect(await noShow(1)).toEqual({ ok: false, code: 'was heard' });
		expect((await noShow(2)).ok).toBe(true);
		expect((await read())?.cursor).toBeNull();
	});

	test('taken back, both stand where they stood; the line-up is a new one for every phone', async () => {
		const { noShow, takeBack, lineUp, reserves, read, standing } = await evening();
		const before = [await lineUp(), await reserves()];
		await noShow(3);
		expect((await standing()).last).toMatchObject({ number: 3, steppedIn: 'Every Kid a Bike' });
		const revision = (await read())?.lineupRevision ?? 0;
		expect(await takeBack(3)).toEqual({ ok: true, value: null });
		expect([await lineUp(), await reserves()]).toEqual(before);
		expect((await read())?.lineupRevision).toBe(revision + 1);
		expect((await read())?.changedNumbers).toEqual([]);
		expect((await standing()).last).toBeNull();
		expect(await takeBack(3)).toEqual({ ok: false, code: 'stage went on' });
	});

	test('the one on stage who came after all is to be put on stage again', async () => {
		const { db, dinners, dinner, press, noShow, takeBack, read } = await evening();
		await putOnStage({ db, dinners }, dinner.id, 2, 'pitch', press());
		await noShow(2);
		await takeBack(2);
		expect((await read())?.lineup[1]?.state).toBe('lined up');
		expect((await putOnStage({ db, dinners }, dinner.id, 2, 'pitch', press())).ok).toBe(true);
	});

	test('two absences are taken back one after the other, the last one first', async () => {
		const { noShow, takeBack, lineUp, reserves } = await evening();
		const before = [await lineUp(), await reserves()];
		await noShow(3);
		await noShow(4);
		expect(await takeBack(3)).toEqual({ ok: false, code: 'stage went on' });
		expect((await takeBack(4)).ok).toBe(true);
		expect((await takeBack(3)).ok).toBe(true);
		expect([await lineUp(), await reserves()]).toEqual(before);
	});

	test('after the next press on stage it stays as it is', async () => {
		const { db, dinners, dinner, press, noShow, takeBack, lineUp } = await evening();
		await noShow(3);
		await putOnStage({ db, dinners }, dinner.id, 1, 'pitch', press());
		const after = await lineUp();
		expect(await takeBack(3)).toEqual({ ok: false, code: 'stage went on' });
		expect(await lineUp()).toEqual(after);
	});

	test('a reserve who left meanwhile stands in the way of taking it back', async () => {
		const { db, noShow, takeBack, pitchesOf, dinner } = await evening();
		await noShow(3);
		const [bike] = (await readLineUp(db, dinner.id)).filter((p) => p.number === 3);
		if (!bike) throw new Error('Somebody stepped in');
		expect((await pitchesOf.withdraw(bike)).ok).toBe(true);
		expect(await takeBack(3)).toEqual({ ok: false, code: 'line-up changed' });
	});

	test('papers that were printed first say whoever was drawn, however often the number changed', async () => {
		const { db, noShow, absences, dinner, seen, press, read, pitches } = await evening();
		await noShow(3);
		const [bike] = (await readLineUp(db, dinner.id)).filter((p) => p.number === 3);
		await absences.noShow(dinner.id, await seen(bike?.id ?? ''), press());
		expect((await read())?.lineup.find((p) => p.number === 3)?.title).toBe('Shed');
		expect((await read())?.changedNumbers).toEqual([{ number: 3, printed: pitches[2]?.answers.title }]);
	});

	test('how many pitches came in does not fall', async () => {
		const { db, dinners, dinner, noShow } = await evening();
		const fresh = () => db.selectFrom('dinner').selectAll().where('id', '=', dinner.id).executeTakeFirstOrThrow();
		const before = (await dinners.moves(await fresh())).sentIn;
		await noShow(3);
		expect([before, (await dinners.moves(await fresh())).sentIn]).toEqual([6, 6]);
	});

	test('once voting is open the line-up stands still', async () => {
		const { noShow, takeBack } = await evening('voting');
		expect(await noShow(1)).toEqual({ ok: false, code: 'out of order' });
		expect(await takeBack(1)).toEqual({ ok: false, code: 'out of order' });
	});
});
