import type { IncomingHttpHeaders } from 'node:http';
import { CREW_COOKIE, readCookie, SESSION_COOKIE } from '../contract/cookies';
import { LANGUAGE_COOKIE } from '../contract/language-form';
import type { Settings } from '../contract/settings';
import { DESK, isLocale, type Locale, localeIn, mayRead } from '../i18n';
import { isCrewPage, isDesk } from './route-table';

export type PageLanguages = {
	/** The page's language: `<html lang>`, and every sentence of the answer. */
	readonly locale: Locale;
	/** The language of what the desk prints and writes for guests and pitchers. On their own pages the same as `locale`. */
	readonly guestLocale: Locale;
	/** Whether this person may choose the page's language. */
	readonly mayChoose: boolean;
};

type LanguageSettings = Pick<Settings, 'pseudoLocales' | 'secureCookies'>;
type Asked = {
	readonly url?: string | undefined;
	readonly headers: Pick<IncomingHttpHeaders, 'accept-language' | 'cookie'>;
};

/**
 * The only decision about a request's language. Guests, pitchers, crew and the public get the one that they chose, else the one that their
 * browser prefers, else `otherwise`, which is their group's. The desk is in English, and prints for others in the language of its browser.
 */
export function localeOf(request: Asked, settings: LanguageSettings, otherwise: Locale = 'en'): PageLanguages {
	const guestLocale = guestLocaleOf(request.headers, settings, otherwise);
	const [asked = ''] = (request.url ?? '').split(/[?#]/);
	const path = asked.replace(/\.data$/, '');
	const atDesk = isDesk(path) && !(isCrewPage(path) && isCrew(request, settings));
	return { locale: atDesk ? DESK : guestLocale, guestLocale, mayChoose: !atDesk };
}

/**
 * By the browser's cookies alone, because error pages need a language before the guard looks the passes up. A signed-in organiser reads
 * English even where the browser also holds a pass.
 */
const isCrew = ({ headers }: Asked, { secureCookies }: LanguageSettings): boolean =>
	readCookie(headers.cookie, CREW_COOKIE, secureCookies) !== undefined &&
	readCookie(headers.cookie, SESSION_COOKIE, secureCookies) === undefined;

/** The language of a page for guests, from `Cookie` and `Accept-Language`. */
export function guestLocaleOf(
	headers: Asked['headers'],
	{ pseudoLocales, secureCookies }: LanguageSettings,
	otherwise: Locale = 'en',
): Locale {
	const chosen = headers.cookie && readCookie(headers.cookie, LANGUAGE_COOKIE, secureCookies);
	if (chosen && isLocale(chosen) && mayRead(chosen, pseudoLocales)) return chosen;
	return localeIn(headers['accept-language'] ?? '', { withPseudo: pseudoLocales, otherwise });
}
