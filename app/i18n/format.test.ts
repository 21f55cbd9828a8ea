import { expect, test, vi } from 'vitest';
import { formatsIn, withCommas } from './format';

const { list, either, count, plural, counted, ordinal } = formatsIn('en');

test('lists read as a person says them', () => {
	expect(list([])).toBe('');
	expect(list(['Ann'])).toBe('Ann');
	expect(list(['Ann', 'Bo'])).toBe('Ann and Bo');
	expect(list(['Ann', 'Bo', 'Cy'])).toBe('Ann, Bo and Cy');
	expect(either(['Ann', 'Bo', 'Cy'])).toBe('Ann, Bo or Cy');
});

test('numbers are grouped, and take the form that goes with them', () => {
	expect(count(1204)).toBe('1,204');
	expect(plural(1, { one: 'was', other: 'were' })).toBe('was');
	expect([0, 1, 2, 1000].map((n) => counted(n, { one: 'slip', other: 'slips' }))).toEqual([
		'0 slips',
		'1 slip',
		'2 slips',
		'1,000 slips',
	]);
});

test('ordinals take the ending that goes with them', () => {
	const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
	expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map((n) => ordinal(n, endings))).toEqual([
		'1st',
		'2nd',
		'3rd',
		'4th',
		'11th',
		'12th',
		'13th',
		'21st',
		'22nd',
		'23rd',
		'101st',
		'111th',
	]);
});

test('one formatter serves all who ask for the same language', () => {
	expect(formatsIn('en')).toBe(formatsIn('en-XA'));
});

test.each([
	['en', 'Thursday, Hall'],
	['ar', 'Thursday، Hall'],
	['ur', 'Thursday، Hall'],
	['zh', 'Thursday，Hall'],
	['pl', 'Thursday, Hall'],
] as const)('parts of a line in %s have its comma', (locale, line) => {
	expect(withCommas(['Thursday', '', 'Hall'], locale)).toBe(line);
});

test.each(['so', 'pa'] as const)('a browser without lists in %s makes those that the server makes', async (locale) => {
	const there = formatsIn(locale);
	const lists = vi.spyOn(Intl.ListFormat, 'supportedLocalesOf').mockReturnValue([]);
	// Another instance of the module, because formatters are kept.
	vi.resetModules();
	const here = (await import('./format')).formatsIn(locale);
	lists.mockRestore();
	for (const items of [[], ['A'], ['A', 'B'], ['A', 'B', 'C']])
		expect([here.list(items), here.either(items)]).toEqual([there.list(items), there.either(items)]);
});
