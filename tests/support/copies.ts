import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach } from 'vitest';
import { createCopies } from '../../app/services/dinner-copies.server';
import { createMetrics } from '../../app/services/metrics.server';
import { type CopyKey, findNewest } from '../../db/embedded/dinner-copies';
import type { DB } from '../../db/schema';
import { lines, openEvening } from './evening';

/** Gives each test of a suite a folder for copies, with functions that write and read copies. */
export function copiesOf(getDb: () => Kysely<DB>) {
	let parent = '';
	let folder = '';
	beforeEach(async () => {
		parent = await mkdtemp(join(tmpdir(), 'stockpot-copies-'));
		folder = join(parent, 'copies');
	});
	afterEach(() => rm(parent, { recursive: true, force: true }));

	async function begin(papers = 3) {
		const evening = await openEvening(getDb(), papers);
		return { ...evening, ...copier(evening) };
	}
	/** The copies service as a new start of the server would create it. */
	function copier({ context }: Pick<Awaited<ReturnType<typeof openEvening>>, 'context'>, secrets = context.secrets) {
		const metrics = createMetrics();
		const settings = { ...context.settings, copiesDir: folder };
		const key: CopyKey = { install: secrets.copiesOf(), open: secrets.openCopy };
		return { metrics, key, copies: createCopies({ ...context, settings, secrets }, metrics) };
	}
	const newest = async (key: CopyKey) => (await findNewest(folder, key)).found;
	const rowsIn = async (key: CopyKey, table: 'ballot' | 'paper' | 'counted' | 'receipt'): Promise<{ key: string }[]> =>
		JSON.parse((await newest(key))?.tonight.rows[table] ?? '[]');

	return { begin, copier, newest, rowsIn, parent: () => parent, folder: () => folder };
}

export const scores = lines('5432', '1...', '0000', '5555');
