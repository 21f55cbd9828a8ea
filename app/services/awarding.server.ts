import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { insertAwarding, insertTieDraw, readAwarding, readCount, readTieDraws } from '../../db/queries/counts';
import { readLineUp } from '../../db/queries/pitches';
import { readEntries } from '../../db/queries/pots';
import type { Count, DB, Dinner } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import { err, type Outcome, ok } from '../domain/outcome';
import { samePerson } from '../domain/people';
import { isCounting } from '../domain/phase-policy';
import { type Ledger, ledgerOf } from '../domain/pot-ledger';
import type { Answer, PressRefusal } from '../domain/press';
import { drawOrder } from '../domain/random-draw';
import { type Decision, decide, type OnBallot, type Undecided } from '../domain/result';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

export type DrawRefusal =
	| 'not counting'
	| 'not opened'
	| 'already awarded'
	| 'nothing to draw'
	| 'not this tie'
	| 'same person'
	| PressRefusal;
export type AwardRefusal =
	| 'not counting'
	| 'not opened'
	| 'needs a draw'
	| 'already awarded'
	| 'pot changed'
	| 'costs exceed the pot'
	| PressRefusal;

/** The drawn order of all tied numbers, and the name of the second person who saw the draw. */
export type FromHat = { readonly order: readonly number[]; readonly confirmedBy: string };

/** Draws the ties of an opened count and awards the pot. */
export function createAwarding(context: Context) {
	const command = createDinnerCommand(context);

	return {
		/** Stores the order that was drawn by hand for the waiting tie. A repeated press gets the first draw. */
		drawFromHat: (dinnerId: string, press: Press, hat: FromHat): Promise<Outcome<null, DrawRefusal>> =>
			drawWith(dinnerId, press, ['hat', hat.order, hat.confirmedBy], (tied) => {
				if (samePerson(hat.confirmedBy, press.by.name)) return err('same person');
				const drawn = hat.order.map((number) => tied.find((pitch) => pitch.number === number));
				const whole = drawn.length === tied.length && new Set(drawn).size === tied.length && !drawn.includes(undefined);
				if (!whole) return err('not this tie');
				return ok({
					drawn: drawn.flatMap((pitch) => (pitch ? [pitch.id] : [])),
					by_what: 'hat' as const,
					seed: null,
					confirmed_by: hat.confirmedBy,
				});
			}),

		/** Draws by software, from a seed that is stored and published. `expected`: the tied numbers that the page showed. */
		drawBySoftware: (dinnerId: string, press: Press, expected: readonly number[]) =>
			drawWith(dinnerId, press, ['software', expected], (tied) => {
				if (tied.map(({ number }) => number).join() !== expected.join()) return err('not this tie');
				const seed = randomBytes(16).toString('hex');
				const drawn = drawOrder(
					seed,
					tied.map(({ id }) => id),
				);
				return ok({ drawn, by_what: 'software' as const, seed, confirmed_by: null });
			}),

		/** Awards the pot, once. `seenAmount`: the pot in minor units that the page showed. */
		award: (dinnerId: string, press: Press, seenAmount: number): Promise<Outcome<null, AwardRefusal>> =>
			command<null, AwardRefusal>(
				{ press, act: ['award', seenAmount] },
				dinnerId,
				async ({ trx, dinner, at, actor }) => {
					if (await readAwarding(trx, dinnerId)) return err('already awarded');
					if (!isCounting(dinner.phase)) return err('not counting');
					const opened = await readCount(trx, dinnerId);
					if (!opened) return err('not opened');
					const { decision, pot, potAmount } = await decideNow(trx, dinner, opened);
					if (pot.amount < 0) return err('costs exceed the pot');
					if (potAmount !== seenAmount) return err('pot changed');
					if (decision.status === 'needs a draw') return err('needs a draw');
					const awards = decision.awards.map(({ pitchId, place, amount }) => ({ pitchId, place, amount }));
					await insertAwarding(
						trx,
						{
							dinner_id: dinnerId,
							income: pot.income,
							costs: pot.costs,
							pot_amount: potAmount,
							carried_over_amount: decision.carryOver,
							ranking: decision.ranking,
							at,
							by: spokenActor(actor),
						},
						awards.map(({ pitchId, ...award }) => ({ pitch_id: pitchId, ...award })),
					);
					return {
						event: { kind: 'pot awarded', potAmount, carriedOverAmount: decision.carryOver, awards },
						answer: null,
					};
				},
				{ carries: true },
			),
	};

	type Lot = { drawn: string[]; by_what: 'hat' | 'software'; seed: string | null; confirmed_by: string | null };
	function drawWith(
		dinnerId: string,
		press: Press,
		act: readonly Answer[],
		draw: (tied: readonly OnBallot[]) => Outcome<Lot, DrawRefusal>,
	) {
		return command<null, DrawRefusal>({ press, act }, dinnerId, async ({ trx, dinner, at, actor }) => {
			if (await readAwarding(trx, dinnerId)) return err('already awarded');
			if (!isCounting(dinner.phase)) return err('not counting');
			const opened = await readCount(trx, dinnerId);
			if (!opened) return err('not opened');
			const { decision } = await decideNow(trx, dinner, opened);
			if (decision.status !== 'needs a draw') return err('nothing to draw');
			const lot = draw(decision.tied);
			if (!lot.ok) return lot;
			const entries = decision.tied.map(({ id }) => id);
			await insertTieDraw(trx, { dinner_id: dinnerId, entries, at, drawn_by: spokenActor(actor), ...lot.value });
			const { drawn, by_what: byWhat, seed, confirmed_by: confirmedBy } = lot.value;
			const order = drawn.flatMap((id) => decision.tied.find((pitch) => pitch.id === id)?.number ?? []);
			return { event: { kind: 'tie drawn', order, byWhat, seed, confirmedBy }, answer: null };
		});
	}
}

/** The result from the current ballots, draws and pot. */
export async function decideNow(
	db: Kysely<DB>,
	dinner: Dinner,
	opened: Count,
): Promise<{ decision: Decision | Undecided; pot: Ledger; potAmount: number; lineup: OnBallot[] }> {
	const lineup = (await readLineUp(db, dinner.id)).map(({ id, number, answers }) => ({
		id,
		number: number ?? 0,
		title: answers.title,
	}));
	const lots = (await readTieDraws(db, dinner.id)).map(({ drawn, by_what }) => ({ drawn, byWhat: by_what }));
	const pot = ledgerOf(await readEntries(db, dinner.id));
	// Costs above the income: nothing to award, and nothing can be until they are lowered.
	const potAmount = Math.max(0, pot.amount);
	const rules = { countRule: dinner.count_rule, tieRule: dinner.tie_rule, potRule: dinner.pot_rule };
	return { decision: decide(opened.tally, rules, lineup, lots, potAmount), pot, potAmount, lineup };
}
