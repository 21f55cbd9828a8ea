import { cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';

const NAME = 'stockpot_pitched';
/** Twelve hours, as long as a local draft is kept. */
const SECONDS = 12 * 60 * 60;
/** Dinners in the cookie; older ones are dropped. */
const MOST = 5;
const shape = /^[a-z0-9-]{2,40}~\d{1,4}$/;

type Where = { readonly group: { readonly slug: string }; readonly dinner: { readonly number: number } };
const nameOf = ({ group, dinner }: Where): string => `${group.slug}~${dinner.number}`;

/**
 * Remembers in a cookie, without link or name, for which dinners this browser has sent a pitch. The public form is then hidden, because on a
 * shared computer Back or a restored tab would show the last person's contact in it.
 */
export function createSentForms({ settings: { secureCookies: secure } }: Pick<Context, 'settings'>) {
	const namesIn = (headers: Headers): string[] =>
		(readCookie(headers, NAME, secure) ?? '')
			.slice(0, 300)
			.split('.')
			.filter((name) => shape.test(name));
	return {
		has: (headers: Headers, where: Where): boolean => namesIn(headers).includes(nameOf(where)),
		/** The `Set-Cookie` line that adds this dinner. */
		mark(headers: Headers, where: Where): string {
			const name = nameOf(where);
			const names = [name, ...namesIn(headers).filter((other) => other !== name)].slice(0, MOST);
			return cookieLine(NAME, names.join('.'), { seconds: SECONDS, secure });
		},
	};
}
