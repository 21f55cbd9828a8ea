import { expect, test } from 'vitest';
import { deskMoney } from '../i18n/desk-money';
import { moneyIn } from '../i18n/money';
import { readForm } from './forms';
import { pastForm } from './past-form';

const hall = { money: deskMoney('GBP'), say: moneyIn('GBP', 'en'), today: '2026-11-30' };
const DINNER = {
	number: '5',
	heldOn: '2019-03-14',
	venue: '',
	potAmount: '5',
	guests: '',
	voted: '',
	'title-0': 'Choir',
};

function errorsOf(more: Readonly<Record<string, string>>) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...DINNER, ...more })) form.append(name, value);
	const read = readForm(form, pastForm(hall, { correcting: false }));
	return read.ok ? {} : read.errors;
}

test('a row in which only the category was chosen is not left out without a word', () => {
	expect(errorsOf({ 'category-1': 'education' })).toEqual({ 'title-1': expect.stringContaining('has no title') });
	expect(errorsOf({ 'category-1': '', 'amount-1': '', 'votes-1': '' })).toEqual({});
});

test('a year that was mistyped is asked about beside the day', () => {
	for (const heldOn of ['0001-01-01', '1899-12-31'])
		expect(errorsOf({ heldOn })).toEqual({ heldOn: expect.stringContaining('Check the year') });
	expect(errorsOf({ heldOn: '1900-01-01' })).toEqual({});
});
