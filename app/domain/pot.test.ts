import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, award } from './pot';
import type { Settled } from './ranking';
import type { PotRule } from './rules';

/** Groups of tied pitches, best first. */
function ranked(...groups: number[][]): Settled {
	let place = 1;
	const places = groups.map((pitches) => {
		place += pitches.length;
		return { place: place - pitches.length, pitches };
	});
	return { status: places.length > 0 ? 'ranked' : 'no winner', places, unplaced: [], ties: [], runOff: null };
}
const ALL: PotRule = { kind: 'winner takes all' };
const shares = (...percent: number[]): PotRule => ({ kind: 'shares', percent });
const prizes = (...amounts: number[]): PotRule => ({ kind: 'fixed prizes', amounts });
const PROPORTION: PotRule = { kind: 'in proportion' };

/** [pitch, amount] of every award, in order. */
const paid = (rule: PotRule, pot: number, ranking: Settled, totals: number[] = []) =>
	award(rule, pot, ranking, totals).awards.map(({ pitch, amount }) => [pitch, amount]);

describe('awards', () => {
	test('winner takes all', () => {
		expect(award(ALL, 41_250, ranked([2], [0, 1]), [])).toEqual({
			awards: [{ pitch: 2, amount: 41_250, place: 1 }],
			carryOver: 0,
		});
	});

	test('two winners split it; the odd penny goes to the lower number', () => {
		expect(paid(ALL, 101, ranked([1, 3], [0]))).toEqual([
			[1, 51],
			[3, 50],
		]);
	});

	test('shares', () => {
		expect(paid(shares(70, 30), 10_000, ranked([1], [0], [2]))).toEqual([
			[1, 7_000],
			[0, 3_000],
		]);
	});

	test('shares: odd pennies by largest remainder, then lower number', () => {
		// 70.7 and 30.3.
		expect(paid(shares(70, 30), 101, ranked([1], [0]))).toEqual([
			[1, 71],
			[0, 30],
		]);
		// 50.5 each.
		expect(paid(shares(50, 50), 101, ranked([1], [0]))).toEqual([
			[1, 50],
			[0, 51],
		]);
	});

	test('shares: tied places pool theirs, and thirds of a pool are exact until paid', () => {
		expect(paid(shares(70, 30), 1_000, ranked([0, 1], [2]))).toEqual([
			[0, 500],
			[1, 500],
		]);
		expect(paid(shares(70, 30), 1_000, ranked([2], [0, 1, 3]))).toEqual([
			[2, 700],
			[0, 100],
			[1, 100],
			[3, 100],
		]);
		// 60 and three times 13.33…: equal remainders, so the odd penny goes to the lowest number.
		expect(paid(shares(60, 20, 20), 100, ranked([3], [0, 1, 2]))).toEqual([
			[3, 60],
			[0, 14],
			[1, 13],
			[2, 13],
		]);
	});

	test('shares: the part of an empty place goes to the winner', () => {
		expect(paid(shares(50, 30, 20), 1_000, ranked([1], [0]))).toEqual([
			[1, 700],
			[0, 300],
		]);
		expect(paid(shares(50, 30, 20), 1_000, ranked([0, 1]))).toEqual([
			[0, 500],
			[1, 500],
		]);
	});

	test('in proportion to totals, whatever the place', () => {
		expect(paid(PROPORTION, 1_000, ranked([1], [0], [2]), [30, 20, 50])).toEqual([
			[1, 200],
			[0, 300],
			[2, 500],
		]);
		expect(paid(PROPORTION, 100, ranked([0, 1, 2]), [7, 7, 7])).toEqual([
			[0, 34],
			[1, 33],
			[2, 33],
		]);
	});

	test('in proportion: an unplaced pitch gets nothing, not even an odd penny', () => {
		expect(paid(PROPORTION, 101, ranked([1, 2]), [0, 5, 5])).toEqual([
			[1, 51],
			[2, 50],
		]);
	});

	test('fixed prizes, the rest to the winner', () => {
		expect(paid(prizes(20_000, 10_000, 5_000), 50_000, ranked([2], [0], [1], [3]))).toEqual([
			[2, 35_000],
			[0, 10_000],
			[1, 5_000],
		]);
		expect(paid(prizes(), 50_000, ranked([2], [0]))).toEqual([[2, 50_000]]);
	});

	test('fixed prizes: tied places pool theirs', () => {
		expect(paid(prizes(200, 101, 50), 500, ranked([3], [0, 1]))).toEqual([
			[3, 349],
			[0, 76],
			[1, 75],
		]);
		expect(paid(prizes(200, 100), 501, ranked([0, 1], [2]))).toEqual([
			[0, 251],
			[1, 250],
		]);
	});

	test('prizes above the pot are paid in order of place until it runs out', () => {
		expect(paid(prizes(300, 200, 100), 400, ranked([0], [1], [2]))).toEqual([
			[0, 300],
			[1, 100],
		]);
		expect(paid(prizes(300, 200, 100), 350, ranked([0], [1, 2]))).toEqual([
			[0, 300],
			[1, 25],
			[2, 25],
		]);
	});

	test('without a winner the pot carries over', () => {
		for (const rule of [ALL, shares(70, 30), PROPORTION, prizes(100)]) {
			expect(award(rule, 14_500, ranked(), [0, 0])).toEqual({ awards: [], carryOver: 14_500 });
			expect(award(rule, 0, ranked([0], [1]), [2, 1])).toEqual({ awards: [], carryOver: 0 });
		}
	});

	test('splits a pot of millions times points to the penny', () => {
		const pot = 100_000_000;
		const totals = [999_999_937, 999_999_929];
		const sums = paid(PROPORTION, pot, ranked([0], [1]), totals).map(([, amount]) => amount ?? 0);
		expect(sums).toEqual([50_000_000, 50_000_000]);
		expect(apportion(9_007_199_254_740_991, [3, 3, 1])).toEqual([
			3_860_228_252_031_853, 3_860_228_252_031_853, 1_286_742_750_677_285,
		]);
	});
});

