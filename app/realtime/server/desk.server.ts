import type { Logger } from 'pino';
import type { Services } from '../../services/index.server';
import { type EventHandlers, plain } from './event-router.server';
import type { Credentials } from './handshake.server';

type DeskSocket = { disconnect(close: boolean): unknown; once(event: 'disconnect', listener: () => void): unknown };

/** A desk sends nothing: what organisers do is a form, authorised in one place and possible without JavaScript. */
export const deskHandlers: EventHandlers = {};

/**
 * Open desks. Each is authenticated again every minute, and whenever a session ended in this process, so that an organiser who signed out
 * or left the group is disconnected.
 */
export function createDesks(
	mayStay: (credentials: Credentials) => Promise<boolean>,
	organisers: Pick<Services['organisers'], 'onEnded'>,
	log: Logger,
) {
	const open = new Map<DeskSocket, Credentials>();

	async function checkAll(): Promise<void> {
		for (const [desk, credentials] of [...open]) if (!(await mayStay(credentials))) desk.disconnect(true);
	}
	function check(): void {
		checkAll().catch((error) => log.warn({ err: plain(error) }, 'open desks could not be checked'));
	}

	return {
		welcome(desk: DeskSocket, credentials: Credentials): void {
			open.set(desk, credentials);
			desk.once('disconnect', () => open.delete(desk));
		},
		check,
		close: organisers.onEnded(check),
	};
}
