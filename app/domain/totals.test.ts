import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_YEARS, totalsOf } from './totals';

const row = (year: number, category: string, amount: number, pitches = 4) => ({
	...{ year, category, amount, pitches, dinners: 1, guests: 60, projects: amount > 0 ? 1 : 0 },
});

test('a group without a dinner has no years and no categories', () => {
	expect(totalsOf([])).toEqual({
		all: { dinners: 0, guests: 0, pitches: 0, projects: 0, amount: 0 },
		years: [],
		known: [],
		categories: [],
	});
});

test('years run from the latest, with a year without dinners between them', () => {
	const { all, years, known } = totalsOf([row(2023, '', 100), row(2023, 'arts', 100), row(2025, '', 250)]);
	expect(all).toEqual({ dinners: 2, guests: 120, pitches: 8, projects: 2, amount: 350 });
	expect(known).toEqual([2025, 2023]);
	expect(years.map(({ year, from, dinners, amount }) => [year, from, dinners, amount])).toEqual([
		[2025, null, 1, 250],
		[2024, null, 0, 0],
		[2023, null, 1, 100],
	]);
});

test('categories are summed over the years, the most money first, and one without a pitch is left out', () => {
	const { categories } = totalsOf([
		...[row(2024, '', 300), row(2024, 'arts', 100, 2), row(2024, 'housing', 0, 1)],
		...[row(2025, '', 100), row(2025, 'arts', 50, 1), row(2025, 'education', 200, 3)],
	]);
	expect(categories.map(({ category, pitches, amount }) => [category, pitches, amount])).toEqual([
		['education', 3, 200],
		['arts', 3, 150],
		['housing', 1, 0],
	]);
});

test('however many years there are, the rows are few and add up to the whole', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2090 }), { minLength: 1, maxLength: 60 }), (years) => {
			const totals = totalsOf(years.map((year) => row(year, '', year)));
			expect(totals.years.length).toBeLessThanOrEqual(MOST_YEARS);
			const sum = (of: 'dinners' | 'amount') => totals.years.reduce((all, one) => all + one[of], 0);
			expect([sum('dinners'), sum('amount')]).toEqual([totals.all.dinners, totals.all.amount]);
		}),
	);
});
