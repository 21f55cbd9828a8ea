import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../../db/cannot-start';
import {
	type CopyFile,
	type CopyHead,
	copyName,
	findNewest,
	holdsStale,
	listCopies,
	listPictures,
	packTonight,
	pictureName,
	press,
	removeUnfinished,
	superfluous,
	writeCopy,
} from '../../db/copies';
import {
	anyHoldsMore,
	readDinnersOn,
	readMarks,
	readPictureRow,
	readTonight,
	type Tonight,
} from '../../db/queries/copies';
import type { Context } from './context.server';
import type { Metrics } from './metrics.server';

const MINUTE = 60_000;

/** `off`: nothing is copied here, as on Postgres; `none`: there was nothing to copy. `why` is the disk's own word, or `slow`, or `unknown`. */
export type CopyState =
	| { readonly kind: 'off' | 'none' }
	| { readonly kind: 'good'; readonly at: Date }
	| { readonly kind: 'failing'; readonly since: Date; readonly why: string };

const everyMinute = (run: () => void): (() => void) => {
	const timer = setInterval(run, MINUTE).unref();
	return () => clearInterval(timer);
};

/**
 * Copies tonight's dinner every minute into files, for the embedded database, which never waits for the disk. Only the reading holds the
 * one connection; packing, sealing and writing come after. Nothing that goes wrong here reaches a guest: it is logged, and told on
 * the desk.
 */
export function createCopies({ db, settings, secrets, log, now }: Context, metrics: Metrics) {
	const folder = settings.copiesDir;
	const install = secrets.copiesOf();
	const run = randomBytes(6).toString('hex');
	let state: CopyState = { kind: 'off' };
	let written = '';
	let underWay: Promise<void> | null = null;
	let end: (() => void) | null = null;

	/** One snapshot, and nothing but queries inside. */
	const read = (): Promise<Tonight | null> =>
		db
			.transaction()
			.setIsolationLevel('repeatable read')
			.setAccessMode('read only')
			.execute(async (trx) => {
				const dinnersOn = await readDinnersOn(trx, now());
				return dinnersOn.length > 0 ? readTonight(trx, dinnersOn) : null;
			});

	async function copy(): Promise<void> {
		const at = now();
		const tonight = await read();
		if (!tonight) {
			state = { kind: 'none' };
			return tidy(1);
		}
		await makeFolder(folder);
		const packed = packTonight(tonight);
		const hash = createHash('sha256').update(packed).digest('hex');
		const before = await listCopies(folder);
		if (hash !== written || holdsStale(before, install) || before.length === 0) {
			const pictures = await copyPictures(tonight, at);
			const head = {
				...headOf('tonight', at, tonight.opened, pictures),
				counted: tonight.counted.map(secrets.dinnerOnCopies),
				uncounted: tonight.uncounted.map(secrets.dinnerOnCopies),
			};
			const name = copyName((before[0]?.number ?? 0) + 1);
			await writeCopy(folder, name, head, secrets.sealCopy('tonight', await press(packed)));
			written = hash;
			await tidy(2);
		}
		state = { kind: 'good', at };
	}

	const headOf = (stockpot: CopyHead['stockpot'], at: Date, opened: number, pictures: string[]): CopyHead => ({
		stockpot,
		install,
		run,
		made: at.toISOString(),
		opened,
		pictures,
	});

	/** Each picture once: its name changes with it. One that was changed since the snapshot comes with the next copy. */
	async function copyPictures({ pictures }: Tonight, at: Date): Promise<string[]> {
		const there = new Set(await listPictures(folder));
		const names: string[] = [];
		for (const { pitchId, version } of pictures) {
			const name = pictureName(install, pitchId, version);
			names.push(name);
			const row = there.has(name) ? null : await readPictureRow(db, pitchId, version);
			if (row === null) continue;
			const sealed = secrets.sealCopy(name, await press(Buffer.from(row)));
			await writeCopy(folder, name, headOf('picture', at, 0, []), sealed);
		}
		return names;
	}

	async function tidy(enough: number): Promise<void> {
		const files = await listCopies(folder).catch(unlessMissing);
		const gone = new Set(superfluous(files, install, enough).map(({ name }) => name));
		if (gone.size === 0) return;
		for (const name of gone) await rm(join(folder, name), { force: true });
		const needed = new Set(files.filter(({ name }) => !gone.has(name)).flatMap(({ head }) => head?.pictures ?? []));
		const before = new Set(files.filter(({ name }) => gone.has(name)).flatMap(({ head }) => head?.pictures ?? []));
		for (const name of before) if (!needed.has(name)) await rm(join(folder, name), { force: true });
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

	/** Never two at once, and never throws. A stick that hangs is a copy that is not made. */
	function round(): Promise<void> {
		if (underWay) fail('slow');
		underWay ??= copy()
			.catch(failed)
			.finally(() => {
				underWay = null;
			});
		return underWay;
	}

	metrics.gauge('stockpot_copy_failing', 'Whether the copy of tonight’s dinner could not be written.', () => ({
		'': state.kind === 'failing' ? 1 : 0,
	}));

	return {
		/** From now on, every minute. Only for the embedded database: a Postgres keeps what it has said it keeps. */
		begin(every: (run: () => void) => () => void = everyMinute): void {
			end ??= every(() => void round());
			state = { kind: 'none' };
			removeUnfinished(folder).catch((error) => log.debug({ err: error }, 'no copies to look after yet'));
		},
		round,
		/** No more from now on; a last copy of what there is, where copies were made at all. */
		async finish(): Promise<void> {
			if (!end) return;
			end();
			await underWay;
			await round();
		},
		state: (): CopyState => state,
		/**
		 * The newest copy where it holds more than the database, which then has lost what phones were told is saved. Throws `CannotStart`
		 * where there are copies and none can be read: the database may be a new one, in place of the one that they are of.
		 */
		async ahead(): Promise<{ file: string; made: Date } | null> {
			const key = { install, open: secrets.openCopy };
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
		},
	};
}
export type Copies = ReturnType<typeof createCopies>;

/** Its parent must be there: a stick that was pulled out must not become a folder on the disk it was to guard against. */
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
