import { z } from 'zod';
import { SHORTEST_PASSWORD } from '../domain/group';
import { plainText } from './forms';

const LONGEST_PASSWORD = 128;

const email = z
	.string('Type an e-mail address.')
	.trim()
	.min(1, 'Type an e-mail address.')
	.max(200, 'That is too long for an e-mail address.')
	.pipe(z.email('That does not look like an e-mail address. It needs an @, like amina@example.org.'));

/** The fields of a new account; other forms take them in. */
export const accountFields = {
	yourName: plainText(80, 'Please keep your name under 80 characters.').pipe(z.string().min(1, 'Type your name.')),
	email,
	password: z
		.string('Choose a password.')
		.min(
			SHORTEST_PASSWORD,
			`Choose a password of at least ${SHORTEST_PASSWORD} characters. Four words in a row are easy to keep in mind.`,
		)
		.max(LONGEST_PASSWORD, `Please keep the password under ${LONGEST_PASSWORD} characters.`),
};
export const joinForm = z.object(accountFields).strict();

/** Signing in says the same to everything that is wrong, so the form looks at nothing but whether something was typed. */
export const signInForm = z
	.object({
		email: z
			.string('Type your e-mail address.')
			.trim()
			.min(1, 'Type your e-mail address.')
			.max(200, 'That is too long for an e-mail address.'),
		password: z
			.string('Type your password.')
			.min(1, 'Type your password.')
			.max(1000, 'That is too long for a password.'),
		next: z.string().max(300).optional(),
	})
	.strict();

/** A path of our own to go back to; anything else becomes the desk. */
export const ownPath = (path: string | null | undefined): string =>
	path && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/desk';
