import pg from 'pg';
import { expect, inject, test, vi } from 'vitest';
import { createDb, type Database, riskIn } from '../../db/client';
import type { Bus } from '../../db/postgres/notify-bus';
import { changeDinner } from '../../db/queries/dinners';
import { newPostgresDatabase } from '../support/db';
import { makeDinnerWithPitches } from '../support/factories';

const withPostgres = test.skipIf(inject('postgresUrl') === null);

async function open(): Promise<Database & { bus: Bus; databaseUrl: string }> {
	const databaseUrl = await newPostgresDatabase();
	const database = await createDb({ databaseUrl, dataDir: '' });
	if (!databaseUrl || !database.bus) throw new Error('Postgres has a bus');
	return { ...database, bus: database.bus, databaseUrl };
}
function listenTo(bus: Bus) {
	const heard: string[] = [];
	const missed = vi.fn();
	bus.listen((text) => heard.push(text), missed);
	return { heard, missed };
}

withPostgres('a command tells with its commit; one that is rolled back tells nobody', async () => {
	const { db, bus, close } = await open();
	const { heard, missed } = listenTo(bus);
	await vi.waitFor(() => expect(missed).toHaveBeenCalledOnce());
	const { dinner } = await makeDinnerWithPitches(db);
	const broken = db.transaction().execute(async (trx) => {
		await changeDinner(trx, dinner.id, {});
		throw new Error('on purpose');
	});
	await expect(broken).rejects.toThrow('on purpose');
	await bus.send('after it');
	await vi.waitFor(() => expect(heard).toEqual(['after it']));
	await db.transaction().execute(async (trx) => {
		await changeDinner(trx, dinner.id, {});
		await bus.send('before the commit');
		await vi.waitFor(() => expect(heard).toHaveLength(2));
	});
	await vi.waitFor(() => expect(heard).toEqual(['after it', 'before the commit', dinner.id]));
	await close();
});

withPostgres(
	'a listener whose connection was lost says that it may have missed something, and hears again',
	async () => {
		const { bus, close, databaseUrl } = await open();
		const { heard, missed } = listenTo(bus);
		await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(1));
		const admin = new pg.Client({ connectionString: databaseUrl });
		await admin.connect();
		await admin.query(
			`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'stockpot bus'`,
		);
		await admin.end();
		await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(2), 10_000);
		await bus.send('hello');
		await vi.waitFor(() => expect(heard).toEqual(['hello']));
		await close();
	},
);

withPostgres('a Postgres that may forget what it committed is refused in one sentence', async () => {
	const databaseUrl = await newPostgresDatabase();
	const admin = new pg.Client({ connectionString: databaseUrl });
	await admin.connect();
	await admin.query(
		`do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
	);
	await admin.end();
	await expect(createDb({ databaseUrl, dataDir: '' })).rejects.toThrow(
		'The database in DATABASE_URL has synchronous_commit off, so a power cut could lose votes that phones were told are saved: turn it on.',
	);
});

test.each([
	[{ fsync: 'off' }, 'has fsync off'],
	[{ full_page_writes: 'off' }, 'has full_page_writes off'],
	[{ fsync: 'off', synchronous_commit: 'off' }, 'has fsync and synchronous_commit off'],
])('%o is a risk', (off, sentence) => {
	expect(riskIn({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', ...off })).toContain(sentence);
});

test.each(['on', 'local', 'remote_write', 'remote_apply'])('synchronous_commit %s is none', (synchronous_commit) => {
	expect(riskIn({ fsync: 'on', full_page_writes: 'on', synchronous_commit })).toBeUndefined();
});
