import { describe, expect, test } from 'vitest';
import { ALL, count, criteria, placesOf, rules, settled, stepsOf } from '../../tests/support/ranking';
import { rank } from './ranking';
import type { PotRule } from './rules';
import { tally } from './tally';

describe('criteria', () => {
	test('the highest total wins', () => {
		const ranking = criteria('1 x 315', '1 x 425');
		expect(placesOf(ranking)).toEqual([
			[1, 2],
			[2, 0],
			[3, 1],
		]);
		expect(settled(ranking).ties).toEqual([]);
		expect(settled(ranking).runOff).toBeNull();
	});

	test('a tie goes to the pitch that more ballots prefer', () => {
		const ranking = criteria('2 x 12', '1 x 53');
		expect(placesOf(ranking)).toEqual([
			[1, 1],
			[2, 0],
		]);
		expect(settled(ranking).ties).toEqual([
			{ at: 'the ranking', tied: [0, 1], brokenBy: 'head to head', figures: [0, 1], into: [[1], [0]] },
		]);
	});

	test('a level head to head goes to most 5s', () => {
		const ranking = criteria('1 x 53', '1 x 24');
		expect(placesOf(ranking)).toEqual([
			[1, 0],
			[2, 1],
		]);
		expect(settled(ranking).ties[0]).toMatchObject({ brokenBy: 'most 5s', figures: [1, 0] });
	});

	test('counts contests won, not the ballots by which they were won', () => {
		// 0 beats 1 by three ballots to none, but 2 beats both, each by one ballot.
		const counted = {
			...count('criteria', '1 x 555'),
			headToHead: [
				[0, 3, 1],
				[0, 0, 1],
				[2, 2, 0],
			],
		};
		const ranking = rank(counted, rules('criteria'));
		expect(settled(ranking).ties[0]).toMatchObject({ figures: [1, 0, 2], into: [[2], [0], [1]] });
	});

	test('counts only contests among the tied', () => {
		// 2 beats 3, which has another total; 0 and 1 are level between themselves, so 5s decide.
		const counted = {
			...count('criteria', '1 x 5523'),
			totals: [9, 9, 9, 4],
			fives: [1, 0, 2, 0],
			headToHead: [
				[0, 2, 2, 0],
				[2, 0, 2, 9],
				[2, 2, 0, 9],
				[5, 0, 0, 0],
			],
		};
		expect(stepsOf(rank(counted, rules('criteria')))).toEqual([['the ranking', '0,1,2', 'most 5s']]);
	});

	test('a part that is still level starts again with the first step', () => {
		// Contests: 0 beats 2 and 3; 1 beats 2 and 3; 2 beats 3. So {0,1} {2} {3}; and 0 against 1 is even, so 5s.
		const counted = {
			...count('criteria', '1 x 5555'),
			totals: [9, 9, 9, 9],
			fives: [1, 2, 7, 7],
			headToHead: [
				[0, 3, 4, 4],
				[3, 0, 4, 4],
				[2, 2, 0, 4],
				[2, 2, 2, 0],
			],
		};
		const ranking = rank(counted, rules('criteria'));
		expect(placesOf(ranking)).toEqual([
			[1, 1],
			[2, 0],
			[3, 2],
			[4, 3],
		]);
		expect(stepsOf(ranking)).toEqual([
			['the ranking', '0,1,2,3', 'head to head'],
			['the ranking', '0,1', 'most 5s'],
		]);
	});

	test('also after most 5s: the two of three that are still level go head to head', () => {
		// A circle: each wins one contest. 2 has fewest 5s and drops out; 0 beats 1.
		const counted = {
			...count('criteria', '1 x 555'),
			fives: [2, 2, 1],
			headToHead: [
				[0, 2, 1],
				[1, 0, 2],
				[2, 1, 0],
			],
		};
		const ranking = rank(counted, rules('criteria'));
		expect(placesOf(ranking)).toEqual([
			[1, 0],
			[2, 1],
			[3, 2],
		]);
		expect(stepsOf(ranking)).toEqual([
			['the ranking', '0,1,2', 'most 5s'],
			['the ranking', '0,1', 'head to head'],
		]);
	});

	test('a tie that no step breaks is shared, and the next place is skipped', () => {
		const ranking = criteria('1 x 531', '1 x 351');
		expect(placesOf(ranking)).toEqual([
			[1, 0, 1],
			[3, 2],
		]);
		expect(stepsOf(ranking)).toEqual([['the ranking', '0,1', 'nothing']]);
	});

	test('no ballot, or only zeros and blanks, has no winner', () => {
		for (const ranking of [criteria(), criteria('3 x 000', '2 x ...')]) {
			expect(ranking).toMatchObject({ status: 'no winner', places: [], ties: [], runOff: null });
		}
	});

	test('a pitch without a point takes no place', () => {
		const ranking = criteria('2 x 300');
		expect(placesOf(ranking)).toEqual([[1, 0]]);
		expect(settled(ranking).unplaced).toEqual([1, 2]);
	});

	test('a no-show is neither placed nor unplaced', () => {
		const counted = tally({ countRule: 'criteria', pitches: 3, criteria: 1 }, [[5, 4, 0]], new Set([0]));
		const ranking = rank(counted, rules('criteria'));
		expect(placesOf(ranking)).toEqual([[1, 1]]);
		expect(settled(ranking).unplaced).toEqual([2]);
	});
});

