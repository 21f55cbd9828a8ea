import type { Transaction } from 'kysely';
import { isVotingAsExpected, readTurnout } from '../../db/queries/dinners';
import type { DB, Dinner } from '../../db/schema';
import type { ExpectedVoting } from '../domain/dinner';
import { clockOf, everHandedOut, everyoneHasVoted, type LastRoundRefusal, lastRoundFrom } from '../domain/last-round';
import { err, ok } from '../domain/outcome';
import { votingIsOpen } from '../domain/phase-policy';
import type { Context, CrewPress } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

/** The state of voting that the page showed, and its end in UTC milliseconds. */
export type ExpectedClock = ExpectedVoting & { readonly until: number };

/** Brings the end of voting forward when everyone has voted: recorded in public, and by the rule of `domain/last-round`. */
export function createLastRound(context: Context) {
	const command = createDinnerCommand(context);

	/** The turnout, if voting is open with the clock that the page showed and nothing was pressed since; else a refusal. */
	async function expectedClock(trx: Transaction<DB>, dinner: Dinner, expected: ExpectedClock) {
		if (!votingIsOpen(dinner.phase)) return err('out of order' as const);
		if (!(await isVotingAsExpected(trx, dinner, expected))) return err('already moved' as const);
		const turnout = await readTurnout(trx, dinner.id);
		const promised = dinner.voting_until?.getTime() ?? null;
		const until = clockOf(promised, dinner.last_round, turnout);
		if (promised === null || until === null || until !== expected.until) return err('already moved' as const);
		return ok({ turnout, promised, until });
	}

	return {
		/** `expected`: the clock that the page showed. Answers the new end in UTC milliseconds. */
		begin: (dinnerId: string, expected: ExpectedClock, press: CrewPress) => {
			const act = ['everyone has voted', expected];
			return command<number, LastRoundRefusal>({ press, act }, dinnerId, async ({ trx, dinner, at }) => {
				const clock = await expectedClock(trx, dinner, expected);
				if (!clock.ok) return clock;
				const { turnout, promised } = clock.value;
				if (!everyoneHasVoted(turnout)) return err('not everyone');
				const endsAt = lastRoundFrom(at.getTime());
				if (endsAt >= clock.value.until) return err('nearly zero');
				const papers = everHandedOut(turnout);
				return {
					event: { kind: 'everyone has voted', until: endsAt, promised, papers },
					changes: {
						last_round: JSON.stringify({ endsAt, papers }),
						last_call_at: dinner.last_call_at ?? at,
					},
					answer: endsAt,
				};
			});
		},

		/** Restores the promised time. */
		takeBack: (dinnerId: string, expected: ExpectedClock, press: CrewPress) => {
			const act = ['clock put back', expected];
			return command<null, LastRoundRefusal>({ press, act }, dinnerId, async ({ trx, dinner }) => {
				const clock = await expectedClock(trx, dinner, expected);
				if (!clock.ok) return clock;
				if (clock.value.until === clock.value.promised) return err('out of order');
				return { event: { kind: 'clock put back' }, changes: { last_round: null }, answer: null };
			});
		},
	};
}
