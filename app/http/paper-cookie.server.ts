import type { PaperPass, Secrets } from '../services/secrets.server';

/** Three days: a dinner's evening with room for a paper that was scanned the night before. */
const SECONDS = 3 * 24 * 60 * 60;
const NAME = 'stockpot_paper';

/** The pass in a phone's cookie, from a request's or a handshake's headers. Null: this phone has to type its code. */
export function readPaperCookie(headers: Headers | string | null | undefined, secrets: Secrets): PaperPass | null {
	const text = headers instanceof Headers ? headers.get('cookie') : headers;
	const match = text ? new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]+)`).exec(text) : null;
	return match?.[1] ? secrets.readPass(match[1]) : null;
}

/** HttpOnly, so no script reads it; Lax, so that a scanned square opens the ballot; Secure exactly when the address is https. */
export const writePaperCookie = (pass: PaperPass, secrets: Secrets, secure: boolean): string =>
	`${NAME}=${secrets.writePass(pass)}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
