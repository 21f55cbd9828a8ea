import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate';
import { withDatabases } from '../support/db';

withDatabases((_name, getDb) => {
	test('migrating again changes nothing; a database of a newer Stockpot is refused with a sentence', async () => {
		const db = getDb();
		await migrate(db);
		await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-001-later', '')`.execute(db);
		try {
			await expect(migrate(db)).rejects.toThrow(
				'The database was made by another version of Stockpot (it has the migration 2099-01-01-001-later): start that version. Nothing was changed.',
			);
		} finally {
			await sql`delete from kysely_migration where name = '2099-01-01-001-later'`.execute(db);
		}
		await migrate(db);
	});
});
