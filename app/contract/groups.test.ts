import { expect, test } from 'vitest';
import { addresses } from '../addresses';
import { reserved, suggestSlug } from '../domain/group';
import { type Criterion, usualBrief } from '../domain/rules';
import { ownPath } from './accounts';
import { readForm } from './forms';
import { groupForm, setupForm } from './groups';

function formOf(given: Record<string, string | string[]>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(given)) for (const one of [value].flat()) form.append(name, one);
	return form;
}
const four = usualBrief('Birmingham').criteria;
const asked = {
	languages: ['en', 'ur'],
	shown: four,
	usual: ({ key }: Criterion, language: string) => (language === 'ur' ? { name: `u ${key}`, sentence: 'کیا؟' } : null),
};
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
			briefLanguage: 'en',
			contact: '',
			gate: 'x',
			...given,
		}),
		groupForm(asked),
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
				briefLanguage: 'en',
				contact,
				...brief,
			}),
			groupForm(asked),
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
				...{ contact: '', briefLanguage: 'en', ...languages, ...brief },
			}),
			groupForm(asked),
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

const settings = (given: Record<string, string | string[]>, form = asked) => {
	const fixed = { name: 'Soup', place: 'Brum', currency: 'GBP', paperSize: 'A4', licence: 'CC BY 4.0', funderId: '' };
	const languages = { language: 'en', secondLanguage: '', briefLanguage: 'en' };
	return readForm(formOf({ ...fixed, ...languages, contact: '', ...brief, ...given }), groupForm(form));
};
const briefOf = (given: Record<string, string | string[]>, form = asked) => {
	const read = settings(given, form);
	if (!read.ok) throw new Error(JSON.stringify(read.errors));
	return read.value.brief;
};

test('a criterion in another language is stored where it differs from what is said anyway, with both its texts', () => {
	expect(briefOf({})).toEqual({ gate: 'A project must benefit the Brum community.', criteria: four });
	const prefilled = { 'word-ur-democratic': 'u democratic', 'ask-ur-democratic': 'کیا؟' };
	expect(briefOf(prefilled)).not.toHaveProperty('texts');
	expect(briefOf({ ...prefilled, 'word-ur-democratic': 'جمہوری' }).texts).toEqual({
		ur: { democratic: { name: 'جمہوری', sentence: 'کیا؟' } },
	});
	expect(settings({ 'word-ur-democratic': 'جمہوری' })).toMatchObject({
		ok: false,
		errors: { 'ask-ur-democratic': expect.stringMatching(/question too/) },
	});
	expect(settings({ 'ask-ur-creative': 'کیا؟' })).toMatchObject({
		ok: false,
		errors: { 'word-ur-creative': expect.stringMatching(/word too/) },
	});
});

test('texts go with a criterion that is renamed, taken out, or written in their own language', () => {
	const own = { 'word-ur-democratic': 'جمہوری', 'ask-ur-democratic': 'کیا؟' };
	const renamed = { criterion: ['Fair', ...four.slice(1).map(({ name }) => name)] };
	expect(briefOf({ ...own, ...renamed, sentence: four.map(({ sentence }) => sentence) })).not.toHaveProperty('texts');
	expect(briefOf({ ...own, briefLanguage: 'ur' })).toMatchObject({ language: 'ur' });
	expect(briefOf({ ...own, briefLanguage: 'ur' })).not.toHaveProperty('texts');
	// The key of a name in another script is its row.
	const shown = [{ key: 'criterion-1', name: 'عادل', sentence: 'a' }];
	const rows = {
		criterion: ['مبدع', 'عادل'],
		sentence: ['b', 'a'],
		'word-en-criterion-1': 'Fair',
		'ask-en-criterion-1': 'is it?',
	};
	expect(briefOf({ ...rows, briefLanguage: 'ur' }, { ...asked, shown })).not.toHaveProperty('texts');
	const same = { ...rows, criterion: ['عادل'], sentence: ['a'], briefLanguage: 'ur' };
	expect(briefOf(same, { ...asked, shown }).texts).toEqual({
		en: { 'criterion-1': { name: 'Fair', sentence: 'is it?' } },
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
			briefLanguage: 'en',
			contact: '',
			gate: 'x',
			criterion: ['عادل', 'مبدع'],
			sentence: ['a', 'b'],
		}),
		groupForm(asked),
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
