import { isDeepStrictEqual } from 'node:util';
import { readStandings, type Save, type Standing, upsertBallots } from '../../db/queries/ballots';
import type { SaveAck, SaveCode } from '../contract/socket';
import type { Context } from './context.server';
import type { Metrics } from './metrics.server';

/** As many rows as go in one statement, and as many as may wait for the next ones. */
const LARGEST_BATCH = 1000;
const LONGEST_QUEUE = 20_000;
const DEADLOCK = '40P01';
/** Milliseconds until whoever still waits is told to try again. */
const PATIENCE = 5000;

type Asked = { readonly save: Save; readonly answer: (ack: SaveAck) => void };
/** Takes a save, and answers it once. */
export type Lane = (save: Save, answer: Asked['answer']) => void;
/** One row to be written, and everybody who asked for it or for an older one. `key` is the ballot's, as text. */
type Waiting = { readonly key: string; save: Save; asked: Asked[] };
/** What a row holds, of what a phone may be told. */
type Stored = Pick<Save, 'key' | 'revision' | 'sealed'>;
/** What waits, by the ballot's key. */
type Queue = Map<string, Waiting>;

/**
 * Group commit without a timer, for one dinner: while a statement is in flight saves queue; when it returns all that waited go in
 * the next one, and a lone save on an idle lane goes at once. Answers are given after the commit and never before.
 */
export function createLane({ db, log, changed, secrets }: Context, dinnerId: string, metrics: Metrics): Lane {
	/** A newer tap of the same phone takes the place of the one still waiting. */
	let waiting: Queue = new Map();
	/** Saves of a second phone for a ballot that is waiting already: the statement cannot touch a row twice, so they go after it. */
	let behind: Asked[] = [];
	let running = false;

	function enqueue(one: Asked): void {
		const key = textOf(one.save.key);
		const before = waiting.get(key);
		if (!before) waiting.set(key, { key, save: one.save, asked: [one] });
		else if (!before.save.claim.equals(one.save.claim)) behind.push(one);
		else {
			before.asked.push(one);
			if (one.save.revision > before.save.revision) before.save = one.save;
		}
	}

	/** As many as go in one statement, at most one a ballot; who stood behind one of them moves up. */
	function takeBatch(): Waiting[] {
		const batch = [...waiting.values()].slice(0, LARGEST_BATCH);
		if (batch.length === waiting.size) waiting = new Map();
		else for (const { key } of batch) waiting.delete(key);
		const next = behind;
		behind = [];
		for (const one of next) enqueue(one);
		return batch;
	}

	async function run(): Promise<void> {
		try {
			while (waiting.size > 0) {
				const batch = takeBatch();
				const started = performance.now();
				// A database that says nothing must not keep guests waiting with it. What is under way may still go in: a save that is
				// sent again then finds itself stored.
				const slow = setInterval(() => {
					for (const entry of [...batch, ...waiting.values(), { asked: behind.splice(0) }]) answer(entry, 'busy', 0);
				}, PATIENCE);
				const saved = await commit(batch).finally(() => clearInterval(slow));
				metrics.commit(batch.length, performance.now() - started);
				if (saved > 0) changed(dinnerId);
			}
		} finally {
			// In the same turn as the last look at the queue: a save that comes a moment later must find the lane idle.
			running = false;
		}
	}

	/** Returns how many went in. Never throws: every save gets its answer. */
	async function commit(batch: Waiting[]): Promise<number> {
		try {
			const saved = await write(batch);
			return saved;
		} catch (error) {
			const code = (error as { code?: unknown }).code;
			// Class 22 and 23: the data of some row. It must not sink its neighbours.
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
		const saves = batch.map((w) => w.save);
		const some = await retryDeadlock(() => upsertBallots(db, dinnerId, saves));
		const stored = some && new Set(some.map(textOf));
		const refused: Waiting[] = [];
		for (const entry of batch) {
			if (!stored || stored.has(entry.key)) saved(entry, entry.save);
			else refused.push(entry);
		}
		if (refused.length > 0) await refuse(refused);
		return batch.length - refused.length;
	}

	/** Those who got nothing stored hear why, or that what is stored is theirs already. */
	async function refuse(refused: readonly Waiting[]): Promise<void> {
		const standings = await readStandings(
			db,
			dinnerId,
			refused.map((w) => w.save),
		);
		const byKey = new Map(standings.map((standing) => [textOf(standing.key), standing]));
		for (const entry of refused) {
			const standing = byKey.get(entry.key);
			const mine = standing?.claim?.equals(entry.save.claim) ?? false;
			const held = standing && mine ? heldBy(standing, entry.save) : null;
			if (held) saved(entry, held);
			else answer(entry, whyNot(standing, mine), mine ? (standing?.revision ?? 0) : 0);
		}
	}

	/** What is stored under the revision that was sent must be what was sent: two pages of one phone can come to the same number. */
	function saved({ asked }: Waiting, stored: Stored): void {
		for (const { save, answer } of asked.splice(0)) {
			const same = save.revision !== stored.revision || save.sealed === stored.sealed || holdsTheSame(save, stored);
			answer({ code: same ? 'saved' : 'stale', revision: stored.revision });
		}
	}
	function holdsTheSame(save: Save, stored: Stored): boolean {
		const open = ({ sealed }: Stored) => secrets.open(dinnerId, stored.key, stored.revision, sealed);
		return isDeepStrictEqual(open(save), open(stored));
	}

	return (save, answer) => {
		if (waiting.size + behind.length < LONGEST_QUEUE) enqueue({ save, answer });
		else answer({ code: 'busy', revision: 0 });
		if (running) return;
		running = true;
		run().catch((error: unknown) => log.error({ dinnerId, err: error }, 'the lane stopped'));
	};
}

/** Bytes as something that a Map can find: a character each, the cheapest there is. */
const textOf = (bytes: Buffer): string => bytes.toString('latin1');

const answer = (entry: Pick<Waiting, 'asked'>, code: SaveCode, revision: number): void => {
	for (const asked of entry.asked.splice(0)) asked.answer({ code, revision });
};

/** What this phone's own ballot holds, where it is at least as new as what was sent. */
function heldBy({ ballot, revision, sealed }: Standing, save: Save): Stored | null {
	if (ballot !== 'open' || revision === null || sealed === null || revision < save.revision) return null;
	return { key: save.key, revision, sealed };
}

/** The reason, the most useful first: a guest whose paper was replaced needs to hear that before "closed". */
function whyNot(standing: Standing | undefined, mine: boolean): SaveCode {
	if (!standing) return 'no paper';
	if (standing.ballot === 'void' || standing.paper === 'replaced') return 'replaced';
	if (['draft', 'call', 'lineup', 'doors', 'pitching'].includes(standing.phase)) return 'not open yet';
	if (standing.phase !== 'voting') return 'closed';
	if (standing.paper === null) return 'no paper';
	if (standing.paper === 'made') return 'not issued';
	return standing.ballot === 'open' && !mine ? 'moved' : 'busy';
}

async function retryDeadlock<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (attempts > 1 && (error as { code?: unknown }).code === DEADLOCK) return retryDeadlock(work, attempts - 1);
		throw error;
	}
}
