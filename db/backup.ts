import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { CannotStart } from './cannot-start';
import { type FolderLock, lockFolder } from './lock';

/** What may lie in a folder that a copy is put back into: the secret belongs there, the lock is ours. */
const mayBeThere = new Set(['secret', 'server.sock']);

/**
 * Copies the embedded database of a stopped server into a new file, which is whole and on the disk before it has its name. The
 * secret is not in it. Returns the file's size in bytes. Throws `CannotStart` with a sentence.
 */
export const backUp = (dataDir: string, file: string): Promise<number> =>
	locked(dataDir, async () => {
		if (!(await listed(dataDir)).includes('database'))
			throw new CannotStart(`There is no database in ${dataDir}. Nothing was copied.`);
		const { PGlite } = await import('@electric-sql/pglite');
		const pglite = await PGlite.create(join(dataDir, 'database'));
		let bytes: Buffer;
		try {
			await pglite.exec('checkpoint');
			bytes = Buffer.from(await (await pglite.dumpDataDir('gzip')).arrayBuffer());
		} finally {
			await pglite.close();
		}
		await writeWhole(file, bytes);
		return bytes.length;
	});

/**
 * Puts a copy back into a folder that has no database yet: nothing is ever written over. Returns how many dinners there are in it.
 * Throws `CannotStart` with a sentence, and then leaves the folder as it was.
 */
export async function restore(file: string, dataDir: string): Promise<number> {
	const bytes = await readFile(file).catch(() => {
		throw new CannotStart(`The file ${file} cannot be read. Nothing was put back.`);
	});
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	return locked(dataDir, async () => {
		const found = (await listed(dataDir)).find((name) => !mayBeThere.has(name));
		if (found !== undefined) {
			throw new CannotStart(
				`${dataDir} is not empty (${found}), and nothing is written over: set DATA_DIR to a new folder, or move this one away.`,
			);
		}
		// Under another name until it is whole: a copy that was put back halfway must not look like a database.
		const unfinished = join(dataDir, `restoring-${randomBytes(4).toString('hex')}`);
		try {
			const dinners = await unpack(bytes, unfinished);
			await rename(unfinished, join(dataDir, 'database'));
			return dinners;
		} catch (error) {
			await rm(unfinished, { recursive: true, force: true });
			const why = error instanceof Error ? error.message : String(error);
			throw new CannotStart(`${file} is not a whole copy of a database (${why}). Nothing was put back.`);
		}
	});
}

async function unpack(bytes: Buffer, folder: string): Promise<number> {
	// Its checksum says whether it is whole. Unpacked here: in the embedded database a broken one would end the process.
	const tar = await promisify(gunzip)(bytes);
	const { PGlite } = await import('@electric-sql/pglite');
	const loadDataDir = new Blob([new Uint8Array(tar)], { type: 'application/x-tar' });
	const pglite = await PGlite.create({ dataDir: folder, loadDataDir });
	try {
		const { rows } = await pglite.query<{ n: number }>('select count(*)::int as n from dinner');
		return rows[0]?.n ?? 0;
	} finally {
		await pglite.close();
	}
}

async function locked<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
	let lock: FolderLock;
	try {
		lock = await lockFolder(dataDir);
	} catch (error) {
		if ((error as { code?: unknown }).code === 'ENOENT') throw new CannotStart(`There is no folder ${dataDir}.`);
		throw error;
	}
	try {
		return await work();
	} finally {
		await lock.release();
	}
}

const listed = (folder: string): Promise<string[]> => readdir(folder);

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
	const unfinished = `${file}.${randomBytes(4).toString('hex')}`;
	try {
		// Taken first, so that a file that is there already is never written over.
		await (await open(file, 'wx', 0o600)).close();
	} catch (error) {
		if ((error as { code?: unknown }).code !== 'EEXIST')
			throw new CannotStart(`${file} cannot be written. Nothing was copied.`);
		throw new CannotStart(`${file} is there already, and nothing is written over. Nothing was copied.`);
	}
	try {
		const handle = await open(unfinished, 'wx', 0o600);
		await handle.writeFile(bytes);
		await handle.sync();
		await handle.close();
		await rename(unfinished, file);
	} catch (error) {
		await Promise.all([rm(unfinished, { force: true }), rm(file, { force: true })]);
		throw error;
	}
	// The name is on the disk only once its folder is.
	const folder = await open(dirname(file), 'r');
	await folder.sync().finally(() => folder.close());
}
