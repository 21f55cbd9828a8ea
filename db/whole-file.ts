import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a file is called until it is whole. */
export const UNFINISHED = /\.unfinished-[0-9a-f]{8}$/;

/** Writes a file that is whole and on the disk before it has its name, for its owner alone. What had the name before is replaced. */
export const writeWhole = (file: string, bytes: Uint8Array): Promise<void> =>
	write(file, bytes, (unfinished) => rename(unfinished, file));

/** The same under a name that nothing has yet: throws `EEXIST` otherwise. `linking` is how a second name is given. */
export const writeNew = (file: string, bytes: Uint8Array, linking = link): Promise<void> =>
	write(file, bytes, async (unfinished) => {
		try {
			await linking(unfinished, file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
			return renameNew(unfinished, file);
		}
		await unlink(unfinished);
	});

/** The same of many who write at once: one wins, and what the others wrote is gone. */
export const writeFirst = (file: string, bytes: Uint8Array): Promise<void> =>
	writeNew(file, bytes).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});

/** Where the disk has no links, as many a stick: the name is taken first, empty, for the moment until the file has it. */
async function renameNew(unfinished: string, file: string): Promise<void> {
	await (await open(file, 'wx', 0o600)).close();
	try {
		await rename(unfinished, file);
	} catch (error) {
		await rm(file, { force: true });
		throw error;
	}
}

async function write(file: string, bytes: Uint8Array, name: (unfinished: string) => Promise<void>): Promise<void> {
	const unfinished = `${file}.unfinished-${randomBytes(4).toString('hex')}`;
	try {
		const handle = await open(unfinished, 'wx', 0o600);
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await name(unfinished);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	await syncFolder(dirname(file));
}

/** A name is on the disk only once its folder is. Windows cannot open folders, and writes names by itself. */
export async function syncFolder(path: string): Promise<void> {
	if (process.platform === 'win32') return;
	const folder = await open(path, 'r');
	await folder.sync().finally(() => folder.close());
}
