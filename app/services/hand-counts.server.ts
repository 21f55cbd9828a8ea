import type { Kysely } from 'kysely';
import { deleteHandCount, readCount, readHandCount, readSignatures, upsertHandCount } from '../../db/queries/counts';
import { readLineUp } from '../../db/queries/pitches';
import type { DB, Dinner } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import { type HandCount, type HandCountProblem, problemsByHand } from '../domain/hand-count';
import { err, type Outcome, ok } from '../domain/outcome';
import { isCounting } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { absentFrom } from '../domain/result';
import { shapeOf } from './ballots.server';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Held } from './dinner-command.server';

export type HandCountRefusal = 'not counting' | 'already opened' | 'already signed' | 'does not fit' | PressRefusal;

/** A count that hands made when everything failed. It takes the place of every ballot of the night. */
export function createHandCounts(context: Context) {
	const { db } = context;
	const command = createDinnerCommand(context);

	return {
		/** What hands counted; null if nothing was typed in. */
		readHandCount: async (dinnerId: string) => (await readHandCount(db, dinnerId)) ?? null,

		/** What is wrong with sums, before anything is stored. */
		problemsByHand: async (dinner: Dinner, hand: HandCount): Promise<HandCountProblem[]> =>
			problemsOf(db, dinner, hand),

		typeHandCount: (
			dinnerId: string,
			press: Press,
			hand: HandCount,
			because: string,
		): Promise<Outcome<null, HandCountRefusal>> =>
			command<null, HandCountRefusal>(
				{ press, act: ['hand count', JSON.stringify(hand), because] },
				dinnerId,
				async (held) => {
					const { trx, dinner, at, actor } = held;
					const fallen = await fallenOf(held);
					if (!fallen.ok) return fallen;
					if ((await problemsOf(trx, dinner, hand)).length > 0) return err('does not fit');
					await upsertHandCount(trx, {
						dinner_id: dinnerId,
						hand: JSON.stringify(hand),
						because,
						at,
						by: spokenActor(actor),
					});
					return {
						event: { kind: 'hand count typed in', because, slips: hand.slips, signatures: fallen.value },
						changes: { sheet_round: dinner.sheet_round + 1 },
						answer: null,
					};
				},
			),

		takeBackHandCount: (dinnerId: string, press: Press): Promise<Outcome<null, HandCountRefusal>> =>
			command<null, HandCountRefusal>({ press, act: ['take back hand count'] }, dinnerId, async (held) => {
				const fallen = await fallenOf(held);
				if (!fallen.ok) return fallen;
				if (!(await deleteHandCount(held.trx, dinnerId)))
					return { event: null, because: 'nothing changed', answer: null };
				return {
					event: { kind: 'hand count taken back', signatures: fallen.value },
					changes: { sheet_round: held.dinner.sheet_round + 1 },
					answer: null,
				};
			}),
	};
}

/** How many signatures fall away with a change of the hand count. */
async function fallenOf({ trx, dinner }: Held): Promise<Outcome<number, HandCountRefusal>> {
	if (!isCounting(dinner.phase)) return err('not counting');
	if (await readCount(trx, dinner.id)) return err('already opened');
	const signatures = (await readSignatures(trx, dinner.id)).length;
	return signatures >= dinner.signatures_needed ? err('already signed') : ok(signatures);
}

/** The shape of a dinner's ballots, and the numbers on them that nobody stands for. */
export async function ballotOf(db: Kysely<DB>, dinner: Dinner) {
	const numbers = (await readLineUp(db, dinner.id)).map(({ number }) => number ?? 0);
	return {
		shape: shapeOf(dinner.count_rule, numbers, dinner.brief.criteria.length),
		absent: absentFrom(numbers),
	};
}

async function problemsOf(db: Kysely<DB>, dinner: Dinner, hand: HandCount): Promise<HandCountProblem[]> {
	const { shape, absent } = await ballotOf(db, dinner);
	return problemsByHand(shape, hand, absent, { countRule: dinner.count_rule, tieRule: dinner.tie_rule });
}
