import { expect, test } from 'vitest';
import type { ResultsJson } from '../contract/exports';
import { type Known, problemsIn } from './verdict';

const known: Known = {
	arrived: 3,
	phones: [
		[5, 0, 1, 2],
		[1, 1, null, null],
	],
	slips: [[0, 0, 5, 5]],
	setAside: 1,
	lost: [],
	isUnsure: false,
};
const result = {
	rules: { count: 'criteria', criteria: [{ key: 'a' }, { key: 'b' }] },
	turnout: { papersIssued: 3, counted: 3, onPhone: 2, onPaper: 1, slipsSetAside: 1 },
	scores: {
		pitches: [
			{ number: 1, total: 7 },
			{ number: 2, total: 13 },
		],
	},
} as unknown as ResultsJson;
const turnout = (more: Partial<ResultsJson['turnout']>): ResultsJson => ({
	...result,
	turnout: { ...result.turnout, ...more },
});

test('a result as the guests know it has no problem', () => {
	expect(problemsIn(known, result)).toEqual([]);
});

test('each difference is a sentence', () => {
	expect(problemsIn({ ...known, lost: ['ABC'] }, result)).toEqual(['The receipt ABC is not in the published list.']);
	expect(problemsIn(known, turnout({ counted: 2, onPhone: 1 }))).toEqual([
		'3 ballots were acknowledged, and 2 are counted.',
		'The count sheet says 1 on phones; the guests know of 2.',
	]);
	expect(problemsIn(known, turnout({ slipsSetAside: 0 }))).toHaveLength(1);
	expect(problemsIn({ ...known, slips: [[0, 0, 5, 4]] }, result)).toEqual([
		'Pitch 2 has 13 points; the guests gave 12.',
	]);
});

test('where other people took part, or an answer was lost, only what was acknowledged is compared', () => {
	expect(problemsIn(known, turnout({ papersIssued: 4, counted: 4, onPhone: 3 }))).toEqual([]);
	expect(problemsIn({ ...known, isUnsure: true, setAside: 9 }, result)).toEqual([]);
	expect(problemsIn({ ...known, isUnsure: true }, turnout({ counted: 2, onPhone: 1 }))).toHaveLength(1);
});
