/** Published tables of the largest remainder method, which divides the pot. Each case names its source. */
import { describe, expect, test } from 'vitest';
import { apportion } from '../../app/domain/pot';
import published from './apportionments.json';

type Case = { source: string; weights: number[]; units: number; expected: number[] | 'TIE' };
type Tables = Record<'largest_remainder_hare' | 'dhondt_house_monotone' | 'any_method', Case[]>;

const tables = published as Tables;
const exact = tables.any_method.filter(({ expected }) => expected !== 'TIE');
const tied = tables.any_method.filter(({ expected }) => expected === 'TIE');

describe('published apportionments', () => {
	test('the tables hold cases of each kind', () => {
		expect(tables.largest_remainder_hare.length).toBeGreaterThanOrEqual(6);
		expect(exact.length).toBeGreaterThan(0);
		expect(tied.length).toBeGreaterThan(0);
	});

	test.each([...tables.largest_remainder_hare, ...exact])('$units over $weights ($source)', (one) => {
		expect(apportion(one.units, one.weights)).toEqual(one.expected);
	});

	// The published library reports such a tie. Ours has a published rule for it, the lower number, and pennies are not
	// worth a draw; it is not silent, as the rule is on the result page.
	test.each(tied)('equal remainders go to the lower index: $units over $weights', ({ units, weights }) => {
		const parts = apportion(units, weights);
		expect(parts).toEqual([...parts].sort((a, b) => b - a));
		expect(Math.max(...parts) - Math.min(...parts)).toBe(1);
		expect(parts.reduce((sum, part) => sum + part, 0)).toBe(units);
	});

	// D'Hondt never takes a seat back as the house grows, and for that strays from the exact shares. Ours must not stray.
	test.each(tables.dhondt_house_monotone)(
		'ours is not D’Hondt: $units over $weights',
		({ units, weights, expected }) => {
			const sum = weights.reduce((total, weight) => total + weight, 0);
			const parts = apportion(units, weights);
			expect(parts).not.toEqual(expected);
			for (const [at, part] of parts.entries()) {
				expect(Math.abs(part - (units * (weights[at] ?? 0)) / sum)).toBeLessThan(1);
			}
		},
	);
});
