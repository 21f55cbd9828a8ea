import { countSessions, endSessions } from '../../db/queries/organisers';
import type { Cookies } from '../contract/cookies';
import { shownEmail } from './account-email.server';
import type { Accounts } from './accounts.server';
import type { Context, Organiser } from './context.server';
import type { Devices } from './devices.server';

/** Reading a session does not renew it, because loaders send no cookie. */
const KEEP = { disableRefresh: true } as const;

/** Who is signed in, and the ways out. */
export function createSessions(
	{ db, now, note }: Pick<Context, 'db' | 'now' | 'note'>,
	{ api }: Pick<Accounts, 'api'>,
	devices: Devices,
) {
	const listeners = new Set<() => void>();
	const tellEnded = () => {
		for (const listener of listeners) listener();
	};
	const sessionIn = async (headers: Headers) => (await api.getSession({ headers, query: KEEP }))?.session;

	/** Ends the sessions of a person except the one with the id `but`, and forgets their devices. */
	async function end(userId: string, but?: string): Promise<void> {
		await db.transaction().execute((trx) => endSessions(trx, userId, but));
		tellEnded();
	}

	return {
		/** The organiser of this request, by its session cookie. */
		async current(headers: Headers): Promise<Organiser | null> {
			if (!headers.has('cookie')) return null;
			const found = await api.getSession({ headers, query: KEEP });
			return found && { userId: found.user.id, name: found.user.name, email: shownEmail(found.user.email) };
		},

		/** Makes a session that is a day old last its full time again. The returned cookies must be sent; none otherwise. */
		async renew(headers: Headers): Promise<Cookies> {
			if (!headers.has('cookie')) return [];
			return (await api.getSession({ headers, returnHeaders: true })).headers.getSetCookie();
		},

		/** Ends the session of this request; the returned cookies delete it. */
		async signOut(headers: Headers): Promise<Cookies> {
			const session = await sessionIn(headers);
			const { headers: answer } = await api.signOut({ headers, returnHeaders: true });
			tellEnded();
			if (session) note('signed out', session.userId);
			return answer.getSetCookie();
		},
		/** Ends every session of a person and forgets their devices, for a laptop left in the hall. */
		async signOutEverywhere(userId: string): Promise<void> {
			await end(userId);
			note('signed out everywhere', userId);
		},
		/** Ends all other sessions of the person and forgets all other devices. */
		async signOutElsewhere(userId: string, headers: Headers): Promise<Cookies> {
			await end(userId, (await sessionIn(headers))?.id);
			return devices.remember(headers, userId);
		},
		otherSessions: async (userId: string, headers: Headers): Promise<number> =>
			countSessions(db, userId, (await sessionIn(headers))?.id, now()),

		/** Makes open sockets check their session again, after somebody left a group. */
		lookAgain: tellEnded,
		/** Called after sessions ended in this process: open sockets check their session again. */
		onEnded(listener: () => void): () => void {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
export type Sessions = ReturnType<typeof createSessions>;
