import { setTimeout } from 'node:timers/promises';
import { type Kysely, Migrator, sql } from 'kysely';
import { migrations } from './migrations/index';
import { CannotStart } from './startup-error';

const LOCK_NOT_AVAILABLE = '55P03';
/** SQLSTATE: insufficient privilege, and no schema that this user may use. */
const MAY_NOT: readonly unknown[] = ['42501', '3F000'];

/**
 * Runs missing migrations in one transaction, on a connection without a statement time-out. Kysely's advisory lock makes servers that
 * start together take turns. A waiting migration blocks later queries on its table, so it gives up a table lock after 10 s and retries.
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

/** Throws if a newer Stockpot migrated this database. */
async function refuseUnknown<T>(db: Kysely<T>): Promise<void> {
	const { rows } = await sql<{ exists: boolean }>`select to_regclass('kysely_migration') is not null as exists`.execute(
		db,
	);
	if (!rows[0]?.exists) return;
	const unknown = (await namesIn(db)).find((name) => !Object.hasOwn(migrations, name));
	if (unknown === undefined) return;
	throw new CannotStart(
		`The database was made by another version of Stockpot (it has the migration ${unknown}): start that version. Nothing was changed.`,
	);
}

async function namesIn<T>(db: Kysely<T>): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
	return rows.map(({ name }) => name);
}

async function migrateInTurn<T>(db: Kysely<T>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	for (let attempt = 1; ; attempt++) {
		const { error } = await refuseUnknown(db).then(
			() => migrator.migrateToLatest(),
			(error: unknown) => ({ error }),
		);
		if (!error) return;
		if (MAY_NOT.includes(codeOf(error))) throw new CannotStart(await lacking(db, (error as Error).message));
		if (attempt === 10 || codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
		await setTimeout(1000);
	}
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/** The grant that is missing: since Postgres 15 a user needs one to create tables in another user's database. */
async function lacking<T>(db: Kysely<T>, denied: string): Promise<string> {
	const { rows } = await sql<{ role: string }>`select quote_ident(current_user) as role`.execute(db);
	const role = rows[0]?.role ?? '';
	const may = /^must be owner/.test(denied)
		? 'use the user who made its tables'
		: `as the owner of that database run GRANT USAGE, CREATE ON SCHEMA public TO ${role}; in it`;
	return `The user ${role} in DATABASE_URL may not make the tables that Stockpot needs (${denied}): ${may}, then start again. Nothing was changed.`;
}

/** Whether every migration of this program has run. During a rolling update the database may have newer ones. */
async function isMigrated<T>(db: Kysely<T>): Promise<boolean> {
	const run = new Set(await namesIn(db));
	return Object.keys(migrations).every((name) => run.has(name));
}

/**
 * Whether guests can be served: the tables exist, and a save would get its locks. It takes the locks of a save, because a database
 * answers other queries while someone holds one of these tables locked.
 */
export const isServing = <T>(db: Kysely<T>): Promise<boolean> =>
	db.transaction().execute(async (trx) => {
		await sql`set local lock_timeout = '1s'`.execute(trx);
		await sql`lock table dinner, paper, ballot in row exclusive mode`.execute(trx);
		return isMigrated(trx);
	});
