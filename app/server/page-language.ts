import type { IncomingHttpHeaders } from 'node:http';
import type { Settings } from '../contract/settings';
import { DESK, type Locale, localeIn } from '../i18n';
import { isDesk } from './route-table';

export type PageLanguages = {
	/** The page's language: `<html lang>`, and every sentence of the answer. */
	readonly locale: Locale;
	/** The language of what the desk prints and writes for guests and pitchers. On their own pages the same as `locale`. */
	readonly guestLocale: Locale;
};

/**
 * The only decision about a request's language. Guests, pitchers and the public get the one that their browser prefers. The desk is in
 * English, and prints for others in the language of its browser.
 */
export function localeOf(
	request: { readonly url?: string | undefined; readonly headers: Pick<IncomingHttpHeaders, 'accept-language'> },
	settings: Pick<Settings, 'pseudoLocales'>,
): PageLanguages {
	const guestLocale = guestLocaleIn(request.headers['accept-language'] ?? '', settings);
	const [path = ''] = (request.url ?? '').split(/[?#]/);
	return { locale: isDesk(path.replace(/\.data$/, '')) ? DESK : guestLocale, guestLocale };
}

/** The language of a page for guests, from an `Accept-Language` header. */
export const guestLocaleIn = (accepted: string, { pseudoLocales }: Pick<Settings, 'pseudoLocales'>): Locale =>
	localeIn(accepted, { withPseudo: pseudoLocales });
