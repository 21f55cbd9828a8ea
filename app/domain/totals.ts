import type { Amount } from './currency';
import { type Category, categories } from './pitch';

/** What a group is proud of. `guests`: people who came; `projects`: pitches that got money; `amount`: what they got, in minor units. */
export type Figures = {
	readonly dinners: number;
	readonly guests: number;
	readonly pitches: number;
	readonly projects: number;
	readonly amount: Amount;
};
type Row = Figures & { readonly year: number; readonly category: string };

/** `from`: the first of several years in one row; null for a year of its own. */
export type YearFigures = Figures & { readonly year: number; readonly from: number | null };
export type CategoryFigures = Omit<Figures, 'guests'> & { readonly category: Category };
export type Totals = {
	readonly all: Figures;
	/** From the latest: at most `MOST_YEARS`, the last of which holds all earlier ones. Years without a dinner between them have zeros. */
	readonly years: readonly YearFigures[];
	/** The latest years with a dinner, for a search. */
	readonly known: readonly number[];
	/** By money given, then in the order of the form. A pitch in two categories is in both. */
	readonly categories: readonly CategoryFigures[];
};

/** Rows of years on the group's page. */
export const MOST_YEARS = 8;

const MOST_TO_SEARCH = 12;

const none: Figures = { dinners: 0, guests: 0, pitches: 0, projects: 0, amount: 0 };

const add = (rows: readonly Figures[]): Figures =>
	rows.reduce<Figures>(
		(sum, row) => ({
			dinners: sum.dinners + row.dinners,
			guests: sum.guests + row.guests,
			pitches: sum.pitches + row.pitches,
			projects: sum.projects + row.projects,
			amount: sum.amount + row.amount,
		}),
		none,
	);

/** Adds up the stored rows, of which each is one year, and of that year all pitches (`''`) or one category. */
export function totalsOf(rows: readonly Row[]): Totals {
	const years = rows.filter(({ category }) => category === '');
	return {
		all: add(years),
		years: yearsOf(years),
		known: years
			.map(({ year }) => year)
			.sort((a, b) => b - a)
			.slice(0, MOST_TO_SEARCH),
		categories: categories
			.map((category) => ({ category, ...add(rows.filter((row) => row.category === category)) }))
			.filter(({ pitches }) => pitches > 0)
			.sort((a, b) => b.amount - a.amount),
	};
}

function yearsOf(rows: readonly Row[]): YearFigures[] {
	const known = rows.map(({ year }) => year);
	if (known.length === 0) return [];
	const [first, last] = [Math.min(...known), Math.max(...known)];
	const oldest = Math.max(first, last - MOST_YEARS + 1);
	const one = (year: number): YearFigures => ({
		year,
		from: null,
		...add(rows.filter((row) => row.year === year)),
	});
	const own = Array.from({ length: last - oldest + 1 }, (_, at) => one(last - at));
	if (first === oldest) return own;
	const earlier = rows.filter(({ year }) => year <= oldest);
	return [...own.slice(0, -1), { year: oldest, from: first, ...add(earlier) }];
}
