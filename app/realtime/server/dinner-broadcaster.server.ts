import type { Logger } from 'pino';
import { coalesce, pause } from '../../concurrency';
import {
	type CrewSnapshot,
	crewSnapshot,
	type DeskSnapshot,
	type DinnerState,
	deskSnapshot,
	type PhoneSnapshot,
	phoneSnapshot,
	type ScreenSnapshot,
	screenSnapshot,
} from '../../domain/snapshots';
import { plain } from './event-router.server';
import { createPhoneFanout } from './phone-fanout.server';

export const audiences = ['phone', 'desk', 'crew', 'screen'] as const;
export type Audience = (typeof audiences)[number];
export type Snapshot = PhoneSnapshot | ScreenSnapshot | CrewSnapshot | DeskSnapshot;
type Display = Exclude<Audience, 'phone'>;
const displayNames = ['desk', 'crew', 'screen'] as const satisfies readonly Display[];

/** Milliseconds: the minimum between two snapshots for desk and screen, and the wait before reading again after a database error. */
export const SCREEN_PACE = { pace: 125, afterTrouble: 1000 } as const;

export type Around = {
	readonly dinnerId: string;
	readonly read: () => Promise<DinnerState | undefined>;
	/** The server's clock, UTC milliseconds. */
	readonly now: () => number;
	/** Papers in use that were not tapped at the door. */
	readonly asking: () => readonly number[];
	/** Phones that are connected to other server processes. */
	readonly phonesElsewhere: () => number;
	/** Sends one snapshot to all sockets of these groups (rooms of socket.io), encoded once. */
	readonly emit: (rooms: string[], snapshot: Snapshot) => void;
	readonly log: Logger;
};
export type DinnerBroadcaster = ReturnType<typeof createDinnerBroadcaster>;

/**
 * Sends the snapshots of one dinner to the sockets that are connected to it. However often the dinner changes, its state is read at most
 * every 125 ms. An audience whose snapshot did not change is sent nothing.
 */
export function createDinnerBroadcaster(around: Around) {
	const { dinnerId, now, asking, emit } = around;
	const phones = createPhoneFanout({ dinnerId, now, emit });
	const displays: Record<Display, number> = { desk: 0, crew: 0, screen: 0 };
	/** The last snapshot sent to each display, without the clock. */
	const lastSent: Record<Display, string> = { desk: '', crew: '', screen: '' };
	const reader = createReader(around, (dinnerState) => {
		for (const display of displayNames) sendToDisplay(display, dinnerState);
		phones.send(dinnerState);
	});

	const nameOf = (display: Display) => `${display}:${dinnerId}`;
	const view = (audience: Audience, dinnerState: DinnerState, at: number): Snapshot => {
		if (audience === 'phone') return phoneSnapshot(dinnerState, at);
		if (audience === 'screen') return screenSnapshot(dinnerState, at);
		const here = { phones: phones.size() + around.phonesElsewhere(), asking: asking() };
		return audience === 'crew' ? crewSnapshot(dinnerState, at, here) : deskSnapshot(dinnerState, at, here);
	};

	function sendToDisplay(display: Display, dinnerState: DinnerState): void {
		if (displays[display] === 0) return;
		const text = JSON.stringify(view(display, dinnerState, 0));
		if (text === lastSent[display]) return;
		lastSent[display] = text;
		emit([nameOf(display)], view(display, dinnerState, now()));
	}

	function joinDisplay(display: Display, dinnerState: DinnerState | undefined): { name: string; leave: () => void } {
		if (dinnerState && displays[display] === 0) lastSent[display] = JSON.stringify(view(display, dinnerState, 0));
		displays[display]++;
		return {
			name: nameOf(display),
			leave: () => {
				displays[display]--;
			},
		};
	}

	return {
		touch: reader.touch,
		phones: phones.size,
		sockets: (): Record<Audience, number> => ({ ...displays, phone: phones.size() }),
		/**
		 * Adds a socket. `first` is its first snapshot; undefined until the state is read, which then sends it. The caller must call `leave`
		 * exactly once.
		 */
		join(audience: Audience): { name: string; first: Snapshot | undefined; leave: () => void } {
			const dinnerState = reader.latest();
			const { name, leave } = audience === 'phone' ? phones.join(dinnerState) : joinDisplay(audience, dinnerState);
			// Desk and crew see how many phones are connected.
			const isNews = () => audience === 'phone' && displays.desk + displays.crew > 0;
			if (!dinnerState || isNews()) reader.touch();
			return {
				name,
				first: dinnerState && view(audience, dinnerState, now()),
				leave: () => {
					leave();
					if (isNews()) reader.touch();
				},
			};
		},
		isEmpty: () => displayNames.every((display) => displays[display] === 0) && phones.size() === 0,
		end(): void {
			reader.end();
			phones.end();
		},
	};
}

/** Reads the dinner's state when it changed: at once, then at most every 125 ms, and always once more after the last change. */
function createReader({ dinnerId, read, log }: Around, publish: (dinnerState: DinnerState) => void) {
	let latest: DinnerState | undefined;
	let ended = false;
	const touch = coalesce(async () => {
		if (ended) return;
		const startedAt = performance.now();
		try {
			latest = (await read()) ?? latest;
			if (latest && !ended) publish(latest);
			await pause(startedAt + SCREEN_PACE.pace - performance.now());
		} catch (error) {
			// Clients keep the snapshot that they have. The state is read again until the database answers.
			log.warn({ dinnerId, err: plain(error) }, 'the state of a dinner could not be read');
			await pause(SCREEN_PACE.afterTrouble);
			touch();
		}
	});
	return {
		latest: () => latest,
		touch,
		end(): void {
			ended = true;
		},
	};
}
