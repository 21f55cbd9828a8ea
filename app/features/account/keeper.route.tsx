import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { signedInAction, signedInLoader } from '~/auth/guard.server';
import { handOverForm } from '~/contract/accounts';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import type { HandOverResult } from '~/services/account-deletion.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { EmailField, PasswordField } from './account-fields';
import { passwordErrors } from './password-errors';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled(() => [{ title: 'Keeping this Stockpot' }, { name: 'robots', content: 'noindex' }]);

export const loader = signedInLoader('install.keep', async ({ organiser, services, url }) => ({
	keeps: await services.organisers.deletion.keeps(organiser.userId),
	handedOver: url.searchParams.has('handed-over'),
}));

const here = '/desk/account/keeper';
const SAFE = 'Nothing was handed over.';

export const action = signedInAction({
	'hand over': {
		can: 'install.keep',
		run: async ({ form, services, organiser, address, request }) => {
			const read = readForm(form, handOverForm);
			const { present: _, ...typed } = read.typed;
			if (!read.ok) return data({ errors: read.errors, typed }, { status: 400 });
			const { email, present } = read.value;
			const given = { present, address, headers: request.headers };
			const outcome = await services.organisers.deletion.handOver(organiser, email, given);
			if (outcome.ok) throw redirect(`${here}?handed-over`, 303);
			const status = { 'no account': 400, 'not keeper': 409, wrong: 400, wait: 429, busy: 503 }[outcome.code];
			return data({ errors: errorsOf(outcome), typed }, { status });
		},
	},
});

function errorsOf(outcome: Exclude<HandOverResult, { ok: true }>): FieldErrors {
	switch (outcome.code) {
		case 'no account':
			return {
				email: `Nobody else here has an account with this e-mail. ${SAFE} Invite them to a group first, or check it.`,
			};
		case 'not keeper':
			return { '': `You do not keep this Stockpot any more. ${SAFE}` };
		default:
			return passwordErrors(outcome, SAFE);
	}
}

export default function Keeper() {
	const { keeps, handedOver } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const errors: FieldErrors = answered?.errors ?? {};
	const typed: Typed = answered?.typed ?? {};
	return (
		<DeskPage>
			<Title lead="Whoever keeps it says who may found groups here.">Keeping this Stockpot</Title>
			{handedOver && !answered && (
				<Notice kind="good" speak="polite" answers title="It is handed over">
					<p>You are an organiser like all others now. Your groups and your account are as they were.</p>
				</Notice>
			)}
			<ErrorSummary
				title={`${SAFE} Please look at this:`}
				errors={summaryOf(errors, ['email', 'present'], 'hand-over')}
			/>
			{keeps ? (
				<section>
					<h2>Hand it over</h2>
					<p>
						To another organiser with an account here. It takes nothing from you but this: who may found groups, and
						what this page offers. Then you can also <a href="/desk/account/delete">delete your account</a>.
					</p>
					<Form method="post" id="hand-over" noValidate className="stack">
						<EmailField typed={typed} errors={errors} hint="Of their account here." />
						<PasswordField name="present" label="Your password" error={errors.present} />
						<Actions>
							<Button kind="alt" name="intent" value="hand over">
								Hand over this Stockpot
							</Button>
						</Actions>
					</Form>
				</section>
			) : (
				<p>Somebody else keeps this Stockpot: whoever set it up, or whom it was handed to.</p>
			)}
			{keeps && (
				<section>
					<h2>Bring a group here</h2>
					<p>
						From another Stockpot, by its archive: <a href="/desk/account/keeper/import">Import a group</a>.
					</p>
				</section>
			)}
			<section>
				<h2>Accounts</h2>
				<p>
					Every organiser can delete their own account, under <a href="/desk/account">Your account</a>. Nobody else can,
					and nobody sees a list of accounts. The only organiser of a group hands over first, and so does whoever keeps
					this Stockpot.
				</p>
			</section>
			<p>
				<a href="/desk/account">Back to your account</a>
			</p>
		</DeskPage>
	);
}
