import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { type Database, embeddedOn } from '../client';
import { migrate } from '../migrate';
import { migrations } from '../migrations/index';
import { anyHoldsMore, type Mark, readMarks, type Tonight } from '../queries/dinner-copies';
import { layOver, type MovedDraft, moveDrafts, readLastChange } from '../queries/restoring';
import type { DB } from '../schema';
import { CannotStart } from '../startup-error';
import type { MediaRow } from './dinner-copies';
import { syncFolder } from './durable-file';
import { listFolder, withFolder } from './lock';

/** The folder that an interrupted restore leaves. */
const unfinished = /^restoring-[0-9a-f]{8}$/;
/** Files that a folder may hold before a restore: our own, and those that operating systems create. */
const mayBeThere =
	/^(secret|copies|database-until-.*|restoring-[0-9a-f]{8}|secret\.unfinished-[0-9a-f]{8}|import-\w{6}|lost\+found|\..*)$/;

/** The newest copy of a dinner, its pictures and recordings, and when it was made. */
export type CopyOfTonight = { readonly copy: Tonight; readonly media: readonly MediaRow[]; readonly made: Date };
export type PutBack = {
	/** The bytes or file that `backUp` wrote. */
	readonly backup?: string | undefined;
	/** Tonight's dinner, restored over the backup or into an empty database. */
	readonly tonight?: CopyOfTonight | undefined;
	readonly dataDir: string;
	readonly now: Date;
	/** Whether the copy also replaces newer data. */
	readonly instead?: boolean;
};
export type WasPutBack = {
	readonly dinners: number;
	/** Drafts of the backup whose number was changed. */
	readonly moved: readonly MovedDraft[];
	/** Where the old database was moved, and how many dinners only it has. */
	readonly aside: { readonly name: string; readonly dinners: number } | undefined;
};

/**
 * Restores a backup, a copy of tonight's dinner, or both into a folder. Overwrites nothing: a backup alone needs a folder without a
 * database; a copy of tonight moves the old database aside if it does not open or holds less. Throws `CannotStart` with a sentence and
 * then leaves the folder as it was.
 */
export async function restore(put: PutBack): Promise<WasPutBack> {
	const { backup, tonight, dataDir, now } = put;
	const bytes = backup === undefined ? undefined : await readBackup(backup);
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	return withFolder(dataDir, async () => {
		const there = await listFolder(dataDir);
		// A copy of tonight is restored in a hurry, so other files may be there; it touches only `database`.
		if (!tonight) refuseFull(there, dataDir);
		for (const name of there)
			if (unfinished.test(name)) await rm(join(dataDir, name), { recursive: true, force: true });
		const replaced = there.includes('database') ? join(dataDir, 'database') : undefined;
		const held = replaced ? await readWhatIsThere(replaced) : null;
		// Without a backup, the copy will be the whole database. Refuses before anything is written if the old database holds more.
		if (tonight && backup === undefined) refuseLoss(held, tonight.copy.marks, put);
		// Under a temporary name until it is whole, so that an interrupted restore does not look like a database.
		const making = join(dataDir, `restoring-${randomBytes(4).toString('hex')}`);
		try {
			const { dinners, marks, moved } = await make(making, put, bytes);
			refuseLoss(held, marks, put);
			const name = asideName(there, now);
			if (replaced) await rename(replaced, join(dataDir, name));
			await rename(making, join(dataDir, 'database'));
			await syncFolder(dataDir);
			const only = (held ?? []).filter((one) => !marks.some(({ dinnerId }) => dinnerId === one.dinnerId));
			return { dinners, moved, aside: replaced ? { name, dinners: only.length } : undefined };
		} catch (error) {
			await rm(making, { recursive: true, force: true });
			if (error instanceof CannotStart) throw error;
			const over = tonight && backup ? ` over ${backup}` : '';
			throw new CannotStart(`The copy could not be put back${over} (${reasonOf(error)}). Nothing was changed.`);
		}
	});
}

function refuseFull(there: readonly string[], dataDir: string): void {
	const found = there.find((name) => !mayBeThere.test(name));
	if (found === undefined) return;
	throw new CannotStart(
		`${dataDir} is not empty (${found}), and nothing is written over: set DATA_DIR to a new folder, or move this one away.`,
	);
}

