import { z } from 'zod';
import { LONGEST_EMAIL_TEXT } from '../domain/email';
import { SHORTEST_PASSWORD } from '../domain/group';
import { LONGEST_PASSWORD, passwordProblem, passwordSentences } from './passwords.server';
import { personName, typedEmail } from './text';

const email = typedEmail(
	'Type an e-mail address.',
	'That does not look like an e-mail address. It needs an @, like amina@example.org.',
);

/** Temporary refusals of a new account. */
export const notNow = {
	busy: 'The server is very busy. Nothing was saved. Please press the button again.',
	'too many tries':
		'That was tried many times in a row. Nothing was saved. Wait a minute, then press the button again.',
} as const;

/** The fields of a new account. Several forms contain them. */
export const accountFields = {
	yourName: personName(80, 'Please keep your name under 80 characters.', 'Type your name.'),
	email,
	/** Checks the length only. `refuseWeakPassword` checks the rest, because that needs the other fields. */
	password: z
		.string('Choose a password.')
		.min(SHORTEST_PASSWORD, passwordSentences['too short'])
		.max(LONGEST_PASSWORD, passwordSentences['too long']),
};

/** Adds an issue to the password field if the password is weak. `about`: names of the person and the group. */
export function refuseWeakPassword(
	typed: { readonly password: string },
	about: readonly string[],
	ctx: z.core.$RefinementCtx,
): void {
	const problem = passwordProblem(typed.password, about);
	if (problem) ctx.addIssue({ code: 'custom', path: ['password'], message: passwordSentences[problem] });
}

/** One's own name and e-mail. `present`: needed only for another e-mail, which the service decides. */
export const detailsForm = z.strictObject({
	yourName: accountFields.yourName,
	email,
	present: z.string('Type your password.').max(1000, 'That is too long for a password.'),
});

const ownPassword = z
	.string('Type your password.')
	.min(1, 'Type your password.')
	.max(1000, 'That is too long for a password.');
/** The deletion of one's own account. */
export const deleteAccountForm = z.strictObject({ present: ownPassword });
/** The next keeper of the install. */
export const handOverForm = z.strictObject({ email, present: ownPassword });

/** `group`: the names of the soup group that the person joins. */
export const joinForm = (group: readonly string[]) =>
	z
		.object(accountFields)
		.strict()
		.superRefine((typed, ctx) => refuseWeakPassword(typed, [typed.yourName, typed.email, ...group], ctx));

/** A new password for somebody who is signed in. */
export const passwordForm = (about: readonly string[]) =>
	z
		.object({
			present: z
				.string('Type the password that you have now.')
				.min(1, 'Type the password that you have now.')
				.max(1000, 'That is too long for a password.'),
			password: accountFields.password,
		})
		.strict()
		.superRefine((typed, ctx) => {
			if (typed.password === typed.present) {
				ctx.addIssue({
					code: 'custom',
					path: ['password'],
					message: 'That is the password that you have now. Choose another one.',
				});
			}
			refuseWeakPassword(typed, about, ctx);
		});

/** Checks only that both fields are filled in: every failed sign-in gets the same answer. */
export const signInForm = z
	.object({
		email: z
			.string('Type your e-mail address.')
			.trim()
			.min(1, 'Type your e-mail address.')
			.max(LONGEST_EMAIL_TEXT, 'That is too long for an e-mail address.'),
		password: z
			.string('Type your password.')
			.min(1, 'Type your password.')
			.max(1000, 'That is too long for a password.'),
		next: z.string().max(300).optional(),
	})
	.strict();

/** Prevents open redirects: returns a path of this site unchanged, and `otherwise` for anything else. */
export const ownPath = (path: string | null | undefined, otherwise = '/desk'): string =>
	path && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : otherwise;
