import { randomBytes } from 'node:crypto';
import { cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';

const NAME = 'stockpot_asked';
const SECONDS = 10 * 60;
/** Bytes of a cookie's value that browsers accept besides its name and attributes. */
const MOST = 3800;

type StoredAnswer = { readonly page: string; readonly id: string; readonly until: number; readonly answer: unknown };

/**
 * Carries a refusal and the typed values through a redirect, in an encrypted cookie that is valid for ten minutes. Without the redirect Back
 * could not show the page again; unencrypted the values would be readable on the browser's disk.
 */
export function createAskedAgain({
	settings: { secureCookies: secure },
	secrets,
	now,
}: Pick<Context, 'settings' | 'secrets' | 'now'>) {
	return {
		/** Returns the `Set-Cookie` line and the id by which the page reads it; null if the answer is too long for a cookie. */
		keep(page: string, answer: unknown): { id: string; line: string } | null {
			const id = randomBytes(6).toString('base64url');
			const stored: StoredAnswer = { page, id, until: now().getTime() + SECONDS * 1000, answer };
			const sealed = secrets.sealText('asked', JSON.stringify(stored));
			return sealed.length > MOST ? null : { id, line: cookieLine(NAME, sealed, { seconds: SECONDS, secure }) };
		},
		/** Null if the cookie belongs to another page or refusal, or has expired. */
		read(headers: Headers, page: string, id: string | null): unknown {
			const sealed = id === null ? undefined : readCookie(headers, NAME, secure);
			const text = sealed ? secrets.openText('asked', sealed) : null;
			const stored = text === null ? null : (JSON.parse(text) as StoredAnswer);
			return stored?.page === page && stored.id === id && stored.until > now().getTime() ? stored.answer : null;
		},
		/** The `Set-Cookie` line that deletes the cookie. */
		forget: (): string => cookieLine(NAME, '', { seconds: 0, secure }),
	};
}
