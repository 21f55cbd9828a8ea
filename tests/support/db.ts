import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import { createDb, type Database, embeddedOn } from '../../db/client';
import type { DB } from '../../db/schema';

export type Kind = Database['kind'];

/**
 * Runs a suite on both databases. Each test starts with empty tables, unless the suite keeps the rows of its `beforeAll`.
 *
 *     withDatabases((name, getDb) => {
 *       test('a paper is handed out once', async () => {
 *         await handOut(getDb(), …);
 *       });
 *     });
 *
 * `on` is for suites that do not depend on the database. `name` is for tests that only one database can run, such as two transactions that wait for each other.
 */
export function withDatabases(
	suite: (name: Kind, getDb: () => Kysely<DB>) => void,
	{ keep = false, on = ['embedded', 'postgres'] }: { keep?: boolean; on?: readonly Kind[] } = {},
): void {
	for (const name of on) {
		describe.skipIf(name === 'postgres' && inject('postgresUrl') === null)(`on ${name}`, () => {
			let database: Database | undefined;
			const getDb = () => {
				if (!database) throw new Error('The database is open only while tests and their hooks run');
				return database.db;
			};
			beforeAll(async () => {
				database = await (name === 'postgres' ? openPostgres() : openEmbedded());
				await empty(database.db);
			});
			afterAll(async () => {
				// The embedded database stays open for the worker's next file.
				if (name === 'postgres') await database?.close();
			});
			if (!keep) beforeEach(() => empty(getDb()));
			suite(name, getDb);
		});
	}
}

/** The URL of a new, migrated Postgres database; undefined without Postgres. */
export async function newPostgresDatabase(): Promise<string | undefined> {
	const url = inject('postgresUrl');
	if (url === null) return undefined;
	const name = `test_${randomBytes(6).toString('hex')}`;
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	await admin.query(`create database ${name} template template`);
	await admin.end();
	return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/**
 * Deletes every row, append-only tables included: in the role of a replica no triggers or foreign keys run. Faster than TRUNCATE, which
 * creates new files for each table.
 */
export async function empty(db: Kysely<DB>): Promise<void> {
	const { rows } = await sql<{ name: string }>`
		select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'
	`.execute(db);
	await db.transaction().execute(async (trx) => {
		await sql`set local session_replication_role = replica`.execute(trx);
		await sql.raw(rows.map(({ name }) => `delete from ${name}`).join(';')).execute(trx);
	});
}

/** Waits until a query on this Postgres database waits for a lock that another transaction holds. */
export const untilOneWaitsForALock = (db: Kysely<DB>): Promise<void> =>
	expect
		.poll(
			async () => {
				const { rows } = await sql`
					select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
				`.execute(db);
				return rows.length;
			},
			// Short, because the waiting query times out after a second.
			{ interval: 5 },
		)
		.toBe(1);

async function openPostgres(): Promise<Database> {
	const databaseUrl = await newPostgresDatabase();
	return createDb({ databaseUrl, dataDir: '' });
}

let inMemory: Promise<Database> | undefined;

/** One for each worker, because opening takes seconds. */
export function openEmbedded(): Promise<Database> {
	inMemory ??= readFile(inject('embeddedDump'))
		.then((dump) => PGlite.create({ loadDataDir: new Blob([dump]) }))
		.then((pglite) => embeddedOn(pglite));
	return inMemory;
}
