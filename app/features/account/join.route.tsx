import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { publicAction, publicLoader } from '~/auth/guard.server';
import { joinForm, notNow } from '~/contract/accounts';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { DESK } from '~/i18n';
import { isolate } from '~/i18n/format';
import { sayDate } from '~/i18n/when';
import type { InvitationRefusal } from '~/services/groups.server';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { summaryOf } from '~/ui/form-values';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { AccountFields, accountOrder } from './account-fields';

export const meta = titled(() => [
	{ title: 'Join as an organiser – Stockpot' },
	{ name: 'robots', content: 'noindex' },
]);

const refusals: Readonly<Record<InvitationRefusal, { title: string; text: string }>> = {
	unknown: {
		title: 'This invitation is not known here',
		text: 'Perhaps the end of the link was cut off on its way. Ask for it again.',
	},
	used: {
		title: 'This invitation has been used',
		text: 'Each link lets one person in. If that was you, sign in. If not, ask for another one.',
	},
	revoked: {
		title: 'This invitation was taken back',
		text: 'Ask the organiser who sent it whether you should get another one.',
	},
	expired: {
		title: 'This invitation has run out',
		text: 'Invitations work for seven days. Ask the organiser who sent it for another one.',
	},
};

export const loader = publicLoader('join group', async ({ services, request, params }) => {
	const token = params.token ?? '';
	const [found, organiser] = await Promise.all([
		services.groups.invitation(token),
		services.organisers.current(request.headers),
	]);
	if (!found.ok)
		return data(
			{ refused: found.code, invitation: null, organiser: null, here: '' },
			{ status: found.code === 'unknown' ? 404 : 410 },
		);
	const { groupName, madeBy, expiresAt } = found.value;
	return data({
		refused: null,
		invitation: { groupName, madeBy, until: sayDate(expiresAt, 'UTC', DESK) },
		organiser: organiser?.name ?? null,
		here: `/join/${encodeURIComponent(token)}`,
	});
});

export const action = publicAction({
	join: {
		can: 'join group',
		run: async ({ services, request, params, url }) => {
			const organiser = await services.organisers.current(request.headers);
			if (!organiser) throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname)}`, 303);
			const outcome = await services.groups.join(params.token ?? '', organiser);
			throw redirect(outcome.ok ? `/desk/${outcome.value.slug}` : url.pathname, 303);
		},
	},
	'join as new': {
		can: 'join group',
		run: async ({ services, request, params, url, form, address }) => {
			const invited = await services.groups.invitation(params.token ?? '');
			// The page itself says why an invitation does not work.
			if (!invited.ok) throw redirect(url.pathname, 303);
			const read = readForm(form, joinForm([invited.value.groupName, invited.value.place, invited.value.slug]));
			const { password: _, ...typed } = read.typed;
			if (!read.ok) return data({ errors: read.errors, typed }, { status: 400 });
			const { yourName, email, password } = read.value;
			const account = { name: yourName, email, password };
			const outcome = await services.groups.joinAsNew(params.token ?? '', account, address);
			if (outcome.ok) {
				const given = { email, password, headers: request.headers };
				const entered = await services.organisers.signInNew(given, outcome.value.by);
				throw entered.ok ? withCookies(`/desk/${outcome.value.slug}`, entered.value) : redirect('/sign-in', 303);
			}
			if (outcome.code === 'email taken') {
				return data(
					{
						errors: { email: 'There is an account with this e-mail already. Sign in with it instead, further down.' },
						typed,
					},
					{ status: 400 },
				);
			}
			if (outcome.code === 'busy' || outcome.code === 'too many tries') {
				return data({ errors: { '': notNow[outcome.code] }, typed }, { status: outcome.code === 'busy' ? 503 : 429 });
			}
			throw redirect(url.pathname, 303);
		},
	},
});

export default function Join() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	if (page.refused !== null) return <Refused code={page.refused} />;
	const { groupName, madeBy, until } = page.invitation;
	return (
		<Page skip="Skip to the form" brand={{ name: 'Stockpot', href: '/' }}>
			<Title lead={`${isolate(madeBy)} invites you to run dinners together. The invitation works until ${until}.`}>
				{`Join ${groupName}`}
			</Title>
			{page.organiser === null ? (
				<NewOrganiser here={page.here} typed={answered?.typed ?? {}} errors={answered?.errors ?? {}} />
			) : (
				<Form method="post">
					<Notice kind="calm">
						<p>
							You are signed in as <bdi>{page.organiser}</bdi>.
						</p>
					</Notice>
					<Actions>
						<Button name="intent" value="join">
							Join
						</Button>
					</Actions>
				</Form>
			)}
		</Page>
	);
}

function NewOrganiser({ here, typed, errors }: { here: string; typed: Typed; errors: FieldErrors }) {
	return (
		<>
			<ErrorSummary title="Nothing is lost. Please look at this:" errors={summaryOf(errors, accountOrder, 'join')} />
			<Form method="post" id="join" noValidate>
				<AccountFields typed={typed} errors={errors} />
				<Actions>
					<Button name="intent" value="join as new">
						Make my account and join
					</Button>
				</Actions>
			</Form>
			<section>
				<h2>You have an account already?</h2>
				<p>Sign in, and you come back to this page.</p>
				<Actions>
					<Button kind="alt" href={`/sign-in?next=${encodeURIComponent(here)}`}>
						Sign in
					</Button>
				</Actions>
			</section>
		</>
	);
}

function Refused({ code }: { code: InvitationRefusal }) {
	return (
		<Page skip="Skip to the page" brand={{ name: 'Stockpot', href: '/' }}>
			<Title lead={refusals[code].text}>{refusals[code].title}</Title>
			<Button kind="alt" href="/sign-in">
				Sign in
			</Button>
		</Page>
	);
}
