import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../schema';

/** Locks the group's row and its members. Two organisers who remove each other take turns. */
export async function lockMembers(trx: Transaction<DB>, groupId: string) {
	await trx.selectFrom('soup_group').select('id').where('id', '=', groupId).forUpdate().executeTakeFirstOrThrow();
	return trx
		.selectFrom('member')
		.innerJoin('user', 'user.id', 'member.user_id')
		.select(['user.id', 'user.name', 'member.joined_at'])
		.where('group_id', '=', groupId)
		.execute();
}

export const deleteMember = (trx: Transaction<DB>, groupId: string, userId: string): Promise<unknown> =>
	trx.deleteFrom('member').where('group_id', '=', groupId).where('user_id', '=', userId).execute();

/** Revokes all open invitations, because everyone at the desk could read their links. */
export const revokeAllInvitations = (trx: Transaction<DB>, groupId: string, at: Date): Promise<unknown> =>
	trx
		.updateTable('invitation')
		.set({ revoked_at: at })
		.where('group_id', '=', groupId)
		.where('used_by', 'is', null)
		.where('revoked_at', 'is', null)
		.execute();

export const recordInGroup = (
	trx: Transaction<DB>,
	entry: { groupId: string; at: Date; who: string; what: 'organiser removed' | 'organiser left'; whom: string },
): Promise<unknown> =>
	trx
		.insertInto('group_record')
		.values({ group_id: entry.groupId, at: entry.at, who: entry.who, what: entry.what, whom: entry.whom })
		.execute();

/** The latest entries, newest first. */
export const readGroupRecord = (db: Kysely<DB>, groupId: string) =>
	db
		.selectFrom('group_record')
		.select(['at', 'who', 'what', 'whom'])
		.where('group_id', '=', groupId)
		.orderBy('at', 'desc')
		.limit(20)
		.execute();
