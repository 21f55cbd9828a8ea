import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSearching, LONGEST_SEARCH, queryOf, readDinnerSearch } from './dinner-search';

const read = (query: string) => readDinnerSearch(new URL(`http://soup.test/birmingham?${query}`));

test('words, year and category are read, and the rest of the address is not', () => {
	expect(read('words=tool++Library&year=2025&category=city+services&before=3&x=y')).toEqual({
		typed: 'tool Library',
		words: ['tool', 'Library'],
		year: 2025,
		category: 'city services',
	});
});

test.each([
	'',
	'words=',
	'words=+++',
	'year=',
	'year=25',
	'year=12345',
	'year=1e3',
	'category=money',
	'category=__proto__',
])('"%s" asks for everything', (query) => {
	expect(isSearching(read(query))).toBe(false);
	expect(queryOf(read(query))).toBe('');
});

test('a long search is cut', () => {
	const { typed, words } = read(`words=${'ab '.repeat(1000)}`);
	expect(typed.length).toBeLessThanOrEqual(LONGEST_SEARCH);
	expect(words).toHaveLength(6);
	expect(read(`words=${'x'.repeat(1000)}`).words).toEqual(['x'.repeat(LONGEST_SEARCH)]);
});

test('whatever is typed, a link to the next page asks for the same', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
			const search = read(new URLSearchParams({ words: typed, year: '2024', category: 'arts' }).toString());
			expect(read(queryOf(search))).toEqual(search);
		}),
	);
});
