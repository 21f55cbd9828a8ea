import pg from 'pg';
import { expect, inject, test, vi } from 'vitest';
import { createServices } from '../../app/services/index.server';
import { createDb, type Database, riskIn } from '../../db/client';
import type { Bus } from '../../db/postgres/notify-bus';
import { changeDinner } from '../../db/queries/dinners';
import { newPostgresDatabase } from '../support/db';
import { makeContext, makeDinnerWithPitches, pressOf } from '../support/factories';

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
	await expect.poll(() => missed).toHaveBeenCalledOnce();
	const { dinner } = await makeDinnerWithPitches(db);
	const broken = db.transaction().execute(async (trx) => {
		await changeDinner(trx, dinner.id, {});
		throw new Error('on purpose');
	});
	await expect(broken).rejects.toThrow('on purpose');
	await bus.send('after it');
	await expect.poll(() => heard).toEqual(['after it']);
	await db.transaction().execute(async (trx) => {
		await changeDinner(trx, dinner.id, {});
		await bus.send('before the commit');
		await expect.poll(() => heard).toHaveLength(2);
	});
	await expect.poll(() => heard).toEqual(['after it', 'before the commit', dinner.id]);
	await close();
});

withPostgres(
	'a listener whose connection was lost says that it may have missed something, and hears again',
	async () => {
		const { bus, close, databaseUrl } = await open();
		const { heard, missed } = listenTo(bus);
		await expect.poll(() => missed).toHaveBeenCalledTimes(1);
		const admin = new pg.Client({ connectionString: databaseUrl });
		await admin.connect();
		await admin.query(
			`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'stockpot bus'`,
		);
		await admin.end();
		await expect.poll(() => missed).toHaveBeenCalledTimes(2);
		await bus.send('hello');
		await expect.poll(() => heard).toEqual(['hello']);
		await close();
	},
);

withPostgres('a command of one process is announced to the services of another', async () => {
	const one = await open();
	const other = await createDb({ databaseUrl: one.databaseUrl, dataDir: '' });
	const dinnerStates = createServices(makeContext(other.db).context, other.bus).dinnerStates;
	const changed: string[] = [];
	const ready = new Promise<void>((resolve) => dinnerStates.onMissed(resolve));
	dinnerStates.onChanged((dinnerId) => changed.push(dinnerId));
	await ready;
	const { dinner, organiser } = await makeDinnerWithPitches(one.db, { phase: 'doors' });
	const { dinners } = createServices(makeContext(one.db).context, one.bus);
	expect((await dinners.move(dinner.id, 'start pitching', 'doors', pressOf(organiser))).ok).toBe(true);
	await expect.poll(() => changed).toContain(dinner.id);
	await one.close();
	await other.close();
});

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
	[{ server_encoding: 'SQL_ASCII' }, 'is in SQL_ASCII, which has no room for many letters'],
])('%o is a risk', (off, sentence) => {
	expect(
		riskIn({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', server_encoding: 'UTF8', ...off }),
	).toContain(sentence);
});

test.each(['on', 'local', 'remote_write', 'remote_apply'])('synchronous_commit %s is none', (synchronous_commit) => {
	expect(riskIn({ fsync: 'on', full_page_writes: 'on', synchronous_commit, server_encoding: 'UTF8' })).toBeUndefined();
});

withPostgres(
	'a Postgres that cannot store every letter is refused in one sentence, before anything is written',
	async () => {
		const databaseUrl = await newPostgresDatabase();
		const admin = new pg.Client({ connectionString: databaseUrl });
		await admin.connect();
		await admin.query(`create database latin encoding 'LATIN1' locale 'C' template template0`);
		const latin = new URL(databaseUrl ?? '');
		latin.pathname = '/latin';
		await expect(createDb({ databaseUrl: latin.href, dataDir: '' })).rejects.toThrow(
			/^The database in DATABASE_URL is in LATIN1, .* Nothing was changed\. Make one in UTF-8: create database/,
		);
		await admin.end();
	},
);
