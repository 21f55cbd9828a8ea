import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { createServices, type Services } from '../../app/services/index.server';
import { createSecrets, readSecret, type Secrets } from '../../app/services/secrets.server';
import { createDb } from '../../db/client';
import type { DB } from '../../db/schema';
import { newPostgresDatabase } from './db';
import { makeContext } from './factories';
import { newDataDir } from './folder';
import { type RunningServer, startServer } from './server';

type Parts = { readonly db: Kysely<DB>; readonly services: Services; readonly secrets: Secrets };
type Wanted = { readonly on?: 'embedded'; readonly env?: Readonly<Record<string, string>> };

/** The built server on a database that `prepare` has filled with services of the test. */
export async function startPrepared<T>(
	prepare: (parts: Parts) => Promise<T>,
	{ on, env = {} }: Wanted = {},
): Promise<RunningServer & { readonly prepared: T }> {
	const databaseUrl = on ? undefined : await newPostgresDatabase();
	const dataDir = await (databaseUrl ? mkdtemp(join(tmpdir(), 'stockpot-prepared-')) : newDataDir('prepared'));
	const { db, close } = await createDb({ databaseUrl, dataDir });
	const secrets = createSecrets(await readSecret(undefined, dataDir));
	const { context } = makeContext(db);
	const services = createServices({ ...context, secrets, now: () => new Date() });
	const prepared = await prepare({ db, services, secrets });
	await services.setup.checkSecret();
	// The embedded database belongs to one process.
	await close();
	const server = await startServer({ databaseUrl, dataDir, env });
	return {
		...server,
		prepared,
		async stop() {
			await server.stop();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}
