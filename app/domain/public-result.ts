import type { Pence } from './money';
import type { KeptRanking, OnBallot, ToldMatch, ToldTie } from './result';
import type { Brief, CountRule, Criterion, Shown } from './rules';
import { FEWEST_BALLOTS_TO_SHOW_SCORES } from './rules';
import type { Tally } from './tally';
import { type ResultPlace, shownFor } from './views';

type Named = { readonly number: number; readonly title: string };

/** One criterion of one pitch: how many ballots gave it each score from 0 to 5. In `one vote` only the 1s mean anything. */
export type CriterionScores = Pick<Criterion, 'key' | 'name'> & {
	readonly counts: readonly number[];
	readonly sum: number;
};
export type PitchScores = Named & { readonly total: number; readonly criteria: readonly CriterionScores[] };
/** `over[b]` ballots gave this pitch more than the pitch in column b of the same table. */
export type HeadToHead = { readonly number: number; readonly over: readonly number[] };

/** What the public may know of a result: everything in it is meant to be read by anybody. */
export type PublicResult = {
	/** What is shown in fact: less than the rules say where too few people voted. */
	readonly shown: Shown;
	readonly tooFew: boolean;
	readonly winners: readonly Named[];
	readonly awards: readonly (Named & { readonly place: number; readonly pence: Pence })[];
	readonly potPence: Pence;
	readonly carriedOverPence: Pence;
	/** How first place was settled where the count alone did not do it. Names nobody. */
	readonly firstTie: Pick<ToldTie, 'at' | 'brokenBy' | 'byWhat'> | null;
	readonly ranking: readonly { readonly place: number; readonly pitches: readonly Named[] }[] | null;
	/** Settled ties by number, where the ranking is public; the figures only where scores are. */
	readonly ties: readonly ToldTie[];
	readonly scores: {
		readonly pitches: readonly PitchScores[];
		readonly headToHead: readonly HeadToHead[];
		readonly runOff: { readonly finalists: readonly number[]; readonly matches: readonly ToldMatch[] } | null;
	} | null;
};

export type ResultParts = {
	readonly shown: Shown;
	readonly countRule: CountRule;
	readonly brief: Brief;
	readonly tally: Tally;
	readonly lineup: readonly OnBallot[];
	readonly ranking: KeptRanking;
	readonly awards: readonly (Named & { readonly place: number; readonly pence: Pence })[];
	readonly potPence: Pence;
	readonly carriedOverPence: Pence;
};

/** Cuts the result down to what the rules of the dinner show, and no further than the number of ballots allows. */
export function publicResult(parts: ResultParts): PublicResult {
	const { ranking, tally, potPence, carriedOverPence, awards } = parts;
	const shown = shownFor(parts.shown, tally.ballots);
	const told = ranking.ties.findLast(({ forFirst }) => forFirst);
	return {
		shown,
		tooFew: tally.ballots < FEWEST_BALLOTS_TO_SHOW_SCORES,
		winners: ranking.places[0]?.pitches ?? [],
		awards,
		potPence,
		carriedOverPence,
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
		headToHead: here.map(({ number }) => ({
			number,
			over: here.map((other) => tally.headToHead[number - 1]?.[other.number - 1] ?? 0),
		})),
		runOff: ranking.runOff,
	};
}

/** One pitch's own scores by criterion, as counts. `one vote` has no criteria: there is one line, for the votes. */
export function criteriaOf(tally: Tally, number: number, countRule: CountRule, brief: Brief): CriterionScores[] {
	const columns = countRule === 'one vote' ? [{ key: 'votes', name: 'Votes' }] : brief.criteria;
	return columns.map(({ key, name }, at) => ({
		key,
		name,
		counts: tally.counts[number - 1]?.[at] ?? [0, 0, 0, 0, 0, 0],
		sum: tally.byCriterion[number - 1]?.[at] ?? 0,
	}));
}

/** Numbers by place where there is a ranking, else as they come. Pitches without a place stand last. */
export function inOrder(ranking: PublicResult['ranking'], pitches: readonly { readonly number: number }[]): number[] {
	const ranked = ranking?.flatMap((place) => place.pitches.map(({ number }) => number)) ?? [];
	return [...ranked, ...pitches.map(({ number }) => number).filter((number) => !ranked.includes(number))];
}
