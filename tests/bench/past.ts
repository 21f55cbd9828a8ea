import { sql } from 'kysely';
import type pg from 'pg';
import { createDb } from '../../db/client';
import { refreshTotals } from '../../db/queries/totals';

/** Tables whose rows are copied with a dinner. */
const tables = ['paper', 'counted', 'receipt', 'signature', 'count', 'draw', 'pot_entry', 'awarding', 'note', 'record'];
/** Columns that are generated, or unique to one row. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	paper: { lookup: 'null' },
	draw: { id: '' },
	note: { id: '' },
	record: { id: '' },
};

/** Copies a dinner with all its rows into earlier dinners of the same group, a fortnight apart. */
export async function copyDinner(client: pg.Client, dinnerId: string, times: number): Promise<void> {
	await client.query('begin');
	await client.query(
		`create temporary table copy on commit drop as
		select gen_random_uuid() as id, n from generate_series(1, ${times}) n`,
	);
	const columnsOf = async (table: string): Promise<string[]> => {
		const { rows } = await client.query<{ name: string }>(
			`select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`,
			[table],
		);
		return rows.map(({ name }) => name);
	};
	async function copy(table: string, instead: Readonly<Record<string, string>>, from = ''): Promise<void> {
		const columns = (await columnsOf(table)).filter((name) => instead[name] !== '');
		const values = columns.map((name) => instead[name] ?? `t."${name}"`);
		await client.query(
			`insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
			select ${values.join(', ')} from copy c, "${table}" t ${from}
			where t.${table === 'dinner' ? 'id' : 'dinner_id'} = '${dinnerId}'`,
		);
	}
	await copy('dinner', {
		id: 'c.id',
		number: 't.number + c.n',
		starts_at: `t.starts_at - c.n * interval '14 days'`,
	});
	await client.query(
		`create temporary table pitch_copy on commit drop as
		select c.id as dinner_id, p.id as old_id, gen_random_uuid() as id from copy c, pitch p where p.dinner_id = '${dinnerId}'`,
	);
	const pitchOf = (column: string) =>
		`(select m.id from pitch_copy m where m.dinner_id = c.id and m.old_id = t.${column})`;
	await client.query('create index on pitch_copy (dinner_id)');
	// As after the nightly purge: otherwise the server would erase thousands of contacts during the measurement, and drop its cached pages.
	await copy('pitch', {
		id: pitchOf('id'),
		dinner_id: 'c.id',
		contact_erased_at: 'now()',
		answers: `t.answers || '{"contactName": "", "contactEmail": "", "contactPhone": ""}'`,
	});
	for (const table of tables) await copy(table, { dinner_id: 'c.id', ...own[table] });
	await copy('award', { dinner_id: 'c.id', pitch_id: pitchOf('pitch_id') });
	await client.query('commit');
}

/** Computes the group's totals of all years, as publishing each of the copies would have done. */
export async function countTotals(url: string, dinnerId: string): Promise<void> {
	const database = await createDb({ databaseUrl: url, dataDir: '' });
	const { rows } = await sql<{ id: string }>`
		select distinct on (extract(year from starts_at)) id from dinner
		where group_id = (select group_id from dinner where id = ${dinnerId})
	`.execute(database.db);
	await database.db.transaction().execute(async (trx) => {
		for (const { id } of rows) await refreshTotals(trx, id);
	});
	await database.close();
}
