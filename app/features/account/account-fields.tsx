import type { passwordNames } from '~/contract/form-fields';
import type { FieldErrors, Typed } from '~/contract/forms';
import { SHORTEST_PASSWORD } from '~/domain/group';
import { Field } from '~/ui/form-fields';
import { textOf } from '~/ui/form-values';

export const accountOrder = ['yourName', 'email', 'password'] as const;

type PasswordProps = {
	name?: (typeof passwordNames)[number];
	id?: string;
	label: string;
	error: string | undefined;
	isNew?: boolean;
};

/** Always empty, because no response ever contains a password. */
export const PasswordField = ({ name = 'password', isNew = false, ...given }: PasswordProps) => (
	<Field
		{...given}
		name={name}
		type="password"
		hint={
			isNew &&
			`At least ${SHORTEST_PASSWORD} characters. Three or four words that do not belong together are easy to keep in mind.`
		}
		autoComplete={isNew ? 'new-password' : 'current-password'}
		errorPrefix="Error:"
		required
	/>
);

type FieldsProps = { typed: Typed; errors: FieldErrors };

export const EmailField = ({ typed, errors, hint }: FieldsProps & { hint?: string }) => (
	<Field
		name="email"
		inputMode="email"
		autoCapitalize="none"
		spellCheck={false}
		label="E-mail"
		hint={hint}
		autoComplete="username"
		defaultValue={textOf(typed, 'email')}
		error={errors.email}
		errorPrefix="Error:"
		required
	/>
);

export function AccountFields({ typed, errors }: FieldsProps) {
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
			<EmailField typed={typed} errors={errors} hint="You sign in with it. It is never public." />
			<PasswordField label="Choose a password" error={errors.password} isNew />
		</>
	);
}
