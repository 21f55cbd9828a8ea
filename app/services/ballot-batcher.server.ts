import { readSaveStates, type Save, type SaveState, upsertBallots } from '../../db/queries/ballots';
import { saveAmongAll } from '../../db/queries/more-time';
import { coalesce } from '../concurrency';
import type { SaveAck, SaveCode } from '../contract/socket';
import { moreTimeOf } from '../domain/more-time';
import { err } from '../domain/outcome';
import { votingIsAhead, votingIsOpen } from '../domain/phase-policy';
import type { Context } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import type { Metrics } from './metrics.server';

/** Rows in one statement, and saves that may wait. */
const LARGEST_BATCH = 1000;
const LONGEST_QUEUE = 20_000;
const DEADLOCK = '40P01';
/** Milliseconds until a save that still waits is answered `busy`. */
const SAVE_TIMEOUT = 5000;

/** A save with its scores still open: they are sealed when its batch is written. */
export type OpenSave = Omit<Save, 'sealed'> & { readonly scores: Uint8Array };
type Asked = { readonly save: OpenSave; readonly answer: (ack: SaveAck) => void };
/** Queues a save; calls `answer` exactly once. */
export type BallotBatcher = (save: OpenSave, answer: Asked['answer']) => void;
/** One row to write, and the saves of it or of an older revision. `key` is the ballot's, as text. */
type Waiting = { readonly key: string; save: OpenSave; asked: Asked[] };
/** The part of a row that a phone may see. */
type Stored = Pick<OpenSave, 'revision' | 'scores'>;
/** Rows that wait, by the ballot's key. */
type Queue = Map<string, Waiting>;

/**
 * Group commit without a timer, for one dinner: while a statement runs, saves wait in a bounded queue; when it returns, all of them go in
 * the next one. A single save goes at once. Every answer follows the commit.
 */
export function createBallotBatcher(context: Context, dinnerId: string, metrics: Metrics): BallotBatcher {
	const { log, changed } = context;
	const commit = createBallotWriter(context, dinnerId);
	/** A newer save of the same phone replaces the one that waits. */
	let waiting: Queue = new Map();
	/** Saves of a second phone for a ballot in the queue: a statement cannot write a row twice, so they go in a later one. */
	let behind: Asked[] = [];

	function enqueue(one: Asked): void {
		const key = textOf(one.save.key);
		const before = waiting.get(key);
		if (!before) waiting.set(key, { key, save: one.save, asked: [one] });
		else if (!before.save.deviceToken.equals(one.save.deviceToken)) behind.push(one);
		else {
			before.asked.push(one);
			if (one.save.revision > before.save.revision) before.save = one.save;
		}
	}

	/** Takes the next batch, at most one row for each ballot; saves that waited behind one of them move up. */
	function takeBatch(): Waiting[] {
		const batch = [...waiting.values()].slice(0, LARGEST_BATCH);
		if (batch.length === waiting.size) waiting = new Map();
		else for (const { key } of batch) waiting.delete(key);
		const next = behind;
		behind = [];
		for (const one of next) enqueue(one);
		return batch;
	}

	const commitNext = coalesce(() =>
		commitBatch().catch((error: unknown) => log.error({ dinnerId, err: error }, 'the queue of ballots failed')),
	);

	async function commitBatch(): Promise<void> {
		const batch = takeBatch();
		if (batch.length === 0) return;
		const started = performance.now();
		// Answers waiting saves if the database is silent. A running statement may still commit: a save that is sent again then finds itself
		// stored.
		const slow = setInterval(() => {
			for (const entry of [...batch, ...waiting.values(), { asked: behind.splice(0) }]) answer(entry, 'busy', 0);
		}, SAVE_TIMEOUT);
		const saved = await commit(batch).finally(() => clearInterval(slow));
		metrics.commit(batch.length, performance.now() - started);
		if (waiting.size > 0) commitNext();
		if (saved > 0) changed(dinnerId);
	}

	return (save, answer) => {
		if (waiting.size + behind.length < LONGEST_QUEUE) enqueue({ save, answer });
		else answer({ code: 'busy', revision: 0 });
		commitNext();
	};
}

