import type { Currency } from '../domain/currencies';
import type { Rules } from '../domain/rules';
import { catalogue } from './catalogue';
import { rules as en } from './en/rules';
import type { Locale } from './index';
import { moneyIn } from './money';

export const ruleMessages = catalogue('rules', en);

/** Four sentences on one line. That two people sign is usual and not said. */
export function sayRules(rules: Rules, currency: Currency, locale: Locale): string {
	const { countRule, tieRule, potRule, shown, prizes, signatures } = rules;
	const say = ruleMessages(locale);
	return [
		say.count(countRule),
		say.tie(tieRule),
		say.pot(potRule, moneyIn(currency, locale)),
		...(prizes.some((prize) => prize !== '') ? [say.prizes(prizes)] : []),
		say.shown(shown),
		...(signatures === 1 ? [say.oneSignature] : []),
	].join(' ');
}
