import { type PhoneSnapshot, phoneView, type Room } from '../domain/views';

/**
 * Milliseconds between two turnouts at most, how many phones hear of one in one go, and milliseconds between two such goes: five
 * thousand phones are told over most of the second, and no vote waits for more than half a millisecond of it.
 */
export const CROWD = { pace: 1000, shard: 50, step: 7 } as const;

type Around = {
	readonly dinnerId: string;
	/** The server's clock, UTC milliseconds. */
	readonly now: () => number;
	/** Sends one picture to everybody in these rooms, encoded once. */
	readonly emit: (rooms: string[], snapshot: PhoneSnapshot) => void;
};

/**
 * The phones of one dinner. A new version (a phase, a pitch, a step of the reveal) goes to all of them at once; turnout alone waits
 * for its second and goes round in shards, because thousands of writes in one go would hold up the votes.
 */
export function createCrowd({ dinnerId, now, emit }: Around) {
	const shards: number[] = [];
	/** What was last told, the clock aside. */
	let told = { text: '', version: -1, at: Number.NEGATIVE_INFINITY };
	let latest: Room | undefined;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	/** Counts rounds, so that one that was overtaken by a new version stops where it is. */
	let rounds = 0;
	let goingRound = false;

	const nameOf = (shard: number) => `phone:${dinnerId}:${shard}`;
	const size = () => shards.reduce((sum, one) => sum + one, 0);
	const settle = (room: Room) => {
		told = { text: textOf(room), version: room.version, at: performance.now() };
	};
	const stop = () => {
		rounds++;
		goingRound = false;
		clearTimeout(waiting);
		waiting = undefined;
	};

	function tell(room: Room): void {
		latest = room;
		if (size() === 0 || textOf(room) === told.text) return;
		if (room.version === told.version) {
			if (!goingRound) waiting ??= setTimeout(goRound, Math.max(0, told.at + CROWD.pace - performance.now()));
			return;
		}
		stop();
		settle(room);
		emit(
			shards.map((_, shard) => nameOf(shard)),
			phoneView(room, now()),
		);
	}

	async function goRound(): Promise<void> {
		waiting = undefined;
		if (!latest) return;
		const mine = ++rounds;
		goingRound = true;
		settle(latest);
		for (let shard = 0; shard < shards.length; shard++) {
			// The newest picture, also in the middle of a round: whoever connected meanwhile has seen it already.
			emit([nameOf(shard)], phoneView(latest, now()));
			await new Promise((resolve) => setTimeout(resolve, CROWD.step));
			if (mine !== rounds) return;
		}
		goingRound = false;
		tell(latest);
	}

	return {
		size,
		tell,
		/** Counts one in, and says which room it is in. `leave` must be called once. */
		join(room: Room | undefined): { name: string; leave: () => void } {
			if (room && size() === 0) settle(room);
			const free = shards.findIndex((one) => one < CROWD.shard);
			const shard = free < 0 ? shards.push(0) - 1 : free;
			const count = (by: 1 | -1) => {
				shards[shard] = (shards[shard] ?? 0) + by;
			};
			count(1);
			return { name: nameOf(shard), leave: () => count(-1) };
		},
		end: stop,
	};
}

const textOf = (room: Room): string => JSON.stringify(phoneView(room, 0));
