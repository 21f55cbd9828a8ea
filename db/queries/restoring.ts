import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../schema';
import { type CopiedTable, copied, copiedTables, type MediaTable, mediaTables, type Tonight } from './dinner-copies';
import { refreshTotals } from './totals';

type DinnerRow = {
	readonly id: string;
	readonly group_id: string;
	readonly number: number;
	readonly starts_at: string;
};
type GroupRow = { readonly id: string; readonly name: string; readonly time_zone: string };
export type CopiedDinner = { id: string; number: number; startsAt: Date; group: string; timeZone: string };

/** The dinners in a copy, for the report of a restore. */
export function dinnersIn({ rows }: Tonight): CopiedDinner[] {
	const groups = new Map((JSON.parse(rows.soup_group ?? '[]') as GroupRow[]).map((group) => [group.id, group]));
	return (JSON.parse(rows.dinner ?? '[]') as DinnerRow[]).map(({ id, group_id, number, starts_at }) => {
		const group = groups.get(group_id);
		return {
			id,
			number,
			startsAt: new Date(starts_at),
			group: group?.name ?? '',
			timeZone: group?.time_zone ?? 'UTC',
		};
	});
}

/** When the install, a group or a dinner was last changed, by the times in its rows; null in an empty database. */
export async function readLastChange(db: Kysely<DB>): Promise<Date | null> {
	const { rows } = await sql<{ at: Date | null }>`
		select greatest(
			(select max("updatedAt") from "user"), (select max("updatedAt") from account),
			(select max(created_at) from soup_group), (select max(joined_at) from member),
			(select max(greatest(made_at, revoked_at)) from invitation), (select max(at) from record)
		) as at
	`.execute(db);
	return rows[0]?.at ?? null;
}

export type MovedDraft = { readonly group: string; readonly from: number; readonly to: number };

/**
 * Gives the next free number to drafts whose number the copy uses for another dinner. Called before the restore, while drafts of an older
 * database may still be renumbered.
 */
export async function moveDrafts(trx: Transaction<DB>, { rows }: Tonight): Promise<MovedDraft[]> {
	const coming = sql`json_to_recordset(${rows.dinner ?? '[]'}::json) as c(id uuid, group_id uuid, number int)`;
	const { rows: inTheWay } = await sql<{ id: string; group: string; from: number; highest: number }>`
		select d.id, g.name as group, d.number as from,
			greatest((select max(number) from dinner where group_id = d.group_id), (select max(number) from ${coming} where group_id = d.group_id)) as highest
		from dinner d join soup_group g on g.id = d.group_id
		where d.phase = 'draft' and d.id not in (select id from ${coming})
			and exists (select from ${coming} where c.group_id = d.group_id and c.number = d.number)
		order by d.group_id, d.number
	`.execute(trx);
	const moved: MovedDraft[] = [];
	for (const { id, group, from, highest } of inTheWay) {
		const to = highest + 1 + moved.filter((one) => one.group === group).length;
		await trx.updateTable('dinner').set({ number: to }).where('id', '=', id).execute();
		moved.push({ group, from, to });
	}
	return moved;
}

/** As `readMedia` of the copy gives them. */
type MediaRow = { readonly table: MediaTable; readonly row: string };

/**
 * Restores a copy in one transaction. The copy's rows replace those of its dinners, accounts, groups, members and invitations. Rows that
 * only the database has stay.
 */
export async function layOver(trx: Transaction<DB>, { rows, media }: Tonight, mediaRows: readonly MediaRow[]) {
	// The replica role skips append-only triggers, and foreign keys until every row is there.
	await sql`set local session_replication_role = replica`.execute(trx);
	const dinners = idsIn(rows.dinner);
	// A listed picture or recording without a file may be in the database already.
	for (const table of mediaTables) {
		const listed = media.filter((one) => one.table === table).map(({ pitchId, version }) => `${pitchId} ${version}`);
		await sql`
			delete from ${sql.table(table)} where pitch_id in (select id from pitch where dinner_id = any(${dinners}::uuid[]))
				and not (pitch_id::text || ' ' || version = any(${listed}::text[]))
		`.execute(trx);
	}
	for (const table of copiedTables) {
		const text = rows[table] ?? '[]';
		await sql`delete from ${sql.table(table)} where ${replaced(table, text, dinners, idsIn(rows.soup_group))}`.execute(
			trx,
		);
		await insertRows(trx, table, text);
	}
	for (const { table, row } of mediaRows) {
		const { pitch_id: pitchId } = JSON.parse(row) as { pitch_id: string };
		await trx.deleteFrom(table).where('pitch_id', '=', pitchId).execute();
		await insertRows(trx, table, `[${row}]`);
	}
	for (const dinnerId of dinners) await refreshTotals(trx, dinnerId);
}

/** The rows that the copy's rows replace. */
function replaced(table: CopiedTable, rows: string, dinners: readonly string[], groups: readonly string[]) {
	if (table === 'install') return sql`true`;
	if (table === 'member' || table === 'invitation') return sql`group_id = any(${groups}::uuid[])`;
	if (copied[table].rows === 'all' || table === 'dinner') return sql`id::text = any(${idsIn(rows)}::text[])`;
	return sql`dinner_id = any(${dinners}::uuid[])`;
}

/**
 * Inserts rows with new generated ids in the same order, because the copy's ids may be taken. Writes `public.` because Postgres has a
 * type called `record`.
 */
export async function insertRows(trx: Transaction<DB>, table: keyof DB, rows: string): Promise<void> {
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
