import { type Category, categories } from '../domain/pitch';
import { cleanLine } from '../domain/text';

/** What to look for among past dinners. Null and empty: everything. */
export type DinnerSearch = {
	/** As typed, cleaned and cut; for the form. */
	readonly typed: string;
	/** Each must be in the title of one pitch. */
	readonly words: readonly string[];
	readonly year: number | null;
	readonly category: Category | null;
};

/** Characters of a search, and words of it. What is typed beyond is left out. */
export const LONGEST_SEARCH = 100;
const MOST_WORDS = 6;

/** Reads `?words=…&year=2025&category=arts`. Anything else than a year or a category of ours asks for all. Never refuses. */
export function readDinnerSearch({ searchParams }: URL): DinnerSearch {
	const raw = (searchParams.get('words') ?? '').slice(0, 4 * LONGEST_SEARCH);
	const typed = [...cleanLine(raw)].slice(0, LONGEST_SEARCH).join('').trim();
	const year = searchParams.get('year') ?? '';
	return {
		typed,
		words: typed.split(' ').filter(Boolean).slice(0, MOST_WORDS),
		year: /^[12]\d{3}$/.test(year) ? Number(year) : null,
		category: categories.find((one) => one === searchParams.get('category')) ?? null,
	};
}

export const isSearching = ({ words, year, category }: DinnerSearch): boolean =>
	words.length > 0 || year !== null || category !== null;

/** The same search as the query of an address, for a link to its next page. */
export function queryOf({ typed, year, category }: DinnerSearch): string {
	const query = new URLSearchParams();
	if (typed !== '') query.set('words', typed);
	if (year !== null) query.set('year', String(year));
	if (category !== null) query.set('category', category);
	return query.toString();
}
