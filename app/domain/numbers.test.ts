import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClock, readDay, readWhole } from './numbers';

test.each([
	['37', 37],
	[' 37 ', 37],
	['٣٧', 37],
	['３７', 37],
	['#37', 37],
	['No. 37', 37],
	['№37', 37],
	['007', 7],
	['12.', 12],
	['1,000', 1000],
	['1\u202f000', 1000],
	['\u200e5\u200f', 5],
	['0', 0],
	['١٬٠٠٠', 1000],
	['۱،۰۰۰', 1000],
	['১২,৩৪,৫৬৭', 1_234_567],
	['37。', 37],
])('%j is %i', (text, number) => {
	expect(readWhole(text)).toBe(number);
});

test.each(['', ' ', 'five', '-3', '1.5', '1e3', '0x10', '12a', '3 7', '½', '1,00', 'Infinity', '9'.repeat(13)])(
	'%j is no whole number',
	(text) => {
		expect(readWhole(text)).toBeNull();
	},
);

test('every whole number parses back in the digits and groups of other languages', () => {
	const locales = ['en-GB', 'fr', 'ar-EG', 'fa', 'bn', 'mr', 'my', 'de-CH'];
	fc.assert(
		fc.property(fc.nat(9_999_999), fc.constantFrom(...locales), fc.boolean(), (number, locale, useGrouping) => {
			const written = new Intl.NumberFormat(locale, { useGrouping }).format(number);
			expect(readWhole(written)).toBe(number);
		}),
	);
});

test('parses days and times in the digits of any script', () => {
	expect(readDay('2026-11-28')).toBe('2026-11-28');
	expect(readDay('٢٠٢٦-١١-٢٨')).toBe('2026-11-28');
	expect(readDay('２０２６／３／４')).toBe('2026-03-04');
	expect(readDay('২০২৬-১১-২৮')).toBe('2026-11-28');
	expect(readDay('2026年3月4日')).toBe('2026-03-04');
	expect(readDay('\u200f۲۰۲۶۔۱۱۔۲۸\u00a0')).toBe('2026-11-28');
	for (const text of ['', '28-11-2026', '2026-11', 'tomorrow']) expect(readDay(text)).toBeNull();
	expect(readClock('18:30')).toBe('18:30');
	expect(readClock('١٨:٣٠')).toBe('18:30');
	expect(readClock('９：０５')).toBe('09:05');
	expect(readClock('۱۸٫۳۰')).toBe('18:30');
	expect(readClock('6.30 pm')).toBe('18:30');
	expect(readClock('12 am')).toBe('00:00');
	for (const text of ['', '24:00', '18:60', '18', '0 pm', '13pm']) expect(readClock(text)).toBeNull();
});
