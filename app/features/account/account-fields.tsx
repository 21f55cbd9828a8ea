import type { FieldErrors, Typed } from '~/contract/forms';
import { SHORTEST_PASSWORD } from '~/domain/group';
import { Field } from '~/ui/form-fields';
import { textOf } from '~/ui/form-values';

export const accountOrder = ['yourName', 'email', 'password'] as const;

/** After an error the password field is empty, because no response ever contains a password. */
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
				inputMode="email"
				autoCapitalize="none"
				spellCheck={false}
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
				hint={`At least ${SHORTEST_PASSWORD} characters. Three or four words that do not belong together are easy to keep in mind.`}
				autoComplete="new-password"
				error={errors.password}
				errorPrefix="Error:"
				required
			/>
		</>
	);
}
