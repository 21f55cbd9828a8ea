import type { Rules } from '../domain/rules';
import { rules as en } from './en/rules';
import type { Locale } from './index';

const all: Record<Locale, typeof en> = { en };
export const ruleMessages = (locale: Locale) => all[locale];

/** The rules of a dinner in four short sentences, as one line of text. */
export function sayRules({ countRule, tieRule, potRule, shown }: Rules, locale: Locale = 'en'): string {
	const say = ruleMessages(locale);
	return [say.count(countRule), say.tie(tieRule), say.pot(potRule), say.shown(shown)].join(' ');
}
