import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { slipsBesidePhones } from '../../db/migrations/2026-11-27-slips-beside-phones';
import type { DB } from '../../db/schema';
import { withDatabases } from '../support/db';

/** A temporary table stands before the real one of its name. */
async function throughTemporaryTable(db: Kysely<DB>) {
	await sql`create temporary table ballot (key bytea primary key, revision bigint not null, via text not null,
		slip boolean not null, state text not null, scored boolean not null, sealed bytea not null)`.execute(db);
	try {
		await sql`insert into ballot values
			('phone', 3, 'phone', false, 'open', true, 'p'), ('counts', 0, 'paper', true, 'open', true, 's'),
			('blank', 0, 'paper', true, 'open', false, 'b'), ('aside', 7, 'phone', true, 'open', true, 'q')`.execute(db);
		await slipsBesidePhones.up(db);
		const { rows } = await sql<Record<string, unknown>>`
			select convert_from(key, 'utf8') as key, revision::int, scored, convert_from(sealed, 'utf8') as sealed,
				slip_scored, convert_from(slip_sealed, 'utf8') as slip_sealed
			from ballot order by ballot.key`.execute(db);
		return rows;
	} finally {
		await sql`drop table pg_temp.ballot`.execute(db);
	}
}

withDatabases((_name, getDb) => {
	test('ballots of the version before: a slip that counted lies in the box, one that was set aside is remembered, phones stand', async () => {
		const rows = await getDb().connection().execute(throughTemporaryTable);
		const row = (key: string, revision: number, scored: boolean, sealed: string, slip: [boolean, string | null]) => ({
			key,
			revision,
			scored,
			sealed,
			slip_scored: slip[0],
			slip_sealed: slip[1],
		});
		expect(rows).toEqual([
			row('aside', 7, true, 'q', [false, '']),
			row('blank', 0, false, '', [false, 'b']),
			row('counts', 0, false, '', [true, 's']),
			row('phone', 3, true, 'p', [false, null]),
		]);
	});
});
