import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { listFolder, withFolder } from './lock';
import { writeWhole } from './whole-file';

/**
 * Copies the embedded database of a stopped server into a new file, which is whole and on the disk before it has its name. The
 * secret is not in it. Returns the file's size in bytes. Throws `CannotStart` with a sentence.
 */
export const backUp = (dataDir: string, file: string): Promise<number> =>
	withFolder(dataDir, async () => {
		if (!(await listFolder(dataDir)).includes('database'))
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
		await writeNew(file, bytes);
		return bytes.length;
	});

/** The name is taken first, so that a file that is there already is never written over. */
async function writeNew(file: string, bytes: Buffer): Promise<void> {
	try {
		await (await open(file, 'wx', 0o600)).close();
	} catch (error) {
		if ((error as { code?: unknown }).code !== 'EEXIST')
			throw new CannotStart(`${file} cannot be written. Nothing was copied.`);
		throw new CannotStart(`${file} is there already, and nothing is written over. Nothing was copied.`);
	}
	try {
		await writeWhole(file, bytes);
	} catch (error) {
		await rm(file, { force: true });
		throw error;
	}
}
