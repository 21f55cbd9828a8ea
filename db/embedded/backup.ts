import { join } from 'node:path';
import { CannotStart, cannotOpen } from '../startup-error';
import { writeNew } from './durable-file';
import { listFolder, withFolder } from './lock';

/**
 * Copies the embedded database of a stopped server into a new file. The file gets its name only after it is whole and on the disk. The
 * secret is not in it. Returns the file's size in bytes. Throws `CannotStart` with a sentence for the operator.
 */
export const backUp = (dataDir: string, file: string): Promise<number> =>
	withFolder(dataDir, async () => {
		if (!(await listFolder(dataDir)).includes('database'))
			throw new CannotStart(`There is no database in ${dataDir}. Nothing was copied.`);
		const bytes = await dump(dataDir);
		await writeNew(file, bytes).catch((error: unknown) => {
			throw sayWhyNot(file, error);
		});
		return bytes.length;
	});

async function dump(dataDir: string): Promise<Buffer> {
	try {
		const { PGlite } = await import('@electric-sql/pglite');
		const pglite = await PGlite.create(join(dataDir, 'database'));
		try {
			await pglite.exec('checkpoint');
			return Buffer.from(await (await pglite.dumpDataDir('gzip')).arrayBuffer());
		} finally {
			await pglite.close();
		}
	} catch (error) {
		throw cannotOpen(dataDir, error, ' Nothing was copied.');
	}
}

function sayWhyNot(file: string, error: unknown): CannotStart {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'EEXIST')
		return new CannotStart(`${file} is there already, and nothing is written over. Nothing was copied.`);
	return new CannotStart(`${file} cannot be written (${message}). Nothing was copied.`);
}
