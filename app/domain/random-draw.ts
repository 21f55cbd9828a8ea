/**
 * Draws lots from a published seed, so that anyone can repeat the draw:
 *
 * 1. The seed is 32 hexadecimal digits (128 bits). Cut it into four words of eight digits, in order: s0 s1 s2 s3.
 * 2. They are the state of xoshiro128** 1.1 (David Blackman and Sebastiano Vigna, prng.di.unimi.it, public domain).
 *    Discard its first 64 numbers, so that a seed of mostly zeros is as good as any other.
 * 3. Write the items in the given order. For i = last place down to 1 (places count from 0): take numbers until one is below L, the
 *    largest multiple of i + 1 that is not above 2^32 (rejection sampling keeps every place equally likely); its remainder by i + 1
 *    is j; swap the items at i and j (Fisher–Yates).
 *
 * The seed is made once, before anybody can know the result, then stored and published.
 */

const WORDS = 2 ** 32;
const THROWN_AWAY = 64;
const SEED = /^[0-9a-f]{32}$/i;

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** xoshiro128**: whole numbers from 0 to 2^32 - 1. Throws if the seed is not 32 hexadecimal digits, or is all zeros. */
export function numbersFrom(seed: string): () => number {
	if (!SEED.test(seed) || /^0+$/.test(seed)) throw new RangeError('A seed is 32 hexadecimal digits, not all zero.');
	const word = (at: number) => Number.parseInt(seed.slice(at * 8, at * 8 + 8), 16);
	let [s0, s1, s2, s3] = [word(0), word(1), word(2), word(3)];
	return () => {
		const number = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0;
		const shifted = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= shifted;
		s3 = rotate(s3, 11);
		return number;
	};
}

/** A uniform whole number from 0 to `count - 1`: the j of step 3. */
export function below(count: number, next: () => number): number {
	const limit = WORDS - (WORDS % count);
	let number = next();
	while (number >= limit) number = next();
	return number % count;
}

/**
 * The items in the drawn order; deterministic for a seed and an order of items. Pass the items in the published order (pitches by number),
 * so that anyone can repeat the draw. Throws on a malformed seed.
 */
export function drawOrder<T>(seed: string, items: readonly T[]): T[] {
	const next = numbersFrom(seed);
	for (let thrown = 0; thrown < THROWN_AWAY; thrown++) next();
	const order = items.map((item) => ({ item }));
	for (let last = order.length - 1; last > 0; last--) {
		const drawn = below(last + 1, next);
		const [a, b] = [order[last], order[drawn]];
		if (a && b) [order[last], order[drawn]] = [b, a];
	}
	return order.map(({ item }) => item);
}
