import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../schema';

export type NewOrganiser = {
	readonly id: string;
	readonly name: string;
	/** In small letters: two spellings of one address are one account. */
	readonly email: string;
	readonly passwordHash: string;
	readonly at: Date;
};

/** A person and their password, as the library for accounts keeps them. False: the e-mail has an account already. */
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

export const changePassword = (
	trx: Transaction<DB>,
	userId: string,
	passwordHash: string,
	at: Date,
): Promise<unknown> =>
	trx
		.updateTable('account')
		.set({ password: passwordHash, updatedAt: at })
		.where('userId', '=', userId)
		.where('providerId', '=', 'credential')
		.executeTakeFirstOrThrow();

/** Every device that this person is signed in on has to sign in again. */
export const deleteSessions = (db: Kysely<DB>, userId: string): Promise<unknown> =>
	db.deleteFrom('session').where('userId', '=', userId).execute();
