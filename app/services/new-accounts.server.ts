import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { findOrganiserByEmail, insertOrganiser } from '../../db/queries/organisers';
import type { DB } from '../../db/schema';
import { err, type Outcome, ok } from '../domain/outcome';
import { storedEmail } from './account-email.server';
import type { Context, Organiser } from './context.server';
import { giveBackAll, takeAll } from './pace.server';
import type { Hashing } from './password-hash.server';
import type { Newcomer, SignInLimits } from './sign-in-limits.server';

/** `too many tries`: with this link, or from this address. */
export type NewAccountRefusal = 'email taken' | 'too many tries' | 'busy';
export type NewAccount = { readonly name: string; readonly email: string; readonly password: string };
/** An account to insert, with its password hashed, because nothing slow may run in a transaction. */
export type ReadyAccount = {
	readonly organiser: Organiser;
	readonly write: (trx: Transaction<DB>) => Promise<boolean>;
};

export function createNewAccounts(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	{ hashing, limits }: { readonly hashing: Hashing; readonly limits: SignInLimits },
) {
	return {
		/** Cheap checks first: the rate limit, then whether the e-mail is taken, and the slow hash last. */
		async prepare(account: NewAccount, by: Newcomer): Promise<Outcome<ReadyAccount, NewAccountRefusal>> {
			const { name, password } = account;
			const email = storedEmail(account.email);
			const { place, takes } = limits.newcomer(by);
			if (takeAll(takes) > 0) return err('too many tries');
			if (await findOrganiserByEmail(db, email)) return err('email taken');
			const passwordHash = await limits.slowly(place, () => hashing.hash(password));
			if (passwordHash === null) {
				giveBackAll(takes);
				return err('busy');
			}
			const organiser = { userId: randomUUID(), name, email };
			const row = { id: organiser.userId, name, email, passwordHash, at: now() };
			return ok({ organiser, write: (trx) => insertOrganiser(trx, row) });
		},
	};
}
