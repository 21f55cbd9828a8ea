import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
	type CopyFile,
	type CopyHead,
	copyName,
	findNewest,
	holdsStale,
	listCopies,
	listMedia,
	mediaName,
	packTonight,
	press,
	removeUnfinished,
	superfluous,
	writeCopy,
} from '../../db/embedded/dinner-copies';
import {
	anyHoldsMore,
	readDinnersOn,
	readMarks,
	readMediaRow,
	readTonight,
	type Tonight,
} from '../../db/queries/dinner-copies';
import { CannotStart } from '../../db/startup-error';
import { createSingleFlight } from '../concurrency';
import type { Context } from './context.server';
import type { Metrics } from './metrics.server';

const MINUTE = 60_000;
const ROUND = 'copy';

/** `off`: copies are disabled, as on Postgres. `none`: there was nothing to copy. `why`: the disk's error code, `slow` or `unknown`. */
export type CopyState =
	| { readonly kind: 'off' | 'none' }
	| { readonly kind: 'good'; readonly at: Date }
	| { readonly kind: 'failing'; readonly since: Date; readonly why: string };

const everyMinute = (run: () => void): (() => void) => {
	const timer = setInterval(run, MINUTE).unref();
	return () => clearInterval(timer);
};

/**
 * Copies tonight's dinner to files every minute, for the embedded database, which does not wait for the disk. Only reading uses the one
 * connection; packing, sealing and writing come after. An error reaches no guest: it is logged and shown at the desk.
 */
export function createCopies({ db, settings, secrets, log, now }: Context, metrics: Metrics) {
	const folder = settings.copiesDir;
	const install = secrets.copiesOf();
	const run = randomBytes(6).toString('hex');
	let state: CopyState = { kind: 'off' };
	let written = '';
	const rounds = createSingleFlight<void>();
	let end: (() => void) | null = null;

	async function copy(): Promise<void> {
		const at = now();
		const tonight = await readSnapshot({ db, now });
		if (!tonight) {
			state = { kind: 'none' };
			return tidy(folder, install, 1);
		}
		await makeFolder(folder);
		const packed = packTonight(tonight);
		const hash = createHash('sha256').update(packed).digest('hex');
		const before = await listCopies(folder);
		if (hash !== written || holdsStale(before, install) || before.length === 0) {
			const media = await copyMedia(tonight, at);
			const head = {
				...headOf({ install, run }, 'tonight', at, media),
				counted: tonight.counted.map(secrets.dinnerOnCopies),
				uncounted: tonight.uncounted.map(secrets.dinnerOnCopies),
			};
			const name = copyName((before[0]?.number ?? 0) + 1);
			await writeCopy(folder, name, head, secrets.sealCopy('tonight', await press(packed)));
			written = hash;
			await tidy(folder, install, 2);
		}
		state = { kind: 'good', at };
	}

	/** Each picture and recording once: its file name changes with it. One that changed after the snapshot comes with the next copy. */
	async function copyMedia({ media }: Tonight, at: Date): Promise<string[]> {
		const there = new Set(await listMedia(folder));
		const names: string[] = [];
		for (const key of media) {
			const name = mediaName(install, key);
			names.push(name);
			const row = there.has(name) ? null : await readMediaRow(db, key);
			if (row === null) continue;
			const sealed = secrets.sealCopy(name, await press(Buffer.from(row)));
			await writeCopy(folder, name, headOf({ install, run }, 'media', at, []), sealed);
		}
		return names;
	}

	function failed(error: unknown): void {
		const { code } = error as { code?: unknown };
		const why = typeof code === 'string' ? code : 'unknown';
		if (state.kind !== 'failing' || state.why !== why)
			log.error({ err: error }, 'the copy of tonight’s dinner could not be written');
		fail(why);
	}
	function fail(why: string): void {
		const since = state.kind === 'failing' ? state.since : now();
		state = { kind: 'failing', since, why };
	}

	/** Never runs twice at once and never throws. Where the last copy still runs, as on a stick that hangs, this one fails as `slow`. */
	function round(): Promise<void> {
		if (rounds.underWay(ROUND)) fail('slow');
		return rounds.run(ROUND, () => copy().catch(failed));
	}

	metrics.gauge('stockpot_copy_failing', 'Whether the copy of tonight’s dinner could not be written.', () =>
		state.kind === 'failing' ? 1 : 0,
	);

	return {
		/** Copies every minute from now on. Only for the embedded database. */
		begin(every: (run: () => void) => () => void = everyMinute): void {
			end ??= every(() => void round());
			state = { kind: 'none' };
			removeUnfinished(folder).catch((error) => log.debug({ err: error }, 'no copies to look after yet'));
		},
		round,
		/** Stops, and makes a last copy where copies were made at all. */
		async finish(): Promise<void> {
			if (!end) return;
			end();
			await rounds.underWay(ROUND);
			await round();
		},
		state: (): CopyState => state,
		/** Deletes every copy that was finished; also in a transaction. Where a dinner is on, the next minute makes one anew. */
		deleteFinished: () => deleteOld(folder, install, null),
		/** The same, after the one that is being written. Never in a transaction, which a copy may wait for. */
		async deleteAll(): Promise<void> {
			await rounds.underWay(ROUND);
			await deleteOld(folder, install, null);
		},
		deleteMadeBefore: (before: Date): Promise<number> => deleteOld(folder, install, before),
		ahead: () => findAhead(db, folder, { install, open: secrets.openCopy }),
	};
}
export type Copies = ReturnType<typeof createCopies>;

