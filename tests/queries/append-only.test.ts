import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withDatabases } from '../support/db';

withDatabases((_name, getDb) => {
	/** The append-only tables, by the database's triggers. */
	const appendOnly = async (): Promise<string[]> => {
		const { rows } = await sql<{ name: string }>`
			select distinct event_object_table::text as name from information_schema.triggers
			where trigger_name like '%_append_only' order by 1`.execute(getDb());
		return rows.map(({ name }) => name);
	};

	test('every append-only table refuses TRUNCATE, also by a cascade', async () => {
		const tables = await appendOnly();
		expect(tables.length).toBeGreaterThanOrEqual(9);
		for (const table of tables) {
			await expect(sql`truncate ${sql.table(table)} cascade`.execute(getDb()), table).rejects.toThrow(
				/ is append-only/,
			);
		}
		await expect(sql`truncate dinner cascade`.execute(getDb())).rejects.toThrow(/ is append-only/);
	});
});
