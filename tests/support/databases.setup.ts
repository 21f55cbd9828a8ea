import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../db/migrate';
import { startPostgres } from './postgres';
import { prepareEmbedded } from './prepared';

declare module 'vitest' {
	interface ProvidedContext {
		/** A temporary Postgres with a migrated database named `template`; null without an installed Postgres. */
		postgresUrl: string | null;
		/** A migrated embedded database to load into memory, and one in a folder to copy. */
		embeddedDump: string;
		embeddedFolder: string;
	}
}

/** Starts one Postgres for all projects of a run, and prepares the embedded database. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	const { dump, folder } = await prepareEmbedded();
	project.provide('embeddedDump', dump);
	project.provide('embeddedFolder', folder);

	const running = process.env.STOCKPOT_TEST_POSTGRES;
	if (running !== undefined) {
		project.provide('postgresUrl', running || null);
		return undefined;
	}
	// A checkpoint writes the files of all databases of the tests to the disk, and whatever commits then waits.
	const postgres = await startPostgres({ checkpoint_timeout: '1d', max_wal_size: '8GB' });
	process.env.STOCKPOT_TEST_POSTGRES = postgres?.url ?? '';
	project.provide('postgresUrl', postgres?.url ?? null);
	if (!postgres) {
		process.stdout.write('No Postgres was found (PG_BIN says where): only the embedded database is tested.\n');
		return undefined;
	}
	await makeTemplate(postgres.url);
	return () => postgres.remove();
}

async function makeTemplate(url: string): Promise<void> {
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	await admin.query('create database template');
	await admin.end();
	const pool = new pg.Pool({ connectionString: databaseAt(url, 'template') });
	const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
	await migrate(db);
	await db.destroy();
}

const databaseAt = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
