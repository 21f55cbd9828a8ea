import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPounds, MOST_PENCE, parsePounds } from './money';
import { err, ok } from './outcome';

test.each([
	['£1,234.50', 123_450],
	['12.5', 1250],
	['12', 1200],
	[' 5 ', 500],
	['£ 5', 500],
	['\u00a05', 500],
	['.50', 50],
	['0.29', 29],
	['1.10', 110],
	['007', 700],
	['0', 0],
	['£1,000,000', MOST_PENCE],
	['1000000.00', MOST_PENCE],
])('%j is %i pence', (text, pence) => {
	expect(parsePounds(text)).toEqual(ok(pence));
});

test.each([
	['', 'not an amount'],
	['£', 'not an amount'],
	['.', 'not an amount'],
	[',', 'not an amount'],
	['five', 'not an amount'],
	['5 0', 'not an amount'],
	['50p', 'not an amount'],
	['1e3', 'not an amount'],
	['Infinity', 'not an amount'],
	['12.', 'not an amount'],
	['12.505', 'not an amount'],
	['1.2.3', 'not an amount'],
	['٣', 'not an amount'],
	['-3', 'negative'],
	['−3', 'negative'],
	['£-3', 'negative'],
	['-£1,50', 'negative'],
	['1,50', 'comma'],
	[',50', 'comma'],
	['0,500', 'comma'],
	['12,34.50', 'comma'],
	['1,2345', 'comma'],
	['1.234,50', 'comma'],
	['1000000.01', 'too large'],
	['1,000,000,000', 'too large'],
	['9'.repeat(400), 'too large'],
] as const)('%j is refused: %s', (text, code) => {
	expect(parsePounds(text)).toEqual(err(code));
});

test.each([
	[41_250, '£412.50'],
	[120_000, '£1,200'],
	[5, '£0.05'],
	[0, '£0'],
	[99_999, '£999.99'],
	[MOST_PENCE, '£1,000,000'],
	[-350, '-£3.50'],
])('%i pence reads %s', (pence, text) => {
	expect(formatPounds(pence)).toBe(text);
});

test('what we write, we read', () => {
	fc.assert(
		fc.property(fc.nat(MOST_PENCE), (pence) => {
			expect(parsePounds(formatPounds(pence))).toEqual(ok(pence));
		}),
		{ numRuns: 1000 },
	);
});

test('pounds and pence are read digit by digit, never by way of a float', () => {
	for (let pence = 0; pence < 20_000; pence++) {
		const text = `${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
		expect(parsePounds(text)).toEqual(ok(pence));
	}
});

test('any text is answered, with whole pence in range or with a reason', () => {
	const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,£- ') }));
	fc.assert(
		fc.property(typed, (text) => {
			const outcome = parsePounds(text);
			if (!outcome.ok) return;
			expect(Number.isInteger(outcome.value)).toBe(true);
			expect(outcome.value).toBeGreaterThanOrEqual(0);
			expect(outcome.value).toBeLessThanOrEqual(MOST_PENCE);
		}),
	);
});

test('part of a penny is a bug, not a price', () => {
	expect(() => formatPounds(0.5)).toThrow(RangeError);
	expect(() => formatPounds(Number.NaN)).toThrow(RangeError);
});
