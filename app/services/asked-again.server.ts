import { randomBytes } from 'node:crypto';
import { cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';

const NAME = 'stockpot_asked';
const SECONDS = 10 * 60;
/** What a browser takes as one cookie, its name and attributes aside. */
const MOST = 3800;

type Kept = { readonly page: string; readonly id: string; readonly until: number; readonly answer: unknown };

/**
 * Why a form was refused and what was typed, on its way to the page that is read next: sealed, in a cookie, for ten minutes. A refusal that
 * is answered where the form was posted is a page that Back cannot show again, and nobody may keep what was typed on a disk unsealed.
 */
export function createAskedAgain({
	settings: { secureCookies: secure },
	secrets,
	now,
}: Pick<Context, 'settings' | 'secrets' | 'now'>) {
	return {
		/** The `Set-Cookie` line, and by which word the page asks for it; null where it is too much for a cookie. */
		keep(page: string, answer: unknown): { id: string; line: string } | null {
			const id = randomBytes(6).toString('base64url');
			const kept: Kept = { page, id, until: now().getTime() + SECONDS * 1000, answer };
			const sealed = secrets.sealText('asked', JSON.stringify(kept));
			return sealed.length > MOST ? null : { id, line: cookieLine(NAME, sealed, { seconds: SECONDS, secure }) };
		},
		/** Null: it was another page's, another refusal's, or long ago. */
		read(headers: Headers, page: string, id: string | null): unknown {
			const sealed = id === null ? undefined : readCookie(headers, NAME, secure);
			const text = sealed ? secrets.openText('asked', sealed) : null;
			const kept = text === null ? null : (JSON.parse(text) as Kept);
			return kept?.page === page && kept.id === id && kept.until > now().getTime() ? kept.answer : null;
		},
		/** The `Set-Cookie` line that forgets it. */
		forget: (): string => cookieLine(NAME, '', { seconds: 0, secure }),
	};
}
