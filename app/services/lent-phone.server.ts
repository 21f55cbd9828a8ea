import { type Cookies, cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';

/** One evening. */
const SECONDS = 12 * 60 * 60;
const NAME = 'stockpot_lent';

/** A helper's phone on which guests vote. `to`: the helper's page. `out`: in a guest's hands; else it was given back. */
export type LentPhone = { readonly to: string; readonly out: boolean };

/** What a browser knows of being lent, as a cookie. No server stores it: nothing says of a paper that it was voted on a helper's phone. */
export function createLentPhone({
	settings: { secureCookies: secure },
	secrets,
}: Pick<Context, 'settings' | 'secrets'>) {
	return {
		read(headers: Headers): LentPhone | null {
			const text = secrets.openText('lent phone', readCookie(headers, NAME, secure) ?? '');
			return text === null ? null : JSON.parse(text);
		},
		write: (lent: LentPhone | null): Cookies => [
			cookieLine(NAME, lent ? secrets.sealText('lent phone', JSON.stringify(lent)) : '', {
				seconds: lent ? SECONDS : 0,
				secure,
			}),
		],
	};
}
