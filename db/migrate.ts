import { setTimeout } from 'node:timers/promises';
import { type Kysely, Migrator, sql } from 'kysely';
import { CannotStart } from './cannot-start';
import { migrations } from './migrations/index';

const LOCK_NOT_AVAILABLE = '55P03';
/** A right is missing, or there is no schema that this user may use at all. */
const MAY_NOT: readonly unknown[] = ['42501', '3F000'];

/**
 * Brings the schema up to date, in one transaction, on a connection of its own that may take its time. Servers that start together
 * take turns (Kysely holds an advisory lock). What waits for a lock holds up everybody who comes after it, so it gives way and asks
 * again: whoever is voting on another server goes on meanwhile.
 */
export const migrate = <T>(db: Kysely<T>): Promise<void> =>
	db.connection().execute(async (one) => {
		await sql`set statement_timeout = 0`.execute(one);
		await sql`set idle_in_transaction_session_timeout = 0`.execute(one);
		await sql`set lock_timeout = '10s'`.execute(one);
		await migrateInTurn(one);
		for (const name of ['statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout'])
			await sql`reset ${sql.ref(name)}`.execute(one);
	});

async function migrateInTurn<T>(db: Kysely<T>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	for (let attempt = 1; ; attempt++) {
		const { error } = await migrator.migrateToLatest();
		if (!error) return;
		if (MAY_NOT.includes(codeOf(error))) throw new CannotStart(await lacking(db, (error as Error).message));
		if (attempt === 10 || codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
		await setTimeout(1000);
	}
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/** Since Postgres 15 a user may not make tables in a database that is somebody else's, unless told so. */
async function lacking<T>(db: Kysely<T>, denied: string): Promise<string> {
	const { rows } = await sql<{ role: string }>`select quote_ident(current_user) as role`.execute(db);
	const role = rows[0]?.role ?? '';
	const may = /^must be owner/.test(denied)
		? 'use the user who made its tables'
		: `as the owner of that database run GRANT USAGE, CREATE ON SCHEMA public TO ${role}; in it`;
	return `The user ${role} in DATABASE_URL may not make the tables that Stockpot needs (${denied}): ${may}, then start again. Nothing was changed.`;
}

/** Whether every migration of this program has run. A database that is ahead of it, in the middle of an update, is fine. */
async function isMigrated<T>(db: Kysely<T>): Promise<boolean> {
	const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
	const run = new Set(rows.map(({ name }) => name));
	return Object.keys(migrations).every((name) => run.has(name));
}

/**
 * Whether guests can be served: the tables are there, and a save would get the locks that it needs. They are what is asked for, in the
 * mode in which a save takes them, because a table that somebody else keeps can stand behind a database that answers everything else.
 */
export const isServing = <T>(db: Kysely<T>): Promise<boolean> =>
	db.transaction().execute(async (trx) => {
		await sql`set local lock_timeout = '1s'`.execute(trx);
		await sql`lock table dinner, paper, ballot in row exclusive mode`.execute(trx);
		return isMigrated(trx);
	});
