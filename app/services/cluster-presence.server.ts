import { randomBytes } from 'node:crypto';
import type { Bus } from '../../db/postgres/notify-bus';
import { stillMade } from '../../db/queries/papers';
import { coalesceByKey, pause } from '../concurrency';
import type { Context } from './context.server';

/** Milliseconds: at least between two messages about one dinner, and after which a silent process counts as gone. */
const TELL = { pace: 250, forgottenAfter: 35_000 } as const;
/** Numbers of papers that fit into one message. */
const MOST_NUMBERS = 500;

/** What one process knows of a dinner and the database does not: its connected phones, and papers in use that were not handed out. */
type Presence = { phones: number; readonly used: Set<number> };
type Heard = Presence & { readonly at: number };

/**
 * Presence of the other server processes on the same Postgres. A message says that a dinner changed and carries all that only its sender
 * knows of it, so that the next one makes up for one that was missed. Everything else is read from the database. Without a bus there are
 * no other processes.
 */
export function createClusterPresence(
	{ db, log }: Pick<Context, 'db' | 'log'>,
	listeners: ReadonlySet<(dinnerId: string) => void>,
	bus?: Bus,
) {
	const me = randomBytes(6).toString('hex');
	const { here, elsewhere, presence, others, used, forget } = createPresences();
	const missedListeners = new Set<() => void>();

	/** Sends at once, then at most four times a second for each dinner; always sends the last change. */
	const send = coalesceByKey(async (dinnerId) => {
		const { phones, used: numbers } = here.get(dinnerId) ?? { phones: 0, used: new Set() };
		const text = `${dinnerId} ${me} ${phones} ${[...numbers].slice(0, MOST_NUMBERS).join(',')}`;
		await bus
			?.send(text)
			.catch((error: unknown) => log.warn({ dinnerId, code: codeOf(error) }, 'other servers could not be told'));
		await pause(TELL.pace);
	});
	const tell = (dinnerId: string): void => {
		if (bus) send(dinnerId);
	};

	/** Forgets papers that were handed out meanwhile, on whichever server. */
	async function settle(dinnerId: string): Promise<void> {
		const numbers = used(dinnerId);
		if (numbers.length === 0) return;
		const still = new Set(await stillMade(db, dinnerId, numbers));
		for (const number of numbers) if (!still.has(number)) forget(dinnerId, number);
	}
	async function settleAndPass(dinnerId: string): Promise<void> {
		await settle(dinnerId).catch((error: unknown) =>
			log.warn({ dinnerId, code: codeOf(error) }, 'papers in use could not be read'),
		);
		for (const listener of listeners) listener(dinnerId);
	}

	function hear(text: string): void {
		const read = readMessage(text);
		if (!read || read.from === me) return;
		if (read.from) {
			const known = elsewhere.get(read.dinnerId) ?? new Map<string, Heard>();
			elsewhere.set(read.dinnerId, known.set(read.from, { ...read, at: performance.now() }));
		}
		void settleAndPass(read.dinnerId);
	}
	function missed(): void {
		for (const listener of missedListeners) listener();
	}
	bus?.listen(hear, missed);

	return {
		tell,
		used,
		forget,
		/** Returns false where it was noted before. */
		noteUse(dinnerId: string, number: number): boolean {
			const { used: mine } = presence(dinnerId);
			if (mine.has(number)) return false;
			mine.add(number);
			tell(dinnerId);
			return true;
		},
		/** Sets how many phones are connected to this process. */
		notePhones(dinnerId: string, phones: number): void {
			const mine = presence(dinnerId);
			if (mine.phones === phones) return;
			mine.phones = phones;
			tell(dinnerId);
		},
		phonesElsewhere: (dinnerId: string): number => others(dinnerId).reduce((sum, one) => sum + one.phones, 0),
		/** Subscribes to moments in which changes may have been missed, at the start too. */
		onMissed(listener: () => void): () => void {
			missedListeners.add(listener);
			return () => missedListeners.delete(listener);
		},
		/** Heartbeat: sends again what only this process knows, and forgets what is no longer needed. */
		async repeat(): Promise<void> {
			for (const [dinnerId, known] of here) {
				await settle(dinnerId);
				// Read after the query: a phone may have connected meanwhile.
				const { phones, used: mine } = known;
				if (phones > 0 || mine.size > 0) tell(dinnerId);
				else here.delete(dinnerId);
			}
		},
	};
}
export type ClusterPresence = ReturnType<typeof createClusterPresence>;

/** What each process knows of each dinner: this one, and the others by name. */
function createPresences() {
	const here = new Map<string, Presence>();
	const elsewhere = new Map<string, Map<string, Heard>>();

	function presence(dinnerId: string): Presence {
		const found = here.get(dinnerId) ?? { phones: 0, used: new Set() };
		here.set(dinnerId, found);
		return found;
	}
	function others(dinnerId: string): Heard[] {
		const known = elsewhere.get(dinnerId);
		if (!known) return [];
		for (const [name, { at }] of known) if (performance.now() - at > TELL.forgottenAfter) known.delete(name);
		if (known.size === 0) elsewhere.delete(dinnerId);
		return [...known.values()];
	}
	const used = (dinnerId: string): number[] => [
		...new Set([here.get(dinnerId), ...others(dinnerId)].flatMap((one) => [...(one?.used ?? [])])),
	];
	/** Whether this process knew it as a paper in use. */
	function forget(dinnerId: string, number: number): boolean {
		return [here.get(dinnerId), ...others(dinnerId)].map((one) => one?.used.delete(number)).includes(true);
	}

	return { here, elsewhere, presence, others, used, forget };
}

const message = /^([\da-f-]{36})(?: ([\da-f]{12}) (\d{1,7}) ([\d,]*))?$/;

/** Without `from`: a command's own notification, sent by its transaction. */
function readMessage(text: string): ({ dinnerId: string; from: string | undefined } & Presence) | undefined {
	const [, dinnerId, from, phones = '0', numbers = ''] = message.exec(text) ?? [];
	if (!dinnerId) return undefined;
	return { dinnerId, from, phones: Number(phones), used: new Set(numbers.split(',').filter(Boolean).map(Number)) };
}
const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
