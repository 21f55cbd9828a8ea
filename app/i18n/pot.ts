import type { Currency } from '../domain/currencies';
import type { Balance, MatchRule } from '../domain/pot-ledger';
import type { Locale } from './index';
import { moneyIn } from './money';
import { resultMessages } from './result';

/** "£1 for £1 of the door, up to £200" */
export function sayMatch({ gives, forEach, cap, base }: MatchRule, currency: Currency, locale: Locale): string {
	const { pot } = resultMessages(locale);
	const money = moneyIn(currency, locale);
	const bases = [...new Set(base.map((kind) => (kind === 'door cash' || kind === 'door card' ? 'door' : kind)))];
	return pot.match(
		money(gives),
		money(forEach),
		bases.map((kind) => pot.bases[kind]),
		cap === null ? null : money(cap),
	);
}

/** "Income £412.50 − costs £0 = awards £412.50 + carried over £0" */
export function sayBalance(balance: Balance, currency: Currency, locale: Locale): string {
	const money = moneyIn(currency, locale);
	const { income, costs, awards, carriedOver } = balance;
	return resultMessages(locale).pot.balance(money(income), money(costs), money(awards), money(carriedOver));
}
