/**
 * Every cookie name is made here. `__Host-` makes a browser accept the cookie only over https, for this host and every path, so a sibling
 * subdomain cannot set it. Browsers refuse the prefix over plain http.
 */
export const cookieName = (name: string, secure: boolean): string => `${secure ? '__Host-' : ''}${name}`;

/** The signed-in organiser's cookie, named by better-auth after its prefix. */
export const SESSION_COOKIE = 'stockpot.session_token';
/** The cookie of a browser that holds crew passes. */
export const CREW_COOKIE = 'stockpot_crew';

/** `Set-Cookie` lines for the response. */
export type Cookies = readonly string[];

/** The `Set-Cookie` line. Lax, not Strict: a scanned QR code or a link in an e-mail must still open its page. */
export const cookieLine = (
	name: string,
	value: string,
	{ seconds, secure }: { readonly seconds: number; readonly secure: boolean },
): string =>
	`${cookieName(name, secure)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The value of the first cookie with exactly this name in a `Cookie` header. */
export function readCookie(
	headers: Headers | string | null | undefined,
	name: string,
	secure: boolean,
): string | undefined {
	const text = headers instanceof Headers ? headers.get('cookie') : headers;
	const wanted = `${cookieName(name, secure)}=`;
	const found = text?.split(';').find((one) => one.trimStart().startsWith(wanted));
	return found?.trim().slice(wanted.length);
}
