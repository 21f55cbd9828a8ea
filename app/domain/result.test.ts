import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ballot, Score } from './ballot';
import { publicResult } from './public-result';
import { absentFrom, decide, type OnBallot, type RandomDraw } from './result';
import type { Brief, PotRule, Rules, Shown } from './rules';
import { tally } from './tally';

const lineup: OnBallot[] = ['Library', 'Garden', 'Bus'].map((title, at) => ({
	id: `p${at + 1}`,
	number: at + 1,
	title,
}));
const rules: Pick<Rules, 'countRule' | 'tieRule' | 'potRule'> = {
	countRule: 'criteria',
	tieRule: 'drawn',
	potRule: { kind: 'winner takes all' },
};
const count = (ballots: Ballot[], absent: ReadonlySet<number> = new Set()) =>
	tally({ countRule: 'criteria', pitches: 3, criteria: 1 }, ballots, absent);
const level: Ballot[] = [
	[5, 2, 1],
	[1, 2, 5],
];

test('a tie to be drawn asks for its numbers, in order, and accepts only its own draw', () => {
	const asked = decide(count(level), rules, lineup, [], 1000);
	expect(asked).toEqual({ status: 'needs a draw', at: 'the ranking', place: 1, tied: [lineup[0], lineup[2]] });
	const foreign: RandomDraw = { drawn: ['p2', 'p3'], byWhat: 'hat' };
	expect(decide(count(level), rules, lineup, [foreign], 1000)).toEqual(asked);
	const decided = decide(count(level), rules, lineup, [foreign, { drawn: ['p3', 'p1'], byWhat: 'software' }], 1000);
	expect(decided).toMatchObject({
		status: 'decided',
		awards: [{ pitchId: 'p3', number: 3, place: 1, amount: 1000 }],
		carryOver: 0,
		ranking: {
			drawn: 'software',
			places: [{ pitches: [{ number: 3, title: 'Bus' }] }, { pitches: [{ number: 1 }] }, { pitches: [{ number: 2 }] }],
			ties: [{ tied: [1, 3], brokenBy: 'drawn', byWhat: 'software', into: [[3], [1]], forFirst: true }],
		},
	});
});

test('a draw for second place does not say that the winner was drawn', () => {
	const ballots: Ballot[] = [
		[5, 4, 3],
		[5, 3, 4],
	];
	const shares: typeof rules = { ...rules, potRule: { kind: 'shares', percent: [60, 40] } };
	const decided = decide(count(ballots), shares, lineup, [{ drawn: ['p3', 'p2'], byWhat: 'hat' }], 1001);
	expect(decided).toMatchObject({
		status: 'decided',
		ranking: { drawn: null, ties: [{ byWhat: 'hat', forFirst: false }] },
		awards: [
			{ number: 1, amount: 601 },
			{ number: 3, amount: 400 },
		],
	});
});

test('absent are exactly the numbers without a pitch', () => {
	expect(absentFrom([1, 3, 4])).toEqual(new Set([1]));
	expect(absentFrom([2])).toEqual(new Set([0]));
	expect(absentFrom([])).toEqual(new Set());
	const without = decide(count([[1, 5, 2]], absentFrom([1, 3])), rules, [lineup[0], lineup[2]] as OnBallot[], [], 0);
	expect(without).toMatchObject({ ranking: { places: [{ pitches: [{ number: 3 }] }, { pitches: [{ number: 1 }] }] } });
});

const brief: Brief = { gate: 'Must benefit the place.', criteria: [{ key: 'fun', name: 'Fun', sentence: 'is fun' }] };
const potRules = fc.constantFrom<PotRule>(
	{ kind: 'winner takes all' },
	{ kind: 'shares', percent: [50, 30, 20] },
	{ kind: 'fixed prizes', amounts: [10, 5] },
);
const evenings = fc.record({
	ballots: fc.array(fc.array(fc.constantFrom<Score | null>(0, 3, 4, 5, null), { minLength: 3, maxLength: 3 }), {
		maxLength: 40,
	}),
	shown: fc.constantFrom<Shown>('winner', 'ranking', 'all scores'),
	potRule: potRules,
	pot: fc.nat(10_000),
});

test('the public result holds no more than the dinner shows, and all of the pot', () => {
	fc.assert(
		fc.property(evenings, ({ ballots, shown, potRule, pot }) => {
			const counted = count(ballots);
			const decided = decide(counted, { ...rules, tieRule: 'shared', potRule }, lineup, [], pot);
			if (decided.status !== 'decided') throw new Error('Shared ties are never drawn');
			const title = (number: number) => lineup[number - 1]?.title ?? '';
			const open = publicResult({
				shown,
				countRule: 'criteria',
				brief,
				tally: counted,
				lineup,
				ranking: decided.ranking,
				awards: decided.awards.map(({ number, place, amount }) => ({ number, title: title(number), place, amount })),
				potAmount: pot,
				carriedOverAmount: decided.carryOver,
			});
			const least = counted.ballots < 20 ? 'winner' : shown;
			expect(open.shown).toBe(least);
			expect(open.ranking === null).toBe(least === 'winner');
			expect(open.scores === null).toBe(least !== 'all scores');
			if (least !== 'all scores') {
				expect(open.ties.flatMap(({ figures }) => figures)).toEqual([]);
				// No total, score or head to head under any name: only places, names and money are in it.
				const keys = new Set(JSON.stringify(open).match(/"(\w+)":/g));
				for (const key of ['total', 'totals', 'counts', 'sum', 'over', 'ballots'])
					expect(keys).not.toContain(`"${key}":`);
			}
			if (least === 'winner') expect(open.ties).toEqual([]);
			expect(open.awards.reduce((sum, { amount }) => sum + amount, open.carriedOverAmount)).toBe(pot);
		}),
	);
});
