import type { IncomingHttpHeaders } from 'node:http';
import { CREW_COOKIE, readCookie, SESSION_COOKIE } from '../contract/cookies';
import { LANGUAGE_COOKIE } from '../contract/language-form';
import type { Settings } from '../contract/settings';
import { DESK, isLocale, type Locale, localeIn, mayRead } from '../i18n';
import { isCrewPage, isDesk } from './route-table';

export type PageLanguages = {
	/** The page's language: `<html lang>`, and every sentence of the answer. */
	readonly locale: Locale;
	/** Whether this person may choose the page's language. */
	readonly mayChoose: boolean;
	/** Whether neither the person nor the browser asks for a language of ours, so that the page's group decides. */
	readonly isOpen: boolean;
};

type LanguageSettings = Pick<Settings, 'pseudoLocales' | 'secureCookies'>;
type Asked = {
	readonly url?: string | undefined;
	readonly headers: Pick<IncomingHttpHeaders, 'accept-language' | 'cookie'>;
};

/**
 * The only decision about a request's language. Guests, pitchers, crew and the public get the one that they chose, else the one that their
 * browser prefers, else their group's, which `groupLocale` looks up. The desk is in English.
 */
export function localeOf(request: Asked, settings: LanguageSettings): PageLanguages {
	const path = pathOf(request);
	const atDesk = isDesk(path) && !(isCrewPage(path) && isCrew(request, settings));
	const asked = atDesk ? DESK : askedLocaleOf(request.headers, settings);
	return { locale: asked ?? 'en', mayChoose: !atDesk, isOpen: asked === null };
}

/** Without query, and without the end of a request for data of a page. */
export const pathOf = ({ url = '' }: { readonly url?: string | undefined }): string =>
	(url.split(/[?#]/)[0] ?? '').replace(/\.data$/, '');

/**
 * By the browser's cookies alone, because error pages need a language before the guard looks the passes up. A signed-in organiser reads
 * English even where the browser also holds a pass.
 */
const isCrew = ({ headers }: Asked, { secureCookies }: LanguageSettings): boolean =>
	readCookie(headers.cookie, CREW_COOKIE, secureCookies) !== undefined &&
	readCookie(headers.cookie, SESSION_COOKIE, secureCookies) === undefined;

/** The language that a guest chose, else the one that their browser prefers among ours; null if there is none. */
export function askedLocaleOf(
	headers: Asked['headers'],
	{ pseudoLocales, secureCookies }: LanguageSettings,
): Locale | null {
	const chosen = headers.cookie && readCookie(headers.cookie, LANGUAGE_COOKIE, secureCookies);
	if (chosen && isLocale(chosen) && mayRead(chosen, pseudoLocales)) return chosen;
	return localeIn(headers['accept-language'] ?? '', pseudoLocales);
}
