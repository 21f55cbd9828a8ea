import { Field } from '~/components/form';
import { textOf } from '~/components/typed';
import type { FieldErrors, Typed } from '~/contract/forms';
import { SHORTEST_PASSWORD } from '~/domain/group';

export const accountOrder = ['yourName', 'email', 'password'] as const;

/** A new account. A password that came back with an error is typed again: it is never sent to a page. */
export function AccountFields({ typed, errors }: { typed: Typed; errors: FieldErrors }) {
	return (
		<>
			<Field
				name="yourName"
				label="Your name"
				hint="The other organisers see it, and the record says who did what."
				autoComplete="name"
				defaultValue={textOf(typed, 'yourName')}
				error={errors.yourName}
				errorPrefix="Error:"
				required
			/>
			<Field
				name="email"
				type="email"
				label="E-mail"
				hint="You sign in with it. It is never public."
				autoComplete="username"
				defaultValue={textOf(typed, 'email')}
				error={errors.email}
				errorPrefix="Error:"
				required
			/>
			<Field
				name="password"
				type="password"
				label="Choose a password"
				hint={`At least ${SHORTEST_PASSWORD} characters. Four words in a row are easy to keep in mind.`}
				autoComplete="new-password"
				error={errors.password}
				errorPrefix="Error:"
				required
			/>
		</>
	);
}
