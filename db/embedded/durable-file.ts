import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The suffix of a file that is still being written. */
export const UNFINISHED = /\.unfinished-[0-9a-f]{8}$/;

/** Writes a file, readable by its owner only, syncs it to the disk and then renames it. Replaces a file with that name. */
export const writeWhole = (file: string, bytes: Uint8Array): Promise<void> =>
	write(file, bytes, (unfinished) => rename(unfinished, file));

/** Like `writeWhole` for a new name. Throws `EEXIST` if the name is taken. `linking` creates the hard link. */
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

/** The same where several write at once: one wins, and what the others wrote is deleted. */
export const writeFirst = (file: string, bytes: Uint8Array): Promise<void> =>
	writeNew(file, bytes).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});

/** For file systems without hard links, as on many USB sticks: reserves the name with an empty file, then renames over it. */
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

/** Syncs the folder, because a new name is durable only then. Windows cannot open folders and needs no sync. */
export async function syncFolder(path: string): Promise<void> {
	if (process.platform === 'win32') return;
	const folder = await open(path, 'r');
	await folder.sync().finally(() => folder.close());
}
