import type { Currency } from '../domain/currencies';
import { type Amount, minorDigits } from '../domain/currency';
import { tagsFor } from './format';
import { factsOf, type Locale } from './index';

const made = new Map<string, Intl.NumberFormat>();

/**
 * "£412.50", "£1,200": minor units are shown only if there are any. A currency with three decimals always shows them, because "1,200"
 * dinars could be read as one and a fifth. Negative sums have U+2212. Throws if the sum is not in whole minor units.
 */
export function sayMoney(amount: Amount, currency: Currency, locale: Locale): string {
	return formatter(amount, currency, locale, 'currency')
		.formatToParts(inUnits(amount, currency))
		.map(({ type, value }) => (type === 'currency' && isForeign(value, currency) ? signInEnglish(currency) : value))
		.join('')
		.replace('-', '−');
}

/** In Polish, pounds would be "412,50 GBP", and in Arabic "412.50 UK£", beside a bucket of notes with £. */
const isForeign = (sign: string, currency: Currency): boolean => sign === currency || sign === 'UK£';
const signInEnglish = (currency: Currency): string => signOfMoney(currency, 'en');

/** Without the currency sign, for a field that shows it beside itself. */
export function typedMoney(amount: Amount, currency: Currency, locale: Locale): string {
	return formatter(amount, currency, locale, 'decimal').format(inUnits(amount, currency));
}

/** "£", "€", "KWD" */
export const signOfMoney = (currency: Currency, locale: Locale): string =>
	formatter(0, currency, locale, 'currency')
		.formatToParts(0)
		.find(({ type }) => type === 'currency')?.value ?? currency;

function inUnits(amount: Amount, currency: Currency): number {
	if (!Number.isSafeInteger(amount)) throw new RangeError(`Not whole minor units: ${amount}`);
	// -0 would be formatted with a minus.
	return amount === 0 ? 0 : amount / 10 ** minorDigits(currency);
}

function formatter(amount: Amount, currency: Currency, locale: Locale, style: 'currency' | 'decimal') {
	const { tag } = factsOf(locale);
	const all = minorDigits(currency);
	const digits = all < 3 && amount % 10 ** all === 0 ? 0 : all;
	const name = `${tag} ${currency} ${digits} ${style}`;
	const known = made.get(name);
	if (known) return known;
	const options = { style, currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
	const format = new Intl.NumberFormat(tagsFor(tag), options);
	made.set(name, format);
	return format;
}

/** The plural: "British pounds". */
export const nameOfCurrency = (currency: Currency, locale: Locale): string =>
	new Intl.NumberFormat(tagsFor(factsOf(locale).tag), { style: 'currency', currency, currencyDisplay: 'name' })
		.formatToParts(2)
		.find(({ type }) => type === 'currency')?.value ?? currency;

/** Formats a sum in a known currency and locale. */
export type SayMoney = (amount: Amount) => string;
export const moneyIn =
	(currency: Currency, locale: Locale): SayMoney =>
	(amount) =>
		sayMoney(amount, currency, locale);
