import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Settings } from '../contract/settings';

/**
 * The notice of an embedded database about its folders. A missing folder for copies does not stop the server: a stick may be put in later,
 * and a dinner without copies is better than none.
 */
export async function startupNotice({ dataDir, copiesDir }: Pick<Settings, 'dataDir' | 'copiesDir'>): Promise<string> {
	const place = `Everything is kept in ${dataDir}: it survives a crash of this program, not a power cut.`;
	const trouble = await troubleWith(copiesDir);
	if (trouble === null) return `${place} While a dinner is on, it is copied to ${copiesDir} every minute.`;
	return `${place} A dinner could NOT be copied to ${copiesDir} now (${trouble}): put the stick in, or stop Stockpot and set COPIES_DIR to a folder that can be written to. While one is on, this is tried every minute, and the desk says if it fails.`;
}

/** Why copies cannot be written; null if they can. The folder may be missing if its parent exists. */
async function troubleWith(folder: string): Promise<string | null> {
	try {
		await mayWrite(folder).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') throw error;
			return mayWrite(dirname(folder));
		});
		return null;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		return code === 'ENOENT' ? `there is no folder ${dirname(folder)}` : message;
	}
}
const mayWrite = (folder: string): Promise<void> => access(folder, constants.W_OK);