/** One snapshot transaction with queries only. */
const readSnapshot = ({ db, now }: Pick<Context, 'db' | 'now'>): Promise<Tonight | null> =>
	db
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(async (trx) => {
			const dinnersOn = await readDinnersOn(trx, now());
			return dinnersOn.length > 0 ? readTonight(trx, dinnersOn) : null;
		});

const headOf = (
	by: Pick<CopyHead, 'install' | 'run'>,
	stockpot: CopyHead['stockpot'],
	at: Date,
	media: string[],
): CopyHead => ({
	stockpot,
	...by,
	made: at.toISOString(),
	media,
	counted: [],
	uncounted: [],
});

async function tidy(folder: string, install: string, enough: number): Promise<void> {
	const files = await listCopies(folder).catch(unlessMissing);
	await deleteCopies(folder, files, superfluous(files, install, enough));
}

/** Deletes this install's copies from before a time; null: all. Returns how many. */
async function deleteOld(folder: string, install: string, before: Date | null): Promise<number> {
	const files = await listCopies(folder).catch(unlessMissing);
	const old = files.filter(({ head }) => head?.install === install && (!before || new Date(head.made) < before));
	await deleteCopies(folder, files, old);
	return old.length;
}

/** Deletes some of these copies, with the pictures and recordings that no other one needs. */
async function deleteCopies(folder: string, files: readonly CopyFile[], old: readonly CopyFile[]): Promise<void> {
	const gone = new Set(old.map(({ name }) => name));
	if (gone.size === 0) return;
	for (const name of gone) await rm(join(folder, name), { force: true });
	const needed = new Set(files.filter(({ name }) => !gone.has(name)).flatMap(({ head }) => head?.media ?? []));
	const before = new Set(files.filter(({ name }) => gone.has(name)).flatMap(({ head }) => head?.media ?? []));
	for (const name of before) if (!needed.has(name)) await rm(join(folder, name), { force: true });
}

/**
 * The newest copy, if it holds more than the database, which has then lost acknowledged ballots. Throws `CannotStart` if copies exist and
 * none can be read, because the database may be a new one in place of theirs.
 */
async function findAhead(
	db: Context['db'],
	folder: string,
	key: Parameters<typeof findNewest>[1],
): Promise<{ file: string; made: Date } | null> {
	const { found, trouble } = await findNewest(folder, key).catch((error: unknown) => ({
		found: null,
		trouble: error,
	}));
	if (!found && trouble && (trouble as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(folder, trouble);
	if (!found) return null;
	const { marks } = found.tonight;
	const there = await readMarks(
		db,
		marks.map(({ dinnerId }) => dinnerId),
	);
	if (!anyHoldsMore(marks, there)) return null;
	return { file: found.file, made: new Date(found.head.made) };
}

/** Its parent must exist: where the stick was pulled out, a copy must not land on the disk that it protects against. */
async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});
}

function unreadable(folder: string, trouble: unknown): CannotStart {
	const why = trouble instanceof Error ? trouble.message : String(trouble);
	return new CannotStart(
		`The copies of the dinner in ${folder} cannot be read (${why}), so nobody can tell whether the database has lost something. Nothing was changed. Let Stockpot read them, then start again. To go on without them, move them away first.`,
	);
}

function unlessMissing(error: NodeJS.ErrnoException): CopyFile[] {
	if (error.code === 'ENOENT') return [];
	throw error;
}
