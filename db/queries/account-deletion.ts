import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../schema';

export type OwnGroup = {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly organisers: number;
};

/** The groups of an organiser, and how many organisers each has. */
export async function readOwnGroups(db: Kysely<DB>, userId: string): Promise<OwnGroup[]> {
	const { rows } = await sql<OwnGroup>`
		select g.id, g.slug, g.name, (select count(*)::int from member m where m.group_id = g.id) as organisers
		from soup_group g join member own on own.group_id = g.id and own.user_id = ${userId}
		order by g.name, g.id
	`.execute(db);
	return rows;
}

/**
 * Locks the organiser's groups, in the order of their ids, and then the account, so that nobody joins, leaves or signs in meanwhile. False if
 * there is no such account.
 */
export async function lockAccount(trx: Transaction<DB>, userId: string): Promise<boolean> {
	const lockGroups = () =>
		sql`
			select id from soup_group where id in (select group_id from member where user_id = ${userId}) order by id for update
		`.execute(trx);
	await lockGroups();
	const { rows } = await sql`select id from "user" where id = ${userId} for update`.execute(trx);
	// One that was joined before the account was locked.
	await lockGroups();
	return rows.length === 1;
}

/** Whether this person keeps the install; waits for who hands it over. */
export const lockKeeping = async (trx: Transaction<DB>, userId: string): Promise<boolean> =>
	(await trx
		.selectFrom('install')
		.select('set_up_by')
		.where('set_up_by', '=', userId)
		.forUpdate()
		.executeTakeFirst()) !== undefined;

/**
 * Deletes an account that keeps nothing: its sign-ins, its second step, its memberships, the invitations that it made or came by, and what
 * its organiser said when they read pitches. The records of dinners are append-only and keep the name of their night.
 */
export async function deleteAccount(trx: Transaction<DB>, userId: string): Promise<void> {
	await trx.deleteFrom('reading').where('user_id', '=', userId).execute();
	await trx.deleteFrom('reader').where('user_id', '=', userId).execute();
	await trx
		.deleteFrom('invitation')
		.where((eb) => eb.or([eb('made_by', '=', userId), eb('used_by', '=', userId)]))
		.execute();
	await trx.deleteFrom('member').where('user_id', '=', userId).execute();
	await trx.deleteFrom('verification').where('value', '=', userId).execute();
	// Sessions, password, second step and used codes go with the row that they refer to.
	await trx.deleteFrom('user').where('id', '=', userId).execute();
}

/** Gives the keeping of the install to another account. False, and nothing is changed, if `from` does not keep it. */
export async function changeKeeper(trx: Transaction<DB>, from: string, to: string): Promise<boolean> {
	const changed = await trx
		.updateTable('install')
		.set({ set_up_by: to })
		.where('set_up_by', '=', from)
		.executeTakeFirstOrThrow();
	return changed.numUpdatedRows > 0n;
}
