import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, type KyselyPlugin, PostgresDialect } from 'kysely';
import pg from 'pg';
import { lockFolder } from './embedded/lock';
import { makePrivate } from './embedded/private-folder';
import { impatientClient } from './postgres/impatient-client';
import { type Bus, createBus } from './postgres/notify-bus';
import { Client } from './prepared';
import type { DB } from './schema';
import { CannotStart, cannotOpen } from './startup-error';

export type Database = {
	readonly db: Kysely<DB>;
	readonly kind: 'postgres' | 'embedded';
	/** Notifies the other server processes on the same Postgres. Absent on the embedded database, which has one process. */
	readonly bus?: Bus;
	close(): Promise<void>;
};

type Where = {
	readonly databaseUrl?: string | undefined;
	readonly dataDir: string;
	/** Called with errors of connections that broke while idle. */
	readonly onTrouble?: (error: Error) => void;
	/** Called with a folder that other users of this machine can read, because its file system has no permissions. */
	readonly onExposed?: (folder: string) => void;
};

/** Opens Postgres if an address is set, else the embedded database in the folder. Only one process may open that folder. */
export const createDb = ({
	databaseUrl,
	dataDir,
	onTrouble = () => {},
	onExposed = () => {},
}: Where): Promise<Database> =>
	databaseUrl ? openPostgres(databaseUrl, onTrouble) : openEmbedded(dataDir, { onTrouble, onExposed });

/** Milliseconds that a statement, or a pause in a transaction, may last. */
const LONGEST = 20_000;

async function openPostgres(databaseUrl: string, onTrouble: (error: Error) => void): Promise<Database> {
	const pool = new pg.Pool({
		connectionString: databaseUrl,
		application_name: 'stockpot',
		max: 10,
		// Postgres answers or gives up within `LONGEST`: a connection that is silent for longer is broken.
		Client: impatientClient(LONGEST + 2000),
		// Where every connection is busy or a table is locked, a save is soon answered `busy` and the phone tries again. A save behind others
		// that wait for a lock waits for them too, so this time-out is short. Commands wait longer (`lockDinner`).
		connectionTimeoutMillis: 2000,
		lock_timeout: 1000,
		// Ends a query that runs too long and a transaction that was left open.
		statement_timeout: LONGEST,
		idle_in_transaction_session_timeout: LONGEST,
		types,
	});
	const db = onPool(pool, onTrouble);
	await waitUntilAnswering(pool);
	const risk = riskIn(await readSettingsOf(pool));
	if (risk) {
		await pool.end();
		throw new CannotStart(risk);
	}
	const bus = createBus({ databaseUrl, db, onTrouble });
	return {
		db,
		kind: 'postgres',
		bus,
		async close() {
			await bus.close();
			await db.destroy();
		},
	};
}

const durable = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;
type PostgresSettings = Readonly<Record<(typeof durable)[number] | 'server_encoding', string>>;

async function readSettingsOf(pool: pg.Pool): Promise<PostgresSettings> {
	const asked = [...durable, 'server_encoding'].map((name) => `current_setting('${name}') as ${name}`).join(', ');
	const { rows } = await pool.query<PostgresSettings>(`select ${asked}`);
	const [row] = rows;
	if (!row) throw new Error('The database did not say how it is set');
	return row;
}

/**
 * Why a Postgres with these settings cannot be used: it could lose votes (a phone is answered `saved` only once the vote is on the disk), or
 * it cannot store every letter of a title.
 */
export function riskIn(settings: PostgresSettings): string | undefined {
	if (settings.server_encoding !== 'UTF8')
		return `The database in DATABASE_URL is in ${settings.server_encoding}, which has no room for many letters. Nothing was changed. Make one in UTF-8: create database stockpot encoding 'UTF8' template template0.`;
	const off = durable.filter((name) => settings[name] === 'off');
	if (off.length === 0) return undefined;
	return `The database in DATABASE_URL has ${off.join(' and ')} off, so a power cut could lose votes that phones were told are saved: turn ${off.length > 1 ? 'them' : 'it'} on.`;
}

/** After a power cut the database may start later than this server. */
async function waitUntilAnswering(pool: pg.Pool): Promise<void> {
	const notYet = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', '57P03']);
	for (const started = performance.now(); ; await setTimeout(500)) {
		try {
			await pool.query('select 1');
			return;
		} catch (error) {
			const { code = '', message } = error as { code?: string; message: string };
			if (notYet.has(code) && performance.now() - started < 30_000) continue;
			await pool.end();
			throw new CannotStart(`The database in DATABASE_URL cannot be used: ${message || code}.`);
		}
	}
}

type Told = Required<Pick<Where, 'onTrouble' | 'onExposed'>>;
async function openEmbedded(dataDir: string, { onTrouble, onExposed }: Told): Promise<Database> {
	await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch(({ message }: Error) => {
		throw new CannotStart(`DATA_DIR must be a folder that Stockpot may write to: ${message}.`);
	});
	const lock = await lockFolder(dataDir);
	try {
		const { PGlite } = await import('@electric-sql/pglite');
		const folder = join(dataDir, 'database');
		if (!(await makePrivate(folder))) onExposed(folder);
		const pglite = await PGlite.create(folder);
		const { db, close } = await embeddedOn(pglite, onTrouble);
		return {
			db,
			kind: 'embedded',
			async close() {
				await close();
				await lock.release();
			},
		};
	} catch (error) {
		await lock.release();
		throw cannotOpen(dataDir, error);
	}
}

/** The same driver over an embedded database that is open already, as in tests. */
export async function embeddedOn(pglite: PGlite, onTrouble: (error: Error) => void = () => {}): Promise<Database> {
	const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
	// It has one connection. The time-out turns a `db` that is used inside a transaction into an error instead of a hang.
	const pool = new pg.Pool({
		...createPgConfig(pglite),
		Client,
		max: 1,
		connectionTimeoutMillis: 5000,
		types,
	} as pg.PoolConfig);
	const db = onPool(pool, onTrouble).withPlugin(yielding);
	return {
		db,
		kind: 'embedded',
		async close() {
			await db.destroy();
			await pglite.close();
		},
	};
}

function onPool(pool: pg.Pool, onTrouble: (error: Error) => void): Kysely<DB> {
	// A connection can break while idle (the pool emits the error) or between the queries of a transaction (only the client does). Without a
	// listener either ends the process; with one, the next query fails and the pool replaces the connection.
	pool.on('error', onTrouble);
	pool.on('connect', (client) => client.on('error', onTrouble));
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** The embedded database runs on our thread: without this, consecutive queries would block timers and sockets. */
const yielding: KyselyPlugin = {
	transformQuery: ({ node }) => node,
	async transformResult({ result }) {
		await setImmediate();
		return result;
	},
};

/** Reads `bigint` as a number, never a rounded one, and `date` as text: a day has no time zone. */
const types: pg.CustomTypesConfig = {
	getTypeParser(oid, format) {
		if (oid === pg.types.builtins.INT8) return wholeNumber;
		if (oid === pg.types.builtins.DATE) return String;
		return pg.types.getTypeParser(oid, format);
	},
};

function wholeNumber(text: string): number {
	const number = Number(text);
	if (!Number.isSafeInteger(number)) throw new Error('A bigint beyond 2^53 came from the database');
	return number;
}
