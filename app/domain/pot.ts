import type { Pence } from './money';
import { err, type Outcome, ok } from './outcome';
import type { PotRule } from './rules';
import type { Place, Settled } from './ties';

/** Where the money came from. `cost` lines, declared beforehand, come off. */
export type Source = 'door' | 'raffle' | 'sponsor' | 'match' | 'other';
export const SOURCES: readonly Source[] = ['door', 'raffle', 'sponsor', 'match', 'other'];

/** One sum as typed after two people counted it; costs are written as positive pence, too. */
export type PotLine = { readonly source: Source | 'cost'; readonly pence: Pence };
export type Pot = { readonly bySource: Readonly<Record<Source, Pence>>; readonly costs: Pence; readonly pence: Pence };

/** What a pitch gets out of the pot, more than nothing. */
export type Award = { readonly pitch: number; readonly pence: Pence; readonly place: number };
export type Awards = { readonly awards: readonly Award[]; readonly carryOver: Pence };

/** The pot is what came in less the costs. Throws on a line that is not whole pence: the border lets none through. */
export function potOf(lines: readonly PotLine[]): Outcome<Pot, 'costs exceed the pot'> {
	const sums = { door: 0, raffle: 0, sponsor: 0, match: 0, other: 0, cost: 0 };
	for (const { source, pence } of lines) sums[source] += whole(pence);
	const { cost: costs, ...bySource } = sums;
	const pence = SOURCES.reduce((total, source) => total + bySource[source], 0) - costs;
	return pence < 0 ? err('costs exceed the pot') : ok({ bySource, costs, pence });
}

/**
 * Splits the pot. Awards + carry-over = pot, to the penny, whatever the rule and the ties; without a winner all of it
 * carries over, and with one nothing does.
 *
 * - Tied places pool their prizes and split them equally.
 * - Odd pennies go by largest remainder, then to the lower number.
 * - The prize of a place that nobody took goes to the winner: every other place gets what was announced for it.
 * - Prizes are paid in order of place until the pot runs out; the first is the winner's, who also gets the rest.
 *
 * `totals` are the tally's, and weigh only `in proportion`. Throws on a pot that is not whole pence.
 */
export function award(rule: PotRule, pot: Pence, ranking: Settled, totals: readonly number[]): Awards {
	whole(pot);
	if (ranking.places.length === 0) return { awards: [], carryOver: pot };
	const sums = split(rule, pot, ranking.places, totals);
	const awards = ranking.places
		.flatMap(({ place, pitches }) => pitches.map((pitch) => ({ pitch, pence: sums.get(pitch) ?? 0, place })))
		.filter(({ pence }) => pence > 0);
	return { awards, carryOver: 0 };
}

function split(rule: PotRule, pot: Pence, places: readonly Place[], totals: readonly number[]): Map<number, Pence> {
	switch (rule.kind) {
		case 'winner takes all':
			return byWeight(pot, shareWeights(places, [100]));
		case 'shares':
			return byWeight(pot, shareWeights(places, rule.percent));
		case 'in proportion':
			return byWeight(
				pot,
				new Map(places.flatMap(({ pitches }) => pitches.map((pitch) => [pitch, totals[pitch] ?? 0]))),
			);
		case 'fixed prizes':
			return new Map(
				pools(places, rule.pence, pot).flatMap(({ pitches, pool }) => [
					...byWeight(pool, new Map(pitches.map((pitch) => [pitch, 1]))),
				]),
			);
	}
}

/**
 * Each pitch's part of the percentages, as a whole number: scaled by what every group's size divides, so that a third
 * of a pool stays exact and the only rounding is the one to pennies.
 */
function shareWeights(places: readonly Place[], percent: readonly number[]): Map<number, number> {
	const scale = places.reduce((product, { pitches }) => product * pitches.length, 1);
	return new Map(
		pools(places, percent, 100).flatMap(({ pitches, pool }) =>
			pitches.map((pitch) => [pitch, (pool * scale) / pitches.length] as const),
		),
	);
}

/** What each group of tied places has to split between them. The pools sum to `all`. */
function pools(places: readonly Place[], prizes: readonly number[], all: number) {
	let left = all;
	const paid = places
		.flatMap(({ pitches }) => pitches)
		.map((_, at) => {
			const prize = Math.min(prizes[at] ?? 0, left);
			left -= prize;
			return prize;
		});
	return places.map(({ place, pitches }) => {
		const own = paid.slice(place - 1, place - 1 + pitches.length).reduce((sum, prize) => sum + prize, 0);
		return { pitches, pool: place === 1 ? own + left : own };
	});
}

/** `apportion` by pitch: sorted by number, so that the lower index is the lower number. */
function byWeight(pence: Pence, weights: ReadonlyMap<number, number>): Map<number, Pence> {
	const entries = [...weights].sort(([a], [b]) => a - b);
	const parts = apportion(
		pence,
		entries.map(([, weight]) => weight),
	);
	return new Map(entries.map(([pitch], at) => [pitch, parts[at] ?? 0]));
}

/**
 * Largest remainder (Hamilton 1792; with this quota also Hare–Niemeyer): each gets its exact share rounded down, and
 * the units left over go one each to the largest remainders, ties to the lower index. The parts sum to `total`; none is
 * a unit or more from its exact share. In BigInt, for pence × points outgrows what a double holds exactly.
 * Throws on a number that is not whole and positive, or when there is something to split and nothing to split it by.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
	const units = BigInt(whole(total));
	const exact = weights.map((weight) => BigInt(whole(weight)));
	const all = exact.reduce((sum, weight) => sum + weight, 0n);
	if (all === 0n) {
		if (units > 0n) throw new RangeError('Nothing to split by.');
		return weights.map(() => 0);
	}
	const parts = exact.map((weight) => (units * weight) / all);
	const odd = Number(units - parts.reduce((sum, part) => sum + part, 0n));
	const lucky = exact
		.map((weight, at) => ({ at, remainder: (units * weight) % all }))
		.sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1))
		.slice(0, odd)
		.map(({ at }) => at);
	return parts.map((part, at) => Number(part) + (lucky.includes(at) ? 1 : 0));
}

/** 0, 1, 2, …; anything else is a bug of the caller. */
function whole(number: number): number {
	if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`Not a whole, positive number: ${number}`);
	return number;
}
