import { randomBytes } from 'node:crypto';
import type { Bus } from '../../db/bus';
import { stillMade } from '../../db/queries/papers';
import type { Context } from './context.server';

/** Milliseconds: between two messages about one dinner at least, and after which a silent process counts as gone. */
const TELL = { pace: 250, forgottenAfter: 35_000 } as const;
/** As many numbers of papers in use as one message has room for. */
const MOST_NUMBERS = 500;

/** What one process knows of a dinner that is written nowhere: its connected phones, and papers in use that were not handed out. */
type Presence = { phones: number; readonly used: Set<number> };
type Heard = Presence & { readonly at: number };

/**
 * The other server processes on the same Postgres. A message says that a dinner changed and what the sender alone knows of it, so
 * that one which was missed is made good by the next; everything else is read from the database. Without a bus there are none.
 */
export function createNeighbours(
	{ db, log }: Pick<Context, 'db' | 'log'>,
	listeners: ReadonlySet<(dinnerId: string) => void>,
	bus?: Bus,
) {
	const me = randomBytes(6).toString('hex');
	const here = new Map<string, Presence>();
	const elsewhere = new Map<string, Map<string, Heard>>();
	const missedListeners = new Set<() => void>();
	const pending = new Map<string, { again: boolean }>();

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

	/** At once, and then at most four times a second for a dinner; the last change is always told. */
	function tell(dinnerId: string): void {
		if (!bus) return;
		const underWay = pending.get(dinnerId);
		if (underWay) {
			underWay.again = true;
			return;
		}
		const mine = { again: false };
		pending.set(dinnerId, mine);
		const { phones, used: numbers } = here.get(dinnerId) ?? { phones: 0, used: new Set() };
		const text = `${dinnerId} ${me} ${phones} ${[...numbers].slice(0, MOST_NUMBERS).join(',')}`;
		bus
			.send(text)
			.catch((error: unknown) => log.warn({ dinnerId, code: codeOf(error) }, 'other servers could not be told'))
			.finally(() =>
				setTimeout(() => {
					pending.delete(dinnerId);
					if (mine.again) tell(dinnerId);
				}, TELL.pace).unref(),
			);
	}

	/** Papers that were handed out meanwhile, wherever that was, are asked about no more. */
	async function settle(dinnerId: string): Promise<void> {
		const numbers = used(dinnerId);
		if (numbers.length === 0) return;
		const still = new Set(await stillMade(db, dinnerId, numbers));
		for (const number of numbers) if (!still.has(number)) forget(dinnerId, number);
	}
	function forget(dinnerId: string, number: number): void {
		for (const one of [here.get(dinnerId), ...others(dinnerId)]) one?.used.delete(number);
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
		noteUse(dinnerId: string, number: number): void {
			const { used: mine } = presence(dinnerId);
			if (mine.has(number)) return;
			mine.add(number);
			tell(dinnerId);
		},
		/** How many phones are connected to this process. */
		notePhones(dinnerId: string, phones: number): void {
			const mine = presence(dinnerId);
			if (mine.phones === phones) return;
			mine.phones = phones;
			tell(dinnerId);
		},
		phonesElsewhere: (dinnerId: string): number => others(dinnerId).reduce((sum, one) => sum + one.phones, 0),
		/** Called when changes may have gone by unheard, at the start too. */
		onMissed(listener: () => void): () => void {
			missedListeners.add(listener);
			return () => missedListeners.delete(listener);
		},
		/** From time to time: says again what only this process knows, and forgets what nobody asks about any more. */
		async repeat(): Promise<void> {
			for (const [dinnerId, known] of here) {
				await settle(dinnerId);
				// Not before: a phone may have come in meanwhile.
				const { phones, used: mine } = known;
				if (phones > 0 || mine.size > 0) tell(dinnerId);
				else here.delete(dinnerId);
			}
		},
	};
}
export type Neighbours = ReturnType<typeof createNeighbours>;

const message = /^([\da-f-]{36})(?: ([\da-f]{12}) (\d{1,7}) ([\d,]*))?$/;

/** Without `from`: a command, told by its transaction. */
function readMessage(text: string): ({ dinnerId: string; from: string | undefined } & Presence) | undefined {
	const [, dinnerId, from, phones = '0', numbers = ''] = message.exec(text) ?? [];
	if (!dinnerId) return undefined;
	return { dinnerId, from, phones: Number(phones), used: new Set(numbers.split(',').filter(Boolean).map(Number)) };
}
const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
