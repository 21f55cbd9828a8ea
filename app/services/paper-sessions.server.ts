import { cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';
import type { PaperSession } from './secrets.server';

/** Three days: a dinner's evening with room for a paper that was scanned the night before. */
const SECONDS = 3 * 24 * 60 * 60;
const NAME = 'stockpot_paper';

/** The paper session that a phone carries in its cookie. */
export function createPaperSessions({
	settings: { secureCookies: secure },
	secrets,
}: Pick<Context, 'settings' | 'secrets'>) {
	return {
		/** From a request's or a handshake's headers. Null: this phone has to type its code. */
		read(headers: Headers | string | null | undefined): PaperSession | null {
			const value = readCookie(headers, NAME, secure);
			return value ? secrets.readPaperSession(value) : null;
		},
		/** The `Set-Cookie` line for this phone. */
		write: (paperSession: PaperSession): string =>
			cookieLine(NAME, secrets.writePaperSession(paperSession), { seconds: SECONDS, secure }),
	};
}
