import { expect, test } from 'vitest';
import type { Currency } from '../domain/currencies';
import { deskMoney } from '../i18n/desk-money';
import { readForm } from './forms';
import { correctForm, potForm } from './pot-form';

const TWO = { counter1: 'Amina Yusuf', counter2: 'Grace Okafor' };
type Row = readonly [kind: string, label: string, sum: string, place?: string];

function read(
	rows: readonly Row[],
	more: Readonly<Record<string, string | readonly string[]>> = TWO,
	currency: Currency = 'GBP',
) {
	const form = new FormData();
	form.append('expected', '3');
	for (const [at, [kind, label, sum, place]] of rows.entries()) {
		form.append(`kind-${at}`, kind);
		form.append(`label-${at}`, label);
		form.append(`sum-${at}`, sum);
		if (place !== undefined) form.append(`place-${at}`, place);
	}
	for (const [name, values] of Object.entries(more)) for (const value of [values].flat()) form.append(name, value);
	return readForm(form, potForm(deskMoney(currency)));
}
const errorsOf = (...given: Parameters<typeof read>) => {
	const found = read(...given);
	return found.ok ? {} : found.errors;
};

test('reads typed amounts as whole pence, and drops rows without an amount', () => {
	const typed = read([
		['door cash', '', '£412.50'],
		['raffle', '', ''],
		['sponsor', ' Credit union ', '1,000'],
		['gift', 'Bakery', '50', '2'],
		['door card', '', '0'],
	]);
	expect(typed).toMatchObject({
		ok: true,
		value: {
			expected: 3,
			entries: [
				{ kind: 'door cash', label: '', amount: 41_250, rule: null, place: null },
				{ kind: 'sponsor', label: 'Credit union', amount: 100_000 },
				{ kind: 'gift', label: 'Bakery', amount: 5_000, place: 2 },
				{ kind: 'door card', amount: 0 },
			],
			counters: ['Amina Yusuf', 'Grace Okafor'],
		},
	});
});

test.each([
	['£50p', /£50 or £0\.50/],
	['-3', /minus/],
	['five', /pounds/],
	['12.505', /£12,505 or £12\.50/],
	['1.234', /£1,234 or £1\.23/],
	['9999999', /£1,000,000/],
	['1.2345', /two digits/],
])('%j is refused beside its own row, with what to write instead', (sum, says) => {
	const typed = read([
		['door cash', '', '5'],
		['raffle', '', sum],
	]);
	expect(typed).toMatchObject({
		ok: false,
		errors: { 'sum-1': expect.stringMatching(says) },
		typed: { 'sum-0': '5', 'sum-1': sum },
	});
});

test.each([
	['EUR', '1.234,56', 123_456],
	['EUR', '412,50', 41_250],
	['JPY', '12.500', 12_500],
	['KWD', '118.250', 118_250],
] as const)('in %s, with its own point and comma: %s', (currency, sum, amount) => {
	expect(read([['door cash', '', sum]], TWO, currency)).toMatchObject({ ok: true, value: { entries: [{ amount }] } });
});

test('refuses unknown kinds, computed ones, long names and unknown fields', () => {
	for (const kind of ['bribe', 'match', 'carried over']) expect(read([[kind, '', '5']]).ok).toBe(false);
	expect(Object.keys(errorsOf([['sponsor', 'x'.repeat(61), '5']]))).toEqual(['label-0']);
	expect(read([['door cash', '', '5']], { ...TWO, pot_amount: '1' }).ok).toBe(false);
});

test('what is half filled in has its sentence at its place', () => {
	expect(errorsOf([['sponsor', 'Credit union', '']])).toMatchObject({ 'sum-0': expect.stringContaining('sum too') });
	expect(errorsOf([['cost', '', '80']])).toMatchObject({ 'label-0': expect.stringContaining('what this cost is for') });
	expect(errorsOf([['gift', 'Bakery', '5', '']])).toMatchObject({ 'place-0': expect.stringContaining('which place') });
	expect(errorsOf([['gift', 'Bakery', '5', '13']])).toMatchObject({
		'place-0': expect.stringContaining('which place'),
	});
	expect(errorsOf([['door cash', '', '']])).toMatchObject({ '': expect.stringContaining('at least one sum') });
	expect(errorsOf([['gift', '', '', '2']])).toMatchObject({ 'sum-0': expect.stringContaining('clear the place') });
});