/** Writes one batch and answers each save in it. */
function createBallotWriter(context: Context, dinnerId: string): (batch: Waiting[]) => Promise<number> {
	const { db, log, secrets, now } = context;
	const command = createDinnerCommand(context);

	/** Returns how many were stored. Never throws: every save gets its answer. */
	async function commit(batch: Waiting[]): Promise<number> {
		try {
			const saved = await write(batch);
			return saved;
		} catch (error) {
			const code = (error as { code?: unknown }).code;
			// Class 22 and 23: the data of one row is invalid. It must not fail the others, so the batch is split.
			const bad = typeof code === 'string' && /^2[23]/.test(code);
			if (bad && batch.length > 1) {
				const middle = batch.length >> 1;
				return (await commit(batch.slice(0, middle))) + (await commit(batch.slice(middle)));
			}
			log.error({ dinnerId, ballots: batch.length, code }, 'ballots not saved');
			for (const entry of batch) answer(entry, bad ? 'not understood' : 'busy', 0);
			return 0;
		}
	}

	async function write(batch: Waiting[]): Promise<number> {
		// Sealed here and not at each tap, so that a save that a newer one replaced costs nothing.
		const saves = batch.map(({ save }) => seal(save));
		const some = await retryDeadlock(() => upsertBallots(db, dinnerId, saves));
		const stored = some && new Set(some.map(textOf));
		const refused: Waiting[] = [];
		for (const entry of batch) {
			if (!stored || stored.has(entry.key)) saved(entry, entry.save);
			else refused.push(entry);
		}
		const late = refused.length > 0 ? await refuse(refused) : 0;
		return batch.length - refused.length + late;
	}

	// Not a spread of the save, which costs as much as sealing it.
	const seal = ({ key, deviceToken, revision, number, lookup, scored, scores }: OpenSave): Save => ({
		key,
		deviceToken,
		revision,
		number,
		lookup,
		scored,
		sealed: secrets.seal(dinnerId, key, revision, scores),
	});

	/** Saves a ballot whose paper has more time after the close. Under the dinner's lock, where opening the count waits for it. */
	async function saveLate(save: OpenSave): Promise<boolean> {
		const stored = await command<null, 'closed'>({ kind: 'system' }, dinnerId, async ({ trx, dinner, at }) => {
			const mayVote = moreTimeOf(dinner, save.number, at.getTime()) !== null;
			if (!mayVote || !(await saveAmongAll(trx, dinnerId, seal(save)))) return err('closed');
			return { event: null, because: 'would time a ballot', answer: null };
		});
		return stored.ok;
	}

	/** Answers saves that stored nothing: why, or that the same ballot is stored already. Returns how many were stored after the close. */
	async function refuse(refused: readonly Waiting[]): Promise<number> {
		let late = 0;
		const saveStates = await readSaveStates(
			db,
			dinnerId,
			refused.map((w) => w.save),
		);
		const byKey = new Map(saveStates.map((saveState) => [textOf(saveState.key), saveState]));
		for (const entry of refused) {
			const saveState = byKey.get(entry.key);
			const mine = saveState?.device_token?.equals(entry.save.deviceToken) ?? false;
			const stored = saveState && mine ? storedOf(saveState, entry.save) : null;
			if (stored) saved(entry, stored);
			else if (mayBeLate(saveState, entry.save.number) && (await saveLate(entry.save))) {
				late++;
				saved(entry, entry.save);
			} else answer(entry, whyNot(saveState, mine), mine ? (saveState?.revision ?? 0) : 0);
		}
		return late;
	}

	/** Looked at before the lock, so that a closing burst takes none. */
	const mayBeLate = (saveState: SaveState | undefined, number: number): boolean =>
		saveState !== undefined && moreTimeOf(saveState, number, now().getTime()) !== null;

	/** Two pages of one phone can send different ballots under one revision: only the stored one is `saved`, the other is `stale`. */
	function saved({ asked }: Waiting, stored: Stored): void {
		for (const { save, answer } of asked.splice(0)) {
			const same = save.revision !== stored.revision || Buffer.compare(save.scores, stored.scores) === 0;
			answer({ code: same ? 'saved' : 'stale', revision: stored.revision });
		}
	}
	/** What is stored of this phone's ballot, if it is at least as new as what was sent. */
	function storedOf({ key, ballot, revision, sealed }: SaveState, save: OpenSave): Stored | null {
		if (ballot !== 'open' || revision === null || sealed === null || revision < save.revision) return null;
		return { revision, scores: secrets.open(dinnerId, key, revision, sealed) };
	}

	return commit;
}

/** Bytes as a key of a Map, one character for each byte. */
const textOf = (bytes: Buffer): string => bytes.toString('latin1');

const answer = (entry: Pick<Waiting, 'asked'>, code: SaveCode, revision: number): void => {
	for (const asked of entry.asked.splice(0)) asked.answer({ code, revision });
};

/** The reason, the most useful first: that a paper was replaced matters more than that voting is closed. */
function whyNot(saveState: SaveState | undefined, mine: boolean): SaveCode {
	if (!saveState) return 'no paper';
	if (saveState.ballot === 'void' || saveState.paper === 'replaced' || saveState.paper === 'spoiled') return 'replaced';
	if (votingIsAhead(saveState.phase)) return 'not open yet';
	if (!votingIsOpen(saveState.phase)) return 'closed';
	if (saveState.paper === null) return 'no paper';
	if (saveState.paper === 'made') return 'not issued';
	return saveState.ballot === 'open' && !mine ? 'moved' : 'busy';
}

async function retryDeadlock<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (attempts > 1 && (error as { code?: unknown }).code === DEADLOCK) return retryDeadlock(work, attempts - 1);
		throw error;
	}
}
