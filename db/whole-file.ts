import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a file is called until it is whole. */
export const UNFINISHED = /\.unfinished-[0-9a-f]{8}$/;

/** Writes a file that is whole and on the disk before it has its name, for its owner alone. What had the name before is replaced. */
export const writeWhole = (file: string, bytes: Uint8Array): Promise<void> =>
	write(file, bytes, (unfinished) => rename(unfinished, file));

/** The same where nothing may have the name yet: of many who write at once one wins, and what the others wrote is gone. */
export const writeFirst = (file: string, bytes: Uint8Array): Promise<void> =>
	write(file, bytes, async (unfinished) => {
		await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		});
		await rm(unfinished);
	});

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
