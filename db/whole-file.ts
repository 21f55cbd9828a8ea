import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a file is called until it is whole. */
export const UNFINISHED = /\.unfinished-[0-9a-f]{8}$/;

/** Writes a file that is whole and on the disk before it has its name, for its owner alone. What had the name before is replaced. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
	const unfinished = `${file}.unfinished-${randomBytes(4).toString('hex')}`;
	try {
		const handle = await open(unfinished, 'wx', 0o600);
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(unfinished, file);
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
