import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { type SignedIn, signedInAction, signedInLoader } from '~/auth/guard.server';
import { detailsForm, passwordForm } from '~/contract/accounts';
import { type FieldErrors, readForm } from '~/contract/forms';
import { foundingForm } from '~/contract/groups';
import { DESK } from '~/i18n';
import { inWords } from '~/i18n/desk';
import { sayWait } from '~/i18n/wait';
import { sayDate } from '~/i18n/when';
import type { PasswordChangeResult } from '~/services/passwords.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { type AnsweredDetails, Details, detailErrors } from './account-details';
import { PasswordField } from './account-fields';
import { DeletedNights } from './deleted';
import { Founding } from './founding';
import { SecondStep } from './second-step';
import { secondStepIntents } from './second-step.page.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled(() => [{ title: 'Your account – Stockpot' }, { name: 'robots', content: 'noindex' }]);

export const loader = signedInLoader('account.edit own', async ({ organiser, services, request, url }) => ({
	name: organiser.name,
	email: organiser.email,
	did: (['changed', 'details', 'founding'] as const).find((one) => url.searchParams.has(one)) ?? null,
	founding: await services.founding.settingOf(organiser.userId),
	newCodes: services.organisers.secondStep.newCodesIn(request.headers, organiser.userId),
	secondStep: await services.organisers.secondStep.isOn(organiser.userId),
	others: await services.organisers.otherSessions(organiser.userId, request.headers),
	nights: (await services.retention.nights()).map(({ night, deleted }) => ({
		day: sayDate(new Date(night), 'UTC', DESK),
		deleted,
	})),
}));

const here = '/desk/account';

/** Names that a password of this person must not be made of. */
async function known({ services, organiser }: SignedIn): Promise<string[]> {
	const groups = await services.groups.of(organiser.userId);
	return [organiser.name, organiser.email, ...groups.flatMap(({ name, place, slug }) => [name, place, slug])];
}

export const action = signedInAction({
	...secondStepIntents,
	'change password': {
		can: 'account.edit own',
		run: async (at) => {
			const read = readForm(at.form, passwordForm(await known(at)));
			if (!read.ok) return data({ errors: read.errors }, { status: 400 });
			const { services, organiser, address, request } = at;
			const change = { ...read.value, address, headers: request.headers };
			const outcome = await services.organisers.changePassword(organiser, change);
			if (outcome.ok) throw withCookies(`${here}?changed`, outcome.value);
			const status = { wrong: 400, wait: 429, busy: 503 }[outcome.code];
			return data({ errors: errorsOf(outcome) }, { status });
		},
	},
	'change details': {
		can: 'account.edit own',
		run: async ({ form, services, organiser, address, request }) => {
			const read = readForm(form, detailsForm);
			const { present: _, ...typed } = read.typed;
			if (!read.ok) return data({ details: { errors: read.errors, typed } }, { status: 400 });
			const { yourName: name, email, present } = read.value;
			const change = { name, email, present, address, headers: request.headers };
			const outcome = await services.organisers.changeDetails(organiser, change);
			if (outcome.ok) throw redirect(`${here}?details`, 303);
			const status = { wrong: 400, 'needs password': 400, 'email taken': 409, wait: 429, busy: 503 }[outcome.code];
			return data({ details: { errors: detailErrors(outcome), typed } }, { status });
		},
	},
	founding: {
		can: 'group.let found',
		run: async ({ form, services, organiser }) => {
			const read = readForm(form, foundingForm);
			if (!read.ok) return data({ founding: Object.values(read.errors)[0] ?? '' }, { status: 400 });
			if (!(await services.founding.allow(organiser.userId, read.value.who)))
				return data({ founding: 'Whoever set up Stockpot here decides that. Nothing was changed.' }, { status: 409 });
			throw redirect(`${here}?founding`, 303);
		},
	},
	'sign out elsewhere': {
		can: 'account.edit own',
		run: async ({ services, organiser, request }) => {
			throw withCookies(here, await services.organisers.signOutElsewhere(organiser.userId, request.headers));
		},
	},
});

function errorsOf(outcome: Exclude<PasswordChangeResult, { ok: true }>): FieldErrors {
	switch (outcome.code) {
		case 'wrong':
			return { present: 'That is not the password that you have now. It was not changed. Type it again.' };
		case 'wait':
			return {
				present: `That was wrong too often. Your password is as it was. Wait ${sayWait(outcome.seconds)}, then try again.`,
			};
		case 'busy':
			return {
				'': 'Very many people are signing in just now. Your password is as it was. Please press the button again in a moment.',
			};
	}
}

const done = {
	changed: { title: 'Your password was changed', text: 'Every other device is signed out.' },
	details: {
		title: 'Your name and e-mail are saved',
		text: 'The next sign-in is with this e-mail. Records of past dinners keep the name of their night.',
	},
	founding: { title: 'Saved', text: 'It is as you chose it, from now on.' },
} as const;

export default function Account() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const step = answered && 'part' in answered ? answered : null;
	const details: AnsweredDetails | null = answered && 'details' in answered ? answered.details : null;
	const errors: FieldErrors = (answered && 'errors' in answered && !step ? answered.errors : null) ?? {};
	const founding = answered && 'founding' in answered ? answered.founding : null;
	const wrong = answered !== undefined;
	return (
		<DeskPage>
			<Title
				eyebrow={
					<>
						Signed in as <bdi>{page.name}</bdi>, <bdi>{page.email}</bdi>
					</>
				}
			>
				Your account
			</Title>
			{page.did && !wrong && (
				<Notice kind="good" speak="polite" answers title={done[page.did].title}>
					<p>{done[page.did].text}</p>
				</Notice>
			)}
			<Details name={page.name} email={page.email} answered={details} />
			<ErrorSummary
				title="Not changed yet. Please look at this:"
				errors={summaryOf(errors, ['present', 'password'], 'password-form')}
			/>
			<section>
				<h2>Change your password</h2>
				<Form method="post" id="password-form" noValidate>
					{/* For the browser's store of passwords: whose the new one is. */}
					<input type="hidden" name="username" value={page.email} autoComplete="username" disabled />
					<PasswordField name="present" label="The password that you have now" error={errors.present} />
					<PasswordField label="The new password" error={errors.password} isNew />
					<Actions>
						<Button name="intent" value="change password">
							Change it
						</Button>
					</Actions>
				</Form>
				<p className="fine">This device stays signed in. All others have to sign in again.</p>
			</section>
			<section className="stack">
				<h2>A second step when you sign in</h2>
				<SecondStep on={page.secondStep} newCodes={page.newCodes} answered={step} />
			</section>
			<section>
				<h2>Where you are signed in</h2>
				<p>{devices(page.others)}</p>
				{page.others > 0 && (
					<Form method="post">
						<Actions>
							<Button kind="alt" name="intent" value="sign out elsewhere">
								Sign out everywhere else
							</Button>
						</Actions>
					</Form>
				)}
			</section>
			<Founding who={page.founding} refusal={founding} />
			<DeletedNights nights={page.nights} />
			<section>
				<h2>Leaving</h2>
				<p>
					You can <a href="/desk/account/delete">delete your account</a>. That page says first what goes and what stays.
				</p>
			</section>
		</DeskPage>
	);
}

function devices(others: number): string {
	if (others === 0) return 'On this device, and on no other.';
	return `On this device and on ${inWords(others, 'other', 'others')}.`;
}
