import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, LONGEST_CODE_TEXT, readCode } from './code';

const CODE = '7KQ2M4XW9D';
const spellCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;
const code = { kind: 'code', code: CODE };

describe('reads a code', () => {
	test.each([
		'7KQ2M4XW9D',
		'7kq2m-4xw9d',
		' 7KQ2M 4XW9D\r\n',
		'7KQ2M4XW9D\t',
		'"7KQ2M-4XW9D"',
		'“7KQ2M–4XW9D”',
		'7KQ2M\u20114XW9D.',
		'7 K Q 2 M 4 X W 9 D',
		'\u200b7KQ2M\u00ad4XW9D\u200e\ufeff',
		'٧KQ٢M-٤XW٩D',
		'７ＫＱ２Ｍ－４ＸＷ９Ｄ',
		'७KQ२M-४XW९D',
		'𝟕𝐊𝐐𝟐𝐌𝟒𝐗𝐖𝟗𝐃',
		'7КQ2М4ХW9D',
		'7ΚQ2Μ4ΧW9D',
		'7KQ2M4XW9D7KQ2M4XW9D',
		'7KQ2M4XW9D\r7KQ2M4XW9D\r',
		'#7KQ2M4XW9D',
		'/7KQ2M4XW9D',
		'Your code is 7KQ2M-4XW9D.',
		'Code: 7KQ2M4XW9D',
	])('as it is typed: %j', (text) => {
		expect(readCode(text)).toEqual(code);
	});

	test.each([
		'http://192.168.8.10:3000/vote#7KQ2M4XW9D',
		'HTTP://192.168.8.10:3000/VOTE#7KQ2M-4XW9D',
		'https://soup.example/vote#7kq2m4xw9d\r\n',
		'http://192.168.8.10:3000/vote%237KQ2M4XW9D',
		'http://192.168.8.10:3000/vote%25237KQ2M4XW9D',
		'http://192.168.8.10:3000/vote/7KQ2M4XW9D/',
		'http://192.168.8.10:3000/7KQ2M4XW9D',
		'http://birmingham:3000/vote#7KQ2M4XW9D',
		'https://birmingham.example/vote?code=7KQ2M4XW9D&utm=birmingham',
		'soup.example/vote#7KQ2M4XW9D)',
		'/vote/7KQ2M4XW9D',
		'vote#7KQ2M4XW9D',
		'HTTP:\\\\192.168.8.10:3000\\VOTE#7KQ2M4XW9D',
		'http:\\\\192.168.8.10:3000\\vote£7KQ2M4XW9D',
		'HTTPÖ--192.168.8.10Ö3000-VOTE§7KQ2M4XW9D',
		'HTTPÖ--192.168.8.10Ö3000-VOTE-7KQ2M4XW9D',
		'httpñ--192.168.8.10ñ3000-vote·7KQ2M4XW9D',
		'http://١٩٢.168.8.10:3000/vote#٧KQ٢M٤XW٩D',
	])('out of the address that a scanner types: %j', (text) => {
		expect(readCode(text)).toEqual(code);
	});

	test('reads codes of a scanner with a US keyboard on a German computer, which swaps Y and Z', () => {
		expect(readCode('HTTPÖ--HALL.LANÖ3000-VOTE§7KZ2M4XY9D')).toEqual({ kind: 'code', code: '7KY2M4XZ9D' });
	});
});

test.each([
	['7KQ2M-4ЖW9D', 'Ж'],
	['SGTWNHЙЦУК', 'Й'],
	['7KQ2M4XU9D', 'U'],
	['7KQ2M4XÉ9D', 'É'],
	['7KQ2M4X½9D', '½'],
	['7KQ2M?4XW9D', '?'],
	['7KQ2M4XW9D€', '€'],
	['७KQ२M-४XWक', 'क'],
	['7KQ2M4XW9🍲', '🍲'],
])('%j is not judged without the sign that is not understood', (text, sign) => {
	expect(readCode(text)).toEqual({ kind: 'not understood', sign });
});

test('distinguishes a receipt, an empty field, an address without a code, and other lengths', () => {
	expect(readCode('7KQ2-M4XW')).toEqual({ kind: 'receipt', receipt: '7KQ2M4XW' });
	for (const text of ['', '  ', '\u200b', '--']) expect(readCode(text)).toEqual({ kind: 'nothing' });
	for (const text of ['http://192.168.8.10:3000/vote', 'http://192.168.8.10:3000/vote#', 'https://soup.example/'])
		expect(readCode(text)).toEqual({ kind: 'address' });
	expect(readCode('7KQ2M4XW9')).toEqual({ kind: 'wrong length', signs: 9 });
	expect(readCode('37')).toEqual({ kind: 'number', number: 37 });
	expect(readCode('٣٧')).toEqual({ kind: 'number', number: 37 });
	expect(readCode('3A')).toEqual({ kind: 'wrong length', signs: 2 });
	expect(readCode('7'.repeat(LONGEST_CODE_TEXT + 1))).toMatchObject({ kind: 'wrong length' });
});

const codes = fc.string({ unit: fc.constantFrom(...CODE_ALPHABET), minLength: CODE_LENGTH, maxLength: CODE_LENGTH });

test('every code reads back, spelled, in lower case, with O for 0 and l for 1, behind any of our addresses', () => {
	const written = [
		spellCode,
		(text: string) => text.toLowerCase(),
		(text: string) => text.replaceAll('0', 'o').replaceAll('1', 'l'),
		(text: string) => `http://10.0.0.7:3000/vote#${text}`,
		(text: string) => `https://birmingham.example/vote/${spellCode(text)}`,
	];
	fc.assert(
		fc.property(codes, fc.constantFrom(...written), (text, write) => {
			expect(readCode(write(text))).toEqual({ kind: 'code', code: text });
		}),
		{ numRuns: 1000 },
	);
});

test('never reads a code from text with a letter or symbol more or less', () => {
	fc.assert(
		fc.property(codes, fc.constantFrom(...'ЖЙ€½U%あ'), fc.nat(CODE_LENGTH), (text, sign, at) => {
			expect(readCode(text.slice(0, at) + sign + text.slice(at)).kind).not.toBe('code');
		}),
	);
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(readCode(text).kind).toBeTypeOf('string');
		}),
	);
});
