import { data, type LinksFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { signedInAction, signedInLoader } from '~/auth/guard.server';
import { deleteAccountForm } from '~/contract/accounts';
import { type FieldErrors, readForm } from '~/contract/forms';
import type { Err } from '~/domain/outcome';
import { DESK } from '~/i18n';
import { formatsIn } from '~/i18n/format';
import type { DeletionRefusal } from '~/services/account-deletion.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { PasswordField } from './account-fields';
import { passwordErrors } from './password-errors';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled(() => [{ title: 'Delete your account – Stockpot' }, { name: 'robots', content: 'noindex' }]);

export const loader = signedInLoader('account.edit own', async ({ organiser, services }) => {
	const { groups, only, keeps } = await services.organisers.deletion.before(organiser.userId);
	const shown = ({ slug, name }: (typeof groups)[number]) => ({ slug, name });
	return { name: organiser.name, email: organiser.email, groups: groups.map(shown), only: only.map(shown), keeps };
});

const refusals: Readonly<Record<DeletionRefusal, string>> = {
	'only organiser':
		'You are the only organiser of a group, and a group needs one. Nothing was deleted. Invite another organiser, or delete the group.',
	keeper: 'You keep this Stockpot, and it needs a keeper. Nothing was deleted. Hand it over first.',
};
const { list } = formatsIn(DESK);

const nothing = { errors: {} as FieldErrors, refusal: null as string | null };

const isHeld = (refused: { readonly code: string }): refused is Err<DeletionRefusal> => refused.code in refusals;

export const action = signedInAction({
	delete: {
		can: 'account.edit own',
		run: async ({ form, services, organiser, address, request, origin }) => {
			const read = readForm(form, deleteAccountForm);
			if (!read.ok) return data({ ...nothing, errors: read.errors }, { status: 400 });
			const typed = { ...read.value, address, headers: request.headers };
			const outcome = await services.organisers.deletion.delete(organiser, typed);
			if (outcome.ok) {
				const answer = withCookies('/sign-in?account=deleted', await services.organisers.signOut(request.headers));
				// Browsers refuse the header over plain HTTP, and say so.
				if (origin.startsWith('https:')) answer.headers.set('Clear-Site-Data', '"cache"');
				throw answer;
			}
			if (isHeld(outcome)) return data({ ...nothing, refusal: refusals[outcome.code] }, { status: 409 });
			const status = { wrong: 400, wait: 429, busy: 503 }[outcome.code];
			return data({ ...nothing, errors: passwordErrors(outcome, 'Nothing was deleted.') }, { status });
		},
	},
});

export default function DeleteAccount() {
	const page = useLoaderData<typeof loader>();
	const { errors, refusal } = useActionData<typeof action>() ?? nothing;
	const mustHandOver = page.only.length > 0 || page.keeps;
	return (
		<DeskPage>
			<Title
				eyebrow={
					<>
						Signed in as <bdi>{page.name}</bdi>, <bdi>{page.email}</bdi>
					</>
				}
			>
				Delete your account
			</Title>
			{refusal && <Refused sentence={refusal} />}
			<ErrorSummary
				title="Nothing was deleted. Please look at this:"
				errors={summaryOf(errors, ['present'], 'delete-form')}
			/>
			<Goes groups={page.groups.map(({ name }) => name)} />
			{mustHandOver ? (
				<First only={page.only} keeps={page.keeps} />
			) : (
				<Delete email={page.email} error={errors.present} />
			)}
			<p>
				<a href="/desk/account">Back to your account</a>
			</p>
		</DeskPage>
	);
}

function Goes({ groups }: { groups: readonly string[] }) {
	return (
		<>
			<section>
				<h2>What goes</h2>
				<ul>
					<li>your name, your e-mail and your password, and the second step of your sign-in</li>
					<li>every sign-in of yours, on all devices</li>
					<li>
						{groups.length === 0
							? 'your place in soup groups: you are in none'
							: `your place in ${list(groups)}; invitation links of that desk that are not used yet end too, because you could read them`}
					</li>
					<li>in which order you put pitches when you read them, and interests that you declared</li>
				</ul>
			</section>
			<section>
				<h2>What stays</h2>
				<p>
					The groups stay, with all dinners. What you did at a dinner stays in its record, with the name that you had
					that night, and only organisers of that group see the name: the public reads “an organiser”. A letter to a
					pitcher that named you is in their mailbox. Backups keep what they held until whoever keeps the server deletes
					them.
				</p>
			</section>
		</>
	);
}

type FirstProps = { only: readonly { slug: string; name: string }[]; keeps: boolean };
/** What must be handed over before. */
function First({ only, keeps }: FirstProps) {
	return (
		<Notice kind="warn" title="First hand over">
			{only.map(({ slug, name }) => (
				<p key={slug}>
					You are the only organiser of <bdi>{name}</bdi>.{' '}
					<a href={`/desk/${slug}/settings`}>Invite another organiser</a>, or{' '}
					<a href={`/desk/${slug}/delete`}>delete the group</a>.
				</p>
			))}
			{keeps && (
				<p>
					You keep this Stockpot: you set it up, or it was handed to you.{' '}
					<a href="/desk/account/keeper">Hand it over</a> to another organiser.
				</p>
			)}
		</Notice>
	);
}

function Delete({ email, error }: { email: string; error: string | undefined }) {
	return (
		<section>
			<h2>Delete it</h2>
			<p>It is deleted at once, and cannot be undone.</p>
			<Form method="post" id="delete-form" noValidate className="stack">
				<input type="hidden" name="username" value={email} autoComplete="username" disabled />
				<PasswordField name="present" label="Your password" error={error} />
				<Actions>
					<Button kind="danger" name="intent" value="delete">
						Delete my account for good
					</Button>
				</Actions>
			</Form>
		</section>
	);
}
