import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { type PhoneToServer, type SaveAck, type ServerToPhone, saveMessage } from '../contract/socket';
import type { Room } from '../domain/views';
import type { Services } from '../services/index.server';
import type { PaperPass } from '../services/secrets.server';
import { type Handlers, handler, plain } from './listen.server';
import type { Publisher } from './publisher.server';

export type PhoneSocket = Pick<Socket<PhoneToServer, ServerToPhone>, 'emit' | 'once' | 'connected'>;

/** Milliseconds before what a phone holds is looked up again after the database did not say: twice as long each time, up to the last. */
const AGAIN = { first: 1000, last: 16_000 } as const;

/** What a phone may ask: one thing. `notIssued` is told where its paper turns out not to be handed out. */
export const phoneHandlers = (
	pass: PaperPass,
	{ ballots }: Pick<Services, 'ballots'>,
	notIssued: () => void = () => {},
): Handlers => ({
	'ballot:save': handler({
		can: 'ballot.save own',
		schema: saveMessage,
		refuse: (code): SaveAck => ({ code, revision: 0 }),
		run: (message, answer) =>
			ballots.saveThen(pass, message, (ack) => {
				answer(ack);
				if (ack.code === 'not issued') notIssued();
			}),
	}),
});

type Hall = {
	readonly phones: Map<PhoneSocket, PaperPass>;
	/** Papers not handed out yet. */
	readonly notHandedOut: Map<PhoneSocket, PaperPass>;
	/** How many of the dinner's papers had been replaced when it was last looked who held one. */
	replaced: number;
};

/**
 * Tells a phone what it saved and how its paper stands. A paper that was not handed out yet is kept in mind, so that the desk can ask
 * "Handed out?" and the phone hears of it as soon as it was; and whoever holds a paper that was replaced hears of that at once.
 */
export function createPhones(
	services: Pick<Services, 'ballots' | 'papers' | 'rooms'>,
	publisher: Pick<Publisher, 'touch'>,
	log: Logger,
) {
	const halls = new Map<string, Hall>();

	async function tellStanding(socket: PhoneSocket, pass: PaperPass): Promise<void> {
		const paper = await services.papers.standing(pass);
		if (!paper) return;
		socket.emit('paper', paper);
		const hall = halls.get(pass.dinnerId);
		if (paper !== 'made') hall?.notHandedOut.delete(socket);
		else if (hall?.phones.has(socket)) hall.notHandedOut.set(socket, pass);
	}

	/** Of all changes, the one that these phones wait for shows in what the desk is asking. */
	function tellHandedOut(dinnerId: string): void {
		const waiting = halls.get(dinnerId)?.notHandedOut;
		if (!waiting || waiting.size === 0) return;
		const asking = new Set(services.rooms.asking(dinnerId));
		for (const [socket, pass] of waiting) if (!asking.has(pass.number)) void attempt(tellStanding(socket, pass));
	}
	const forget = services.rooms.onChanged(tellHandedOut);

	async function tellReplaced(dinnerId: string, hall: Hall): Promise<void> {
		const numbers = new Set(await services.papers.replacedNumbers(dinnerId));
		for (const [socket, pass] of hall.phones) if (numbers.has(pass.number)) socket.emit('paper', 'replaced');
	}

	const attempt = (work: Promise<void>) =>
		work.catch((error) => log.error({ err: plain(error) }, 'a phone could not be told about its paper'));

	/** A phone sends nothing before it has heard what is held of it: where the database did not say, it is asked until it does. */
	async function welcome(socket: PhoneSocket, pass: PaperPass): Promise<void> {
		const own = await untilSaid(socket, () => services.ballots.readOwn(pass));
		if (own === undefined) return;
		socket.emit('ballot', own);
		await tellHowItStands(socket, pass);
	}
	/** Undefined: the phone has gone meanwhile. */
	async function untilSaid<T>(socket: PhoneSocket, ask: () => Promise<T>): Promise<T | undefined> {
		for (let pause: number = AGAIN.first; ; pause = Math.min(AGAIN.last, pause * 2)) {
			try {
				return await ask();
			} catch (error) {
				const text = 'what a phone holds could not be read; trying again';
				if (pause === AGAIN.first) log.error({ err: plain(error) }, text);
			}
			await wait(pause * (0.5 + Math.random()), undefined, { ref: false });
			if (!socket.connected) return undefined;
		}
	}

	/** And where it was not handed out, the desk is asked. */
	async function tellHowItStands(socket: PhoneSocket, pass: PaperPass): Promise<void> {
		await tellStanding(socket, pass);
		if (!halls.get(pass.dinnerId)?.notHandedOut.has(socket)) return;
		services.rooms.noteUse(pass.dinnerId, pass.number);
		publisher.touch(pass.dinnerId);
	}

	return {
		welcome(socket: PhoneSocket, pass: PaperPass): void {
			const hall = halls.get(pass.dinnerId) ?? { phones: new Map(), notHandedOut: new Map(), replaced: 0 };
			halls.set(pass.dinnerId, hall);
			hall.phones.set(socket, pass);
			socket.once('disconnect', () => {
				hall.phones.delete(socket);
				hall.notHandedOut.delete(socket);
				if (hall.phones.size === 0) halls.delete(pass.dinnerId);
			});
			void attempt(welcome(socket, pass));
		},
		/** A phone whose tap at the door was taken back after it had come in: it tried to vote, and waits to be handed out again. */
		notIssued: (socket: PhoneSocket, pass: PaperPass): void => void attempt(tellStanding(socket, pass)),
		/** Of a room that was just read: where more papers are replaced than before, their phones hear of it without having to save. */
		noteRoom({ dinnerId, papers }: Pick<Room, 'dinnerId' | 'papers'>): void {
			const hall = halls.get(dinnerId);
			if (!hall || papers.replaced <= hall.replaced) return;
			const before = hall.replaced;
			hall.replaced = papers.replaced;
			void attempt(
				tellReplaced(dinnerId, hall).catch((error) => {
					// Told with the next look at the room.
					hall.replaced = Math.min(hall.replaced, before);
					throw error;
				}),
			);
		},
		/** Tells those who wait what went by unheard. */
		lookAgain(): void {
			for (const dinnerId of halls.keys()) tellHandedOut(dinnerId);
		},
		close: forget,
	};
}
