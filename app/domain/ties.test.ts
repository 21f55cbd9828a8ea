import { describe, expect, test } from 'vitest';
import type { Ballot, Score } from './ballot';
import type { CountRule, PotRule, Rules } from './rules';
import { tally } from './tally';
import { type Ranking, rank } from './ties';

const ALL: PotRule = { kind: 'winner takes all' };

/** A line of scores for each ballot, one criterion: 'times x scores', a dot for a blank. */
function count(countRule: CountRule, ...lines: string[]) {
	const ballots = lines.flatMap((line): Ballot[] => {
		const [times = '', scores = ''] = line.split(' x ');
		const ballot = [...scores].map((digit) => (digit === '.' ? null : (Number(digit) as Score)));
		return Array.from({ length: Number(times) }, () => ballot);
	});
	return tally({ countRule, pitches: ballots[0]?.length ?? 4, criteria: 1 }, ballots);
}
const rules = (countRule: CountRule, tieRule: Rules['tieRule'] = 'shared', potRule: PotRule = ALL) => ({
	countRule,
	tieRule,
	potRule,
});
const criteria = (...lines: string[]) => rank(count('criteria', ...lines), rules('criteria'));
const runOff = (...lines: string[]) => rank(count('criteria with run-off', ...lines), rules('criteria with run-off'));

function settled(ranking: Ranking) {
	if (ranking.status === 'needs a draw') throw new Error('needs a draw');
	return ranking;
}
const placesOf = (ranking: Ranking) => settled(ranking).places.map(({ place, pitches }) => [place, ...pitches]);
const stepsOf = (ranking: Ranking) => ranking.ties.map(({ at, tied, brokenBy }) => [at, tied.join(), brokenBy]);
const ofEntry = 'entry to the run-off';

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

	test('a tie goes to who beats the other on more ballots', () => {
		const ranking = criteria('2 x 12', '1 x 53');
		expect(placesOf(ranking)).toEqual([
			[1, 1],
			[2, 0],
		]);
		expect(settled(ranking).ties).toEqual([
			{ at: 'the ranking', tied: [0, 1], brokenBy: 'head to head', figures: [0, 1], into: [[1], [0]] },
		]);
	});

	test('level head to head, most 5s', () => {
		const ranking = criteria('1 x 53', '1 x 24');
		expect(placesOf(ranking)).toEqual([
			[1, 0],
			[2, 1],
		]);
		expect(settled(ranking).ties[0]).toMatchObject({ brokenBy: 'most 5s', figures: [1, 0] });
	});

	test('it is contests won that count, not ballots by how many', () => {
		// 0 beats 1 by three ballots to none, but 2 beats them both, each by one ballot.
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

	test('only contests among the tied count', () => {
		// 2 beats 3, of another total; 0 and 1 are level between themselves, so 5s decide.
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

	test('a part that is still level starts the ladder again, among itself', () => {
		// Won: 0 beats 2 and 3; 1 beats 2 and 3; 2 beats 3. So {0,1} {2} {3}; and 0 against 1 is even, so 5s.
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

	test('after most 5s, too: two left of three go head to head, where the third had hidden who is better', () => {
		// A circle: each wins one contest. 2 has fewest 5s and falls out; 0 beats 1.
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

	test('what nothing breaks is shared, and the next place is skipped', () => {
		const ranking = criteria('1 x 531', '1 x 351');
		expect(placesOf(ranking)).toEqual([
			[1, 0, 1],
			[3, 2],
		]);
		expect(stepsOf(ranking)).toEqual([['the ranking', '0,1', 'nothing']]);
	});

	test('no ballot, or nothing but zeros and blanks, has no winner', () => {
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

	test('a tie for the win waits for the hat, and the hat decides', () => {
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

	test('below the winner only where the prizes differ', () => {
		expect(placesOf(drawing(ALL))).toEqual([
			[1, 3],
			[2, 0, 1],
			[4, 2],
		]);
		expect(drawing({ kind: 'shares', percent: [70, 30] })).toMatchObject({ place: 2, tied: [0, 1] });
		expect(placesOf(drawing({ kind: 'shares', percent: [50, 25, 25] }))).toHaveLength(3);
		expect(drawing({ kind: 'fixed prizes', pence: [100, 50, 40] })).toMatchObject({ status: 'needs a draw' });
		expect(placesOf(drawing({ kind: 'fixed prizes', pence: [100] }))).toHaveLength(3);
	});

	test('three tie for the second place, and the two whom one of them beats are asked about only where they are paid', () => {
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

	test('in proportion nothing but the win is drawn: equal points are equal money', () => {
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

	test('one draw after the other, the first place first', () => {
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

	test('a tie for both seats is not broken: it decides nothing', () => {
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

	test('a seat that nothing decides is drawn; who misses it comes next', () => {
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

	test('where ties are shared, all who tie for the seat enter, and most contests won decides', () => {
		// 1 and 2 are level in everything, and both are preferred to 0: whichever sat there would have won.
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

	test('and level in contests won, they go head to head themselves', () => {
		// 0 beats 1, 2 beats 0, and 1 and 2 are level: 2 is the only one that nobody beats.
		const ranking = settled(runOff('1 x 122', '1 x 213', '1 x 431'));
		expect(placesOf(ranking).map(([, pitch]) => pitch)).toEqual([2, 0, 1]);
		expect(stepsOf(ranking)).toEqual([
			[ofEntry, '1,2', 'nothing'],
			['the run-off', '0,2', 'head to head'],
		]);
		expect(ranking.runOff?.matches).toContainEqual({ pitches: [1, 2], ballots: [1, 1], even: 1 });
	});

	test('behind the finalists, too, ties are drawn only where the prizes differ', () => {
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
		// Drawn into the two seats are 2 and 1, and 1 is preferred to 2 on one ballot of three.
		expect(placesOf(rank(counted, drawn, [[2, 1, 0]])).map(([, pitch]) => pitch)).toEqual([2, 1, 0]);
	});
});
