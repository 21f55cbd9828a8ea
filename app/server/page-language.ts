import type { IncomingHttpHeaders } from 'node:http';
import { CREW_COOKIE, readCookie, SESSION_COOKIE } from '../contract/cookies';
import type { Settings } from '../contract/settings';
import { DESK, type Locale, localeIn } from '../i18n';
import { isCrewPage, isDesk } from './route-table';

export type PageLanguages = {
	/** The page's language: `<html lang>`, and every sentence of the answer. */
	readonly locale: Locale;
	/** The language of what the desk prints and writes for guests and pitchers. On their own pages the same as `locale`. */
	readonly guestLocale: Locale;
};

type Asked = {
	readonly url?: string | undefined;
	readonly headers: Pick<IncomingHttpHeaders, 'accept-language' | 'cookie'>;
};

/**
 * The only decision about a request's language. Guests, pitchers, crew and the public get the one that their browser prefers. The desk is in
 * English, and prints for others in the language of its browser.
 */
export function localeOf(request: Asked, settings: Pick<Settings, 'pseudoLocales' | 'secureCookies'>): PageLanguages {
	const guestLocale = guestLocaleIn(request.headers['accept-language'] ?? '', settings);
	const [asked = ''] = (request.url ?? '').split(/[?#]/);
	const path = asked.replace(/\.data$/, '');
	const atDesk = isDesk(path) && !(isCrewPage(path) && isCrew(request, settings));
	return { locale: atDesk ? DESK : guestLocale, guestLocale };
}

/**
 * By the browser's cookies alone, because error pages need a language before the guard looks the passes up. A signed-in organiser reads
 * English even where the browser also holds a pass.
 */
const isCrew = ({ headers }: Asked, { secureCookies }: Pick<Settings, 'secureCookies'>): boolean =>
	readCookie(headers.cookie, CREW_COOKIE, secureCookies) !== undefined &&
	readCookie(headers.cookie, SESSION_COOKIE, secureCookies) === undefined;

/** The language of a page for guests, from an `Accept-Language` header. */
export const guestLocaleIn = (accepted: string, { pseudoLocales }: Pick<Settings, 'pseudoLocales'>): Locale =>
	localeIn(accepted, { withPseudo: pseudoLocales });
