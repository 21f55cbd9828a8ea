import { cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';
import type { PaperSession } from './secrets.server';

/** Three days, so that a paper scanned the night before still works in the evening. */
const SECONDS = 3 * 24 * 60 * 60;
const NAME = 'stockpot_paper';

/** Reads and writes a phone's paper session as a cookie. */
export function createPaperSessions({
	settings: { secureCookies: secure },
	secrets,
}: Pick<Context, 'settings' | 'secrets'>) {
	return {
		/** Reads the headers of a request or a handshake. Null without a valid session: the phone must enter its code. */
		read(headers: Headers | string | null | undefined): PaperSession | null {
			const value = readCookie(headers, NAME, secure);
			return value ? secrets.readPaperSession(value) : null;
		},
		/** Returns the `Set-Cookie` line. */
		write: (paperSession: PaperSession): string =>
			cookieLine(NAME, secrets.writePaperSession(paperSession), { seconds: SECONDS, secure }),
	};
}
