import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB, SoupGroup } from '../schema';
import { CHANNEL } from './dinners';
import { deleteRehearsal, deleteRowsOfDinners, readRehearsalsOf } from './rehearsals';

/** How much goes with a group. Pitches are those that were sent in; pictures are of pitches and of reports. */
export type GroupHoldings = {
	readonly dinners: number;
	readonly typedIn: number;
	readonly pitches: number;
	readonly pictures: number;
	readonly recordings: number;
	readonly reports: number;
	readonly rehearsals: number;
};

export async function countHoldings(db: Kysely<DB>, groupId: string): Promise<GroupHoldings> {
	const { rows } = await sql<GroupHoldings>`
		with own as (select id from dinner where group_id = ${groupId}::uuid)
		select (select count(*) from own)::int as dinners,
			(select count(*) from past_standing where group_id = ${groupId}::uuid)::int as "typedIn",
			(select count(*) from pitch where dinner_id in (select id from own) and submitted_at is not null)::int as pitches,
			((select count(*) from picture join pitch on pitch.id = pitch_id where dinner_id in (select id from own))
				+ (select count(*) from report_picture where dinner_id in (select id from own)))::int as pictures,
			(select count(*) from recording join pitch on pitch.id = pitch_id where dinner_id in (select id from own))::int as recordings,
			(select count(*) from report where dinner_id in (select id from own) and state = 'sent')::int as reports,
			(select count(*) from soup_group where rehearsal_of in (select id from own))::int as rehearsals
	`.execute(db);
	const [row] = rows;
	if (!row) throw new Error('A select without from has one row');
	return row;
}

/**
 * Locks a group's row and its dinners until commit, against inserts that reference them too: those that wait find it deleted. Undefined if
 * it is gone.
 */
export async function lockWholeGroup(trx: Transaction<DB>, groupId: string): Promise<SoupGroup | undefined> {
	await sql`set local lock_timeout = '4s'`.execute(trx);
	const group = await trx
		.selectFrom('soup_group')
		.selectAll()
		.where('id', '=', groupId)
		.where('rehearsal_of', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	if (group)
		await trx.selectFrom('dinner').select('id').where('group_id', '=', groupId).orderBy('id').forUpdate().execute();
	return group;
}

/** In the order of their references. */
export const tablesOfGroup = [
	'year_total',
	'past_import',
	'past_dinner',
	'group_record',
	'invitation',
	'member',
	'dinner',
] as const satisfies readonly (keyof DB)[];

/** What was deleted, for those who show it. */
export type DeletedGroup = { readonly dinners: readonly string[]; readonly rehearsals: readonly string[] };

/**
 * Deletes a group with everything in it. The caller holds `lockWholeGroup`. Until the end of the transaction the triggers of append-only
 * tables let rows of this group go, and of no other.
 */
export async function deleteGroup(trx: Transaction<DB>, groupId: string): Promise<DeletedGroup> {
	await sql`select set_config('stockpot.deleting_group', ${groupId}, true)`.execute(trx);
	const rehearsals = await readRehearsalsOf(trx, groupId);
	for (const rehearsal of rehearsals) await deleteRehearsal(trx, rehearsal);
	const rows = await trx
		.selectFrom('dinner')
		.select(['id', sql`pg_notify(${CHANNEL}, id::text)`.as('told')])
		.where('group_id', '=', groupId)
		.execute();
	const dinners = rows.map(({ id }) => id);
	await deleteRowsOfDinners(trx, dinners);
	await trx
		.deleteFrom('form_key')
		.where('scope', 'in', [groupId, ...dinners])
		.execute();
	for (const table of tablesOfGroup)
		await sql`delete from ${sql.table(table)} where group_id = ${groupId}::uuid`.execute(trx);
	await trx.deleteFrom('soup_group').where('id', '=', groupId).execute();
	return { dinners, rehearsals: rehearsals.map((one) => one.groupId) };
}
