import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, inject, test, vi } from 'vitest';
import { createDb } from '../../db/client';
import { isConnectionError } from '../../db/connection-errors';
import { isServing, migrate } from '../../db/migrate';
import { impatientClient } from '../../db/postgres/impatient-client';
import { newPostgresDatabase, withDatabases } from '../support/db';

withDatabases((name, getDb) => {
	test('whole numbers arrive as numbers, days as text, moments as dates', async () => {
		const { rows } = await sql`
			select 9007199254740991::bigint as whole, count(*) as count, date '2026-11-23' as day, timestamptz '2026-11-23 18:00Z' as moment
			from install
		`.execute(getDb());
		expect(rows).toEqual([
			{ whole: 9007199254740991, count: 0, day: '2026-11-23', moment: new Date('2026-11-23T18:00:00Z') },
		]);
	});

	test('a whole number that would be rounded is a bug, not a value', async () => {
		await expect(sql`select 9007199254740993::bigint as big`.execute(getDb())).rejects.toThrow('2^53');
	});

	test('migrating what is up to date changes nothing', async () => {
		await migrate(getDb());
		await Promise.all([migrate(getDb()), migrate(getDb())].slice(0, name === 'postgres' ? 2 : 1));
	});

	test('a transaction that fails leaves nothing', async () => {
		const insert = getDb()
			.transaction()
			.execute(async (trx) => {
				await trx
					.insertInto('install')
					.values({ id: 1, secret_check: Buffer.from('x') })
					.execute();
				throw new Error('on purpose');
			});
		await expect(insert).rejects.toThrow('on purpose');
		expect(await getDb().selectFrom('install').selectAll().execute()).toEqual([]);
	});

	test('each test finds the tables empty, append-only ones too', async () => {
		expect(await getDb().selectFrom('install').selectAll().execute()).toEqual([]);
	});

	test('timers have their turn between queries', async () => {
		let ticks = 0;
		const timer = setInterval(() => ticks++, 2);
		// Queries until the timer has fired. If queries blocked the event loop, it never would.
		for (let n = 0; ticks <= 5 && n < 100_000; n++) await sql`select ${n}::int`.execute(getDb());
		clearInterval(timer);
		expect(ticks).toBe(6);
	});
});

test.skipIf(inject('postgresUrl') === null)(
	'losing every connection, idle or inside a transaction, costs only the queries that ran',
	async () => {
		const databaseUrl = await newPostgresDatabase();
		const lost: Error[] = [];
		const { db, close } = await createDb({ databaseUrl, dataDir: '', onTrouble: (error) => lost.push(error) });
		let held = 0;
		const hold = () =>
			db.transaction().execute(async (trx) => {
				await sql`select 1`.execute(trx);
				held++;
				await expect.poll(() => held).toBe(3);
			});
		await Promise.all([hold(), hold(), hold()]);
		let idleAreLost = false;
		const broken = db.transaction().execute(async (trx) => {
			await sql`select 1`.execute(trx);
			await dropConnections(databaseUrl);
			// The pool gives a lost connection to the next query until it hears of the loss: of two idle ones twice each, from the connection and
			// from the pool, and of this one as an error and as its end.
			await expect.poll(() => lost.length).toBe(6);
			idleAreLost = true;
			await sql`select 2`.execute(trx);
		});
		await expect(broken).rejects.toThrow();
		expect(idleAreLost).toBe(true);
		expect((await sql`select 3 as three`.execute(db)).rows).toEqual([{ three: 3 }]);
		await close();
	},
);

test.skipIf(inject('postgresUrl') === null)(
	'a query without an answer in time fails, and its connection leaves the pool',
	async () => {
		const connectionString = await newPostgresDatabase();
		const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0, Client: impatientClient(22_000) });
		const lost: Error[] = [];
		pool.on('connect', (client) => client.on('error', (error) => lost.push(error)));
		const pidOf = async () => (await pool.query('select pg_backend_pid() as pid')).rows[0].pid;
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		try {
			const first = await pidOf();
			vi.advanceTimersByTime(60_000);
			expect(await pidOf()).toBe(first);
			const client = await pool.connect();
			const failed = client.query('select pg_sleep(600)').catch((error: unknown) => error);
			vi.advanceTimersByTime(22_000);
			expect(isConnectionError(await failed)).toBe(true);
			expect(lost.map(({ message }) => message)).toEqual(['The database said nothing for too long']);
			client.release();
			expect(await pidOf()).not.toBe(first);
		} finally {
			vi.useRealTimers();
			await pool.end();
		}
	},
);

test.skipIf(inject('postgresUrl') === null)(
	'a migration may take its time; guests on the same connections are refused soon',
	async () => {
		const { db, close } = await createDb({ databaseUrl: await newPostgresDatabase(), dataDir: '' });
		await migrate(db);
		const { rows } = await sql<Record<string, string>>`
			select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
				current_setting('idle_in_transaction_session_timeout') as idle
		`.execute(db);
		expect(rows).toEqual([{ lock: '1s', statement: '20s', idle: '20s' }]);
		await close();
	},
);

withDatabases((_, getDb) => {
	test('guests can be served while nobody keeps a table that a save needs', async () => {
		expect(await isServing(getDb())).toBe(true);
	});
});

test.skipIf(inject('postgresUrl') === null)(
	'while somebody keeps one they cannot, and can again afterwards',
	async () => {
		const databaseUrl = await newPostgresDatabase();
		const { db, close } = await createDb({ databaseUrl, dataDir: '' });
		const other = new pg.Client({ connectionString: databaseUrl });
		await other.connect();
		for (const [table, mode] of [
			['ballot', 'access exclusive'],
			['paper', 'share'],
			['dinner', 'exclusive'],
		]) {
			await other.query('begin');
			await other.query(`lock table ${table} in ${mode} mode`);
			await expect(isServing(db)).rejects.toMatchObject({ code: '55P03' });
			await other.query('rollback');
			expect(await isServing(db)).toBe(true);
		}
		await other.end();
		await close();
	},
);

test('a database that says no is one sentence without the password', async () => {
	const url = inject('postgresUrl');
	if (url === null) return;
	const databaseUrl = url.replace('postgres@', 'postgres:hunter2@').replace(/\/postgres$/, '/absent');
	const opening = createDb({ databaseUrl, dataDir: '' });
	await expect(opening).rejects.toThrow(
		'The database in DATABASE_URL cannot be used: database "absent" does not exist.',
	);
	await expect(opening).rejects.not.toThrow('hunter2');
});

async function dropConnections(url: string | undefined): Promise<void> {
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	await admin.query(
		'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
	);
	await admin.end();
}

test('a data folder that cannot be made stops the start with a sentence that names the setting', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'stockpot-client-'));
	const file = join(folder, 'notes.txt');
	await writeFile(file, 'not a folder');
	await expect(createDb({ dataDir: file })).rejects.toThrow(
		/^DATA_DIR must be a folder that Stockpot may write to: .+\.$/,
	);
	await rm(folder, { recursive: true });
});
