import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { CannotStart } from './cannot-start';
import { embeddedOn } from './client';
import { listFolder, withFolder } from './lock';
import { migrate } from './migrate';
import { migrations } from './migrations/index';
import { anyHoldsMore, readMarks, type Tonight } from './queries/copies';
import { layOver } from './queries/restoring';
import type { DB } from './schema';
import { syncFolder } from './whole-file';

/** What a restore that was broken off leaves. */
const unfinished = /^restoring-[0-9a-f]{8}$/;
/** What may lie in a folder that a copy is put back into: the secret and the copies belong there, the rest is ours. */
const mayBeThere = /^(secret|copies|database-until-.*|restoring-[0-9a-f]{8})$/;

export type PutBack = {
	/** What `backUp` wrote. */
	readonly backup?: string | undefined;
	/** Tonight's dinner, laid over the backup, or over nothing. */
	readonly tonight?: { readonly copy: Tonight; readonly pictures: readonly string[] } | undefined;
	readonly dataDir: string;
	readonly now: Date;
};
/** `aside` is where the database is now that was there before. */
export type WasPutBack = { readonly dinners: number; readonly aside: string | undefined };

/**
 * Puts a copy back into a folder. Nothing is ever written over: with a backup alone the folder may have no database yet; with a copy
 * of tonight's dinner the database that is there is damaged, and is moved aside. Throws `CannotStart` with a sentence, and then
 * leaves the folder as it was.
 */
export async function restore({ backup, tonight, dataDir, now }: PutBack): Promise<WasPutBack> {
	const bytes = backup === undefined ? undefined : await readBackup(backup);
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	return withFolder(dataDir, async () => {
		const there = await listFolder(dataDir);
		const found = there.find((name) => !mayBeThere.test(name) && !(tonight && name === 'database'));
		if (found !== undefined) {
			throw new CannotStart(
				`${dataDir} is not empty (${found}), and nothing is written over: set DATA_DIR to a new folder, or move this one away.`,
			);
		}
		for (const name of there)
			if (unfinished.test(name)) await rm(join(dataDir, name), { recursive: true, force: true });
		// Under another name until it is whole: a copy that was put back halfway must not look like a database.
		const making = join(dataDir, `restoring-${randomBytes(4).toString('hex')}`);
		try {
			const dinners = await make(making, bytes, tonight);
			const aside = there.includes('database') ? asideName(there, now) : undefined;
			if (aside) await rename(join(dataDir, 'database'), join(dataDir, aside));
			await rename(making, join(dataDir, 'database'));
			await syncFolder(dataDir);
			return { dinners, aside };
		} catch (error) {
			await rm(making, { recursive: true, force: true });
			if (error instanceof CannotStart) throw error;
			const why = error instanceof Error ? error.message : String(error);
			if (backup === undefined) throw new CannotStart(`The copy could not be put back (${why}). Nothing was changed.`);
			throw new CannotStart(`${backup} is not a whole copy of a database (${why}). Nothing was put back.`);
		}
	});
}

function asideName(there: readonly string[], now: Date): string {
	const name = `database-until-${now.toISOString().slice(0, 19).replaceAll(':', '')}`;
	return there.includes(name) ? `${name}-${randomBytes(2).toString('hex')}` : name;
}

async function readBackup(file: string): Promise<Buffer> {
	return readFile(file).catch(() => {
		throw new CannotStart(`The file ${file} cannot be read. Nothing was put back.`);
	});
}

/** Makes the database in a folder of its own, and says how many dinners are in it. */
async function make(folder: string, backup: Buffer | undefined, tonight: PutBack['tonight']): Promise<number> {
	const { PGlite } = await import('@electric-sql/pglite');
	// The checksum says whether it is whole. Unpacked here: in the embedded database a broken one would end the process.
	const tar = backup && new Uint8Array(await promisify(gunzip)(backup));
	const loaded = tar && { loadDataDir: new Blob([tar], { type: 'application/x-tar' }) };
	const { db, close } = await embeddedOn(await PGlite.create({ dataDir: folder, ...loaded }));
	try {
		if (tonight) {
			await migrate(db);
			await putTonight(db, tonight);
		}
		const { n } = await db.selectFrom('dinner').select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
		return n;
	} finally {
		await close();
	}
}

async function putTonight(db: Kysely<DB>, { copy, pictures }: NonNullable<PutBack['tonight']>): Promise<void> {
	const there = await readMarks(
		db,
		copy.marks.map(({ dinnerId }) => dinnerId),
	);
	if (anyHoldsMore(there, copy.marks)) {
		throw new CannotStart(
			'The backup is newer than the copy of the dinner: put the backup back alone. Nothing was put back.',
		);
	}
	if (copy.schema !== Object.keys(migrations).sort().at(-1)) {
		throw new CannotStart(
			'The copy was made by another version of Stockpot: put it back with that one. Nothing was put back.',
		);
	}
	await db.transaction().execute((trx) => layOver(trx, copy, pictures));
}
