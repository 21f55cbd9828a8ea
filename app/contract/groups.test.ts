import { expect, test } from 'vitest';
import { addresses } from '../addresses';
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
			...{
				name: 'Birmingham Soup',
				place: 'Birmingham',
				slug: '',
				timeZone: 'Europe/London',
				currency: 'GBP',
				...brief,
				...given,
			},
		}),
		setupForm,
	);
const errorsOf = (result: ReturnType<typeof setup>) => (result.ok ? {} : result.errors);

test('derives an empty address from the name, and an empty gate from the place', () => {
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

test('reserves the first segment of every route', () => {
	const words = Object.keys(addresses)
		.map((address) => address.split('/')[1] ?? '')
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

test('asks for an address if the name gives none', () => {
	expect(errorsOf(setup({ name: 'حساء' })).slug).toMatch(/at least two letters/);
});

test.each([
	[{ password: 'too short' }, 'password', /at least 10/],
	[{ password: 'birmingham-soup-1' }, 'password', /the group and its place/],
	[{ password: 'password12' }, 'password', /try first/],
	[{ email: 'amina' }, 'email', /needs an @/],
	[{ yourName: ' ' }, 'yourName', /Type your name/],
	[{ place: '' }, 'place', /Type the place/],
	[{ timeZone: 'Europe/Brum' }, 'timeZone', /from the list/],
	[{ currency: 'gbp' }, 'currency', /from the list/],
	[{ currency: 'XTS' }, 'currency', /from the list/],
])('%j is refused beside its field', (given, field, sentence) => {
	expect(errorsOf(setup(given))[field]).toMatch(sentence);
});

test.each([
	[{ criterion: ['', ''], sentence: ['', ''] }, /at least one/],
	[{ criterion: ['Creative', 'creative'], sentence: ['a', 'b'] }, /twice/],
	[{ criterion: ['Creative'], sentence: [''] }, /no question/],
	[{ criterion: [''], sentence: ['lasts'] }, /no name/],
	[{ criterion: Array.from({ length: 7 }, (_, i) => `C${i}`), sentence: Array(7).fill('x') }, /at most 6/],
])('criteria %j are refused', (given, sentence) => {
	const read = readForm(
		formOf({
			name: 'Soup',
			place: 'Brum',
			currency: 'GBP',
			paperSize: 'A4',
			licence: 'CC BY 4.0',
			funderId: '',
			language: 'en',
			secondLanguage: '',
			contact: '',
			gate: 'x',
			...given,
		}),
		groupForm(['en', 'ur']),
	);
	expect(read.ok ? '' : read.errors.criterion).toMatch(sentence);
});

test('a contact is one address or number that opens, or none', () => {
	const read = (contact: string) =>
		readForm(
			formOf({
				name: 'Soup',
				place: 'Brum',
				currency: 'GBP',
				paperSize: 'A4',
				licence: 'CC BY 4.0',
				funderId: '',
				language: 'en',
				secondLanguage: '',
				contact,
				...brief,
			}),
			groupForm(['en', 'ur']),
		);
	expect(read('')).toMatchObject({ ok: true, value: { contact: '' } });
	expect(read(' Soup <soup@example.org> ')).toMatchObject({ ok: true, value: { contact: 'soup@example.org' } });
	expect(read('ask Amina')).toMatchObject({ ok: false, errors: { contact: expect.stringMatching(/one e-mail/) } });
});

test('a group has one language, or two different ones of the list', () => {
	const read = (languages: { language: string; secondLanguage: string }) =>
		readForm(
			formOf({
				...{ name: 'Soup', place: 'Brum', currency: 'GBP', paperSize: 'A4', licence: 'CC BY 4.0', funderId: '' },
				...{ contact: '', ...languages, ...brief },
			}),
			groupForm(['en', 'ur']),
		);
	expect(read({ language: 'ur', secondLanguage: '' })).toMatchObject({
		ok: true,
		value: { language: 'ur', second_language: null },
	});
	expect(read({ language: 'en', secondLanguage: 'ur' })).toMatchObject({
		ok: true,
		value: { language: 'en', second_language: 'ur' },
	});
	expect(read({ language: 'ur', secondLanguage: 'ur' })).toMatchObject({
		ok: false,
		errors: { secondLanguage: expect.stringMatching(/same as the first/) },
	});
	expect(read({ language: 'xx', secondLanguage: 'yy' })).toMatchObject({
		ok: false,
		errors: {
			language: expect.stringMatching(/from the list/),
			secondLanguage: expect.stringMatching(/from the list/),
		},
	});
});

test('criteria in a non-Latin script get different keys', () => {
	const read = readForm(
		formOf({
			name: 'Soup',
			place: 'Brum',
			currency: 'GBP',
			paperSize: 'A4',
			licence: 'CC BY 4.0',
			funderId: '',
			language: 'en',
			secondLanguage: '',
			contact: '',
			gate: 'x',
			criterion: ['عادل', 'مبدع'],
			sentence: ['a', 'b'],
		}),
		groupForm(['en', 'ur']),
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
