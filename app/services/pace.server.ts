import { createHmac, randomBytes } from 'node:crypto';

/** A token bucket: `points` at once, then one each `every` milliseconds. */
export type Pace = { readonly points: number; readonly every: number };

const SLOTS = 2 ** 14;
const ROWS = 4;

/**
 * Token buckets by key in a table of fixed size, so that a million keys take no more memory and evict no bucket. A count-min sketch: a key
 * has a slot in each of four rows and the emptiest decides, so others slow it only if they took at all four. 2,500 keys that took all
 * they may do so to one key in 2,500. The hash is keyed, so that nobody can choose keys that share a slot.
 */
export function createPace({ points, every }: Pace, now: () => Date, slots = SLOTS) {
	/** When each bucket is full again, row by row, in milliseconds. Half a megabyte, made for the first key. */
	let table: Float64Array | undefined;
	const fullAt = () => (table ??= new Float64Array(ROWS * slots));
	const hashKey = randomBytes(32);
	const slotsOf = (key: string): number[] => {
		const hash = createHmac('sha256', hashKey).update(key).digest();
		return Array.from({ length: ROWS }, (_, row) => row * slots + (hash.readUInt32BE(row * 4) % slots));
	};
	const time = neverBack(now);
	const read = (slot: number, at: number): number => Math.max(fullAt()[slot] ?? 0, at);
	const least = (of: readonly number[], at: number): number => Math.min(...of.map((slot) => read(slot, at)));

	return {
		/** Takes one token. Returns 0, or the seconds until there is one. */
		take(key: string): number {
			const own = slotsOf(key);
			const at = time();
			const next = least(own, at) + every;
			const wait = next - points * every - at;
			if (wait > 0) return Math.max(1, Math.ceil(wait / 1000));
			for (const slot of own) fullAt()[slot] = Math.max(read(slot, at), next);
			return 0;
		},
		/** Returns a token. A slot where others took more stays as it is. */
		giveBack(key: string): void {
			const own = slotsOf(key);
			const at = time();
			const mine = least(own, at);
			for (const slot of own) if (read(slot, at) === mine) fullAt()[slot] = mine - every;
		},
	};
}

/** Monotonic UTC milliseconds: continues if the system's clock is set back, so that no bucket waits for it. */
function neverBack(now: () => Date): () => number {
	let last = Number.NEGATIVE_INFINITY;
	let ahead = 0;
	return () => {
		const read = now().getTime();
		if (read < last) ahead += last - read;
		last = read;
		return read + ahead;
	};
}
export type Pacing = ReturnType<typeof createPace>;

/** The buckets of several paces, by their names. */
export const createPaces = <K extends string>(paces: Readonly<Record<K, Pace>>, now: () => Date): Record<K, Pacing> =>
	Object.fromEntries(Object.entries<Pace>(paces).map(([name, pace]) => [name, createPace(pace, now)])) as Record<
		K,
		Pacing
	>;

type Takes = readonly (readonly [pace: Pacing, key: string])[];

/** Takes a token of each bucket or none. Returns the longest wait in seconds. */
export function takeAll(takes: Takes): number {
	const taken: (readonly [Pacing, string])[] = [];
	let longest = 0;
	for (const [pace, key] of takes) {
		const wait = pace.take(key);
		if (wait === 0) taken.push([pace, key]);
		longest = Math.max(longest, wait);
	}
	if (longest > 0) giveBackAll(taken);
	return longest;
}

export function giveBackAll(takes: Takes): void {
	for (const [pace, key] of takes) pace.giveBack(key);
}
