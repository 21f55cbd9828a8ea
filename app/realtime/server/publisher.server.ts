import type { Logger } from 'pino';
import type { DinnerState } from '../../domain/snapshots';
import type { Services } from '../../services/index.server';
import {
	type Around,
	type Audience,
	audiences,
	createDinnerBroadcaster,
	type DinnerBroadcaster,
} from './dinner-broadcaster.server';

/** The used part of a socket. */
type Listener = {
	join(room: string): unknown;
	emit(event: 'snapshot', snapshot: unknown): unknown;
	once(event: 'disconnect', listener: () => void): unknown;
};
type Parts = {
	readonly dinnerStates: Pick<
		Services['dinnerStates'],
		'read' | 'now' | 'asking' | 'onChanged' | 'onMissed' | 'notePhones' | 'phonesElsewhere'
	>;
	readonly emit: Around['emit'];
	/** Called with each state that was read. */
	readonly noteRead: (dinnerState: DinnerState) => void;
	readonly log: Logger;
};
export type Publisher = ReturnType<typeof createPublisher>;

/** Sends every socket the snapshots of its audience. Keeps one broadcaster for each dinner with a connected socket. */
export function createPublisher({ dinnerStates, emit, noteRead, log }: Parts) {
	const broadcasters = new Map<string, DinnerBroadcaster>();
	const touchAll = (): void => {
		for (const broadcaster of broadcasters.values()) broadcaster.touch();
	};
	const unsubscribe = [
		dinnerStates.onChanged((dinnerId) => broadcasters.get(dinnerId)?.touch()),
		dinnerStates.onMissed(touchAll),
	];

	function broadcasterOf(dinnerId: string): DinnerBroadcaster {
		const found = broadcasters.get(dinnerId);
		if (found) return found;
		const broadcaster = createDinnerBroadcaster({
			dinnerId,
			read: async () => {
				const dinnerState = await dinnerStates.read(dinnerId);
				if (dinnerState) noteRead(dinnerState);
				return dinnerState;
			},
			now: dinnerStates.now,
			asking: () => dinnerStates.asking(dinnerId),
			phonesElsewhere: () => dinnerStates.phonesElsewhere(dinnerId),
			emit,
			log,
		});
		broadcasters.set(dinnerId, broadcaster);
		return broadcaster;
	}

	return {
		/** Sends the current snapshot, and from then on every change until the socket disconnects. */
		welcome(socket: Listener, dinnerId: string, audience: Audience): void {
			const broadcaster = broadcasterOf(dinnerId);
			const { name, first, leave } = broadcaster.join(audience);
			socket.join(name);
			if (first) socket.emit('snapshot', first);
			if (audience === 'phone') dinnerStates.notePhones(dinnerId, broadcaster.phones());
			socket.once('disconnect', () => {
				leave();
				if (audience === 'phone') dinnerStates.notePhones(dinnerId, broadcaster.phones());
				if (!broadcaster.isEmpty() || broadcasters.get(dinnerId) !== broadcaster) return;
				broadcaster.end();
				broadcasters.delete(dinnerId);
			});
		},
		touch: (dinnerId: string): void => broadcasters.get(dinnerId)?.touch(),
		/** Reads every dinner with sockets again, for changes that were not announced to this process. */
		touchAll,
		/** How many sockets of each audience are connected to this process. */
		sockets: (): Record<Audience, number> => {
			const sum: Record<Audience, number> = { phone: 0, desk: 0, crew: 0, screen: 0 };
			for (const broadcaster of broadcasters.values()) {
				const here = broadcaster.sockets();
				for (const audience of audiences) sum[audience] += here[audience];
			}
			return sum;
		},
		phones: (dinnerId: string): number => broadcasters.get(dinnerId)?.phones() ?? 0,
		close(): void {
			for (const one of unsubscribe) one();
			for (const broadcaster of broadcasters.values()) broadcaster.end();
			broadcasters.clear();
		},
	};
}
