import {
	changePassword,
	dropSecondStep,
	endSessions,
	findBondById,
	findOrganiserByEmail,
} from '../../db/queries/organisers';
import type { Cookies } from '../contract/cookies';
import { type Err, err, type Ok, type Outcome, ok } from '../domain/outcome';
import { shownEmail, storedEmail } from './account-email.server';
import type { Context, Organiser } from './context.server';
import type { Devices } from './devices.server';
import type { Hashing } from './password-hash.server';
import { readableSecret } from './readable-secret.server';
import type { Sessions } from './sessions.server';
import type { SignIn, SignInRefusal } from './sign-in.server';
import type { SignInLimits } from './sign-in-limits.server';

export type PasswordChange = Omit<SignIn, 'email'> & {
	/** The current password. */
	readonly present: string;
};
/** Changing one's own password needs no second step, because the person is signed in. */
export type PasswordChangeResult = Ok<Cookies> | SignInRefusal;

type Parts = {
	readonly hashing: Hashing;
	readonly devices: Devices;
	readonly limits: SignInLimits;
	readonly sessions: Sessions;
};

/** New passwords of accounts that exist. */
export function createPasswords({ db, now, note }: Context, { hashing, devices, limits, sessions }: Parts) {
	return {
		/**
		 * Changes the password of a person who types the current one, at the rate limits of sign-in. Ends all other sessions. A repeated request
		 * finds the new password set.
		 */
		async changePassword({ userId, email }: Organiser, change: PasswordChange): Promise<PasswordChangeResult> {
			const { present, password, address, headers } = change;
			const known = devices.knows(headers, await findBondById(db, userId));
			let changed = false;
			const attempt = { email: storedEmail(email), address, known };
			const answer = await limits.tryPassword(attempt, async (): Promise<Ok<null> | Err<'wrong'>> => {
				const hash = (await findBondById(db, userId))?.password;
				if (hash === undefined) return err('wrong');
				if (!(await hashing.verify({ hash, password: present }))) {
					return (await hashing.verify({ hash, password })) ? ok(null) : err('wrong');
				}
				const passwordHash = await hashing.hash(password);
				changed = await db.transaction().execute((trx) => changePassword(trx, userId, passwordHash, now(), hash));
				return changed ? ok(null) : err('wrong');
			});
			if (changed) note('password changed', userId);
			return answer.ok ? ok(await sessions.signOutElsewhere(userId, headers)) : answer;
		},

		/** For the operator: sets a new password and ends every session of that person. */
		async resetPassword(email: string, password: string): Promise<Outcome<Organiser, 'unknown'>> {
			const passwordHash = await hashing.hash(password);
			const user = await db.transaction().execute(async (trx) => {
				const found = await findOrganiserByEmail(trx, storedEmail(email));
				if (!found) return undefined;
				await changePassword(trx, found.id, passwordHash, now());
				await endSessions(trx, found.id);
				await dropSecondStep(trx, found.id);
				return found;
			});
			if (!user) return err('unknown');
			note('password reset', user.id);
			return ok({ userId: user.id, name: user.name, email: shownEmail(user.email) });
		},
	};
}

/** Five groups of four, so that it can be read out. */
export const newPassword = (): string => readableSecret(5, 4);
