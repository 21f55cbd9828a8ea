import { changeDetails, findBondById, isEmailTaken } from '../../db/queries/organisers';
import { type Err, err, type Ok, ok } from '../domain/outcome';
import { storedEmail } from './account-email.server';
import type { Context, Organiser } from './context.server';
import type { Devices } from './devices.server';
import type { Hashing } from './password-hash.server';
import type { SignInRefusal } from './sign-in.server';
import type { SignInLimits } from './sign-in-limits.server';

export type DetailsChange = {
	readonly name: string;
	readonly email: string;
	/** The current password; asked for only if the e-mail changes. */
	readonly present: string;
	/** The client's address, for rate limits only. */
	readonly address: string;
	readonly headers: Headers;
};
/** `needs password`: another e-mail was typed, and no password. */
export type DetailsResult = Ok<null> | SignInRefusal | Err<'needs password' | 'email taken'>;

type Parts = { readonly hashing: Hashing; readonly devices: Devices; readonly limits: SignInLimits };

/** An organiser's own name and e-mail. */
export function createAccountDetails({ db, now, note }: Context, { hashing, devices, limits }: Parts) {
	/** False if another account has it, also one that takes it at the same time. */
	async function takeEmail(userId: string, details: Parameters<typeof changeDetails>[2]): Promise<boolean> {
		try {
			await changeDetails(db, userId, details);
			return true;
		} catch (error) {
			if (isEmailTaken(error)) return false;
			throw error;
		}
	}

	return {
		/**
		 * Changes name and e-mail. Another e-mail needs the password, at the rate limits of sign-in: whoever finds a laptop open must not take the
		 * account with it. Sessions stay. A repeated request finds everything changed.
		 */
		async changeDetails({ userId, email: before }: Organiser, change: DetailsChange): Promise<DetailsResult> {
			const email = storedEmail(change.email);
			const details = { name: change.name, email, at: now() };
			if (email === storedEmail(before)) {
				await changeDetails(db, userId, details);
				return ok(null);
			}
			if (change.present === '') return err('needs password');
			const known = devices.knows(change.headers, await findBondById(db, userId));
			const attempt = { email: storedEmail(before), address: change.address, known };
			const answer = await limits.tryPassword(attempt, async (): Promise<Ok<boolean> | Err<'wrong'>> => {
				const hash = (await findBondById(db, userId))?.password;
				if (hash === undefined || !(await hashing.verify({ hash, password: change.present }))) return err('wrong');
				return ok(await takeEmail(userId, details));
			});
			if (!answer.ok) return answer;
			if (!answer.value) return err('email taken');
			note('e-mail changed', userId);
			return ok(null);
		},
	};
}
