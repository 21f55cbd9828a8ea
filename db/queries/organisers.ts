import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../schema';
import { isTaken } from '../unique-errors';

export type NewOrganiser = {
	readonly id: string;
	readonly name: string;
	/** In lower case, so that two spellings of one address are one account. */
	readonly email: string;
	readonly passwordHash: string;
	readonly at: Date;
};

/** Inserts a person and their password as better-auth stores them. False if the e-mail has an account. */
export async function insertOrganiser(trx: Transaction<DB>, organiser: NewOrganiser): Promise<boolean> {
	const { id, name, email, passwordHash, at } = organiser;
	const inserted = await trx
		.insertInto('user')
		.values({ id, name, email, emailVerified: false, image: null, createdAt: at, updatedAt: at })
		.onConflict((oc) => oc.column('email').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!inserted) return false;
	await trx
		.insertInto('account')
		.values({
			id,
			accountId: id,
			providerId: 'credential',
			userId: id,
			password: passwordHash,
			createdAt: at,
			updatedAt: at,
		})
		.execute();
	return true;
}

export const findOrganiserByEmail = (db: Kysely<DB>, email: string) =>
	db.selectFrom('user').select(['id', 'name', 'email']).where('email', '=', email).executeTakeFirst();

/** Throws if another account has that e-mail, see `isEmailTaken`. */
export const changeDetails = (
	db: Kysely<DB>,
	userId: string,
	{ name, email, at }: { name: string; email: string; at: Date },
): Promise<unknown> =>
	db.updateTable('user').set({ name, email, updatedAt: at }).where('id', '=', userId).executeTakeFirstOrThrow();

export const isEmailTaken = (error: unknown): boolean => isTaken(error, 'user_email_key');

/** False if `over` is no longer the stored password. */
export async function changePassword(
	trx: Transaction<DB>,
	userId: string,
	passwordHash: string,
	at: Date,
	over?: string,
): Promise<boolean> {
	const changed = await trx
		.updateTable('account')
		.set({ password: passwordHash, updatedAt: at })
		.where('userId', '=', userId)
		.where('providerId', '=', 'credential')
		.$if(over !== undefined, (qb) => qb.where('password', '=', over ?? ''))
		.executeTakeFirstOrThrow();
	return changed.numUpdatedRows > 0n;
}

/**
 * Ends all sessions of a person except the session with the id `but`. Makes every device of theirs untrusted, also where no second step is
 * required.
 */
export async function endSessions(trx: Transaction<DB>, userId: string, but = ''): Promise<void> {
	await trx.deleteFrom('session').where('userId', '=', userId).where('id', '<>', but).execute();
	await trx
		.updateTable('user')
		.set((eb) => ({ deviceEpoch: eb('deviceEpoch', '+', 1) }))
		.where('id', '=', userId)
		.execute();
	await trx.deleteFrom('verification').where('value', '=', userId).execute();
}

export async function countSessions(
	db: Kysely<DB>,
	userId: string,
	but: string | undefined,
	at: Date,
): Promise<number> {
	const { n } = await db
		.selectFrom('session')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.where('userId', '=', userId)
		.where('expiresAt', '>', at)
		.where('id', '<>', but ?? '')
		.executeTakeFirstOrThrow();
	return Number(n);
}

const bonds = (db: Kysely<DB>) =>
	db
		.selectFrom('user')
		.innerJoin('account', 'account.userId', 'user.id')
		.where('account.providerId', '=', 'credential')
		.where('account.password', 'is not', null)
		.select(['user.id as userId', 'user.deviceEpoch as deviceEpoch'])
		.select((eb) => eb.ref('account.password').$notNull().as('password'));

/** The columns of an account that its known devices are bound to. */
export const findBond = (db: Kysely<DB>, email: string) => bonds(db).where('user.email', '=', email).executeTakeFirst();
export const findBondById = (db: Kysely<DB>, userId: string) =>
	bonds(db).where('user.id', '=', userId).executeTakeFirst();

/** Whether two-factor sign-in is on. */
export const hasSecondStep = async (db: Kysely<DB>, userId: string): Promise<boolean> =>
	(await db.selectFrom('user').select('twoFactorEnabled').where('id', '=', userId).executeTakeFirst())
		?.twoFactorEnabled === true;

export async function dropSecondStep(trx: Transaction<DB>, userId: string): Promise<void> {
	await trx.updateTable('user').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
	await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute();
}

/** Uses a code once. False if it was used within the last two minutes, which is longer than any code is valid. */
export async function takeCode(db: Kysely<DB>, userId: string, mark: string, at: Date): Promise<boolean> {
	const stale = new Date(at.getTime() - 120_000);
	const taken = await db
		.insertInto('used_code')
		.values({ user_id: userId, mark, at })
		.onConflict((oc) => oc.columns(['user_id', 'mark']).doUpdateSet({ at }).where('used_code.at', '<', stale))
		.returning('mark')
		.executeTakeFirst();
	await db.deleteFrom('used_code').where('user_id', '=', userId).where('at', '<', stale).execute();
	return taken !== undefined;
}
