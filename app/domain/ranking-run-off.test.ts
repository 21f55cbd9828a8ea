import { describe, expect, test } from 'vitest';
import { count, ofEntry, placesOf, rules, runOff, settled, stepsOf } from '../../tests/support/ranking';
import { rank } from './ranking';

describe('criteria with run-off', () => {
	test('the two highest totals, then head to head; the others follow by total', () => {
		const ranking = settled(runOff('2 x 5210', '2 x 4210', '2 x 4210', '11 x 0110'));
		expect(ranking.runOff).toEqual({
			finalists: [0, 1],
			matches: [{ pitches: [0, 1], ballots: [6, 11], even: 0 }],
			winners: [1],
		});
		expect(placesOf(ranking)).toEqual([
			[1, 1],
			[2, 0],
			[3, 2],
		]);
		expect(ranking.unplaced).toEqual([3]);
	});

	test('a tie for both seats draws and shares nothing', () => {
		const ranking = runOff('2 x 231', '1 x 531');
		expect(placesOf(ranking)).toEqual([
			[1, 1],
			[2, 0],
			[3, 2],
		]);
		expect(settled(ranking).ties).toEqual([]);
	});

	test('entry by head to head, then by most 5s', () => {
		const byWins = runOff('2 x 125', '1 x 535');
		expect(stepsOf(byWins)).toEqual([[ofEntry, '0,1', 'head to head']]);
		expect(settled(byWins).runOff?.finalists).toEqual([2, 1]);
		const byFives = runOff('1 x 553', '1 x 524');
		expect(stepsOf(byFives)).toEqual([[ofEntry, '1,2', 'most 5s']]);
		expect(settled(byFives).runOff?.finalists).toEqual([0, 1]);
	});

	test('a tied run-off: higher total, then most 5s', () => {
		const byTotal = runOff('1 x 125', '1 x 153', '1 x 133');
		expect(stepsOf(byTotal)).toEqual([['the run-off', '1,2', 'higher total']]);
		expect(placesOf(byTotal)[0]).toEqual([1, 2]);
		const despiteFives = runOff('1 x 054', '1 x 004');
		expect(stepsOf(despiteFives)).toEqual([['the run-off', '1,2', 'higher total']]);
		expect(placesOf(despiteFives)[0]).toEqual([1, 2]);
		const byFives = runOff('1 x 053', '1 x 024');
		expect(stepsOf(byFives)).toEqual([['the run-off', '1,2', 'most 5s']]);
		expect(placesOf(byFives)[0]).toEqual([1, 1]);
	});

	test('a seat that no step decides is drawn; the one that misses it comes next', () => {
		const counted = count('criteria with run-off', '1 x 5430', '1 x 5340');
		const drawn = rules('criteria with run-off', 'drawn');
		expect(rank(counted, drawn)).toMatchObject({ status: 'needs a draw', at: ofEntry, place: 2, tied: [1, 2] });
		const ranking = rank(counted, drawn, [[2, 1]]);
		expect(settled(ranking).runOff?.finalists).toEqual([0, 2]);
		expect(placesOf(ranking)).toEqual([
			[1, 0],
			[2, 2],
			[3, 1],
		]);
	});

	test('if ties are shared, all who tie for the seat enter, and most contests won decides', () => {
		// 1 and 2 are level in everything, and both are preferred to 0: either would have won the run-off.
		const both = settled(runOff('1 x 500', '1 x 012', '1 x 021'));
		expect(both.runOff).toMatchObject({ finalists: [0, 1, 2], winners: [1, 2] });
		expect(placesOf(both)).toEqual([
			[1, 1, 2],
			[3, 0],
		]);
		expect(stepsOf(both)).toEqual([
			[ofEntry, '1,2', 'nothing'],
			['the run-off', '1,2', 'nothing'],
		]);
	});

	test('pitches level in contests won go head to head themselves', () => {
		// 0 beats 1, 2 beats 0, and 1 and 2 are level: only 2 is unbeaten.
		const ranking = settled(runOff('1 x 122', '1 x 213', '1 x 431'));
		expect(placesOf(ranking).map(([, pitch]) => pitch)).toEqual([2, 0, 1]);
		expect(stepsOf(ranking)).toEqual([
			[ofEntry, '1,2', 'nothing'],
			['the run-off', '0,2', 'head to head'],
		]);
		expect(ranking.runOff?.matches).toContainEqual({ pitches: [1, 2], ballots: [1, 1], even: 1 });
	});

	test('ties behind the finalists are drawn only if the prizes differ', () => {
		const counted = count('criteria with run-off', '2 x 5522', '1 x 5411');
		const paying = (...percent: number[]) => rules('criteria with run-off', 'drawn', { kind: 'shares', percent });
		expect(placesOf(rank(counted, paying(70, 30)))).toEqual([
			[1, 0],
			[2, 1],
			[3, 2, 3],
		]);
		expect(rank(counted, paying(50, 30, 20))).toMatchObject({ at: 'the ranking', place: 3, tied: [2, 3] });
	});

	test('a single pitch with points wins without a run-off', () => {
		const ranking = settled(runOff('5 x 3'));
		expect(placesOf(ranking)).toEqual([[1, 0]]);
		expect(ranking.runOff).toBeNull();
		expect(settled(runOff('5 x 300')).runOff).toBeNull();
	});

	test('no ballots: no run-off, no winner', () => {
		expect(runOff()).toMatchObject({ status: 'no winner', runOff: null });
	});
});

/** Restated from github.com/larryhastings/starvote (MIT), test_elections at c277469e; tests/vectors runs the files. */
describe('published STAR elections', () => {
	test('a_space_fabric_odyssey: 38, 21, 20; the run-off 6 to 3', () => {
		const counted = count('criteria with run-off', '2 x 530', '3 x 450', '4 x 405');
		expect(counted.totals).toEqual([38, 21, 20]);
		expect(settled(rank(counted, rules('criteria with run-off'))).runOff).toEqual({
			finalists: [0, 1],
			matches: [{ pitches: [0, 1], ballots: [6, 3], even: 0 }],
			winners: [0],
		});
	});

	test('breakable_tie_in_automatic_runoff_round_using_score_round: 1 to 1, then 11 points to 10', () => {
		const ranking = settled(runOff('1 x 125', '1 x 153', '1 x 133'));
		expect(ranking.ties).toEqual([
			{ at: 'the run-off', tied: [1, 2], brokenBy: 'higher total', figures: [10, 11], into: [[2], [1]] },
		]);
		expect(ranking.runOff?.winners).toEqual([2]);
	});

	test('unbreakable_three_way_tie_for_first_in_score_round: shared by all three, or drawn', () => {
		const counted = count('criteria with run-off', '1 x 135', '1 x 351', '1 x 513');
		const ranking = settled(rank(counted, rules('criteria with run-off')));
		expect(ranking.runOff?.finalists).toEqual([0, 1, 2]);
		expect(placesOf(ranking)).toEqual([[1, 0, 1, 2]]);
		const drawn = rules('criteria with run-off', 'drawn');
		expect(rank(counted, drawn)).toMatchObject({ status: 'needs a draw', at: ofEntry, place: 1, tied: [0, 1, 2] });
		// 2 and 1 are drawn into the two seats, and 1 is preferred to 2 on one ballot of three.
		expect(placesOf(rank(counted, drawn, [[2, 1, 0]])).map(([, pitch]) => pitch)).toEqual([2, 1, 0]);
	});
});
