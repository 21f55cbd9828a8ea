import type { Currency } from '../domain/currencies';
import { type Amount, minorDigits } from '../domain/currency';
import { factsOf, type Locale } from './index';

const made = new Map<string, Intl.NumberFormat>();

/**
 * "£412.50", "£1,200": minor units are shown only where there are some. A currency with three always shows them, because "1,200" dinars
 * could be read as one and a fifth. With a minus that is one.
 * Throws on a sum that is not whole minor units.
 */
export function sayMoney(amount: Amount, currency: Currency, locale: Locale): string {
	return formatter(amount, currency, locale, 'currency').format(inUnits(amount, currency)).replace('-', '−');
}

/** The same without the sign, for a field that has it beside it. */
export function typedMoney(amount: Amount, currency: Currency, locale: Locale): string {
	return formatter(amount, currency, locale, 'decimal').format(inUnits(amount, currency));
}

/** The sign that stands beside a field: "£", "€", "KWD". */
export const signOfMoney = (currency: Currency, locale: Locale): string =>
	formatter(0, currency, locale, 'currency')
		.formatToParts(0)
		.find(({ type }) => type === 'currency')?.value ?? currency;

function inUnits(amount: Amount, currency: Currency): number {
	if (!Number.isSafeInteger(amount)) throw new RangeError(`Not whole minor units: ${amount}`);
	// -0 would be written with a minus.
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
	const format = new Intl.NumberFormat(tag, options);
	made.set(name, format);
	return format;
}

/** "British pounds": as several of them are called. */
export const nameOfCurrency = (currency: Currency, locale: Locale): string =>
	new Intl.NumberFormat(factsOf(locale).tag, { style: 'currency', currency, currencyDisplay: 'name' })
		.formatToParts(2)
		.find(({ type }) => type === 'currency')?.value ?? currency;

/** Says a sum of one group, whose currency is known by then. */
export type SayMoney = (amount: Amount) => string;
export const moneyIn =
	(currency: Currency, locale: Locale): SayMoney =>
	(amount) =>
		sayMoney(amount, currency, locale);
