import { expect, test } from 'vitest';
import { readForm } from './forms';
import { potForm } from './pot-form';

function read(
	rows: readonly (readonly [source: string, label: string, sum: string])[],
	more: Readonly<Record<string, string>> = {},
) {
	const form = new FormData();
	form.append('seen', '[]');
	for (const [at, [source, label, sum]] of rows.entries()) {
		form.append(`source-${at}`, source);
		form.append(`label-${at}`, label);
		form.append(`sum-${at}`, sum);
	}
	for (const [name, value] of Object.entries(more)) form.append(name, value);
	return readForm(form, potForm);
}

test('pounds as people type them become pence, and a row without a sum is left out', () => {
	const typed = read([
		['door', '', '£412.50'],
		['raffle', '', ''],
		['sponsor', ' Credit union ', '1,000'],
		['cost', 'Bowls', '12.5'],
	]);
	expect(typed).toMatchObject({
		ok: true,
		value: {
			seen: '[]',
			lines: [
				{ source: 'door', label: '', pence: 41_250 },
				{ source: 'sponsor', label: 'Credit union', pence: 100_000 },
				{ source: 'cost', label: 'Bowls', pence: 1_250 },
			],
		},
	});
});

test.each([
	['1,50', /1\.50/],
	['-3', /minus/],
	['five', /pounds/],
	['12.505', /pounds/],
	['9999999', /million/],
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

test('what does not belong into a pot is refused', () => {
	expect(read([['bribe', '', '5']]).ok).toBe(false);
	expect(read([['sponsor', 'x'.repeat(61), '5']])).toMatchObject({
		ok: false,
		errors: { 'label-0': expect.any(String) },
	});
	expect(read([['door', '', '5']], { pot_pence: '1' }).ok).toBe(false);
	expect(read([['door', '', '5']], { __proto__x: '1' }).ok).toBe(false);
});
