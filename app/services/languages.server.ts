import { type Cookies, cookieLine } from '../contract/cookies';
import { LANGUAGE_COOKIE, LANGUAGE_KEPT_FOR } from '../contract/language-form';
import type { Locale } from '../i18n';
import { languageChoices } from '../i18n/choices';
import type { Context } from './context.server';

/** The languages that a person may choose, and the cookie that keeps a choice. `page-language.ts` reads it. */
export function createLanguages({ settings }: Pick<Context, 'settings'>) {
	const offered = languageChoices(settings);
	return {
		offered,
		/** Null for a language that is not offered. */
		find: (text: string): Locale | null => offered.find(({ locale }) => locale === text)?.locale ?? null,
		keep: (locale: Locale): Cookies => [
			cookieLine(LANGUAGE_COOKIE, locale, { seconds: LANGUAGE_KEPT_FOR, secure: settings.secureCookies }),
		],
	};
}
