import type { MoneyFields } from '../contract/sums';
import type { Currency } from '../domain/currencies';
import { minorDigits } from '../domain/currency';
import { MOST_AMOUNT, type NotMoney, parseMoney } from '../domain/money';
import { DESK } from './index';
import { nameOfCurrency, sayMoney, typedMoney } from './money';

const digitsInWords = { 0: 'no', 2: 'two', 3: 'three' } as const;
const example = { 0: '1250', 2: '12.50', 3: '12.500' } as const;

function sayNotMoney(refusal: NotMoney, currency: Currency): string {
	const digits = minorDigits(currency);
	switch (refusal.code) {
		case 'two sums': {
			const [one, other] = refusal.sums.map((amount) => sayMoney(amount, currency, DESK));
			return `Do you mean ${one} or ${other}? Write it with ${digitsInWords[digits]} digits after the point, like ${example[digits]}, or without any, like 12.`;
		}
		case 'negative':
			return 'A sum cannot be less than nothing. Write it without a minus; in the pot, what comes off belongs under “Costs”.';
		case 'too large':
			return `That is more than ${sayMoney(MOST_AMOUNT, currency, DESK)}. Please check the noughts.`;
		case 'too many decimals':
			return `${nameOfCurrency(currency, DESK)} have ${digitsInWords[digits]} digits after the point. Write it like ${example[digits]}.`;
		case 'not an amount':
			return `Write this as an amount of ${nameOfCurrency(currency, DESK)}, like 5${digits === 0 ? '' : ` or ${typedMoney(45 * 10 ** (digits - 1), currency, DESK)}`}.`;
	}
}

/** Options of a select: "GBP, British pounds". */
export const currencyOptions = (of: readonly Currency[]): { value: Currency; label: string }[] =>
	of.map((currency) => ({ value: currency, label: `${currency}, ${nameOfCurrency(currency, DESK)}` }));

/** Parses and formats sums in organisers' forms. */
export const deskMoney = (currency: Currency): MoneyFields => ({
	read: (text) => {
		const read = parseMoney(text, currency);
		return read.ok ? read : { ok: false, sentence: sayNotMoney(read, currency) };
	},
	typed: (amount) => typedMoney(amount, currency, DESK),
	notAnAmount: sayNotMoney({ ok: false, code: 'not an amount' }, currency),
	name: nameOfCurrency(currency, DESK),
});
