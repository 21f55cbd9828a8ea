import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Settings } from '../contract/settings';

/**
 * What whoever starts the embedded database is told of where everything is. A place for copies that is not there stops nothing: the stick
 * may be put in later, and on the night a dinner without copies is better than none.
 */
export async function startupNotice({ dataDir, copiesDir }: Pick<Settings, 'dataDir' | 'copiesDir'>): Promise<string> {
	const kept = `Everything is kept in ${dataDir}: it survives a crash of this program, not a power cut.`;
	const trouble = await troubleWith(copiesDir);
	if (trouble === null) return `${kept} While a dinner is on, it is copied to ${copiesDir} every minute.`;
	return `${kept} A dinner could NOT be copied to ${copiesDir} now (${trouble}): put the stick in, or stop Stockpot and set COPIES_DIR to a folder that can be written to. While one is on, this is tried every minute, and the desk says if it fails.`;
}

/** As copies are written: into the folder, which is made where the one above it is there. */
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
