import { coalesce, pause } from '../../concurrency';
import { type DinnerState, type PhoneSnapshot, phoneSnapshot } from '../../domain/snapshots';

/**
 * `pace`: minimum milliseconds between two turnouts. `shard`: phones for each broadcast. `step`: milliseconds between two shards. A turnout
 * for 5,000 phones takes 0.7 s, and delays no vote by more than half a millisecond.
 */
export const PHONE_FANOUT = { pace: 1000, shard: 50, step: 7 } as const;

type Around = {
	readonly dinnerId: string;
	/** The server's clock, UTC milliseconds. */
	readonly now: () => number;
	/** Sends one snapshot to all sockets of these groups (rooms of socket.io), encoded once. */
	readonly emit: (rooms: string[], snapshot: PhoneSnapshot) => void;
};

/**
 * The phones of one dinner. A new version (a phase, a pitch, a step of the reveal) is sent to all of them at once. Turnout alone is sent
 * once a second and shard by shard, because thousands of writes in one turn would delay the votes.
 */
export function createPhoneFanout({ dinnerId, now, emit }: Around) {
	const shards: number[] = [];
	/** The last snapshot, without the clock, and when it was sent. */
	let lastSent = { text: '', version: -1, at: Number.NEGATIVE_INFINITY };
	let latest: DinnerState | undefined;
	/** Grows with each new version and at the end, which cancels a running round of turnout. */
	let generation = 0;

	const nameOf = (shard: number) => `phone:${dinnerId}:${shard}`;
	const size = () => shards.reduce((sum, one) => sum + one, 0);
	const isNews = (dinnerState: DinnerState) => size() > 0 && textOf(dinnerState) !== lastSent.text;
	const noteSent = (dinnerState: DinnerState) => {
		lastSent = { text: textOf(dinnerState), version: dinnerState.version, at: performance.now() };
	};

	const sendTurnout = coalesce(async () => {
		const mine = generation;
		await pause(lastSent.at + PHONE_FANOUT.pace - performance.now());
		if (mine !== generation || !latest || !isNews(latest)) return;
		noteSent(latest);
		for (let shard = 0; shard < shards.length; shard++) {
			// The newest snapshot, not the round's first: a phone that connected meanwhile already has it.
			emit([nameOf(shard)], phoneSnapshot(latest, now()));
			await pause(PHONE_FANOUT.step);
			if (mine !== generation) return;
		}
		if (isNews(latest)) sendTurnout();
	});

	return {
		size,
		send(dinnerState: DinnerState): void {
			latest = dinnerState;
			if (!isNews(dinnerState)) return;
			if (dinnerState.version === lastSent.version) {
				sendTurnout();
				return;
			}
			generation++;
			noteSent(dinnerState);
			emit(
				shards.map((_, shard) => nameOf(shard)),
				phoneSnapshot(dinnerState, now()),
			);
		},
		/** Adds a phone and names its shard. The caller must call `leave` exactly once. */
		join(dinnerState: DinnerState | undefined): { name: string; leave: () => void } {
			if (dinnerState && size() === 0) noteSent(dinnerState);
			const free = shards.findIndex((one) => one < PHONE_FANOUT.shard);
			const shard = free < 0 ? shards.push(0) - 1 : free;
			const count = (by: 1 | -1) => {
				shards[shard] = (shards[shard] ?? 0) + by;
			};
			count(1);
			return { name: nameOf(shard), leave: () => count(-1) };
		},
		end(): void {
			generation++;
		},
	};
}

const textOf = (dinnerState: DinnerState): string => JSON.stringify(phoneSnapshot(dinnerState, 0));
