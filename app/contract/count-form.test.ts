import { expect, test } from 'vitest';
import type { Shape } from '../domain/ballot';
import { hatForm, signForm, slipForm, softwareForm, squaresOf } from './count-form';
import { readForm } from './forms';

const grid: Shape = { countRule: 'criteria', pitches: 2, criteria: 2 };
const tokens: Shape = { countRule: 'one vote', pitches: 3, criteria: 2 };
const formOf = (fields: Readonly<Record<string, string>>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
};
const slip = (fields: Readonly<Record<string, string>>) => ({
	code: '7KQ2M-4XW9D',
	...Object.fromEntries(squaresOf(grid).map((name) => [name, ''])),
	...fields,
});

test('the squares of a slip are read pitch by pitch, an empty one as a blank', () => {
	expect(readForm(formOf(slip({ 's-0-1': '5', 's-1-0': ' 0 ' })), slipForm(grid))).toMatchObject({
		ok: true,
		value: { code: '7KQ2M-4XW9D', scores: [null, 5, 0, null], handedOut: false, correct: false },
	});
});

test('a square that is no score is named, and so is a field that does not belong there', () => {
	for (const wrong of ['6', '-1', '1.5', 'x', '٣']) {
		const read = readForm(formOf(slip({ 's-1-1': wrong })), slipForm(grid));
		expect(read).toMatchObject({ ok: false, errors: { 's-1-1': expect.stringContaining('0, 1, 2, 3, 4 or 5') } });
	}
	expect(readForm(formOf(slip({ number: '41' })), slipForm(grid))).toMatchObject({
		ok: false,
		errors: { '': expect.any(String) },
	});
	expect(readForm(formOf(slip({ code: ' ' })), slipForm(grid))).toMatchObject({
		ok: false,
		errors: { code: expect.any(String) },
	});
});

test('an answer about one slip is not taken for another', () => {
	const asked = { handedOut: '7KQ2M-4XW9D', correct: '7KQ2M-4XW9D' };
	expect(readForm(formOf(slip(asked)), slipForm(grid))).toMatchObject({ value: { handedOut: true, correct: true } });
	expect(readForm(formOf(slip({ ...asked, code: '11111-22222' })), slipForm(grid))).toMatchObject({
		value: { code: '11111-22222', handedOut: false, correct: false },
	});
});

test('one vote: the number that is ticked, or nothing', () => {
	const read = (vote: string) => readForm(formOf({ code: 'x', vote }), slipForm(tokens));
	expect(read('2')).toMatchObject({ ok: true, value: { scores: [null, 1, null] } });
	expect(read('')).toMatchObject({ ok: true, value: { scores: [null, null, null] } });
	for (const wrong of ['0', '4', '1,2', 'b'])
		expect(read(wrong)).toMatchObject({ ok: false, errors: { vote: expect.any(String) } });
});

test('out of the hat: the last number is what is left, and only the tied are taken', () => {
	const read = (fields: Readonly<Record<string, string>>) => readForm(formOf(fields), hatForm([1, 3, 4]));
	expect(read({ 'out-1': '4', 'out-2': '1', confirmedBy: 'Sam Lee' })).toMatchObject({
		ok: true,
		value: { order: [4, 1, 3], confirmedBy: 'Sam Lee' },
	});
	expect(read({ 'out-1': '2', 'out-2': '1', confirmedBy: '' })).toMatchObject({
		ok: false,
		errors: { 'out-1': 'Only 1, 3, 4 were in the hat.', confirmedBy: expect.stringContaining('second person') },
	});
});

test('how many slips hands counted is a number, and the numbers of a tie are numbers', () => {
	expect(readForm(formOf({ slips: ' 23 ' }), signForm)).toMatchObject({
		ok: true,
		value: { slips: 23, anyway: false },
	});
	for (const wrong of ['', 'many', '-1', '2.5', '1e3'])
		expect(readForm(formOf({ slips: wrong }), signForm).ok).toBe(false);
	expect(readForm(formOf({ seen: '1,3' }), softwareForm)).toMatchObject({ value: { seen: [1, 3] } });
	expect(readForm(formOf({ seen: '1,,3' }), softwareForm).ok).toBe(false);
});
