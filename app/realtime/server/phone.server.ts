import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { type PhoneToServer, type SaveAck, type ServerToPhone, saveMessage } from '../../contract/socket';
import type { MoreTime } from '../../domain/more-time';
import type { DinnerState } from '../../domain/snapshots';
import type { Services } from '../../services/index.server';
import type { PaperSession } from '../../services/secrets.server';
import { type EventHandlers, handler, plain } from './event-router.server';
import type { Publisher } from './publisher.server';

export type PhoneSocket = Pick<Socket<PhoneToServer, ServerToPhone>, 'emit' | 'once' | 'connected'>;

/** Milliseconds before reading a phone's ballot again after a database error. Doubles from `first` up to `last`. */
const RETRY = { first: 1000, last: 16_000 } as const;

/** The only event of a phone. Calls `notIssued` if its paper was not handed out. */
export const phoneHandlers = (
	paperSession: PaperSession,
	{ ballots }: Pick<Services, 'ballots'>,
	notIssued: () => void = () => {},
): EventHandlers => ({
	'ballot:save': handler({
		can: 'ballot.save own',
		schema: saveMessage,
		refuse: (code): SaveAck => ({ code, revision: 0 }),
		run: (message, answer) =>
			ballots.saveThen(paperSession, message, (ack) => {
				answer(ack);
				if (ack.code === 'not issued') notIssued();
			}),
	}),
});

/** The connected phones of one dinner. */
type DinnerPhones = {
	readonly all: Map<PhoneSocket, PaperSession>;
	/** The phones whose paper was not handed out yet. */
	readonly notHandedOut: Map<PhoneSocket, PaperSession>;
	/** How many papers of the dinner were replaced or spoiled at the last notification of its phones. */
	replaced: number;
	/** The papers that had more time at the last notification of their phones. */
	moreTime: readonly MoreTime[];
};

/**
 * Sends a phone its saved ballot and the state of its paper. If the paper was not handed out, the desk asks "Handed out?", and the phone
 * gets the new state after the hand-out. A phone whose paper is replaced gets the new state at once.
 */