describe('largest remainder', () => {
	test.each([
		// Balinski & Young 1975, Amer. Math. Monthly 82(7):701-730.
		{ units: 100, weights: [5117, 4400, 162, 161, 160], parts: [51, 44, 2, 2, 1] },
		// electowiki.org/wiki/Alabama_paradox.
		{ units: 323, weights: [567, 385, 42, 6], parts: [183, 124, 14, 2] },
		// COMAP, For All Practical Purposes, 10th edition, Q14.45: the smallest loses a seat as the house grows.
		{ units: 89, weights: [5576330, 1387342, 3334241, 7512860, 310968], parts: [27, 7, 16, 37, 2] },
		{ units: 91, weights: [5576330, 1387342, 3334241, 7512860, 310968], parts: [28, 7, 17, 38, 1] },
	])('published: $units over $weights', ({ units, weights, parts }) => {
		expect(apportion(units, weights)).toEqual(parts);
	});

	test('equal remainders go to the lower index', () => {
		expect(apportion(4, [11, 11, 11])).toEqual([2, 1, 1]);
	});

	test('the parts sum to the whole, and each is less than a unit from its exact share', () => {
		const weights = fc
			.array(fc.maxSafeNat(), { minLength: 1, maxLength: 10 })
			.filter((all) => all.some((one) => one > 0));
		fc.assert(
			fc.property(fc.maxSafeNat(), weights, (total, all) => {
				const parts = apportion(total, all);
				const sum = all.reduce((one, other) => one + BigInt(other), 0n);
				expect(parts.reduce((one, other) => one + BigInt(other), 0n)).toBe(BigInt(total));
				for (const [at, part] of parts.entries()) {
					const off = BigInt(part) * sum - BigInt(total) * BigInt(all[at] ?? 0);
					expect(off < sum && off > -sum).toBe(true);
				}
			}),
		);
	});

	test('a heavier weight never gets less, and a zero weight gets nothing', () => {
		const weights = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }).filter((all) => all.some((one) => one > 0));
		fc.assert(
			fc.property(fc.nat(500), weights, (total, all) => {
				const parts = apportion(total, all);
				for (const [a, one] of all.entries()) {
					if (one === 0) expect(parts[a]).toBe(0);
					for (const [b, other] of all.entries()) {
						if (one > other) expect(parts[a]).toBeGreaterThanOrEqual(parts[b] ?? 0);
					}
				}
			}),
		);
	});

	test('splits 0 into zeros, and throws on a positive sum without weights', () => {
		expect(apportion(0, [0, 0])).toEqual([0, 0]);
		expect(apportion(0, [])).toEqual([]);
		expect(() => apportion(1, [0, 0])).toThrow(RangeError);
		expect(() => apportion(1, [])).toThrow(RangeError);
		expect(() => apportion(1, [-1, 2])).toThrow(RangeError);
		expect(() => apportion(1, [0.5])).toThrow(RangeError);
	});
});
