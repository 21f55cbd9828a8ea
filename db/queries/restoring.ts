import { sql, type Transaction } from 'kysely';
import type { DB } from '../schema';
import { type CopiedTable, copied, copiedTables, type Tonight } from './copies';

/**
 * Puts a copy into this database, in one transaction. Of what the copy holds the copy's rows stand: its dinners with all that belongs
 * to them, the people who may sign in, the groups with their members and invitations. What only the database has stays.
 */
export async function layOver(trx: Transaction<DB>, { rows, pictures }: Tonight, pictureRows: readonly string[]) {
	// As a replica: what is written once may be replaced, and foreign keys are not asked before everything is there.
	await sql`set local session_replication_role = replica`.execute(trx);
	const dinners = idsIn(rows.dinner);
	// A picture that is listed and has no file may be in the database already, as it was.
	await sql`
		delete from picture where pitch_id in (select id from pitch where dinner_id = any(${dinners}::uuid[]))
			and not (pitch_id::text || ' ' || version = any(${pictures.map((p) => `${p.pitchId} ${p.version}`)}::text[]))
	`.execute(trx);
	for (const table of copiedTables) {
		const text = rows[table] ?? '[]';
		await sql`delete from ${sql.table(table)} where ${replaced(table, text, dinners, idsIn(rows.soup_group))}`.execute(
			trx,
		);
		await insertRows(trx, table, text);
	}
	for (const row of pictureRows) {
		const { pitch_id: pitchId } = JSON.parse(row) as { pitch_id: string };
		await trx.deleteFrom('picture').where('pitch_id', '=', pitchId).execute();
		await insertRows(trx, 'picture', `[${row}]`);
	}
}

/** The rows in whose place those of the copy come. */
function replaced(table: CopiedTable, rows: string, dinners: readonly string[], groups: readonly string[]) {
	if (table === 'install') return sql`true`;
	if (table === 'member' || table === 'invitation') return sql`group_id = any(${groups}::uuid[])`;
	if (copied[table].rows === 'all' || table === 'dinner') return sql`id::text = any(${idsIn(rows)}::text[])`;
	return sql`dinner_id = any(${dinners}::uuid[])`;
}

/**
 * Numbers that the database gives out are given anew, in the same order: laid over others they could be taken. `public`, because
 * Postgres has a type of its own that is called record.
 */
async function insertRows(trx: Transaction<DB>, table: CopiedTable | 'picture', rows: string): Promise<void> {
	const { rows: columns } = await sql<{ name: string }>`
		select column_name as name from information_schema.columns
		where table_schema = 'public' and table_name = ${table} and is_identity = 'NO' order by ordinal_position
	`.execute(trx);
	const names = sql.join(columns.map(({ name }) => sql.ref(name)));
	await sql`
		insert into ${sql.table(table)} (${names})
		select ${names} from json_populate_recordset(null::${sql.id('public', table)}, ${rows}::json)
	`.execute(trx);
}

const idsIn = (rows = '[]'): string[] => (JSON.parse(rows) as { id: string | number }[]).map(({ id }) => String(id));
