import type { Amount } from './currency';
import type { Place, Settled } from './ranking';
import type { PotRule } from './rules';

/** A pitch's part of the pot, above zero. */
export type Award = { readonly pitch: number; readonly amount: Amount; readonly place: number };
export type Awards = { readonly awards: readonly Award[]; readonly carryOver: Amount };

/**
 * Splits the pot in minor units. Awards + carry-over = pot for every rule and tie. Without a winner all of it carries over, with one
 * nothing does.
 *
 * - Tied places pool their prizes and split them equally.
 * - Odd pennies go by largest remainder, then to the lower number.
 * - The prize of an empty place goes to the winner; every other place gets its announced prize.
 * - Prizes are paid in order of place until the pot runs out; the winner also gets the rest.
 *
 * `totals` are the tally's and are used by `in proportion` only. Throws on a pot that is not whole minor units.
 */
export function award(rule: PotRule, pot: Amount, ranking: Settled, totals: readonly number[]): Awards {
	whole(pot);
	if (ranking.places.length === 0) return { awards: [], carryOver: pot };
	const sums = split(rule, pot, ranking.places, totals);
	const awards = ranking.places
		.flatMap(({ place, pitches }) => pitches.map((pitch) => ({ pitch, amount: sums.get(pitch) ?? 0, place })))
		.filter(({ amount }) => amount > 0);
	return { awards, carryOver: 0 };
}

/** What stands beside the pot: a sponsor's money (minor units) or a thing, for a place. */
export type Beside = { readonly place: number; readonly what: string; readonly amount: Amount | null };
/** Who gets it. Pitches that are tied there share money equally, odd pennies to the lower numbers, and have a thing together. */
export type Given = Beside & { readonly to: readonly { readonly number: number; readonly amount: Amount | null }[] };

/**
 * Gives what stands beside the pot to the pitches at its place: of two pitches that share the first place, both are at the first and at the
 * second. `to` is empty where nobody is.
 */
export const giveBeside = <B extends Beside>(
	beside: readonly B[],
	places: readonly { readonly place: number; readonly pitches: readonly { readonly number: number }[] }[],
): (B & Given)[] =>
	beside.map((one) => {
		const here = places.find(({ place, pitches }) => place <= one.place && one.place < place + pitches.length);
		const numbers = (here?.pitches ?? []).map(({ number }) => number).sort((a, b) => a - b);
		const parts =
			one.amount === null || numbers.length === 0
				? []
				: apportion(
						one.amount,
						numbers.map(() => 1),
					);
		return { ...one, to: numbers.map((number, at) => ({ number, amount: parts[at] ?? null })) };
	});

function split(rule: PotRule, pot: Amount, places: readonly Place[], totals: readonly number[]): Map<number, Amount> {
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
				pools(places, rule.amounts, pot).flatMap(({ pitches, pool }) => [
					...byWeight(pool, new Map(pitches.map((pitch) => [pitch, 1]))),
				]),
			);
	}
}

/** Each pitch's percentage, multiplied so that thirds of a pool are whole numbers: the only rounding is the one to pennies. */
function shareWeights(places: readonly Place[], percent: readonly number[]): Map<number, number> {
	const scale = places.reduce((product, { pitches }) => product * pitches.length, 1);
	return new Map(
		pools(places, percent, 100).flatMap(({ pitches, pool }) =>
			pitches.map((pitch) => [pitch, (pool * scale) / pitches.length] as const),
		),
	);
}

/** The money that each group of tied places splits, in minor units. The pools sum to `all`. */
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

/** `apportion` by pitch, sorted by number, so that the lower index is the lower number. */
function byWeight(amount: Amount, weights: ReadonlyMap<number, number>): Map<number, Amount> {
	const entries = [...weights].sort(([a], [b]) => a - b);
	const parts = apportion(
		amount,
		entries.map(([, weight]) => weight),
	);
	return new Map(entries.map(([pitch], at) => [pitch, parts[at] ?? 0]));
}

/**
 * Largest remainder method (Hamilton 1792; with this quota also Hare–Niemeyer): each part is its exact share rounded down; remaining units
 * go one each to the largest remainders, ties to the lower index. The parts sum to `total`, each less than a unit from its exact share.
 * Uses BigInt, because amount × points exceeds a double's exact range. Throws on a number that is negative or not whole, and on a
 * positive total without weights.
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

/** Returns a whole number from 0; throws on anything else, which is the caller's bug. */
function whole(number: number): number {
	if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`Not a whole, positive number: ${number}`);
	return number;
}
