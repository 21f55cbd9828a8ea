import { type Kysely, sql, type Transaction } from 'kysely';
import type { Currency } from '../../app/domain/currencies';
import { Gone } from '../../app/domain/gone';
import type { Licence } from '../../app/domain/licence';
import type { PaperSize } from '../../app/domain/paper-size';
import type { Brief } from '../../app/domain/rules';
import type { DB, SoupGroup } from '../schema';

export const findGroup = (db: Kysely<DB>, slug: string): Promise<SoupGroup | undefined> =>
	db.selectFrom('soup_group').selectAll().where('slug', '=', slug).executeTakeFirst();

/** The group whose members run this one: itself, or of a rehearsal the group of the dinner that it rehearses. */
const runBy = (groupId: string) => sql<string>`(
	select coalesce(dinner.group_id, g.id) from soup_group g left join dinner on dinner.id = g.rehearsal_of where g.id = ${groupId}
)`;

export const isMember = async (db: Kysely<DB>, groupId: string, userId: string): Promise<boolean> =>
	(await db
		.selectFrom('member')
		.select('user_id')
		.where('group_id', '=', runBy(groupId))
		.where('user_id', '=', userId)
		.executeTakeFirst()) !== undefined;

export const readGroupsOf = (db: Kysely<DB>, userId: string): Promise<SoupGroup[]> =>
	db
		.selectFrom('soup_group')
		.innerJoin('member', 'member.group_id', 'soup_group.id')
		.selectAll('soup_group')
		.where('member.user_id', '=', userId)
		.orderBy('soup_group.name')
		.execute();

export type GroupDetails = {
	readonly name: string;
	readonly place: string;
	readonly currency: Currency;
	readonly contact: string;
	readonly paper_size: PaperSize;
	readonly licence: Licence;
	readonly funder_id: string;
	readonly language: string;
	readonly second_language: string | null;
	readonly brief: Brief;
};
export type NewGroup = Pick<GroupDetails, 'name' | 'place' | 'currency' | 'brief'> & {
	readonly slug: string;
	readonly timeZone: string;
	readonly at: Date;
};

/** Locks the group's row until commit. Inserts that reference it are not blocked. Throws `Gone` if it was deleted. */
export const lockGroup = (trx: Transaction<DB>, groupId: string): Promise<unknown> =>
	trx
		.selectFrom('soup_group')
		.select('id')
		.where('id', '=', groupId)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow(() => new Gone());

/** The same for the group of a dinner. */
export const lockGroupOf = (trx: Transaction<DB>, dinnerId: string): Promise<unknown> =>
	trx
		.selectFrom('soup_group')
		.select('id')
		.where('id', '=', (eb) => eb.selectFrom('dinner').select('group_id').where('dinner.id', '=', dinnerId))
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow(() => new Gone());

export const readGroup = (db: Kysely<DB>, groupId: string): Promise<SoupGroup> =>
	db
		.selectFrom('soup_group')
		.selectAll()
		.where('id', '=', groupId)
		.executeTakeFirstOrThrow(() => new Gone());

/**
 * Whether a dinner of the group has an amount: a suggested donation, a prize or an entry of its pot. Amounts are stored in minor units, so another
 * currency would change them.
 */
export async function namesSums(db: Kysely<DB>, groupId: string): Promise<boolean> {
	const { rows } = await sql<{ named: boolean }>`
		select exists (
			select 1 from dinner d where d.group_id = ${groupId}
				and (d.donation_amount > 0 or d.pot_rule->>'kind' = 'fixed prizes' or exists (select 1 from pot_entry l where l.dinner_id = d.id))
		) as named`.execute(db);
	return rows[0]?.named ?? false;
}

/** Locks the group's dinners until commit, so that no amount is added meanwhile. */
export const lockDinnersOf = (trx: Transaction<DB>, groupId: string): Promise<unknown> =>
	trx.selectFrom('dinner').select('id').where('group_id', '=', groupId).orderBy('id').forUpdate().execute();

/** Undefined if the slug is taken. */
export async function insertGroup(trx: Transaction<DB>, group: NewGroup): Promise<string | undefined> {
	const row = await trx
		.insertInto('soup_group')
		.values({
			slug: group.slug,
			name: group.name,
			place: group.place,
			time_zone: group.timeZone,
			currency: group.currency,
			brief: JSON.stringify(group.brief),
			created_at: group.at,
		})
		.onConflict((oc) => oc.column('slug').doNothing())
		.returning('id')
		.executeTakeFirst();
	return row?.id;
}

