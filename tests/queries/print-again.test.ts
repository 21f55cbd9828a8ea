import { expect, test } from 'vitest';
import { createServices } from '../../app/services/index.server';
import { createPapers } from '../../app/services/papers.server';
import { untilOneWaitsForALock, withDatabases } from '../support/db';
import { makeContext, pressOf } from '../support/factories';
import { reach } from '../support/reach';
import { roomWithPapers } from '../support/room-with-papers';

/** Slips that came out of the printer badly: cancelled and made again, unless they were handed out. */
withDatabases((name, getDb) => {
	type Room = Awaited<ReturnType<typeof roomIn>>;
	const roomIn = (phase: Parameters<typeof roomWithPapers>[1] = 'doors', count = 8) =>
		roomWithPapers(getDb(), phase, count);
	const again = ({ papers, dinner, organiser }: Room, from: number, to: number) =>
		papers.printAgain(dinner.id, pressOf(organiser), [from, to]);
	const states = async ({ db, dinner }: Room) =>
		(
			await db
				.selectFrom('paper')
				.select(['number', 'state'])
				.where('dinner_id', '=', dinner.id)
				.orderBy('number')
				.execute()
		)
			.map(({ number, state }) => `${number} ${state}`)
			.join();
	const numbers = (outcome: Awaited<ReturnType<Room['papers']['printAgain']>>) =>
		outcome.ok ? outcome.value.map(({ number }) => number) : outcome.code;

	test('new papers with new codes take the place of those that were not handed out, and no other paper is touched', async () => {
		const room = await roomIn();
		const { papers, dinner, organiser, made, db } = room;
		await papers.issue(dinner.id, 4, pressOf(organiser));
		const anew = await again(room, 3, 6);
		expect(numbers(anew)).toEqual([9, 10, 11]);
		expect(await states(room)).toBe(
			'1 made,2 made,3 spoiled,4 issued,5 spoiled,6 spoiled,7 made,8 made,9 made,10 made,11 made',
		);
		expect(await papers.good(dinner.id, [3, 6])).toEqual([4]);
		expect(await papers.counts(dinner.id)).toEqual({ all: 8, issued: 1, replaced: 0, lost: 0, spoiled: 3 });
		const codes = new Set(made.map(({ code }) => code));
		if (anew.ok) for (const { code } of anew.value) expect(codes).not.toContain(code);
		const record = await db
			.selectFrom('record')
			.select(['kind', 'payload'])
			.where('dinner_id', '=', dinner.id)
			.where('kind', '=', 'papers printed again')
			.execute();
		expect(record).toEqual([{ kind: 'papers printed again', payload: { count: 3 } }]);
	});

	test('a print job that is shown again holds no slip that was cancelled', async () => {
		const room = await roomIn();
		await again(room, 3, 6);
		const [first, second] = await room.papers.printJobs.read(room.dinner.id);
		expect(first?.papers.map(({ number }) => number)).toEqual([1, 2, 7, 8]);
		expect(second?.papers).toHaveLength(4);
		await again(room, 1, 8);
		expect((await room.papers.printJobs.read(room.dinner.id)).map(({ papers }) => papers.length)).toEqual([4, 4]);
	});

	test('a stack goes on behind the hole, and its end is the new papers', async () => {
		const room = await roomIn();
		await again(room, 2, 6);
		expect(await room.papers.stack(room.dinner.id, 1)).toEqual([1, 7, 8, 9, 10, 11, 12, 13]);
	});

	test('a cancelled code opens no ballot, takes no slip and is not replaced; a tap of its number is refused', async () => {
		const room = await roomIn('voting');
		const { db, dinner, organiser, papers, made } = room;
		await db.updateTable('dinner').set({ papers_open: true }).where('id', '=', dinner.id).execute();
		await again(room, 2, 2);
		const code = made[1]?.code ?? '';
		const spoiled = { ok: false, code: 'spoiled' };
		expect(await papers.exchange(code, null)).toEqual(spoiled);
		expect(await papers.issue(dinner.id, 2, pressOf(organiser))).toEqual(spoiled);
		expect(await papers.replaceByCode(dinner.id, code, pressOf(organiser))).toEqual(spoiled);
		expect(await papers.replaceByNumber(dinner.id, 2, pressOf(organiser))).toEqual(spoiled);
		const { slips } = createServices(makeContext(db).context);
		const slip = { code, scores: Array.from({ length: 16 }, () => 3), handedOut: true };
		expect(await slips.enter(dinner.id, pressOf(organiser), slip)).toEqual(spoiled);
		expect(await papers.counts(dinner.id)).toMatchObject({ issued: 0, replaced: 0, lost: 0, spoiled: 1 });
	});

	test('a paper that a phone has in use was handed out without a tap, and stays good', async () => {
		const room = await roomIn();
		await room.papers.exchange(room.made[4]?.code ?? '', null);
		expect(numbers(await again(room, 4, 6))).toEqual([9, 10]);
		expect(await room.papers.good(room.dinner.id, [4, 6])).toEqual([5]);
	});

	test('a phone that opened a paper which is cancelled all the same is told that it was replaced', async () => {
		const room = await roomIn();
		const { papers, dinner, made } = room;
		const exchanged = await papers.exchange(made[4]?.code ?? '', null);
		if (!exchanged.ok) throw new Error(exchanged.code);
		// Another process that has not heard of this phone yet.
		papers.forgetUse(dinner.id, 5);
		await again(room, 5, 5);
		const { paperSession } = exchanged.value;
		expect(await papers.readState(paperSession)).toEqual({ paperState: 'replaced', moreUntil: null });
		expect(await papers.replacedNumbers(dinner.id)).toEqual([5]);
		await reach(room.db, room, 'voting');
		const { ballots, guests } = createServices(makeContext(room.db).context);
		const save = { revision: 1, lineup: 1, scores: '4'.repeat(16) };
		expect(await ballots.save(paperSession, save)).toMatchObject({ code: 'replaced' });
		expect((await guests.readPaper(paperSession, 'en'))?.paperState).toBe('replaced');
	});

	test('a repeated press prints the same papers; numbers of which none is left are refused', async () => {
		const room = await roomIn();
		const { papers, dinner, organiser } = room;
		const press = pressOf(organiser);
		const first = await papers.printAgain(dinner.id, press, [3, 6]);
		expect(await papers.printAgain(dinner.id, press, [3, 6])).toEqual(first);
		expect(await papers.printAgain(dinner.id, press, [3, 7])).toEqual({ ok: false, code: 'sent before' });
		await papers.issue(dinner.id, 1, pressOf(organiser));
		for (const [from, to] of [
			[3, 6],
			[1, 1],
			[99, 120],
		] as const)
			expect(await again(room, from, to)).toEqual({ ok: false, code: 'none left' });
		expect((await papers.counts(dinner.id)).all).toBe(8);
	});

	test('two organisers at once cancel each paper once, and make one for each', async () => {
		const room = await roomIn();
		const both = await Promise.all([again(room, 2, 5), again(room, 4, 7)]);
		expect(both.map((one) => one.ok)).toEqual([true, true]);
		expect(await room.papers.counts(room.dinner.id)).toMatchObject({ all: 8, spoiled: 6 });
		const anew = both.flatMap((one) => (one.ok ? one.value : []));
		expect(anew.map(({ number }) => number).sort((a, b) => a - b)).toEqual([9, 10, 11, 12, 13, 14]);
	});

	test('a page that is older than papers that were made since still has more made only once', async () => {
		const room = await roomIn();
		await again(room, 2, 5);
		const { papers, dinner, organiser } = room;
		expect(await papers.make(dinner.id, pressOf(organiser), 5, 8)).toEqual({ ok: false, code: 'made since' });
		expect(await papers.make(dinner.id, pressOf(organiser), 5, 12)).toMatchObject({ ok: true });
	});

	test.each(['one of them', 'all of them'] as const)(
		'papers that a helper hands out while the new ones are hashed stay good: %s',
		async (which) => {
			const room = await roomIn();
			const { db, dinner, organiser, dinnerStates } = room;
			const { context } = makeContext(db);
			let tapped: Promise<unknown> | null = null;
			const root = async (code: string) => {
				tapped ??= (async () => {
					for (const number of which === 'one of them' ? [4] : [4, 5])
						await room.papers.issue(dinner.id, number, pressOf(organiser));
				})();
				await tapped;
				return context.secrets.root(code);
			};
			const papers = createPapers({ ...context, secrets: { ...context.secrets, root } }, dinnerStates);
			const anew = await papers.printAgain(dinner.id, pressOf(organiser), [4, 5]);
			if (which === 'one of them') expect(numbers(anew)).toEqual([9]);
			else expect(anew).toEqual({ ok: false, code: 'none left' });
			expect(await papers.good(dinner.id, [4, 5])).toEqual(which === 'one of them' ? [4] : [4, 5]);
			const issued = which === 'one of them' ? 1 : 2;
			expect(await papers.counts(dinner.id)).toMatchObject({ all: 8, issued, spoiled: 2 - issued });
		},
	);

	test.skipIf(name === 'embedded')('a tap of a number that is just being cancelled waits, and is refused', async () => {
		const room = await roomIn();
		const { db, dinner, organiser, papers } = room;
		const { tap } = await db.transaction().execute(async (trx) => {
			await trx.selectFrom('dinner').select('id').where('id', '=', dinner.id).forUpdate().execute();
			await trx
				.updateTable('paper')
				.set({ state: 'spoiled' })
				.where('dinner_id', '=', dinner.id)
				.where('number', '=', 4)
				.execute();
			const tapped = papers.issue(dinner.id, 4, pressOf(organiser));
			await untilOneWaitsForALock(db);
			return { tap: tapped };
		});
		expect(await tap).toEqual({ ok: false, code: 'spoiled' });
	});

	test('once voting is over nothing is printed again, and a cancelled paper is on the count sheet as such', async () => {
		const room = await roomIn();
		const { db, dinner, organiser, papers } = room;
		await papers.issue(dinner.id, 1, pressOf(organiser));
		await again(room, 2, 3);
		await reach(db, { dinner, organiser }, 'counting');
		expect(await again(room, 4, 5)).toEqual({ ok: false, code: 'over' });
		const { figures } = await createServices(makeContext(db).context).counts.sheet(dinner.id);
		expect(figures).toMatchObject({ runs: [[1, 1]], spoiled: [[2, 3]], papers: { all: 8, replaced: 0, spoiled: 2 } });
	});
});
