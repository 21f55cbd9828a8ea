import { expect, test } from 'vitest';
import type { Shape } from './ballot';
import { finalistsByHand, type HandCount, problemsByHand, tallyByHand } from './hand-count';
import { rank } from './ranking';

const shape: Shape = { countRule: 'criteria', pitches: 3, criteria: 1 };
const nobody = new Set<number>();
const potRule = { kind: 'winner takes all' } as const;
const hand = (counts: number[][], runOff: HandCount['runOff'] = null): HandCount => ({
	slips: 10,
	counts: counts.map((scores) => [scores]),
	runOff,
});
/** 20 points each for the first two: four 5s, and five 4s. */
const level = hand([
	[0, 0, 0, 0, 0, 4],
	[0, 0, 0, 0, 5, 0],
	[0, 3, 0, 0, 0, 0],
]);

test('sums by hand make a tally, and head to head falls through to most 5s', () => {
	const tally = tallyByHand(shape, level, nobody);
	expect(tally).toMatchObject({ byHand: true, ballots: 10, totals: [20, 20, 3], fives: [4, 0, 0] });
	const ranking = rank(tally, { countRule: 'criteria', tieRule: 'shared', potRule });
	expect(ranking).toMatchObject({ places: [{ pitches: [0] }, { pitches: [1] }, { pitches: [2] }] });
	expect(ranking.ties).toMatchObject([{ brokenBy: 'most 5s' }]);
});

test('a run-off is decided by the show of slips, and names no ballots where none was held', () => {
	const rules = { countRule: 'criteria with run-off', tieRule: 'shared', potRule } as const;
	const counted = hand(
		[
			[0, 0, 0, 0, 0, 6],
			[0, 0, 0, 0, 5, 0],
			[0, 3, 0, 0, 0, 0],
		],
		{ pitches: [0, 1], slips: [3, 6] },
	);
	expect(finalistsByHand(tallyByHand(shape, { ...counted, runOff: null }, nobody), rules)).toEqual([0, 1]);
	expect(rank(tallyByHand(shape, counted, nobody), rules)).toMatchObject({
		places: [{ pitches: [1] }, { pitches: [0] }, { pitches: [2] }],
		runOff: { matches: [{ ballots: [3, 6], even: 1 }] },
	});
	// Three level for two seats, and nothing parts them: the run-off cannot be held.
	const three = tallyByHand(
		shape,
		hand(
			[
				[0, 4],
				[0, 4],
				[0, 4],
			].map((some) => [...some, 0, 0, 0, 0]),
		),
		nobody,
	);
	expect(finalistsByHand(three, rules)).toBeNull();
	expect(rank(three, rules)).toMatchObject({ places: [{ pitches: [0, 1, 2] }], runOff: { matches: [] } });
});

test('says which sums cannot be: more scores or votes than slips, a run-off that is missing or too large', () => {
	const rules = { countRule: 'criteria', tieRule: 'shared' } as const;
	const full = hand([
		[1, 1, 1, 1, 1, 6],
		[0, 0, 0, 0, 5, 0],
		[0, 3, 0, 0, 0, 0],
	]);
	expect(problemsByHand(shape, full, nobody, rules)).toEqual([
		{ kind: 'too many scores', pitch: 0, criterion: 0, sum: 11 },
	]);
	const votes = hand([
		[0, 6, 0, 0, 0, 0],
		[0, 5, 0, 0, 0, 0],
		[0, 0, 0, 0, 0, 0],
	]);
	const oneVote = { ...rules, countRule: 'one vote' } as const;
	expect(problemsByHand({ ...shape, countRule: 'one vote' }, votes, nobody, oneVote)).toEqual([
		{ kind: 'too many votes', sum: 11 },
	]);
	const runOff = { ...rules, countRule: 'criteria with run-off' } as const;
	expect(problemsByHand(shape, level, nobody, runOff)).toEqual([{ kind: 'run-off needed', pitches: [0, 1] }]);
	const shown = (pitches: [number, number], slips: [number, number]) =>
		problemsByHand(shape, { ...level, runOff: { pitches, slips } }, nobody, runOff);
	expect(shown([0, 2], [3, 6])).toEqual([{ kind: 'run-off needed', pitches: [0, 1] }]);
	expect(shown([0, 1], [5, 6])).toEqual([{ kind: 'too many in the run-off', sum: 11 }]);
	expect(shown([0, 1], [4, 6])).toEqual([]);
});

test('a no-show has no scores, whatever was typed', () => {
	expect(tallyByHand(shape, level, new Set([1]))).toMatchObject({ contenders: [0, 2], totals: [20, 0, 3] });
});
