import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { listFolder, withFolder } from './lock';
import { writeNew } from './whole-file';

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
		await writeNew(file, bytes).catch((error: unknown) => {
			throw sayWhyNot(file, error);
		});
		return bytes.length;
	});

function sayWhyNot(file: string, error: unknown): CannotStart {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'EEXIST')
		return new CannotStart(`${file} is there already, and nothing is written over. Nothing was copied.`);
	return new CannotStart(`${file} cannot be written (${message}). Nothing was copied.`);
}
