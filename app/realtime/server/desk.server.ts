import type { Logger } from 'pino';
import { type EventHandlers, plain } from './event-router.server';
import type { Credentials } from './handshake.server';

type DeskSocket = { disconnect(close: boolean): unknown; once(event: 'disconnect', listener: () => void): unknown };

/** A desk or a page of crew sends nothing: what people do is a form, authorised in one place and possible without JavaScript. */
export const deskHandlers: EventHandlers = {};

/**
 * Open desks and pages of crew. Each is authenticated again every minute, and whenever a session or pass ended in this process, so that an
 * organiser who signed out or left the group, and crew whose pass was revoked, are disconnected.
 */
export function createDesks(
	mayStay: (credentials: Credentials) => Promise<boolean>,
	/** Each calls its listener when somebody may have lost their rights, and returns a function that unsubscribes. */
	endings: readonly ((listener: () => void) => () => void)[],
	log: Logger,
) {
	const open = new Map<DeskSocket, Credentials>();

	async function checkAll(): Promise<void> {
		for (const [desk, credentials] of [...open]) if (!(await mayStay(credentials))) desk.disconnect(true);
	}
	function check(): void {
		checkAll().catch((error) => log.warn({ err: plain(error) }, 'open desks could not be checked'));
	}

	const unsubscribe = endings.map((onEnding) => onEnding(check));

	return {
		welcome(desk: DeskSocket, credentials: Credentials): void {
			open.set(desk, credentials);
			desk.once('disconnect', () => open.delete(desk));
		},
		check,
		close: () => {
			for (const forget of unsubscribe) forget();
		},
	};
}
