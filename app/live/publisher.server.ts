import type { Logger } from 'pino';
import type { Room } from '../domain/views';
import type { Services } from '../services/index.server';
import { type Around, type Audience, createWatch, type Watch } from './watch.server';

/** What is needed of a socket to let it hear. */
type Listener = {
	join(room: string): unknown;
	emit(event: 'room', snapshot: unknown): unknown;
	once(event: 'disconnect', left: () => void): unknown;
};
type Parts = {
	readonly rooms: Pick<
		Services['rooms'],
		'read' | 'now' | 'asking' | 'onChanged' | 'onMissed' | 'notePhones' | 'phonesElsewhere'
	>;
	readonly emit: Around['emit'];
	/** Told of each room that was read. */
	readonly noteRoom: (room: Room) => void;
	readonly log: Logger;
};
export type Publisher = ReturnType<typeof createPublisher>;

/** Tells every socket what its audience may know. Keeps a watch for each dinner that somebody is connected to, and for no other. */
export function createPublisher({ rooms, emit, noteRoom, log }: Parts) {
	const watches = new Map<string, Watch>();
	const touchAll = (): void => {
		for (const watch of watches.values()) watch.touch();
	};
	const forget = [rooms.onChanged((dinnerId) => watches.get(dinnerId)?.touch()), rooms.onMissed(touchAll)];

	function watchOf(dinnerId: string): Watch {
		const found = watches.get(dinnerId);
		if (found) return found;
		const watch = createWatch({
			dinnerId,
			read: async () => {
				const room = await rooms.read(dinnerId);
				if (room) noteRoom(room);
				return room;
			},
			now: rooms.now,
			asking: () => rooms.asking(dinnerId),
			phonesElsewhere: () => rooms.phonesElsewhere(dinnerId),
			emit,
			log,
		});
		watches.set(dinnerId, watch);
		return watch;
	}

	return {
		/** From here until it disconnects the socket hears what changes, and begins with how things stand. */
		welcome(socket: Listener, dinnerId: string, audience: Audience): void {
			const watch = watchOf(dinnerId);
			const { name, first, leave } = watch.join(audience);
			socket.join(name);
			if (first) socket.emit('room', first);
			if (audience === 'phone') rooms.notePhones(dinnerId, watch.phones());
			socket.once('disconnect', () => {
				leave();
				if (audience === 'phone') rooms.notePhones(dinnerId, watch.phones());
				if (!watch.isEmpty() || watches.get(dinnerId) !== watch) return;
				watch.end();
				watches.delete(dinnerId);
			});
		},
		touch: (dinnerId: string): void => watches.get(dinnerId)?.touch(),
		/** Reads every watched room again: for what changed without this process having been told. */
		touchAll,
		/** How many sockets of each audience are connected to this process. */
		sockets: (): Record<Audience, number> => {
			const sum = { phone: 0, desk: 0, screen: 0 };
			for (const watch of watches.values()) {
				const here = watch.sockets();
				for (const audience of ['phone', 'desk', 'screen'] as const) sum[audience] += here[audience];
			}
			return sum;
		},
		phones: (dinnerId: string): number => watches.get(dinnerId)?.phones() ?? 0,
		close(): void {
			for (const one of forget) one();
			for (const watch of watches.values()) watch.end();
			watches.clear();
		},
	};
}
