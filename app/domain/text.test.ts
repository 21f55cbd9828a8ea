import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanLines, foldSigns, lettersIn, namesSomebody, showsSomething } from './text';

const hostile = fc.string({
	unit: fc.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		fc.constantFrom(
			...' \t\n\r\v\f\u0085\u2028\u2029\u00a0\u200b\u200c\u200d\u200e\u202e\u2066\u00ad\ufeff\ufe0f\u0301\u0316\u2800\u3164aqé',
			'👩',
			'🏴',
			'\u{e0067}',
			'\ud83d',
			'ا',
			'ক',
			'্',
			'葛',
			'\u{e0100}',
		),
	),
	maxLength: 60,
});

test('tab becomes a space; VT, FF, CR, CRLF, NEL, U+2028 and U+2029 become a line break', () => {
	expect(cleanLines('Hall hire\t£150\u000bSeeds')).toBe('Hall hire £150\nSeeds');
	expect(cleanLine('Hall hire\t£150\u000bSeeds')).toBe('Hall hire £150 Seeds');
	for (const lineBreak of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
		expect(cleanLines(`a${lineBreak}b`)).toBe('a\nb');
	for (const space of ['\t', '\u00a0', '\u2009', '\u202f', '\u3000', '\u001d'])
		expect(cleanLines(`a${space}b`)).toBe('a b');
	expect(cleanLines(' a  \r\n\r\n\n\n b ')).toBe('a\n\n b');
});

test('removes invisible characters anywhere', () => {
	for (const sign of [
		'\u0000',
		'\u0007',
		'\u200b',
		'\u00ad',
		'\u034f',
		'\u061c',
		'\u115f',
		'\u202e',
		'\u2066',
		'\u3164',
	])
		expect(cleanLine(`To${sign}m`)).toBe('Tom');
	for (const sign of [
		'\ufeff',
		'\uffa0',
		'\ufff9',
		'\ufffc',
		'\u{e0041}',
		'\ufe0f',
		'\u200c',
		'\u200d',
		'\ud800',
		'\uffff',
	])
		expect(cleanLine(`To${sign}m`)).toBe('Tom');
});

test('keeps invisible characters that a script or an emoji needs', () => {
	for (const word of ['می‌خواهم', 'র‍্যাব', 'ක්‍රි', '👨‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '1️⃣', '👍🏽', '葛󠄀', 'ห้องน้ำ', 'שָׁלוֹם', 'བསྒྲུབས'])
		expect(cleanLine(word)).toBe(word.normalize('NFC'));
	expect(cleanLine('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt');
});

test('a letter keeps at most three marks, also with invisible characters between them', () => {
	expect(cleanLine(`q${'\u0301'.repeat(40)}w`)).toBe('q\u0301\u0301\u0301w');
	expect(cleanLine(`q${'\u0301\u200d\u0316\u034f'.repeat(40)}w`).match(/\p{M}/gu)?.length).toBe(3);
	expect(cleanLine(`ก${'\u0e47'.repeat(20)}`)).toBe('ก\u0e47\u0e47\u0e47');
	expect(cleanLine('\u0301\u0301 a')).toBe('a');
	fc.assert(
		fc.property(hostile, (text) => {
			expect(cleanLines(text)).not.toMatch(/[\u0300-\u036f]{4}/u);
		}),
	);
});

test('cleaning is idempotent', () => {
	fc.assert(
		fc.property(hostile, (text) => {
			for (const clean of [cleanLine, cleanLines]) expect(clean(clean(text))).toBe(clean(text));
			expect(cleanLine(text)).toBe(cleanLine(text).normalize('NFC'));
			expect(cleanLine(text)).not.toMatch(
				// biome-ignore lint/suspicious/noControlCharactersInRegex: these must be removed
				/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s|\s$/u,
			);
		}),
		{ numRuns: 2000 },
	);
});

test.each([
	'',
	'\u200b',
	'\u2800',
	'\u3164',
	'\u00ad',
	'\u115f',
	'\uffa0',
	'\u034f',
	'\u00a0\u3000',
	'\u0301',
	'...',
	'–',
	'\u2800\u200d\ufe0f',
])('%j shows nothing', (text) => {
	expect(showsSomething(text)).toBe(false);
	expect(namesSomebody(text)).toBe(false);
});

test('letters, digits and symbols are visible; a name needs a letter or a digit', () => {
	for (const text of ['a', '7', 'Ж', '李', '🎉', '+', '\u2800a']) expect(showsSomething(text)).toBe(true);
	expect(namesSomebody('🎉')).toBe(false);
	expect(namesSomebody('K9')).toBe(true);
});

describe('counts letters as people count them', () => {
	test.each([
		['abc', 3],
		['é'.normalize('NFD'), 1],
		['👨‍👩‍👧', 1],
		['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
		['🇬🇧🇫🇷', 2],
		['👍🏽!', 2],
		['ห้อง', 3],
		['', 0],
	] as const)('%j has %i', (text, letters) => {
		expect(lettersIn(text)).toBe(letters);
		// The fallback for long texts and browsers without `Intl.Segmenter`.
		if (text !== '') expect(lettersIn(text.repeat(2001))).toBe(letters * 2001);
	});
});

test('decimal digits of every script become 0 to 9', () => {
	expect(foldSigns('٧KQ٢M-٤XW٩D')).toBe('7KQ2M-4XW9D');
	expect(foldSigns('۴ ৩ १२ ੫ ２ 𝟙 ᠓')).toBe('4 3 12 5 2 1 3');
	for (let point = 0; point < 0x110000; point++) {
		const sign = String.fromCodePoint(point);
		if (/^\p{Nd}$/u.test(sign)) expect(foldSigns(sign)).toMatch(/^[0-9]$/);
	}
});
