import { mkdir } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, type KyselyPlugin, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Bus, createBus } from './bus';
import { CannotStart } from './cannot-start';
import { lockFolder } from './lock';
import { Client } from './prepared';
import type { DB } from './schema';

export type Database = {
	readonly db: Kysely<DB>;
	readonly kind: 'postgres' | 'embedded';
	/** Between the server processes of one Postgres. The embedded database has one process and none. */
	readonly bus?: Bus;
	close(): Promise<void>;
};

type Where = {
	readonly databaseUrl?: string | undefined;
	readonly dataDir: string;
	/** Told of connections that broke while nobody was waiting on them. */
	readonly onTrouble?: (error: Error) => void;
};

/** Postgres where there is an address for it, else the embedded database in the folder, which only one process may open. */
export const createDb = ({ databaseUrl, dataDir, onTrouble = () => {} }: Where): Promise<Database> =>
	databaseUrl ? openPostgres(databaseUrl, onTrouble) : openEmbedded(dataDir, onTrouble);

/** Milliseconds that a statement, or a pause in a transaction, may last at most; and after which a connection that says nothing is given up. */
const LONGEST = 20_000;
const SILENCE = LONGEST + 2000;

async function openPostgres(databaseUrl: string, onTrouble: (error: Error) => void): Promise<Database> {
	const pool = new pg.Pool({
		connectionString: databaseUrl,
		application_name: 'stockpot',
		max: 10,
		Client,
		// Where every connection is busy or a table is locked, guests hear "busy" soon and their phones try again by themselves. A save that
		// came while others waited for a lock has their wait and its own: so that one is short, and commands wait longer (`lockDinner`).
		connectionTimeoutMillis: 2000,
		lock_timeout: 1000,
		// A query that went astray, or a transaction that was left open, gives back what it holds.
		statement_timeout: LONGEST,
		idle_in_transaction_session_timeout: LONGEST,
		types,
	});
	// Whatever Postgres is asked, it answers or gives up within those seconds. Silent for longer, the way to it is dead: without this, a
	// router that lost its power would hold every query for a quarter of an hour.
	pool.on('connect', (client) => {
		const { stream } = (client as pg.PoolClient & { connection: { stream: Socket } }).connection;
		stream.setTimeout(SILENCE, () => stream.destroy(new Error('The database said nothing for too long')));
	});
	const db = onPool(pool, onTrouble);
	await waitUntilAnswering(pool);
	const risk = riskIn(await readDurability(pool));
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
type Durability = Readonly<Record<(typeof durable)[number], string>>;

async function readDurability(pool: pg.Pool): Promise<Durability> {
	const asked = durable.map((name) => `current_setting('${name}') as ${name}`).join(', ');
	const { rows } = await pool.query<Durability>(`select ${asked}`);
	const [row] = rows;
	if (!row) throw new Error('The database did not say how it is set');
	return row;
}

/** Why votes would not be safe on a Postgres that is set like this: a phone is told "saved" once the disk has it, and not before. */
export function riskIn(settings: Durability): string | undefined {
	const off = durable.filter((name) => settings[name] === 'off');
	if (off.length === 0) return undefined;
	return `The database in DATABASE_URL has ${off.join(' and ')} off, so a power cut could lose votes that phones were told are saved: turn ${off.length > 1 ? 'them' : 'it'} on.`;
}

/** After a power cut everything starts at once, the database last. */
async function waitUntilAnswering(pool: pg.Pool): Promise<void> {
	const notYet = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', '57P03']);
	for (const started = Date.now(); ; await setTimeout(500)) {
		try {
			await pool.query('select 1');
			return;
		} catch (error) {
			const { code = '', message } = error as { code?: string; message: string };
			if (notYet.has(code) && Date.now() - started < 30_000) continue;
			await pool.end();
			throw new CannotStart(`The database in DATABASE_URL cannot be used: ${message || code}.`);
		}
	}
}

async function openEmbedded(dataDir: string, onTrouble: (error: Error) => void): Promise<Database> {
	await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch(({ message }: Error) => {
		throw new CannotStart(`DATA_DIR must be a folder that Stockpot may write to: ${message}.`);
	});
	const lock = await lockFolder(dataDir);
	try {
		const { PGlite } = await import('@electric-sql/pglite');
		const pglite = await PGlite.create(join(dataDir, 'database'));
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
		throw error;
	}
}

/** The same driver over an embedded database that is open already: tests keep theirs in memory. */
export async function embeddedOn(pglite: PGlite, onTrouble: (error: Error) => void = () => {}): Promise<Database> {
	const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
	// One connection is all it has. The timeout turns `db` used inside a transaction from a silent hang into an error.
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
	// A connection can break while idle (the pool hears it) or between the queries of a transaction (only the client does).
	// Unheard, either would end the process; heard, the next query fails and the pool replaces the connection.
	pool.on('error', onTrouble);
	pool.on('connect', (client) => client.on('error', onTrouble));
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** The embedded database runs on our own thread: without this, queries in a row let no timer or socket have a turn. */
const yielding: KyselyPlugin = {
	transformQuery: ({ node }) => node,
	async transformResult({ result }) {
		await setImmediate();
		return result;
	},
};

/** `bigint` arrives as a number, never as one that was rounded; `date` stays the text it is: a day has no time zone. */
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
