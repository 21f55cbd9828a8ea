import type { Amount } from './currency';
import type { OnBallot, StoredRanking, ToldMatch, ToldTie } from './result';
import { type ResultPlace, shownFor } from './reveal';
import type { Brief, CountRule, Criterion, Shown } from './rules';
import { FEWEST_BALLOTS_TO_SHOW_SCORES } from './rules';
import type { Tally } from './tally';

type Named = { readonly number: number; readonly title: string };

/** How many ballots gave one criterion of one pitch each score from 0 to 5. `one vote` uses only the 1s. */
export type CriterionScores = Pick<Criterion, 'key' | 'name'> & {
	readonly counts: readonly number[];
	readonly sum: number;
};
export type PitchScores = Named & { readonly total: number; readonly criteria: readonly CriterionScores[] };
/** `over[b]`: ballots that gave this pitch more points than the pitch in column b of the table. */
export type HeadToHead = { readonly number: number; readonly over: readonly number[] };

/** The public part of a result. */
export type PublicResult = {
	/** What is shown: less than the rules say if too few people voted. */
	readonly shown: Shown;
	readonly tooFew: boolean;
	readonly winners: readonly Named[];
	readonly awards: readonly (Named & { readonly place: number; readonly amount: Amount })[];
	readonly potAmount: Amount;
	readonly carriedOverAmount: Amount;
	/** How a tie for first place was settled. Names nobody. */
	readonly firstTie: Pick<ToldTie, 'at' | 'brokenBy' | 'byWhat'> | null;
	readonly ranking: readonly { readonly place: number; readonly pitches: readonly Named[] }[] | null;
	/** Settled ties by number if the ranking is public; with figures only if scores are. */
	readonly ties: readonly ToldTie[];
	readonly scores: {
		readonly pitches: readonly PitchScores[];
		/** Null after a count by hand: sums say nothing of it. */
		readonly headToHead: readonly HeadToHead[] | null;
		readonly runOff: { readonly finalists: readonly number[]; readonly matches: readonly ToldMatch[] } | null;
	} | null;
};

export type ResultParts = {
	readonly shown: Shown;
	readonly countRule: CountRule;
	readonly brief: Brief;
	readonly tally: Tally;
	readonly lineup: readonly OnBallot[];
	readonly ranking: StoredRanking;
	readonly awards: readonly (Named & { readonly place: number; readonly amount: Amount })[];
	readonly potAmount: Amount;
	readonly carriedOverAmount: Amount;
};

/** Reduces the result to what the dinner's rules and the number of ballots allow to show. */
export function publicResult(parts: ResultParts): PublicResult {
	const { ranking, tally, potAmount, carriedOverAmount, awards } = parts;
	const shown = shownFor(parts.shown, tally.ballots);
	const told = ranking.ties.findLast(({ forFirst }) => forFirst);
	return {
		shown,
		tooFew: tally.ballots < FEWEST_BALLOTS_TO_SHOW_SCORES,
		winners: ranking.places[0]?.pitches ?? [],
		awards,
		potAmount,
		carriedOverAmount,
		firstTie: told ? { at: told.at, brokenBy: told.brokenBy, byWhat: told.byWhat } : null,
		ranking: shown === 'winner' ? null : ranking.places.map(withoutTotal),
		ties: shown === 'winner' ? [] : ranking.ties.map((tie) => (shown === 'all scores' ? tie : { ...tie, figures: [] })),
		scores: shown === 'all scores' ? scoresOf(parts) : null,
	};
}

const withoutTotal = ({ place, pitches }: ResultPlace) => ({ place, pitches });

function scoresOf({ tally, lineup, countRule, brief, ranking }: ResultParts): NonNullable<PublicResult['scores']> {
	const here = lineup.filter(({ number }) => tally.contenders.includes(number - 1));
	return {
		pitches: here.map(({ number, title }) => ({
			number,
			title,
			total: tally.totals[number - 1] ?? 0,
			criteria: criteriaOf(tally, number, countRule, brief),
		})),
		headToHead: tally.byHand
			? null
			: here.map(({ number }) => ({
					number,
					over: here.map((other) => tally.headToHead[number - 1]?.[other.number - 1] ?? 0),
				})),
		runOff: ranking.runOff,
	};
}

/** One pitch's counts by criterion. `one vote` has no criteria: one line holds the votes. */
export function criteriaOf(tally: Tally, number: number, countRule: CountRule, brief: Brief): CriterionScores[] {
	const columns = countRule === 'one vote' ? [{ key: 'votes', name: 'Votes' }] : brief.criteria;
	return columns.map(({ key, name }, at) => ({
		key,
		name,
		counts: tally.counts[number - 1]?.[at] ?? [0, 0, 0, 0, 0, 0],
		sum: tally.byCriterion[number - 1]?.[at] ?? 0,
	}));
}

/** What came of one pitch: its award in minor units, 0 without one, and whether it won. */
export const outcomeOf = ({ winners, awards }: Pick<PublicResult, 'winners' | 'awards'>, pitch: number) => ({
	won: winners.some(({ number }) => number === pitch),
	amount: awards.find(({ number }) => number === pitch)?.amount ?? 0,
});

/** Numbers by place if there is a ranking, else in the given order. Unplaced pitches come last. */
export function inOrder(ranking: PublicResult['ranking'], pitches: readonly { readonly number: number }[]): number[] {
	const ranked = ranking?.flatMap((place) => place.pitches.map(({ number }) => number)) ?? [];
	return [...ranked, ...pitches.map(({ number }) => number).filter((number) => !ranked.includes(number))];
}
