import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createServices, type Services } from '../../app/services/index.server';
import { createSecrets } from '../../app/services/secrets.server';
import { createDb } from '../../db/client';
import type { DB } from '../../db/schema';
import { makeContext } from './factories';
import { startServer } from './server';
import { type Several, startSeveral } from './several';

/** Evenings on a built server that is stopped and started again, for the tests of one file, and a folder beside their data. */
export function withEvenings() {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'stockpot-power-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));
	const stops: (() => Promise<unknown>)[] = [];
	afterEach(async () => {
		for (const stop of stops.splice(0).reverse()) await stop();
	});

	async function begin(papers: number) {
		const evening = await startSeveral(1, { papers });
		stops.push(evening.stop);
		const [server] = evening.servers;
		if (!server) throw new Error('One was started');
		const { dataDir, port } = server;
		const env = { SECRET: evening.secret };
		/** Starts the server of this folder again on the same port. */
		const again = async () => {
			const started = await startServer({ dataDir, port, env });
			stops.push(() => started.kill());
			return started;
		};
		return { ...evening, server, dataDir, env, again };
	}
	return { begin, folder: () => folder, stopAfterwards: (stop: () => Promise<unknown>) => stops.push(stop) };
}

/** Opens a stopped server's folder in this process. */
export async function opened<T>(
	dataDir: string,
	{ secret }: Pick<Several, 'secret'>,
	work: (parts: { db: Kysely<DB>; services: Services }) => Promise<T>,
): Promise<T> {
	const { db, close } = await createDb({ dataDir });
	try {
		const { context } = makeContext(db);
		const settings = { ...context.settings, dataDir, copiesDir: join(dataDir, 'copies') };
		const secrets = createSecrets(Buffer.from(secret));
		return await work({ db, services: createServices({ ...context, settings, secrets, now: () => new Date() }) });
	} finally {
		await close();
	}
}
