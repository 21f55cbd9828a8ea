import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { type PhoneToServer, type SaveAck, type ServerToPhone, saveMessage } from '../contract/socket';
import type { Services } from '../services/index.server';
import type { PaperPass } from '../services/secrets.server';
import { type Handlers, handler, plain } from './listen.server';
import type { Publisher } from './publisher.server';

export type PhoneSocket = Pick<Socket<PhoneToServer, ServerToPhone>, 'emit' | 'once'>;

/** What a phone may ask: one thing. */
export const phoneHandlers = (pass: PaperPass, { ballots }: Pick<Services, 'ballots'>): Handlers => ({
	'ballot:save': handler({
		can: 'ballot.save own',
		schema: saveMessage,
		refuse: (code): SaveAck => ({ code, revision: 0 }),
		run: (message) => ballots.save(pass, message),
	}),
});

/**
 * Tells a phone what it saved and how its paper stands. A paper that was not handed out yet is kept in mind, so that the desk can ask
 * "Handed out?" and the phone hears of it as soon as it was.
 */
export function createPhones(
	services: Pick<Services, 'ballots' | 'papers' | 'rooms'>,
	publisher: Pick<Publisher, 'touch'>,
	log: Logger,
) {
	const notHandedOut = new Map<string, Map<PhoneSocket, PaperPass>>();

	async function tellStanding(socket: PhoneSocket, pass: PaperPass): Promise<void> {
		const paper = await services.papers.standing(pass);
		if (!paper) return;
		socket.emit('paper', paper);
		const waiting = notHandedOut.get(pass.dinnerId);
		if (paper !== 'made') waiting?.delete(socket);
		else if (!waiting) notHandedOut.set(pass.dinnerId, new Map([[socket, pass]]));
		else waiting.set(socket, pass);
	}

	/** Of all changes, the one that these phones wait for shows in what the desk is asking. */
	function tellHandedOut(dinnerId: string): void {
		const waiting = notHandedOut.get(dinnerId);
		if (!waiting || waiting.size === 0) return;
		const asking = new Set(services.rooms.asking(dinnerId));
		for (const [socket, pass] of waiting) if (!asking.has(pass.number)) void attempt(tellStanding(socket, pass));
	}
	const forget = services.rooms.onChanged(tellHandedOut);

	const attempt = (work: Promise<void>) =>
		work.catch((error) => log.error({ err: plain(error) }, 'a phone could not be told about its paper'));

	async function welcome(socket: PhoneSocket, pass: PaperPass): Promise<void> {
		socket.emit('ballot', await services.ballots.readOwn(pass));
		await tellStanding(socket, pass);
		if (!notHandedOut.get(pass.dinnerId)?.has(socket)) return;
		services.rooms.noteUse(pass.dinnerId, pass.number);
		publisher.touch(pass.dinnerId);
	}

	return {
		welcome(socket: PhoneSocket, pass: PaperPass): void {
			let gone = false;
			const letGo = () => {
				const waiting = notHandedOut.get(pass.dinnerId);
				waiting?.delete(socket);
				if (waiting?.size === 0) notHandedOut.delete(pass.dinnerId);
			};
			socket.once('disconnect', () => {
				gone = true;
				letGo();
			});
			void attempt(welcome(socket, pass)).then(() => {
				if (gone) letGo();
			});
		},
		/** Tells those who wait what went by unheard. */
		lookAgain(): void {
			for (const dinnerId of notHandedOut.keys()) tellHandedOut(dinnerId);
		},
		close: forget,
	};
}