export const changeGroup = (db: Kysely<DB>, groupId: string, details: GroupDetails): Promise<unknown> =>
	db
		.updateTable('soup_group')
		.set({ ...details, brief: JSON.stringify(details.brief) })
		.where('id', '=', groupId)
		.execute();

/** False if the person was a member before. */
export async function insertMember(trx: Transaction<DB>, groupId: string, userId: string, at: Date): Promise<boolean> {
	const row = await trx
		.insertInto('member')
		.values({ group_id: groupId, user_id: userId, joined_at: at })
		.onConflict((oc) => oc.doNothing())
		.returning('user_id')
		.executeTakeFirst();
	return row !== undefined;
}

export const readMembers = (db: Kysely<DB>, groupId: string) =>
	db
		.selectFrom('member')
		.innerJoin('user', 'user.id', 'member.user_id')
		.select(['user.id', 'user.name', 'user.email', 'member.joined_at'])
		.where('member.group_id', '=', runBy(groupId))
		.orderBy('member.joined_at')
		.execute();

/** The contact of a dinner's group for e-mail: its organiser of the longest standing. */
export const readFirstOrganiser = (db: Kysely<DB>, dinnerId: string) =>
	db
		.selectFrom('dinner')
		.innerJoin('member', 'member.group_id', 'dinner.group_id')
		.innerJoin('user', 'user.id', 'member.user_id')
		.select(['user.name', 'user.email'])
		.where('dinner.id', '=', dinnerId)
		.orderBy('member.joined_at')
		.orderBy('user.id')
		.limit(1)
		.executeTakeFirst();

/** How many invitations of a group may be open at once. */
export const MOST_INVITATIONS = 20;

const usable = (at: Date) => sql<boolean>`used_by is null and revoked_at is null and expires_at > ${at}`;

/** Undefined if too many are open. */
export async function insertInvitation(
	trx: Transaction<DB>,
	{ groupId, madeBy, at, expiresAt }: { groupId: string; madeBy: string; at: Date; expiresAt: Date },
): Promise<string | undefined> {
	await trx.selectFrom('soup_group').select('id').where('id', '=', groupId).forUpdate().executeTakeFirstOrThrow();
	const waiting = await trx
		.selectFrom('invitation')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.where('group_id', '=', groupId)
		.where(usable(at))
		.executeTakeFirstOrThrow();
	if (Number(waiting.n) >= MOST_INVITATIONS) return undefined;
	const row = await trx
		.insertInto('invitation')
		.values({ group_id: groupId, made_by: madeBy, made_at: at, expires_at: expiresAt, used_by: null })
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}

/** Open invitations, newest first. */
export const readInvitations = (db: Kysely<DB>, groupId: string, at: Date) =>
	db
		.selectFrom('invitation')
		.innerJoin('user', 'user.id', 'invitation.made_by')
		.select(['invitation.id', 'invitation.made_at', 'invitation.expires_at', 'user.name as made_by'])
		.where('group_id', '=', groupId)
		.where(usable(at))
		.orderBy('made_at', 'desc')
		.execute();

export const findInvitation = (db: Kysely<DB>, id: string) =>
	db
		.selectFrom('invitation')
		.innerJoin('soup_group', 'soup_group.id', 'invitation.group_id')
		.innerJoin('user', 'user.id', 'invitation.made_by')
		.select([
			'invitation.id',
			'invitation.group_id',
			'invitation.used_by',
			'invitation.revoked_at',
			'invitation.expires_at',
			'soup_group.name as group_name',
			'soup_group.place',
			'soup_group.slug',
			'user.name as made_by',
		])
		.where('invitation.id', '=', id)
		.executeTakeFirst();

/** True for exactly one caller, because an invitation admits one person. */
export async function useInvitation(trx: Transaction<DB>, id: string, userId: string, at: Date): Promise<boolean> {
	const used = await trx
		.updateTable('invitation')
		.set({ used_by: userId })
		.where('id', '=', id)
		.where(usable(at))
		.returning('id')
		.executeTakeFirst();
	return used !== undefined;
}

/** An invitation of another group is not found. */
export async function revokeInvitation(db: Kysely<DB>, groupId: string, id: string, at: Date): Promise<boolean> {
	const revoked = await db
		.updateTable('invitation')
		.set({ revoked_at: at })
		.where('id', '=', id)
		.where('group_id', '=', groupId)
		.where(usable(at))
		.returning('id')
		.executeTakeFirst();
	return revoked !== undefined;
}
