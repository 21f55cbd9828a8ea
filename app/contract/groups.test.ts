import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reserved, suggestSlug } from '../domain/group';
import { usualBrief } from '../domain/rules';
import { ownPath } from './accounts';
import { readForm } from './forms';
import { groupForm, setupForm } from './groups';

function formOf(given: Record<string, string | string[]>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(given)) for (const one of [value].flat()) form.append(name, one);
	return form;
}
const four = usualBrief('Birmingham').criteria;
const brief = {
	gate: '',
	criterion: [...four.map((c) => c.name), '', ''],
	sentence: [...four.map((c) => c.sentence), '', ''],
};
const setup = (given: Record<string, string | string[]> = {}) =>
	readForm(
		formOf({
			...{ yourName: 'Amina', email: 'Amina@Example.org', password: 'four words in a row' },
			...{ name: 'Birmingham Soup', place: 'Birmingham', slug: '', timeZone: 'Europe/London', ...brief, ...given },
		}),
		setupForm,
	);
const errorsOf = (result: ReturnType<typeof setup>) => (result.ok ? {} : result.errors);

test('what is left empty is filled in: the address from the name, the gate from the place', () => {
	expect(setup()).toMatchObject({
		ok: true,
		value: {
			account: { name: 'Amina', email: 'Amina@Example.org' },
			group: { slug: 'birmingham-soup', brief: usualBrief('Birmingham') },
		},
	});
});

test.each([
	['Café Soup, Birmingham!', 'cafe-soup-birmingham'],
	["St Paul's  Soup", 'st-pauls-soup'],
	['حساء', ''],
	['🍲 Soup 🍲', 'soup'],
	['a'.repeat(80), 'a'.repeat(40)],
])('%s suggests the address "%s"', (name, slug) => {
	expect(suggestSlug(name)).toBe(slug);
});

test.each(['vote', 'Desk', 'ballot', 'sign-in', 'healthz', 'what-we-keep', 'assets'])(
	'%s is kept for a page of ours',
	(slug) => {
		expect(errorsOf(setup({ slug })).slug).toMatch(/kept for a page/);
	},
);

test('every first word of our own addresses is reserved', () => {
	const words = readdirSync(new URL('../routes', import.meta.url))
		.map((file) => file.replace(/\[([^\]]*)\]/g, '$1').split('.')[0] ?? '')
		.filter((word) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word));
	expect(words.length).toBeGreaterThan(3);
	expect(words.filter((word) => !reserved.has(word))).toEqual([]);
});

test.each(['x', 'two words', 'soup_1', '-soup', 'soup--x', 'سوپ', '../desk', 'x'.repeat(41)])(
	'"%s" is no address',
	(slug) => {
		expect(errorsOf(setup({ slug })).slug).toBeTypeOf('string');
	},
);

test('a name that gives no address asks for one', () => {
	expect(errorsOf(setup({ name: 'حساء' })).slug).toMatch(/at least two letters/);
});

test.each([
	[{ password: 'too short' }, 'password', /at least 10/],
	[{ email: 'amina' }, 'email', /needs an @/],
	[{ yourName: ' ' }, 'yourName', /Type your name/],
	[{ place: '' }, 'place', /Type the place/],
	[{ timeZone: 'Europe/Brum' }, 'timeZone', /from the list/],
])('%j is refused beside its field', (given, field, sentence) => {
	expect(errorsOf(setup(given))[field]).toMatch(sentence);
});

test.each([
	[{ criterion: ['', ''], sentence: ['', ''] }, /at least one/],
	[{ criterion: ['Creative', 'creative'], sentence: ['a', 'b'] }, /twice/],
	[{ criterion: ['Creative'], sentence: [''] }, /no sentence/],
	[{ criterion: [''], sentence: ['lasts'] }, /no name/],
	[{ criterion: Array.from({ length: 7 }, (_, i) => `C${i}`), sentence: Array(7).fill('x') }, /at most 6/],
])('criteria %j are refused', (given, sentence) => {
	const read = readForm(formOf({ name: 'Soup', place: 'Brum', gate: 'x', ...given }), groupForm);
	expect(read.ok ? '' : read.errors.criterion).toMatch(sentence);
});

test('criteria in a script without Latin letters keep keys of their own', () => {
	const read = readForm(
		formOf({ name: 'Soup', place: 'Brum', gate: 'x', criterion: ['عادل', 'مبدع'], sentence: ['a', 'b'] }),
		groupForm,
	);
	expect(read.ok && read.value.brief.criteria.map((c) => c.key)).toEqual(['criterion-1', 'criterion-2']);
});

test.each([
	['/desk/soup', '/desk/soup'],
	['//evil.example', '/desk'],
	['/\\evil.example', '/desk'],
	['https://evil.example', '/desk'],
	['/x\r\nSet-Cookie: a', '/desk'],
	[null, '/desk'],
])('after signing in %s leads to %s', (next, path) => {
	expect(ownPath(next)).toBe(path);
});
