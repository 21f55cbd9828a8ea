import { Form } from '@remix-run/react';
import type { FieldErrors, Typed } from '~/contract/forms';
import { sayWait } from '~/i18n/wait';
import type { DetailsResult } from '~/services/account-details.server';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/form-fields';
import { EmailField, PasswordField } from './account-fields';

/** A refused form with its values, without the password. */
export type AnsweredDetails = { errors: FieldErrors; typed: Typed };

export function detailErrors(outcome: Exclude<DetailsResult, { ok: true }>): FieldErrors {
	switch (outcome.code) {
		case 'wrong':
			return { present: 'That is not your password. Nothing was changed. Type it again.' };
		case 'needs password':
			return { present: 'For another e-mail, type your password too. Nothing was changed yet.' };
		case 'email taken':
			return { email: 'There is an account with this e-mail already. Nothing was changed. Use another one.' };
		case 'wait':
			return {
				present: `That was wrong too often. Nothing was changed. Wait ${sayWait(outcome.seconds)}, then try again.`,
			};
		case 'busy':
			return { '': 'Very many people are signing in just now. Nothing was changed. Please press the button again.' };
	}
}

/** The field of each error, as this page has another password field. */
const ids: Readonly<Record<string, string>> = { yourName: 'yourName', email: 'email', present: 'details-present' };

export function Details({ name, email, answered }: { name: string; email: string; answered: AnsweredDetails | null }) {
	const errors = answered?.errors ?? {};
	const typed: Typed = answered?.typed ?? { yourName: name, email };
	const listed = Object.entries(errors).flatMap(([field, text]) =>
		text ? [{ field: ids[field] ?? 'details-form', text }] : [],
	);
	return (
		<section>
			<h2>Your name and e-mail</h2>
			<ErrorSummary title="Nothing was changed. Please look at this:" errors={listed} />
			{/* Another form after saving, so that the typed password goes. */}
			<Form key={`${name} ${email}`} method="post" id="details-form" noValidate className="stack">
				<Field
					name="yourName"
					label="Your name"
					hint="The other organisers see it, and the record says who did what."
					autoComplete="name"
					defaultValue={typeof typed.yourName === 'string' ? typed.yourName : ''}
					error={errors.yourName}
					errorPrefix="Error:"
					required
				/>
				<EmailField typed={typed} errors={errors} hint="You sign in with it." />
				<PasswordField
					name="present"
					id="details-present"
					label="Your password, for another e-mail"
					error={errors.present}
				/>
				<Actions>
					<Button kind="alt" name="intent" value="change details">
						Save name and e-mail
					</Button>
				</Actions>
			</Form>
		</section>
	);
}