export function createPhones(
	services: Pick<Services, 'ballots' | 'papers' | 'dinnerStates'>,
	publisher: Pick<Publisher, 'touch'>,
	log: Logger,
) {
	const dinners = new Map<string, DinnerPhones>();

	async function sendPaperState(socket: PhoneSocket, paperSession: PaperSession): Promise<void> {
		const paper = await services.papers.readState(paperSession);
		if (!paper) return;
		socket.emit('paper', paper);
		const phones = dinners.get(paperSession.dinnerId);
		if (paper.paperState !== 'made') phones?.notHandedOut.delete(socket);
		else if (phones?.all.has(socket)) phones.notHandedOut.set(socket, paperSession);
	}

	/** A paper counts as handed out once `asking` no longer contains it. */
	function tellHandedOut(dinnerId: string): void {
		const waiting = dinners.get(dinnerId)?.notHandedOut;
		if (!waiting || waiting.size === 0) return;
		const asking = new Set(services.dinnerStates.asking(dinnerId));
		for (const [socket, paperSession] of waiting)
			if (!asking.has(paperSession.number)) void attempt(sendPaperState(socket, paperSession));
	}
	const unsubscribe = services.dinnerStates.onChanged(tellHandedOut);

	async function tellReplaced(dinnerId: string, phones: DinnerPhones): Promise<void> {
		const numbers = new Set(await services.papers.replacedNumbers(dinnerId));
		for (const [socket, paperSession] of phones.all)
			if (numbers.has(paperSession.number)) socket.emit('paper', { paperState: 'replaced', moreUntil: null });
	}

	/** Tells the phones of the papers whose more time was given, or taken away because voting was reopened. */
	function tellMoreTime(phones: DinnerPhones, moreTime: readonly MoreTime[]): void {
		const before = phones.moreTime;
		phones.moreTime = moreTime;
		const untilOf = (given: readonly MoreTime[], number: number) =>
			given.find((one) => one.number === number)?.until ?? null;
		for (const [socket, { number }] of phones.all) {
			const moreUntil = untilOf(moreTime, number);
			if (moreUntil !== untilOf(before, number)) socket.emit('paper', { paperState: 'issued', moreUntil });
		}
	}

	const attempt = (work: Promise<void>) =>
		work.catch((error) => log.error({ err: plain(error) }, 'the state of a paper could not be sent to its phone'));

	/** Retries until the database answers, because a phone sends no save over its socket before it has its saved ballot. */
	async function welcome(socket: PhoneSocket, paperSession: PaperSession): Promise<void> {
		const own = await retryUntilRead(socket, () => services.ballots.readOwn(paperSession));
		if (own === undefined) return;
		socket.emit('ballot', own);
		await sendPaperStateAndAsk(socket, paperSession);
	}
	/** Undefined if the phone disconnected meanwhile. */
	async function retryUntilRead<T>(socket: PhoneSocket, ask: () => Promise<T>): Promise<T | undefined> {
		for (let pause: number = RETRY.first; ; pause = Math.min(RETRY.last, pause * 2)) {
			try {
				return await ask();
			} catch (error) {
				const text = 'the ballot of a phone could not be read; trying again';
				if (pause === RETRY.first) log.error({ err: plain(error) }, text);
			}
			await wait(pause * (0.5 + Math.random()), undefined, { ref: false });
			if (!socket.connected) return undefined;
		}
	}

	/** If the paper was not handed out, makes the desk ask about it. */
	async function sendPaperStateAndAsk(socket: PhoneSocket, paperSession: PaperSession): Promise<void> {
		await sendPaperState(socket, paperSession);
		if (!dinners.get(paperSession.dinnerId)?.notHandedOut.has(socket)) return;
		services.dinnerStates.noteUse(paperSession.dinnerId, paperSession.number);
		publisher.touch(paperSession.dinnerId);
	}

	return {
		welcome(socket: PhoneSocket, paperSession: PaperSession): void {
			const phones = dinners.get(paperSession.dinnerId) ?? {
				all: new Map(),
				notHandedOut: new Map(),
				replaced: 0,
				moreTime: [],
			};
			dinners.set(paperSession.dinnerId, phones);
			phones.all.set(socket, paperSession);
			socket.once('disconnect', () => {
				phones.all.delete(socket);
				phones.notHandedOut.delete(socket);
				if (phones.all.size === 0) dinners.delete(paperSession.dinnerId);
			});
			void attempt(welcome(socket, paperSession));
		},
		/** Call for a phone that tried to vote with a paper whose hand-out the door undid. */
		notIssued: (socket: PhoneSocket, paperSession: PaperSession): void =>
			void attempt(sendPaperState(socket, paperSession)),
		/** Call with each state that was read. Notifies phones if more papers are replaced than before, and of more time. */
		noteRead({ dinnerId, papers, moreTime }: Pick<DinnerState, 'dinnerId' | 'papers' | 'moreTime'>): void {
			const phones = dinners.get(dinnerId);
			if (!phones) return;
			if (moreTime.length > 0 || phones.moreTime.length > 0) tellMoreTime(phones, moreTime);
			const replaced = papers.replaced + papers.spoiled;
			if (replaced <= phones.replaced) return;
			const before = phones.replaced;
			phones.replaced = replaced;
			void attempt(
				tellReplaced(dinnerId, phones).catch((error) => {
					// The next state tries again.
					phones.replaced = Math.min(phones.replaced, before);
					throw error;
				}),
			);
		},
		/** Checks the papers again, in case a notification was lost. */
		checkAll(): void {
			for (const dinnerId of dinners.keys()) tellHandedOut(dinnerId);
		},
		close: unsubscribe,
	};
}