/** `held`: the marks of the old database. `made`: those of the restored one. */
function refuseLoss(held: readonly Mark[] | null, made: readonly Mark[], { tonight, dataDir, instead }: PutBack): void {
	const why = held && !instead ? whyKeep(held, made) : null;
	if (tonight && why) throw new CannotStart(sayWhyKept(why, dataDir, tonight.made));
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function asideName(there: readonly string[], now: Date): string {
	const name = `database-until-${now.toISOString().slice(0, 19).replaceAll(':', '')}`;
	return there.includes(name) ? `${name}-${randomBytes(2).toString('hex')}` : name;
}

async function readBackup(file: string): Promise<Buffer> {
	return readFile(file).catch(() => {
		throw new CannotStart(`The file ${file} cannot be read. Nothing was put back.`);
	});
}

/** Makes the database in a folder of its own, and returns its marks. */
async function make(folder: string, { backup, tonight, instead = false }: PutBack, bytes: Buffer | undefined) {
	const { db, close } = await (backup && bytes ? openBackup(folder, backup, bytes) : openEmpty(folder));
	try {
		if (!tonight) return { dinners: await countDinners(db), marks: [], moved: [] };
		await migrate(db);
		const moved = await putTonight(db, tonight, { over: backup !== undefined, instead });
		const marks = await readMarks(db);
		return { dinners: marks.length, marks, moved };
	} finally {
		await close();
	}
}

async function openEmpty(folder: string): Promise<Database> {
	const { PGlite } = await import('@electric-sql/pglite');
	return embeddedOn(await PGlite.create(folder));
}

async function openBackup(folder: string, backup: string, bytes: Buffer): Promise<Database> {
	const { PGlite } = await import('@electric-sql/pglite');
	try {
		// The checksum shows whether the file is whole. Unpacked here, because a damaged archive inside PGlite would end the process.
		const tar = new Uint8Array(await promisify(gunzip)(bytes));
		const loadDataDir = new Blob([tar], { type: 'application/x-tar' });
		const database = await embeddedOn(await PGlite.create({ dataDir: folder, loadDataDir }));
		await countDinners(database.db).catch(async (error) => {
			await database.close();
			throw error;
		});
		return database;
	} catch (error) {
		throw new CannotStart(`${backup} is not a whole copy of a database (${reasonOf(error)}). Nothing was put back.`);
	}
}

async function countDinners(db: Kysely<DB>): Promise<number> {
	const { n } = await db.selectFrom('dinner').select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
	return n;
}

/**
 * Restores a copy into a database, empty or from a backup, unless the database has newer rows. Returns the drafts whose number was
 * changed.
 */
export async function putTonight(
	db: Kysely<DB>,
	{ copy, media, made }: CopyOfTonight,
	{ over, instead }: { readonly over: boolean; readonly instead: boolean },
): Promise<readonly MovedDraft[]> {
	if (copy.schema !== Object.keys(migrations).sort().at(-1)) {
		throw new CannotStart(
			'The copy was made by another version of Stockpot: put it back with that one. Nothing was put back.',
		);
	}
	if (over && !instead) await refuseOverNewer(db, copy, made);
	return db.transaction().execute(async (trx) => {
		const moved = await moveDrafts(trx, copy);
		await layOver(trx, copy, media);
		// Ends all sessions of the backup: one may have been revoked since, and the copy does not tell.
		if (over) await trx.deleteFrom('session').execute();
		return moved;
	});
}

async function refuseOverNewer(db: Kysely<DB>, copy: Tonight, made: Date): Promise<void> {
	const ids = copy.marks.map(({ dinnerId }) => dinnerId);
	if (anyHoldsMore(await readMarks(db, ids), copy.marks)) {
		throw new CannotStart(
			`The backup is newer than the copy of the dinner: put the backup back alone. Nothing was put back. ${ALL_THE_SAME}`,
		);
	}
	const changed = await readLastChange(db);
	if (changed && changed > made) {
		throw new CannotStart(
			`The backup is newer than the copy: something in it was changed on ${say(changed)}, and the copy was made on ${say(made)}. Put the backup back alone. Nothing was put back. ${ALL_THE_SAME}`,
		);
	}
}

/** The marks of the old database; null if it does not open or cannot be read, as after a power cut. */
async function readWhatIsThere(folder: string): Promise<Mark[] | null> {
	try {
		const { db, close } = await openEmpty(folder);
		return await readMarks(db).finally(close);
	} catch {
		// Every kind of damage has the same answer: the old database is moved aside and kept.
		return null;
	}
}

/** `more`: the old database has rows that the copy lacks; `all`: the copy has nothing more; `both`: each has rows of its own. */
type WhyKept = 'more' | 'all' | 'both';

/**
 * Why the old database should stay; null if only the copy has something more. Where both have, dinners that the copy lacks do not count:
 * past dinners are never in copies, and the old database lost something of tonight's.
 */
export function whyKeep(there: readonly Mark[], made: readonly Mark[]): WhyKept | null {
	const gains = anyHoldsMore(made, there);
	const shared = there.filter(({ dinnerId }) => made.some((mark) => mark.dinnerId === dinnerId));
	if (anyHoldsMore(shared, made)) return gains ? 'both' : 'more';
	if (gains) return null;
	return shared.length < there.length ? 'more' : 'all';
}

const ALL_THE_SAME =
	'To have the copy all the same, in the place of what is newer, add --instead (as in npm run restore -- --instead).';

function sayWhyKept(why: WhyKept, dataDir: string, made: Date): string {
	const opens = `The database in ${dataDir} opens and holds`;
	const copy = `the copy of ${say(made)}`;
	const said: Record<WhyKept, string> = {
		more: `${opens} more than ${copy}: just run npm start.`,
		all: `${opens} all that is in ${copy}: just run npm start.`,
		both: `${opens} more of one dinner than ${copy}, and less of another. To go on with the database, move the copies away and run npm start.`,
	};
	return `${said[why]} Nothing was changed. ${ALL_THE_SAME}`;
}

const say = (at: Date): string => at.toLocaleString('en-GB');
