import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/schema';

/** The names of all tables, as the database lists them. */
export async function allTables(db: Kysely<DB>): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select table_name::text as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
	`.execute(db);
	return rows.map(({ name }) => name);
}

/** Every row of every table with the table's name, without the numbers of sequences. */
export async function dumpOf(db: Kysely<DB>): Promise<string[]> {
	const names = await allTables(db);
	const tables = await Promise.all(
		names.map((name) => sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(db)),
	);
	return tables.flatMap((table, at) => table.rows.map(({ row }) => `${names[at]} ${row}`)).sort();
}
