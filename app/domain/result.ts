import type { Amount } from './currency';
import { award } from './pot';
import { type Place, rank, type Settled, type Step, type Tie, type TieAt } from './ranking';
import type { ResultPlace } from './reveal';
import type { Rules } from './rules';
import type { Tally } from './tally';

/** A pitch on the ballot. Its number is its index in the tally, plus one. */
export type OnBallot = { readonly id: string; readonly number: number; readonly title: string };

/** A draw for a tie: pitch ids in the drawn order. */
export type RandomDraw = { readonly drawn: readonly string[]; readonly byWhat: 'hat' | 'software' };

/** A tie and how it was settled, in the numbers called on stage. */
export type ToldTie = {
	readonly at: TieAt;
	readonly tied: readonly number[];
	readonly brokenBy: Step | 'drawn' | 'nothing';
	readonly figures: readonly number[];
	readonly into: readonly (readonly number[])[];
	readonly byWhat: 'hat' | 'software' | null;
	/** Whether it decided the winner. */
	readonly forFirst: boolean;
};
export type ToldMatch = {
	readonly pitches: readonly [number, number];
	readonly ballots: readonly [number, number];
	readonly even: number;
};

/** The ranking as stored with the award. */
export type StoredRanking = {
	readonly places: readonly ResultPlace[];
	/** Numbers of pitches without a point. */
	readonly unplaced: readonly number[];
	readonly ties: readonly ToldTie[];
	readonly runOff: { readonly finalists: readonly number[]; readonly matches: readonly ToldMatch[] } | null;
	/** How the draw for first place was made; null if there was none. */
	readonly drawn: 'hat' | 'software' | null;
	/** Numbers of the pitches in that draw; empty if there was none. */
	readonly tied: readonly number[];
};

export type StoredAward = {
	readonly pitchId: string;
	readonly number: number;
	readonly place: number;
	readonly amount: Amount;
};
export type Decision = {
	readonly status: 'decided';
	readonly ranking: StoredRanking;
	readonly awards: readonly StoredAward[];
	readonly carryOver: Amount;
};
export type Undecided = {
	readonly status: 'needs a draw';
	readonly at: TieAt;
	readonly place: number;
	/** Ascending by number: the order in which they enter the draw. */
	readonly tied: readonly OnBallot[];
};

/** Indexes in the tally, from 0, of the numbers without a pitch, up to the highest on the ballot. */
export function absentFrom(numbers: readonly number[]): Set<number> {
	const here = new Set(numbers);
	return new Set(Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at).filter((at) => !here.has(at + 1)));
}

/**
 * Computes places, ties and awards from the tally. Asks for a draw if the rules want one that `draws` lacks. Throws if awards + carry-over
 * would not equal the pot, because no award is better than a wrong one.
 */
export function decide(
	tally: Tally,
	rules: Pick<Rules, 'countRule' | 'tieRule' | 'potRule'>,
	lineup: readonly OnBallot[],
	lots: readonly RandomDraw[],
	pot: Amount,
): Decision | Undecided {
	const at = new Map(lineup.map((pitch) => [pitch.id, pitch.number - 1]));
	const draws = lots.map(({ drawn }) => drawn.map((id) => at.get(id) ?? -1));
	const ranking = rank(tally, rules, draws);
	if (ranking.status === 'needs a draw') {
		return {
			status: ranking.status,
			at: ranking.at,
			place: ranking.place,
			tied: ranking.tied.map((n) => onBallotOf(lineup, n)),
		};
	}
	const { awards, carryOver } = award(rules.potRule, pot, ranking, tally.totals);
	if (awards.reduce((sum, { amount }) => sum + amount, carryOver) !== pot)
		throw new Error('The awards are not the pot.');
	return {
		status: 'decided',
		ranking: keep(ranking, tally, lineup, lots, draws),
		awards: awards.map(({ pitch, place, amount }) => {
			const { id, number } = onBallotOf(lineup, pitch);
			return { pitchId: id, number, place, amount };
		}),
		carryOver,
	};
}

function keep(
	ranking: Settled,
	tally: Tally,
	lineup: readonly OnBallot[],
	lots: readonly RandomDraw[],
	draws: readonly (readonly number[])[],
): StoredRanking {
	const first = ranking.places[0]?.pitches ?? [];
	const ties = ranking.ties.map((tie) => tell(tie, first, lots, draws));
	const drawn = ties.findLast(({ forFirst, byWhat }) => forFirst && byWhat !== null);
	return {
		places: ranking.places.map((place) => named(place, tally, lineup)),
		unplaced: ranking.unplaced.map(number),
		ties,
		runOff: ranking.runOff && {
			finalists: ranking.runOff.finalists.map(number),
			matches: ranking.runOff.matches.map(({ pitches: [a, b], ballots, even }) => ({
				pitches: [a + 1, b + 1],
				ballots,
				even,
			})),
		},
		drawn: drawn?.byWhat ?? null,
		tied: drawn?.tied ?? [],
	};
}

function tell(
	tie: Tie,
	first: readonly number[],
	lots: readonly RandomDraw[],
	draws: readonly (readonly number[])[],
): ToldTie {
	const drawn = draws.findIndex(
		(draw) => draw.length === tie.tied.length && tie.tied.every((pitch) => draw.includes(pitch)),
	);
	return {
		at: tie.at,
		tied: tie.tied.map(number),
		brokenBy: tie.brokenBy,
		figures: tie.figures,
		into: tie.into.map((group) => group.map(number)),
		byWhat: tie.brokenBy === 'drawn' ? (lots[drawn]?.byWhat ?? null) : null,
		forFirst: tie.tied.some((pitch) => first.includes(pitch)),
	};
}

const number = (pitch: number): number => pitch + 1;

const named = ({ place, pitches }: Place, tally: Tally, lineup: readonly OnBallot[]): ResultPlace => ({
	place,
	pitches: pitches.map((pitch) => onBallotOf(lineup, pitch)).map(({ number, title }) => ({ number, title })),
	total: tally.totals[pitches[0] ?? 0] ?? 0,
});

function onBallotOf(lineup: readonly OnBallot[], pitch: number): OnBallot {
	const found = lineup.find((one) => one.number === number(pitch));
	if (!found) throw new Error(`Nobody stands for number ${number(pitch)}.`);
	return found;
}
