import { expect, test } from 'vitest';
import { createLastRound } from '../../app/services/last-round.server';
import { readDinnerState } from '../../db/queries/dinner-state';
import { withDatabases } from '../support/db';
import { openEvening, vote } from '../support/evening';
import { pressOf } from '../support/factories';
import { seenNow } from '../support/seen';

const some = Array.from({ length: 16 }, (_, at) => (at < 2 ? 4 : null));

withDatabases((_name, getDb) => {
	/** Voting is open from 18.00 for at least an hour; `voted` of the papers have voted on phones. */
	async function evening(papers: number, voted: number) {
		const db = getDb();
		const night = await openEvening(db, papers + 1);
		const { dinner, organiser, printed, clock, context, dinners } = night;
		// The last paper is not issued.
		const spare = printed.at(-1)?.number ?? 0;
		await db
			.updateTable('paper')
			.set({ state: 'made' })
			.where('dinner_id', '=', dinner.id)
			.where('number', '=', spare)
			.execute();
		const promised = new Date(clock.now().getTime() + 60 * 60_000);
		await db.updateTable('dinner').set({ voting_until: promised }).where('id', '=', dinner.id).execute();
		for (const paper of printed.slice(0, voted)) await vote(night, paper.code, some);
		const lastRound = createLastRound(context);
		const read = async () => {
			const dinnerState = await readDinnerState(db, dinner.id);
			if (!dinnerState) throw new Error('There is a room');
			return dinnerState;
		};
		const clockSeen = async () => ({
			...(await seenNow(db, dinner.id)),
			until: (await read()).votingUntil ?? 0,
		});
		return {
			...night,
			db,
			spare,
			promised: promised.getTime(),
			lastRound,
			read,
			until: async () => (await read()).votingUntil ?? 0,
			begin: async (press = pressOf(organiser)) => lastRound.begin(dinner.id, await clockSeen(), press),
			clockSeen,
			close: () => dinners.move(dinner.id, 'close voting', 'voting 0', pressOf(organiser)),
		};
	}

	test('when every paper has voted the clock is brought forward by command, and closing waits for it', async () => {
		const { begin, close, clock, until, read, promised, dinners, dinner } = await evening(2, 2);
		const begun = await begin();
		expect(begun).toEqual({ ok: true, value: clock.now().getTime() + 60_000 });
		expect(await until()).toBe(clock.now().getTime() + 60_000);
		expect(await read()).toMatchObject({ promisedUntil: promised, lastCallAt: clock.now().getTime() });
		expect(await close()).toEqual({ ok: false, code: 'clock not at zero' });
		clock.forward(1);
		expect(await close()).toEqual({ ok: true, value: 'counting' });
		const said = (await dinners.record(dinner.id)).find(({ event }) => event.kind === 'everyone has voted');
		expect(said?.event).toMatchObject({ promised, papers: 2 });
	});

	test('not while a paper that is out has no score', async () => {
		const { begin, until, promised } = await evening(3, 2);
		expect(await begin()).toEqual({ ok: false, code: 'not everyone' });
		expect(await until()).toBe(promised);
	});

	test('a slip counts as its paper’s vote', async () => {
		const { begin, slips, dinner, organiser, printed } = await evening(2, 1);
		const entered = await slips.enter(dinner.id, pressOf(organiser), {
			code: printed[1]?.code ?? '',
			scores: some.map(() => 3),
		});
		expect(entered).toEqual({ ok: true, value: 'counts' });
		expect((await begin()).ok).toBe(true);
	});

	test('pressed twice it is one last round; from a page with another clock nothing happens', async () => {
		const { lastRound, dinner, organiser, clockSeen, until } = await evening(1, 1);
		const press = pressOf(organiser);
		const seen = await clockSeen();
		const answers = await Promise.all([
			lastRound.begin(dinner.id, seen, press),
			lastRound.begin(dinner.id, seen, press),
		]);
		expect(answers[1]).toEqual(answers[0]);
		const ends = await until();
		expect(await lastRound.begin(dinner.id, seen, pressOf(organiser))).toEqual({
			ok: false,
			code: 'already moved',
		});
		expect(await until()).toBe(ends);
	});

	test('a paper handed out afterwards puts the clock back, and whoever holds it gets a minute of their own', async () => {
		const night = await evening(1, 1);
		const { begin, close, clock, until, promised, papers, spare, printed } = night;
		await begin();
		expect((await papers.issue(night.dinner.id, spare, pressOf(night.organiser))).ok).toBe(true);
		expect(await until()).toBe(promised);
		clock.forward(5);
		expect(await close()).toEqual({ ok: false, code: 'clock not at zero' });
		await vote(night, printed.at(-1)?.code ?? '', some);
		expect(await close()).toEqual({ ok: false, code: 'clock not at zero' });
		expect(await begin()).toEqual({ ok: true, value: clock.now().getTime() + 60_000 });
	});

	test('a guest who takes every score back holds the clock at what was promised', async () => {
		const night = await evening(1, 1);
		await night.begin();
		await vote(
			night,
			night.printed[0]?.code ?? '',
			some.map(() => null),
			9,
		);
		expect(await night.until()).toBe(night.promised);
	});

	test('it is put back by hand, and five more minutes or voting reopened begin without it', async () => {
		const { lastRound, begin, clockSeen, until, promised, dinner, dinners, organiser, clock, db } = await evening(1, 1);
		await begin();
		expect((await lastRound.takeBack(dinner.id, await clockSeen(), pressOf(organiser))).ok).toBe(true);
		expect(await until()).toBe(promised);
		await begin();
		clock.forward(1);
		await dinners.move(dinner.id, 'close voting', 'voting 0', pressOf(organiser));
		await dinners.move(dinner.id, 'reopen voting', 'counting 0', pressOf(organiser), { minutes: 10 });
		expect(await until()).toBe(clock.now().getTime() + 10 * 60_000);
		const { last_round } = await db
			.selectFrom('dinner')
			.select('last_round')
			.where('id', '=', dinner.id)
			.executeTakeFirstOrThrow();
		expect(last_round).toBeNull();
	});
});
