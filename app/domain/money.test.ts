import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Language, languages } from '../i18n';
import { sayMoney } from '../i18n/money';
import type { Currency } from './currencies';
import { minorDigits } from './currency';
import { MOST_AMOUNT, parseMoney } from './money';
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
	['£1,000,000', MOST_AMOUNT],
	['1000000.00', MOST_AMOUNT],
])('%j is %i pence', (text, pence) => {
	expect(parseMoney(text, 'GBP')).toEqual(ok(pence));
});

test.each([
	['412,50', 41_250],
	['118,50', 11_850],
	['1 234.50', 123_450],
	['1\u202f234,50', 123_450],
	['1.234,50', 123_450],
	["1'234.50", 123_450],
	['1’234.50', 123_450],
	['£\u00a0412.50', 41_250],
	['£\u2009412.50', 41_250],
	['412.50 £', 41_250],
	['￡４１２．５０', 41_250],
	['GBP 12', 1200],
	['12 gbp', 1200],
	['12 pounds', 1200],
	['12.', 1200],
	['12.-', 1200],
	[',50', 50],
	['1,5', 150],
	['50p', 50],
	['50 pence', 50],
	['1p', 1],
	['£1.50p', 150],
	['٤١٢٫٥٠', 41_250],
	['٤١٢.٥٠', 41_250],
	['١٬٢٣٤٫٥٠', 123_450],
	['1,234', 123_400],
	['1.234.567,00', 'too large'],
	['12,34,567', 'too large'],
	['1,00,000', 10_000_000],
	['\u200e£5\u200f', 500],
])('%j, as other people write it, is %j pence', (text, pence) => {
	expect(parseMoney(text, 'GBP')).toEqual(typeof pence === 'number' ? ok(pence) : err('too large'));
});

test.each([
	['1.234', [123_400, 123]],
	['12.500', [1_250_000, 1250]],
	['12 50', [1250, 125_000]],
	['£50p', [5000, 50]],
])('%j can be two sums, and both are named', (text, sums) => {
	expect(parseMoney(text, 'GBP')).toEqual({ ok: false, code: 'two sums', sums });
});

test.each([
	['', 'not an amount'],
	['£', 'not an amount'],
	['.', 'not an amount'],
	[',', 'not an amount'],
	['five', 'not an amount'],
	['5 0', 'not an amount'],
	['1e3', 'not an amount'],
	['0x10', 'not an amount'],
	['Infinity', 'not an amount'],
	['½', 'not an amount'],
	['$5', 'not an amount'],
	['5€', 'not an amount'],
	['12.505', 'two sums'],
	['1.2345', 'too many decimals'],
	['1.2.3', 'not an amount'],
	['12-50', 'not an amount'],
	['12/50', 'not an amount'],
	['0,500', 'too many decimals'],
	['12,34.50', 'not an amount'],
	['1,2345', 'too many decimals'],
	['1.5p', 'not an amount'],
	['-3', 'negative'],
	['−3', 'negative'],
	['£-3', 'negative'],
	['-£1,50', 'negative'],
	['(3.00)', 'negative'],
	['1000000.01', 'too large'],
	['1,000,000,000', 'too large'],
	['9'.repeat(400), 'too large'],
] as const)('%j is not taken: %s', (text, code) => {
	expect(parseMoney(text, 'GBP')).toMatchObject(err(code));
});

test.each([
	[41_250, '£412.50'],
	[120_000, '£1,200'],
	[5, '£0.05'],
	[0, '£0'],
	[99_999, '£999.99'],
	[MOST_AMOUNT, '£1,000,000'],
	[-350, '−£3.50'],
])('%i pence reads %s', (pence, text) => {
	expect(sayMoney(pence, 'GBP', 'en')).toBe(text);
});

const four = ['GBP', 'EUR', 'JPY', 'KWD'] as const satisfies Currency[];

test('formatted amounts parse back, in currencies with two, no and three decimals', () => {
	fc.assert(
		fc.property(fc.nat(MOST_AMOUNT), fc.constantFrom(...four), (amount, currency) => {
			expect(parseMoney(sayMoney(amount, currency, 'en'), currency)).toEqual(ok(amount));
		}),
		{ numRuns: 2000 },
	);
});

const nine = Object.keys(languages) as Language[];

test('amounts as each language formats them parse back, or are asked about where a comma may group thousands', () => {
	fc.assert(
		fc.property(
			fc.nat(MOST_AMOUNT),
			fc.constantFrom(...four),
			fc.constantFrom(...nine),
			fc.constantFrom('', '\u200e', '\u200f', '\u061c', '\u00a0'),
			(amount, currency, locale, mark) => {
				const read = parseMoney(`${mark}${sayMoney(amount, currency, locale)}${mark}`, currency);
				if (!read.ok && read.code === 'two sums') {
					expect(minorDigits(currency)).toBe(3);
					expect(read.sums).toContain(amount);
				} else expect(read).toEqual(ok(amount));
			},
		),
		{ numRuns: 2000 },
	);
});

test.each([
	['۴۱۲۔۵۰', 41_250],
	['４１２。５０', 41_250],
	['٤١٢،٥٠', 41_250],
	['١،٢٣٤٫٥٠', 123_450],
	['৳৪১২.৫০', 'not an amount'],
	['৪১২.৫০ পাউন্ড', 41_250],
	['۵ پاؤنڈ', 500],
	['٥ جنيهات', 500],
	['٤١٢٫٥٠\u00a0£', 41_250],
	['੪੧੨.੫੦', 41_250],
	['5镑', 500],
	['5 funtów', 500],
])('%j, typed on another keyboard, is %j', (text, pence) => {
	expect(parseMoney(text, 'GBP')).toEqual(typeof pence === 'number' ? ok(pence) : err('not an amount'));
});

