/** Organisers read the pitches before they choose the line-up: each ranks them, and declares an interest where there is one. */

/** Largest number that an organiser may give a pitch. Numbers may have gaps: only their order counts. */
export const MOST_RANK = 999;

/** The number that one organiser gave one pitch; 1 is the best. */
export type Rank = { readonly reader: string; readonly pitch: string; readonly rank: number };

/** A pitch's place among the ranked pitches. `shared`: another pitch has the same place. `readers`: how many organisers ranked it. */
export type Advice = { readonly place: number; readonly shared: boolean; readonly readers: number };

/** The sum of a pitch's points as an exact fraction, and how many readers gave them. */
type Points = { readonly sum: bigint; readonly of: bigint; readonly readers: number };

/**
 * The points of each ranked pitch. Borda's count (1781) gives a pitch one point for each pitch below it on a list. Here lists have
 * different lengths, because readers leave out pitches, so a reader gives the share of the own list that is below the pitch, which itself
 * counts half: in a list of k pitches the i-th gets (2(k − i) + 1) / 2k. The points of a pitch are compared by their mean over the readers
 * who ranked it, so that nobody who leaves a pitch out lowers it.
 */
export function pointsOf(ranks: readonly Rank[]): ReadonlyMap<string, Points> {
	const lists = new Map<string, Rank[]>();
	for (const rank of ranks) lists.set(rank.reader, [...(lists.get(rank.reader) ?? []), rank]);
	const points = new Map<string, Points>();
	for (const list of lists.values()) {
		const k = list.length;
		for (const [at, { pitch }] of list.sort((a, b) => a.rank - b.rank).entries()) {
			const { sum, of, readers } = points.get(pitch) ?? { sum: 0n, of: 1n, readers: 0 };
			const given = BigInt(2 * (k - at) - 1);
			const outOf = BigInt(2 * k);
			points.set(pitch, { sum: sum * outOf + given * of, of: of * outOf, readers: readers + 1 });
		}
	}
	return points;
}

/** Positive if `one` has the higher mean. Exact, so that the order of readers never decides. */
const compareMeans = (one: Points, other: Points): number => {
	const difference = one.sum * other.of * BigInt(other.readers) - other.sum * one.of * BigInt(one.readers);
	return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};

/**
 * The readers' advice by pitch: places by the mean of points. Pitches that nobody ranked have none. `ranks` holds the pitches that can still
 * be chosen; a withdrawn pitch is left out before, and the lists close up.
 */
export function adviceOf(ranks: readonly Rank[]): ReadonlyMap<string, Advice> {
	const points = pointsOf(ranks);
	const all = [...points.values()];
	return new Map(
		[...points].map(([pitch, own]) => {
			const compared = all.map((other) => compareMeans(other, own));
			const place = 1 + compared.filter((order) => order > 0).length;
			const shared = compared.filter((order) => order === 0).length > 1;
			return [pitch, { place, shared, readers: own.readers }];
		}),
	);
}

/** `others decide`: somebody without an interest can. `nobody else`: everybody at the desk has one, so whoever decides is recorded with it. */
export type InterestHeld = 'none' | 'others decide' | 'nobody else';

/** What follows from the interests that were declared in a pitch for this organiser of its group. */
export function interestHeld(
	organiser: string,
	interested: readonly string[],
	organisers: readonly string[],
): InterestHeld {
	if (!interested.includes(organiser)) return 'none';
	return organisers.some((one) => !interested.includes(one)) ? 'others decide' : 'nobody else';
}