test.each<Row>([
	['', '', '300'],
	['', 'Credit union', ''],
	['', '', '', '2'],
])('a row that came without its kind is not left out without a word: %j', (...row) => {
	const form = new FormData();
	form.append('expected', '3');
	form.append('kind-0', 'sponsor');
	form.append('sum-0', '5');
	for (const [at, field] of ['label', 'sum', 'place'].entries()) form.append(`${field}-1`, row[at + 1] ?? '');
	const found = readForm(form, potForm(deskMoney('GBP')));
	expect(found).toMatchObject({ ok: false, errors: { '': expect.stringContaining('Reload the page') } });
});

test('what is counted needs two people; a promise needs none', () => {
	const cash: Row[] = [['door cash', '', '5']];
	expect(Object.keys(errorsOf(cash, {}))).toEqual(['counter1', 'counter2']);
	expect(errorsOf(cash, { counter1: 'Amina Yusuf', counter2: 'YUSUF, Amina' })).toMatchObject({
		counter2: expect.stringContaining('first person again'),
	});
	for (const nobody of ['...', '😀'])
		expect(errorsOf(cash, { counter1: nobody, counter2: nobody })).toMatchObject({
			counter1: 'Type who counted.',
			counter2: expect.stringContaining('two people'),
		});
	expect(read([['sponsor', 'Credit union', '5']], {}).ok).toBe(true);
});

test('a match is its rule, and has no sum to type', () => {
	const rule = { matchWho: 'Council', matchGives: '1', matchFor: '2', matchCap: '200', matchBase: ['door', 'raffle'] };
	expect(read([], rule)).toMatchObject({
		ok: true,
		value: {
			entries: [
				{
					...{ kind: 'match', label: 'Council', amount: null, place: null },
					rule: { gives: 100, forEach: 200, cap: 20_000, base: ['door cash', 'door card', 'raffle'] },
				},
			],
		},
	});
	expect(read([], { ...rule, matchCap: '' })).toMatchObject({ value: { entries: [{ rule: { cap: null } }] } });
	expect(errorsOf([], { ...rule, matchBase: [] })).toMatchObject({
		matchBase: expect.stringContaining('nothing to compute'),
	});
	expect(Object.keys(errorsOf([], { matchWho: 'Council' }))).toEqual(['matchGives', 'matchFor', 'matchBase']);
	expect(Object.keys(errorsOf([], { ...rule, matchFor: '0' }))).toEqual(['matchFor']);
	expect(errorsOf([], { ...rule, matchCap: '0' })).toMatchObject({
		matchCap: expect.stringContaining('leave this empty'),
	});
	expect(read([['sponsor', 'Bakery', '5']], rule)).toMatchObject({ value: { names: ['label-0', 'matchWho'] } });
});

test('a correction is the right sum, or none, and why', () => {
	const correct = (fields: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.append(name, value);
		return readForm(form, correctForm(deskMoney('GBP')));
	};
	expect(correct({ n: '2', right: '41', because: 'Counted again.' })).toMatchObject({
		value: { n: 2, right: 4_100, because: 'Counted again.' },
	});
	expect(correct({ n: '2', right: '', because: 'Not ours.' })).toMatchObject({ value: { right: null } });
	expect(correct({ n: '2', because: 'Nothing is taken out without its field.' })).toMatchObject({
		errors: { right: expect.any(String) },
	});
	expect(correct({ n: '2', right: '41', because: ' ' })).toMatchObject({ errors: { because: expect.any(String) } });
	expect(correct({ n: '2', right: '-1', because: 'So.' })).toMatchObject({ errors: { right: expect.any(String) } });
});
