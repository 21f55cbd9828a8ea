import { createContext, useContext } from 'react';
import { isLocale, isPseudo, type Locale } from '~/i18n';

/** The page's language: from the request on the server, from `<html lang>` in the browser. */
export const PageLanguage = createContext<Locale>('en');
export const useLocale = (): Locale => useContext(PageLanguage);

/** Starts hydration in the language of the server's render. Loads a pseudo-locale only if the page uses it. */
export function startInPageLanguage(start: (locale: Locale) => void): void {
	const { lang } = document.documentElement;
	const locale = isLocale(lang) ? lang : 'en';
	if (isPseudo(locale)) {
		void import('~/i18n/pseudo').then(({ speakPseudo }) => {
			speakPseudo();
			start(locale);
		});
	} else start(locale);
}

/** The page's language for `meta` functions, which cannot use context: taken from the root loader's data. */
export function localeFrom(matches: readonly ({ readonly id: string; readonly data: unknown } | undefined)[]): Locale {
	const data = matches.find((match) => match?.id === 'root')?.data;
	const said = typeof data === 'object' && data !== null && 'locale' in data ? data.locale : undefined;
	return typeof said === 'string' && isLocale(said) ? said : 'en';
}
