import { expect, test } from 'vitest';
import type { Shape } from '../domain/ballot';
import type { ReadCode } from '../domain/code';
import { countSheet } from '../i18n/en/count-sheet';
import { slipEntry } from '../i18n/en/slip-entry';
import { hatForm, partlyBlank, signForm, slipForm, softwareForm, squaresOf } from './count-form';
import { readForm } from './forms';

const grid: Shape = { countRule: 'criteria', pitches: 2, criteria: 2 };
const tokens: Shape = { countRule: 'one vote', pitches: 3, criteria: 2 };
const say = ({ kind }: ReadCode) => (kind === 'code' ? null : `no code: ${kind}`);
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

test('reads scores pitch by pitch, and an empty field as a blank', () => {
	expect(readForm(formOf(slip({ 's-0-1': '5', 's-1-0': ' 0 ' })), slipForm(grid, say, slipEntry))).toMatchObject({
		ok: true,
		value: { code: '7KQ2M4XW9D', scores: [null, 5, 0, null], handedOut: false, correct: false },
	});
});

test('names a field with an invalid score, and an unknown field', () => {
	for (const wrong of ['6', '-1', '1.5', 'y', '٦', '½', '44']) {
		const read = readForm(formOf(slip({ 's-1-1': wrong })), slipForm(grid, say, slipEntry));
		expect(read).toMatchObject({ ok: false, errors: { 's-1-1': expect.stringContaining('0, 1, 2, 3, 4 or 5') } });
	}
	expect(readForm(formOf(slip({ number: '41' })), slipForm(grid, say, slipEntry))).toMatchObject({
		ok: false,
		errors: { '': expect.any(String) },
	});
	expect(readForm(formOf(slip({ code: ' ' })), slipForm(grid, say, slipEntry))).toMatchObject({
		ok: false,
		errors: { code: expect.any(String) },
	});
});

test('reads scores in the digits of any script, and the code from a scanned URL', () => {
	const typed = {
		code: 'http://192.168.8.10:3000/vote#٧KQ٢M٤XW٩D',
		's-0-0': '٣',
		's-0-1': '４',
		's-1-0': '५',
		's-1-1': '\u200b',
	};
	expect(readForm(formOf(slip(typed)), slipForm(grid, say, slipEntry))).toMatchObject({
		ok: true,
		value: { code: '7KQ2M4XW9D', scores: [3, 4, 5, null] },
	});
});

test('a square that cannot be read has a sign on every keyboard and number pad', () => {
	for (const sign of ['?', 'x', 'X', '*', '/', '؟', '？', ' ? '])
		expect(readForm(formOf(slip({ 's-0-1': sign })), slipForm(grid, say, slipEntry))).toMatchObject({
			ok: true,
			value: { scores: expect.arrayContaining(['unreadable']) },
		});
});

test('says what a text is that is not a code', () => {
	for (const [code, kind] of [
		['7KQ2-M4XW', 'receipt'],
		['7KQ2M-4ЖW9D', 'not understood'],
		['37', 'number'],
		['x'.repeat(301), 'wrong length'],
	] as const)
		expect(readForm(formOf(slip({ code })), slipForm(grid, say, slipEntry))).toMatchObject({
			ok: false,
			errors: { code: `no code: ${kind}` },
		});
});

test('ignores an answer that carries another slip’s code', () => {
	const asked = { handedOut: '7KQ2M-4XW9D', correct: '7KQ2M-4XW9D' };
	expect(readForm(formOf(slip(asked)), slipForm(grid, say, slipEntry))).toMatchObject({
		value: { handedOut: true, correct: true },
	});
	expect(readForm(formOf(slip({ ...asked, code: '11111-22222' })), slipForm(grid, say, slipEntry))).toMatchObject({
		value: { code: '1111122222', handedOut: false, correct: false },
	});
});

test('confirms blanks only by their own button, and only for the scores that the page showed', () => {
	const typed = slip({ 's-0-1': '5' });
	const partly = partlyBlank('7KQ2M4XW9D', [null, 5, null, null]);
	const blanks = (fields: Readonly<Record<string, string>>) => {
		const read = readForm(formOf({ ...typed, ...fields }), slipForm(grid, say, slipEntry));
		return read.ok ? read.value.blanks : read.errors;
	};
	expect(blanks({})).toBe(undefined);
	expect(blanks({ partly })).toBe('some');
	expect(blanks({ partly, 's-0-1': '4' })).toBe(undefined);
	expect(blanks({ partly, code: '11111-22222' })).toBe(undefined);
	expect(blanks({ blank: 'yes' })).toBe('all');
});

test('one vote: reads the ticked number or nothing', () => {
	const read = (vote: string) => readForm(formOf({ code: '7KQ2M4XW9D', vote }), slipForm(tokens, say, slipEntry));
	expect(read('2')).toMatchObject({ ok: true, value: { scores: [null, 1, null] } });
	expect(read(' ٢ ')).toMatchObject({ ok: true, value: { scores: [null, 1, null] } });
	expect(read('')).toMatchObject({ ok: true, value: { scores: [null, null, null] } });
	for (const wrong of ['0', '4', '1,2', 'b'])
		expect(read(wrong)).toMatchObject({ ok: false, errors: { vote: expect.any(String) } });
});

test('the hat: appends the last number, and accepts only tied numbers', () => {
	const read = (fields: Readonly<Record<string, string>>) => readForm(formOf(fields), hatForm([1, 3, 4]));
	expect(read({ 'out-1': '4', 'out-2': '1', confirmedBy: 'Sam Lee' })).toMatchObject({
		ok: true,
		value: { order: [4, 1, 3], confirmedBy: 'Sam Lee' },
	});
	expect(read({ 'out-1': '٤', 'out-2': '१', confirmedBy: ' Sam\u00a0Lee\u200b' })).toMatchObject({
		value: { order: [4, 1, 3], confirmedBy: 'Sam Lee' },
	});
	expect(read({ 'out-1': '4', 'out-2': '1', confirmedBy: '...' })).toMatchObject({
		errors: { confirmedBy: expect.stringContaining('second person') },
	});
	expect(read({ 'out-1': '2', 'out-2': '1', confirmedBy: '' })).toMatchObject({
		ok: false,
		errors: { 'out-1': 'Only 1, 3, 4 were in the hat.', confirmedBy: expect.stringContaining('second person') },
	});
});

test('accepts only numbers for the hand count and the tied pitches', () => {
	const hands = { written: ' 23 ', unwritten: '0', replaced: '', papers: '', heads: '٤٠', words: '' };
	expect(readForm(formOf(hands), signForm(countSheet.fields))).toMatchObject({
		ok: true,
		value: { hands: { written: 23, unwritten: 0, replaced: 0, papers: null, heads: 40 }, words: '', instead: false },
	});
	for (const wrong of ['', 'many', '-1', '2.5', '1e3'])
		expect(readForm(formOf({ ...hands, written: wrong }), signForm(countSheet.fields))).toMatchObject({
			ok: false,
			errors: { written: expect.stringContaining('as a number') },
		});
	expect(readForm(formOf({ expected: '1,3' }), softwareForm)).toMatchObject({ value: { expected: [1, 3] } });
	expect(readForm(formOf({ expected: '1,,3' }), softwareForm).ok).toBe(false);
});
