import { type Kysely, sql, type Transaction } from 'kysely';
import type { PastDinner } from '../../app/domain/past-dinner';
import type { DB } from '../schema';

export type Edition = { readonly edition: number; readonly at: Date; readonly because: string | null };

/** Every edition of a typed-in dinner, the first one first. */
export const readEditions = (db: Kysely<DB>, groupId: string, number: number) =>
	db
		.selectFrom('past_dinner')
		.select(['edition', 'at', 'by', 'because', 'details'])
		.where('group_id', '=', groupId)
		.where('number', '=', number)
		.orderBy('edition')
		.execute();

/** The group's typed-in dinners, latest first, without those that were taken back. */
export async function listTypedIn(
	db: Kysely<DB>,
	groupId: string,
): Promise<{ edition: number; details: PastDinner }[]> {
	const { rows } = await sql<{ edition: number; details: PastDinner }>`
		select edition, details from past_standing where group_id = ${groupId} order by held_on desc, number desc
	`.execute(db);
	return rows;
}

/** Which of these numbers a dinner of the group has, run here or typed in, also where it was taken back. */
export async function readTaken(db: Kysely<DB>, groupId: string, numbers: readonly number[]): Promise<number[]> {
	if (numbers.length === 0) return [];
	const { rows } = await sql<{ number: number }>`
		select number from dinner where group_id = ${groupId} and number = any(${numbers}::int[])
		union select number from past_dinner where group_id = ${groupId} and number = any(${numbers}::int[])
		order by number
	`.execute(db);
	return rows.map(({ number }) => number);
}

type NewEdition = {
	readonly groupId: string;
	readonly edition: number;
	readonly at: Date;
	readonly by: string;
	readonly because: string | null;
};

/** Appends the same edition of several dinners. Throws if a number is taken, see `isNumberTaken`. */
export async function insertEditions(
	trx: Transaction<DB>,
	{ groupId, edition, at, by, because }: NewEdition,
	dinners: readonly PastDinner[],
): Promise<void> {
	await sql`
		insert into past_dinner (group_id, number, edition, at, by, because, held_on, details)
		select ${groupId}::uuid, (one->>'number')::int, ${edition}::int, ${at}::timestamptz, ${by}, ${because}::text, (one->>'heldOn')::date, one
		from jsonb_array_elements(${JSON.stringify(dinners)}::jsonb) as one
	`.execute(trx);
}

/** Appends an edition that takes the dinner back. */
export const takeBackPast = (trx: Transaction<DB>, number: number, { groupId, ...edition }: NewEdition) =>
	trx
		.insertInto('past_dinner')
		.values({ group_id: groupId, number, held_on: null, details: null, ...edition })
		.execute();

export const putImport = (
	trx: Transaction<DB>,
	{ groupId, at, digest, dinners }: { groupId: string; at: Date; digest: string; dinners: readonly PastDinner[] },
): Promise<unknown> =>
	trx
		.insertInto('past_import')
		.values({ group_id: groupId, made_at: at, digest, dinners: JSON.stringify(dinners) })
		.onConflict((oc) => oc.column('group_id').doUpdateSet({ made_at: at, digest, dinners: JSON.stringify(dinners) }))
		.execute();

export const readImport = (db: Kysely<DB>, groupId: string) =>
	db
		.selectFrom('past_import')
		.select(['made_at', 'digest', 'dinners'])
		.where('group_id', '=', groupId)
		.executeTakeFirst();

export const deleteImport = (trx: Transaction<DB>, groupId: string): Promise<unknown> =>
	trx.deleteFrom('past_import').where('group_id', '=', groupId).execute();

/** Deletes tables that were looked at before `before` and not imported. Returns their number. */
export const deleteOldImports = async (trx: Transaction<DB>, before: Date): Promise<number> =>
	Number((await trx.deleteFrom('past_import').where('made_at', '<', before).executeTakeFirstOrThrow()).numDeletedRows);
