import type { Pence } from './money';
import { award } from './pot';
import type { Rules } from './rules';
import type { Tally } from './tally';
import { type Place, rank, type Settled, type Step, type Tie, type TieAt } from './ties';
import type { ResultPlace } from './views';

/** A pitch that stood on the ballot. Its number is the place in the tally, plus one. */
export type OnBallot = { readonly id: string; readonly number: number; readonly title: string };

/** A lot that was drawn for a tie: pitch ids in the order in which they came out. */
export type Lot = { readonly drawn: readonly string[]; readonly byWhat: 'hat' | 'software' };

/** A tie and what became of it, in the numbers that were called on stage. */
export type ToldTie = {
	readonly at: TieAt;
	readonly tied: readonly number[];
	readonly brokenBy: Step | 'drawn' | 'nothing';
	readonly figures: readonly number[];
	readonly into: readonly (readonly number[])[];
	readonly byWhat: 'hat' | 'software' | null;
	/** Whether it decided who won: those who stand first were in it. */
	readonly forFirst: boolean;
};
export type ToldMatch = {
	readonly pitches: readonly [number, number];
	readonly ballots: readonly [number, number];
	readonly even: number;
};

/** The ranking as it is kept with the award, for good. */
export type KeptRanking = {
	readonly places: readonly ResultPlace[];
	/** Numbers of those without a point. */
	readonly unplaced: readonly number[];
	readonly ties: readonly ToldTie[];
	readonly runOff: { readonly finalists: readonly number[]; readonly matches: readonly ToldMatch[] } | null;
	/** How first place was settled, where it was by lot. */
	readonly drawn: 'hat' | 'software' | null;
};

export type KeptAward = {
	readonly pitchId: string;
	readonly number: number;
	readonly place: number;
	readonly pence: Pence;
};
export type Decision = {
	readonly status: 'decided';
	readonly ranking: KeptRanking;
	readonly awards: readonly KeptAward[];
	readonly carryOver: Pence;
};
export type Undecided = {
	readonly status: 'needs a draw';
	readonly at: TieAt;
	readonly place: number;
	/** Ascending by number: the order in which they go into the hat. */
	readonly tied: readonly OnBallot[];
};

/** The numbers up to the highest on the ballot that nobody stands for: places in the tally, from 0. */
export function absentFrom(numbers: readonly number[]): Set<number> {
	const here = new Set(numbers);
	return new Set(Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at).filter((at) => !here.has(at + 1)));
}

/**
 * From the tally to the money: who stands where, what was drawn, who gets what. Asks for a draw where the rules want one that is
 * not among the lots. Throws where awards + carry-over would not be the pot: better no award than a wrong one.
 */
export function decide(
	tally: Tally,
	rules: Pick<Rules, 'countRule' | 'tieRule' | 'potRule'>,
	lineup: readonly OnBallot[],
	lots: readonly Lot[],
	pot: Pence,
): Decision | Undecided {
	const at = new Map(lineup.map((pitch) => [pitch.id, pitch.number - 1]));
	const draws = lots.map(({ drawn }) => drawn.map((id) => at.get(id) ?? -1));
	const ranking = rank(tally, rules, draws);
	if (ranking.status === 'needs a draw') {
		return {
			status: ranking.status,
			at: ranking.at,
			place: ranking.place,
			tied: ranking.tied.map((n) => standing(lineup, n)),
		};
	}
	const { awards, carryOver } = award(rules.potRule, pot, ranking, tally.totals);
	if (awards.reduce((sum, { pence }) => sum + pence, carryOver) !== pot) throw new Error('The awards are not the pot.');
	return {
		status: 'decided',
		ranking: keep(ranking, tally, lineup, lots, draws),
		awards: awards.map(({ pitch, place, pence }) => {
			const { id, number } = standing(lineup, pitch);
			return { pitchId: id, number, place, pence };
		}),
		carryOver,
	};
}

function keep(
	ranking: Settled,
	tally: Tally,
	lineup: readonly OnBallot[],
	lots: readonly Lot[],
	draws: readonly (readonly number[])[],
): KeptRanking {
	const first = ranking.places[0]?.pitches ?? [];
	const ties = ranking.ties.map((tie) => tell(tie, first, lots, draws));
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
		drawn: ties.findLast(({ forFirst, byWhat }) => forFirst && byWhat !== null)?.byWhat ?? null,
	};
}

function tell(
	tie: Tie,
	first: readonly number[],
	lots: readonly Lot[],
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
	pitches: pitches.map((pitch) => standing(lineup, pitch)).map(({ number, title }) => ({ number, title })),
	total: tally.totals[pitches[0] ?? 0] ?? 0,
});

function standing(lineup: readonly OnBallot[], pitch: number): OnBallot {
	const found = lineup.find((one) => one.number === number(pitch));
	if (!found) throw new Error(`Nobody stands for number ${number(pitch)}.`);
	return found;
}
