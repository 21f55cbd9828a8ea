import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordProblem, passwordSentences } from './passwords.server';

const about = ['Amina Yusuf', 'amina.y@example.org', 'Birmingham Soup', 'Birmingham', 'birmingham-soup'];

describe('refuses common passwords', () => {
	test.each([
		'1234567890',
		'0987654321',
		'1111111111',
		'password12',
		'P@ssw0rd123',
		'Password1!',
		'qwertyuiop',
		'qwertyuiop123',
		'1q2w3e4r5t',
		'abcabcabc1',
		'aaaaaaaaaa',
		'abcdefghij',
		'letmein123',
		'iloveyou12',
		'trustno1trustno1',
		'football2024',
		'liverpool1',
		'administrator',
		'Welcome2024!',
		'changeme123',
		'07700900123',
		'soup soup soup',
		'йцукенгшщз',
		'пароль1234',
		'абвгдежзик',
		'١٢٣٤٥٦٧٨٩٠',
		'１２３４５６７８９０',
		'zaq12wsx34',
		'sunshine2024',
	])('%s', (password) => {
		expect(passwordProblem(password)).toBe('easy to guess');
	});
});

describe('refuses names of the person and the group in any disguise', () => {
	test.each([
		'BirminghamSoup',
		'birminghamsoup2026',
		'b1rm1ngham$oup!',
		'Birmingham-Soup-1',
		'soupbirmingham',
		'2026birmingham!!',
		'AminaYusuf1',
		'Amina.Yusuf',
		'amin4yusuf99',
		'Ámina Yúsuf 7',
		'ａｍｉｎａｙｕｓｕｆ１',
		'stockpot2026',
		'st0ckp0t!!!',
		'stockpot-birmingham',
		'amina.y@example.org',
	])('%s', (password) => {
		expect(passwordProblem(password, about)).toBe('about you');
	});
});

test.each([
	'onion kettle stairs',
	'soup for everyone',
	'four words in a row',
	'apple table chair',
	'ab2d-e9gh-ikjm-n7qr-st3v',
	'مرحبا بالعالم',
	'tractor. violin, moss',
])('%s is taken', (password) => {
	expect(passwordProblem(password, about)).toBeNull();
});

test('accepts 10 to 128 characters of any kind', () => {
	expect(passwordProblem('kettle vo')).toBe('too short');
	expect(passwordProblem('kettle violin moss '.repeat(7))).toBe('too long');
	expect(passwordProblem('kettle violin moss '.repeat(6))).toBeNull();
});

test('any password and any names give null or a problem with a sentence', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme', maxLength: 160 }),
			fc.array(fc.string(), { maxLength: 4 }),
			(password, names) => {
				const problem = passwordProblem(password, names);
				expect(problem === null || passwordSentences[problem].length > 0).toBe(true);
			},
		),
		{ numRuns: 60 },
	);
});
