import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A new data folder, copied from one with a migrated embedded database, because migrating takes seconds. */
export async function newDataDir(name: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), `stockpot-${name}-`));
	await cp(inject('embeddedFolder'), folder, { recursive: true });
	return folder;
}
