import { findBondById } from '../../db/queries/organisers';
import { type Err, err, type Ok } from '../domain/outcome';
import { storedEmail } from './account-email.server';
import type { Context, Organiser } from './context.server';
import type { Devices } from './devices.server';
import type { Hashing } from './password-hash.server';
import type { SignInRefusal } from './sign-in.server';
import type { SignInLimits } from './sign-in-limits.server';

/** The password that a signed-in person typed again, and where they are. `address`: for rate limits only. */
export type PasswordTyped = { readonly present: string; readonly address: string; readonly headers: Headers };
export type OwnPasswordParts = {
	readonly hashing: Hashing;
	readonly devices: Devices;
	readonly limits: SignInLimits;
};

/**
 * Runs `work` if the password is right, at the rate limits of sign-in: whoever finds a laptop open must not take or delete the account with
 * it.
 */
export function createOwnPassword({ db }: Pick<Context, 'db'>, { hashing, devices, limits }: OwnPasswordParts) {
	return async <T>(
		{ userId, email }: Organiser,
		{ present, address, headers }: PasswordTyped,
		work: () => Promise<T>,
	): Promise<Ok<T> | SignInRefusal> => {
		const known = devices.knows(headers, await findBondById(db, userId));
		const attempt = { email: storedEmail(email), address, known };
		return limits.tryPassword(attempt, async (): Promise<Ok<T> | Err<'wrong'>> => {
			const hash = (await findBondById(db, userId))?.password;
			if (hash === undefined || !(await hashing.verify({ hash, password: present }))) return err('wrong');
			return { ok: true, value: await work() };
		});
	};
}
export type OwnPassword = ReturnType<typeof createOwnPassword>;
