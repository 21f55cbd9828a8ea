import { changeDetails, isEmailTaken } from '../../db/queries/organisers';
import { type Err, err, type Ok, ok } from '../domain/outcome';
import { storedEmail } from './account-email.server';
import type { Context, Organiser } from './context.server';
import { createOwnPassword, type OwnPasswordParts, type PasswordTyped } from './own-password.server';
import type { SignInRefusal } from './sign-in.server';

/** `present`: the current password; asked for only if the e-mail changes. */
export type DetailsChange = PasswordTyped & { readonly name: string; readonly email: string };
/** `needs password`: another e-mail was typed, and no password. */
export type DetailsResult = Ok<null> | SignInRefusal | Err<'needs password' | 'email taken'>;

/** An organiser's own name and e-mail. */
export function createAccountDetails({ db, now, note }: Context, parts: OwnPasswordParts) {
	const withPassword = createOwnPassword({ db }, parts);

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
		 * Changes name and e-mail. Another e-mail needs the password. Sessions stay. A repeated request finds everything changed.
		 */
		async changeDetails(organiser: Organiser, change: DetailsChange): Promise<DetailsResult> {
			const { userId, email: before } = organiser;
			const email = storedEmail(change.email);
			const details = { name: change.name, email, at: now() };
			if (email === storedEmail(before)) {
				await changeDetails(db, userId, details);
				return ok(null);
			}
			if (change.present === '') return err('needs password');
			const answer = await withPassword(organiser, change, () => takeEmail(userId, details));
			if (!answer.ok) return answer;
			if (!answer.value) return err('email taken');
			note('e-mail changed', userId);
			return ok(null);
		},
	};
}
