import { expect, test } from 'vitest';
import { deskMoney } from '../i18n/desk-money';
import { readForm } from './forms';
import { potForm } from './pot-form';

function read(
	rows: readonly (readonly [source: string, label: string, sum: string])[],
	more: Readonly<Record<string, string>> = {},
) {
	const form = new FormData();
	form.append('expected', '[]');
	for (const [at, [source, label, sum]] of rows.entries()) {
		form.append(`source-${at}`, source);
		form.append(`label-${at}`, label);
		form.append(`sum-${at}`, sum);
	}
	for (const [name, value] of Object.entries(more)) form.append(name, value);
	return readForm(form, potForm(deskMoney('GBP')));
}

test('reads typed amounts as whole pence, and drops rows without an amount', () => {
	const typed = read([
		['door', '', '£412.50'],
		['raffle', '', ''],
		['sponsor', ' Credit union ', '1,000'],
		['cost', 'Bowls', '12.5'],
	]);
	expect(typed).toMatchObject({
		ok: true,
		value: {
			expected: '[]',
			lines: [
				{ source: 'door', label: '', amount: 41_250 },
				{ source: 'sponsor', label: 'Credit union', amount: 100_000 },
				{ source: 'cost', label: 'Bowls', amount: 1_250 },
			],
		},
	});
});

test.each([
	['£50p', /£50 or £0\.50/],
	['-3', /minus/],
	['five', /pounds/],
	['12.505', /£12,505 or £12\.50/],
	['9999999', /£1,000,000/],
	['1.2345', /two digits/],
])('%j is refused beside its own row, with what to write instead', (sum, says) => {
	const typed = read([
		['door', '', '5'],
		['raffle', '', sum],
	]);
	expect(typed).toMatchObject({
		ok: false,
		errors: { 'sum-1': expect.stringMatching(says) },
		typed: { 'sum-0': '5', 'sum-1': sum },
	});
});

test('refuses unknown sources, long names and unknown fields', () => {
	expect(read([['bribe', '', '5']]).ok).toBe(false);
	expect(read([['sponsor', 'x'.repeat(61), '5']])).toMatchObject({
		ok: false,
		errors: { 'label-0': expect.any(String) },
	});
	expect(read([['door', '', '5']], { pot_amount: '1' }).ok).toBe(false);
	expect(read([['door', '', '5']], { __proto__x: '1' }).ok).toBe(false);
});
