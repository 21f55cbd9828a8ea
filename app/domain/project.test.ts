import { expect, test } from 'vitest';
import { fundedProjects } from './project';

const award = (
	number: number,
	place: number,
	amount: number,
	state: 'promised' | 'paid' | 'returned' = 'promised',
) => ({
	...{ number, place, amount, payment: { state } },
});

test('a pitch with an award or a prize beside the pot is funded, and no other pitch', () => {
	const beside = [
		{
			place: 2,
			what: 'Bakery',
			amount: 501,
			to: [
				{ number: 4, amount: 251 },
				{ number: 1, amount: 250 },
			],
		},
		{ place: 1, what: 'A spade', amount: null, to: [{ number: 3, amount: null }] },
		{ place: 6, what: 'A book', amount: null, to: [] },
	];
	expect(fundedProjects({ awards: [award(3, 1, 400, 'paid'), award(1, 2, 100)], beside })).toEqual([
		{
			number: 3,
			award: { place: 1, amount: 400, state: 'paid' },
			beside: [{ place: 1, what: 'A spade', amount: null }],
		},
		{
			number: 1,
			award: { place: 2, amount: 100, state: 'promised' },
			beside: [{ place: 2, what: 'Bakery', amount: 250 }],
		},
		{ number: 4, award: null, beside: [{ place: 2, what: 'Bakery', amount: 251 }] },
	]);
	expect(fundedProjects({ awards: [], beside: [] })).toEqual([]);
});
