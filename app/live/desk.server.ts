import type { Logger } from 'pino';
import type { Services } from '../services/index.server';
import type { Shaken } from './handshake.server';
import { type Handlers, plain } from './listen.server';

type DeskSocket = { disconnect(close: boolean): unknown; once(event: 'disconnect', left: () => void): unknown };

/** The desk only listens: what organisers do is a form, authorised in one place and possible without JavaScript. */
export const deskHandlers: Handlers = {};

/**
 * Open desks. Each is looked at again every minute, and whenever a session ended in this process: an organiser who signed out, or is
 * in the group no more, hears nothing further.
 */
export function createDesks(
	mayStay: (shaken: Shaken) => Promise<boolean>,
	organisers: Pick<Services['organisers'], 'onEnded'>,
	log: Logger,
) {
	const open = new Map<DeskSocket, Shaken>();

	async function look(): Promise<void> {
		for (const [desk, shaken] of [...open]) if (!(await mayStay(shaken))) desk.disconnect(true);
	}
	function lookAgain(): void {
		look().catch((error) => log.warn({ err: plain(error) }, 'open desks could not be looked at'));
	}

	return {
		welcome(desk: DeskSocket, shaken: Shaken): void {
			open.set(desk, shaken);
			desk.once('disconnect', () => open.delete(desk));
		},
		lookAgain,
		close: organisers.onEnded(lookAgain),
	};
}
