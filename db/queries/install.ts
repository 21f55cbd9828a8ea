import { type Kysely, sql, type Transaction } from 'kysely';
import type { Founders } from '../../app/domain/group';
import type { DB } from '../schema';

type Install = { readonly secretCheck: Uint8Array; readonly setUpAt: Date | null };

/** The install's one row. Inserts it with the secret's check if there is none. */
export async function readInstall(db: Kysely<DB>, secretCheck: Buffer): Promise<Install> {
	await db
		.insertInto('install')
		.values({ id: 1, secret_check: secretCheck })
		.onConflict((oc) => oc.doNothing())
		.execute();
	const row = await db.selectFrom('install').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
	return { secretCheck: row.secret_check, setUpAt: row.set_up_at };
}

export const isSetUp = async (db: Kysely<DB>): Promise<boolean> =>
	(await db.selectFrom('install').select('id').where('set_up_at', 'is not', null).executeTakeFirst()) !== undefined;

/** True for exactly one caller. Concurrent callers wait for its commit and get false. */
export async function claimSetup(trx: Transaction<DB>, at: Date): Promise<boolean> {
	const claimed = await trx
		.updateTable('install')
		.set({ set_up_at: at })
		.where('set_up_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return claimed !== undefined;
}

/** Notes who set the install up, in the transaction that created their account. */
export const noteInstaller = (trx: Transaction<DB>, userId: string): Promise<unknown> =>
	trx.updateTable('install').set({ set_up_by: userId }).execute();

/** Who may found groups, and whether this person set the install up. */
export async function readFounders(db: Kysely<DB>, userId: string): Promise<{ who: Founders; isInstaller: boolean }> {
	const row = await db.selectFrom('install').select(['founders', 'set_up_by']).executeTakeFirst();
	return { who: row?.founders ?? 'installer', isInstaller: row?.set_up_by === userId };
}

/** False, and nothing is changed, for anybody but whoever set the install up. */
export async function setFounders(db: Kysely<DB>, userId: string, who: Founders): Promise<boolean> {
	const set = await db
		.updateTable('install')
		.set({ founders: who })
		.where('set_up_by', '=', userId)
		.executeTakeFirstOrThrow();
	return set.numUpdatedRows > 0n;
}

export const rememberSecret = (db: Kysely<DB>, secretCheck: Buffer): Promise<unknown> =>
	db.updateTable('install').set({ secret_check: secretCheck }).execute();

/** Whether papers are issued or ballots are uncounted: with another secret their codes would not work. */
export async function hasBallotsAtStake(db: Kysely<DB>): Promise<boolean> {
	const { rows } = await sql`
		select 1 from dinner d
		where d.phase not in ('published', 'cancelled') and not exists (select 1 from count c where c.dinner_id = d.id)
			and (exists (select 1 from paper p where p.dinner_id = d.id) or exists (select 1 from ballot b where b.dinner_id = d.id))
		limit 1
	`.execute(db);
	return rows.length > 0;
}

/** The account with this stored e-mail, or of whoever set the install up: who becomes the organiser of an imported group. */
export async function findImporter(db: Kysely<DB>, email: string | null): Promise<string | undefined> {
	if (email !== null)
		return (await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst())?.id;
	return (await db.selectFrom('install').select('set_up_by').executeTakeFirst())?.set_up_by ?? undefined;
}

/** The address of the group with this id; undefined without one. */
export const findSlug = async (db: Kysely<DB>, groupId: string): Promise<string | undefined> =>
	(await db.selectFrom('soup_group').select('slug').where('id', '=', groupId).executeTakeFirst())?.slug;
