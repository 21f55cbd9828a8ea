import type { Logger } from 'pino';
import {
	type DeskSnapshot,
	deskView,
	type PhoneSnapshot,
	phoneView,
	type Room,
	type ScreenSnapshot,
	screenView,
} from '../domain/views';
import { createCrowd } from './crowd.server';
import { plain } from './listen.server';

export type Audience = 'phone' | 'desk' | 'screen';
export type Snapshot = PhoneSnapshot | ScreenSnapshot | DeskSnapshot;
type Wall = Exclude<Audience, 'phone'>;

/** Milliseconds between two pictures for desk and screen at most, and before a database in trouble is asked again. */
export const WALL = { pace: 125, afterTrouble: 1000 } as const;

export type Around = {
	readonly dinnerId: string;
	readonly read: () => Promise<Room | undefined>;
	/** The server's clock, UTC milliseconds. */
	readonly now: () => number;
	/** Papers in use that were not tapped at the door. */
	readonly asking: () => readonly number[];
	/** Phones that are connected to other server processes. */
	readonly phonesElsewhere: () => number;
	/** Sends one picture to everybody in these rooms, encoded once. */
	readonly emit: (rooms: string[], snapshot: Snapshot) => void;
	readonly log: Logger;
};
export type Watch = ReturnType<typeof createWatch>;

/**
 * Watches one dinner for everybody who is connected to it. However often it is told that something changed, it reads the room at
 * most every 125 ms, and once more after the last change; what did not change for an audience is not sent to it.
 */
export function createWatch(around: Around) {
	const { dinnerId, now, asking, emit } = around;
	const crowd = createCrowd({ dinnerId, now, emit });
	const watching: Record<Wall, number> = { desk: 0, screen: 0 };
	/** What each wall was last sent, the clock aside. */
	const told: Record<Wall, string> = { desk: '', screen: '' };
	const reader = createReader(around, (room) => {
		for (const wall of ['desk', 'screen'] as const) tellWall(wall, room);
		crowd.tell(room);
	});

	const nameOf = (wall: Wall) => `${wall}:${dinnerId}`;
	const view = (audience: Audience, room: Room, at: number): Snapshot => {
		if (audience === 'phone') return phoneView(room, at);
		if (audience === 'screen') return screenView(room, at);
		return deskView(room, at, { phones: crowd.size() + around.phonesElsewhere(), asking: asking() });
	};

	function tellWall(wall: Wall, room: Room): void {
		if (watching[wall] === 0) return;
		const text = JSON.stringify(view(wall, room, 0));
		if (text === told[wall]) return;
		told[wall] = text;
		emit([nameOf(wall)], view(wall, room, now()));
	}

	function joinWall(wall: Wall, room: Room | undefined): { name: string; leave: () => void } {
		if (room && watching[wall] === 0) told[wall] = JSON.stringify(view(wall, room, 0));
		watching[wall]++;
		return {
			name: nameOf(wall),
			leave: () => {
				watching[wall]--;
			},
		};
	}

	return {
		touch: reader.touch,
		phones: crowd.size,
		sockets: (): Record<Audience, number> => ({ ...watching, phone: crowd.size() }),
		/**
		 * Counts somebody in. Where the room is known already `first` is the picture to begin with; otherwise it comes to all as soon as
		 * it is read. `leave` must be called once.
		 */
		join(audience: Audience): { name: string; first: Snapshot | undefined; leave: () => void } {
			const room = reader.latest();
			const { name, leave } = audience === 'phone' ? crowd.join(room) : joinWall(audience, room);
			// One phone more or less is news for the desk.
			const isNews = () => audience === 'phone' && watching.desk > 0;
			if (!room || isNews()) reader.touch();
			return {
				name,
				first: room && view(audience, room, now()),
				leave: () => {
					leave();
					if (isNews()) reader.touch();
				},
			};
		},
		isEmpty: () => watching.desk === 0 && watching.screen === 0 && crowd.size() === 0,
		end(): void {
			reader.end();
			crowd.end();
		},
	};
}

/** Reads the room when told that it changed: at once, then at its pace, and always once more after it was last told. */
function createReader({ dinnerId, read, log }: Around, publish: (room: Room) => void) {
	let room: Room | undefined;
	let dirty = false;
	let running = false;
	let ended = false;
	let readAt = Number.NEGATIVE_INFINITY;

	async function readOnce(): Promise<void> {
		await pause(readAt + WALL.pace - performance.now());
		dirty = false;
		readAt = performance.now();
		try {
			room = (await read()) ?? room;
			if (room && !ended) publish(room);
		} catch (error) {
			// Whoever is connected keeps the picture it has; the room is asked for again until the database answers.
			log.warn({ dinnerId, err: plain(error) }, 'the room could not be read');
			dirty = true;
			await pause(WALL.afterTrouble);
		}
	}

	async function run(): Promise<void> {
		if (running) return;
		running = true;
		while (dirty && !ended) await readOnce();
		running = false;
	}

	return {
		latest: () => room,
		touch(): void {
			dirty = true;
			void run();
		},
		end(): void {
			ended = true;
		},
	};
}

const pause = (milliseconds: number): Promise<void> =>
	milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