test.each([
	['١٢۔٥٠٠', [1_250_000, 1250]],
	['۱٫۲۳۴', 'too many decimals'],
	['١٬٢٣٤', 123_400],
])('%j is refused or asked about as its points and commas would be', (text, what) => {
	expect(parseMoney(text, 'GBP')).toEqual(
		Array.isArray(what)
			? { ok: false, code: 'two sums', sums: what }
			: typeof what === 'number'
				? ok(what)
				: err('too many decimals'),
	);
});

test('refuses more decimals than the currency has, and never rounds', () => {
	fc.assert(
		fc.property(
			fc.nat(9_999),
			fc.constantFrom(...four),
			fc.constantFrom('.', ','),
			fc.stringMatching(/^\d{1,3}$/),
			(whole, currency, sign, more) => {
				const decimals = `${'0'.repeat(minorDigits(currency))}${more}`;
				const read = parseMoney(`${whole}${sign}${decimals}`, currency);
				// Three digits may also group thousands: then they are read so, or refused as ambiguous.
				if (decimals.length === 3) expect(read).not.toEqual(ok(whole * 10 ** minorDigits(currency)));
				else expect(read).toEqual(err('too many decimals'));
			},
		),
	);
});

test.each([
	['¥1,234', 'JPY', ok(1234)],
	['JP¥1234', 'JPY', ok(1234)],
	['1.234 yen', 'JPY', ok(1234)],
	['1.5', 'JPY', err('too many decimals')],
	['12.50', 'JPY', err('too many decimals')],
	['12.', 'JPY', ok(12)],
	['12 50', 'JPY', err('not an amount')],
	['50p', 'JPY', err('not an amount')],
	['KWD 1.234', 'KWD', ok(1234)],
	['1.5', 'KWD', ok(1500)],
	['1,234.500', 'KWD', ok(1_234_500)],
	['1.234.567', 'KWD', err('too large')],
	['0,500', 'KWD', ok(500)],
	['1,234', 'KWD', { ok: false, code: 'two sums', sums: [1_234_000, 1234] }],
	['1.2345', 'KWD', err('too many decimals')],
	['12,50 €', 'EUR', ok(1250)],
	['12 euros', 'EUR', ok(1250 - 50)],
	['£5', 'EUR', err('not an amount')],
	['€5', 'GBP', err('not an amount')],
	['US$5', 'USD', ok(500)],
	['-¥3', 'JPY', err('negative')],
] as const)('%j in %s', (text, currency, outcome) => {
	expect(parseMoney(text, currency)).toEqual(outcome);
});

test.each([
	[1234, 'JPY', 'JP¥1,234'],
	[1500, 'KWD', 'KWD\u00a01.500'],
	[1_234_000, 'KWD', 'KWD\u00a01,234.000'],
	[1250, 'EUR', '€12.50'],
	[-0, 'GBP', '£0'],
] as const)('%i minor units of %s read %s', (amount, currency, text) => {
	expect(sayMoney(amount, currency, 'en')).toBe(text);
});

test.each([
	['pl', '412,50\u00a0£'],
	['ro', '412,50\u00a0£'],
	['zh', '£412.50'],
] as const)('in %s pounds have their sign and not their code', (locale, text) => {
	expect(sayMoney(41_250, 'GBP', locale)).toBe(text);
});

test("a sum with pence parses back in any country's format", () => {
	const locales = [
		'en-GB',
		'de',
		'fr',
		'fr-CA',
		'de-CH',
		'pl',
		'sv',
		'pt-BR',
		'es',
		'en-IN',
		'ar-EG',
		'fa',
		'bn',
		'mr',
		'my',
		'it',
	];
	const styles = [
		{ style: 'currency', currency: 'GBP' },
		{ minimumFractionDigits: 2 },
		{ style: 'currency', currency: 'GBP', currencyDisplay: 'code' },
	] as const;
	fc.assert(
		fc.property(
			fc.nat(MOST_AMOUNT),
			fc.constantFrom(...locales),
			fc.constantFrom(...styles),
			(pence, locale, style) => {
				const written = new Intl.NumberFormat(locale, style).format(pence / 100);
				expect(parseMoney(written, 'GBP'), written).toEqual(ok(pence));
			},
		),
		{ numRuns: 1000 },
	);
});

test('parses pounds and pence digit by digit, never through a float', () => {
	for (let pence = 0; pence < 20_000; pence++) {
		const text = `${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
		expect(parseMoney(text, 'GBP')).toEqual(ok(pence));
	}
});

test('any text gives whole pence in range, or a reason', () => {
	const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,£- 'p٣٫") }));
	fc.assert(
		fc.property(typed, (text) => {
			const outcome = parseMoney(text, 'GBP');
			if (!outcome.ok) return;
			expect(Number.isInteger(outcome.value)).toBe(true);
			expect(outcome.value).toBeGreaterThanOrEqual(0);
			expect(outcome.value).toBeLessThanOrEqual(MOST_AMOUNT);
		}),
	);
});

test('throws on a fraction of a penny', () => {
	expect(() => sayMoney(0.5, 'GBP', 'en')).toThrow(RangeError);
	expect(() => sayMoney(Number.NaN, 'GBP', 'en')).toThrow(RangeError);
});
