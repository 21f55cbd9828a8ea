import { expect, test } from 'vitest';
import type { Ballot, Shape } from './ballot';
import { tally } from './tally';

const two: Shape = { countRule: 'criteria', pitches: 2, criteria: 2 };

test('a small dinner, counted by hand', () => {
	const counted = tally(two, [
		[5, 4, 3, null],
		[0, 5, 5, 5],
		[2, null, null, 2],
		[null, null, null, null],
	]);
	expect(counted).toEqual({
		ballots: 3,
		contenders: [0, 1],
		totals: [16, 15],
		byCriterion: [
			[7, 9],
			[8, 7],
		],
		counts: [
			[
				[1, 0, 1, 0, 0, 1],
				[0, 0, 0, 0, 1, 1],
			],
			[
				[0, 0, 0, 1, 0, 1],
				[0, 0, 1, 0, 0, 1],
			],
		],
		fives: [2, 2],
		// 9 to 3; 5 to 10; 2 to 2, which prefers neither.
		headToHead: [
			[0, 1],
			[1, 0],
		],
	});
});

test('a blank adds 0 points, and a 1 beats it', () => {
	const counted = tally({ ...two, criteria: 1 }, [[null, 1]]);
	expect(counted.totals).toEqual([0, 1]);
	expect(counted.headToHead[1]?.[0]).toBe(1);
	expect(counted.counts[0]?.[0]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('tokens: a total is a number of votes', () => {
	const votes: Ballot[] = [
		[1, null, null],
		[null, null, 1],
		[null, null, 1],
		[null, null, null],
	];
	const counted = tally({ countRule: 'one vote', pitches: 3, criteria: 4 }, votes);
	expect(counted.totals).toEqual([1, 0, 2]);
	expect(counted.byCriterion).toEqual([[1], [0], [2]]);
	expect(counted.ballots).toBe(3);
});

test('no ballots make a tally of zeros', () => {
	const counted = tally(two, []);
	expect(counted.ballots).toBe(0);
	expect(counted.totals).toEqual([0, 0]);
	expect(counted.fives).toEqual([0, 0]);
});

test('a no-show has no points, but its voters count for turnout', () => {
	const counted = tally(
		two,
		[
			[5, 5, 1, 1],
			[5, 5, null, null],
		],
		new Set([0]),
	);
	expect(counted.contenders).toEqual([1]);
	expect(counted.totals).toEqual([0, 2]);
	expect(counted.counts[0]?.flat().every((count) => count === 0)).toBe(true);
	expect(counted.headToHead).toEqual([
		[0, 0],
		[0, 0],
	]);
	expect(counted.ballots).toBe(2);
});

test('throws on an invalid ballot', () => {
	const smuggled = (scores: readonly unknown[]) => scores as Ballot;
	expect(() => tally(two, [smuggled([5, 5, 5])])).toThrow(RangeError);
	for (const score of [6, -1, 2.5, '5', Number.NaN, undefined]) {
		expect(() => tally(two, [smuggled([score, null, null, null])])).toThrow(RangeError);
	}
});

test('counts 10,000 ballots of 8 pitches and 4 criteria, and reads each score at most twice', () => {
	const scores = [5, 3, null, 0, 4, 1, 2] as const;
	const ballots = Array.from({ length: 10_000 }, (_, n) =>
		Array.from({ length: 32 }, (_, at) => scores[(n * 31 + at * 17 + (n >> 3)) % scores.length] ?? null),
	);
	let reads = 0;
	const watched = ballots.map(
		(ballot) =>
			new Proxy(ballot, {
				get: (target, key) => {
					if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
					return Reflect.get(target, key);
				},
			}),
	);
	const counted = tally({ countRule: 'criteria', pitches: 8, criteria: 4 }, watched);
	expect(reads).toBeLessThanOrEqual(2 * 10_000 * 32);
	expect(counted.counts.flat(2).reduce((sum, count) => sum + count, 0)).toBe(
		ballots.flat().filter((score) => score !== null).length,
	);
});