describe('drawn', () => {
	const level = ['1 x 5315', '1 x 3515'];
	const drawing = (potRule: PotRule, ...draws: number[][]) =>
		rank(count('criteria', ...level), rules('criteria', 'drawn', potRule), draws);

	test('a tie for first waits for the draw, and the draw decides', () => {
		const asked = rank(count('criteria', '1 x 531', '1 x 351'), rules('criteria', 'drawn'));
		expect(asked).toEqual({ status: 'needs a draw', at: 'the ranking', place: 1, tied: [0, 1], ties: [] });
		const answered = rank(count('criteria', '1 x 531', '1 x 351'), rules('criteria', 'drawn'), [[1, 0]]);
		expect(placesOf(answered)).toEqual([
			[1, 1],
			[2, 0],
			[3, 2],
		]);
		expect(stepsOf(answered)).toEqual([['the ranking', '0,1', 'drawn']]);
	});

	test('lower places are drawn only if their prizes differ', () => {
		expect(placesOf(drawing(ALL))).toEqual([
			[1, 3],
			[2, 0, 1],
			[4, 2],
		]);
		expect(drawing({ kind: 'shares', percent: [70, 30] })).toMatchObject({ place: 2, tied: [0, 1] });
		expect(placesOf(drawing({ kind: 'shares', percent: [50, 25, 25] }))).toHaveLength(3);
		expect(drawing({ kind: 'fixed prizes', amounts: [100, 50, 40] })).toMatchObject({ status: 'needs a draw' });
		expect(placesOf(drawing({ kind: 'fixed prizes', amounts: [100] }))).toHaveLength(3);
	});

	test('three tie for second: the two that one of them beats are drawn only if they are paid', () => {
		const counted = {
			...count('criteria', '1 x 5555'),
			totals: [9, 9, 9, 10],
			headToHead: [
				[0, 2, 2, 0],
				[1, 0, 1, 0],
				[1, 1, 0, 0],
				[0, 0, 0, 0],
			],
		};
		const paying = (...percent: number[]) => rules('criteria', 'drawn', { kind: 'shares', percent });
		expect(placesOf(rank(counted, paying(70, 30)))).toEqual([
			[1, 3],
			[2, 0],
			[3, 1, 2],
		]);
		const asked = rank(counted, paying(50, 30, 20));
		expect(asked).toMatchObject({ place: 3, tied: [1, 2], ties: [{ brokenBy: 'head to head' }] });
	});

	test('in proportion, only the winner is drawn: equal points are equal money', () => {
		expect(placesOf(drawing({ kind: 'in proportion' }))).toHaveLength(3);
		const first = rank(count('criteria', '1 x 53', '1 x 35'), rules('criteria', 'drawn', { kind: 'in proportion' }));
		expect(first).toMatchObject({ status: 'needs a draw', place: 1 });
	});

	test.each([[[1]], [[1, 1]], [[0, 2]], [[0, 1, 2]], [[]]])('%j is no draw of this tie', (draw) => {
		expect(drawing({ kind: 'shares', percent: [70, 30] }, draw)).toMatchObject({ status: 'needs a draw' });
	});

	test('a draw cannot decide what the ballots decided', () => {
		const ranking = rank(count('criteria', '2 x 12', '1 x 53'), rules('criteria', 'drawn'), [[0, 1]]);
		expect(placesOf(ranking)).toEqual([
			[1, 1],
			[2, 0],
		]);
	});

	test('draws are asked for one by one, first place first', () => {
		const tokens = count('one vote', '2 x 1...', '2 x .1..', '1 x ..1.', '1 x ...1');
		const drawn = rules('one vote', 'drawn', { kind: 'shares', percent: [60, 20, 15, 5] });
		expect(rank(tokens, drawn)).toMatchObject({ place: 1, tied: [0, 1] });
		expect(rank(tokens, drawn, [[1, 0]])).toMatchObject({ place: 3, tied: [2, 3], ties: [{ brokenBy: 'drawn' }] });
		expect(
			placesOf(
				rank(tokens, drawn, [
					[1, 0],
					[2, 3],
				]),
			).map(([, pitch]) => pitch),
		).toEqual([1, 0, 2, 3]);
	});
});

describe('one vote', () => {
	test('most votes; a tie has no ladder', () => {
		const ranking = rank(count('one vote', '3 x 1..', '2 x .1.', '2 x ..1'), rules('one vote'));
		expect(placesOf(ranking)).toEqual([
			[1, 0],
			[2, 1, 2],
		]);
		expect(stepsOf(ranking)).toEqual([['the ranking', '1,2', 'nothing']]);
	});
});
