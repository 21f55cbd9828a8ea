import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { plural, list } = formatsIn('en');

/** What a group's page tells of its past dinners: totals, and a search. */
export const history = {
	totals: 'So far',
	amount: 'given to projects',
	projects: (n: number) => plural(n, { one: 'project funded', other: 'projects funded' }),
	pitches: (n: number) => plural(n, { one: 'pitch heard', other: 'pitches heard' }),
	guests: (n: number) => plural(n, { one: 'guest', other: 'guests' }),
	dinners: (n: number) => plural(n, { one: 'dinner', other: 'dinners' }),
	byYear: 'Money given, by year',
	byCategory: 'Money given, by category',
	manyCategories: 'A project may be in several categories, and counts in each.',
	upTo: (year: string) => `Up to ${year}`,
	table: 'The same as a table',
	columns: {
		year: 'Year',
		category: 'Category',
		amount: 'Money given',
		projects: 'Projects funded',
		pitches: 'Pitches heard',
		guests: 'Guests',
		dinners: 'Dinners',
	},
	search: {
		title: 'Look for a pitch',
		words: 'Words of its title',
		year: 'Year',
		anyYear: 'Any year',
		category: 'Category',
		anyCategory: 'Any category',
		button: 'Search',
		/** What was looked for, as a heading. */
		results: (words: string, category: string | null, year: number | null) =>
			`Past dinners with ${list(
				[
					words === '' ? '' : `“${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'Nothing was found',
		nothingWhy: 'No pitch of a past dinner fits all that you asked for. Try fewer words, or another year.',
		clear: 'Show all past dinners',
		found: 'Found',
	},
	categories: pitch.categories,
};
