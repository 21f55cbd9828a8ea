import { setTimeout } from 'node:timers/promises';
import { type Kysely, Migrator, sql } from 'kysely';
import { migrations } from './migrations/index';

const QUERY_CANCELED = '57014';

/**
 * Brings the schema up to date, in one transaction. Servers that start together take turns (Kysely holds an advisory lock); one that
 * waited longer than the statement timeout asks again.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	for (let attempt = 1; ; attempt++) {
		const { error } = await migrator.migrateToLatest();
		if (!error) return;
		if (attempt === 5 || (error as { code?: unknown }).code !== QUERY_CANCELED) throw error;
		await setTimeout(1000);
	}
}

/** Whether every migration of this program has run. A database that is ahead of it, in the middle of an update, is fine. */
export async function isMigrated<T>(db: Kysely<T>): Promise<boolean> {
	const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
	const run = new Set(rows.map(({ name }) => name));
	return Object.keys(migrations).every((name) => run.has(name));
}
