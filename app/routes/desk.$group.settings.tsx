import { data, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { BriefFields, briefOrder, briefTyped } from '~/components/brief-fields';
import { DeskPage } from '~/components/desk-page';
import { Actions, Button, Confirm, CopyLink, ErrorSummary, Field } from '~/components/form';
import { Title } from '~/components/frame';
import { GroupNav } from '~/components/group-nav';
import { Notice } from '~/components/notice';
import { summaryOf, textOf } from '~/components/typed';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { groupForm } from '~/contract/groups';
import { groupDeskAction, groupDeskLoader } from '~/http/access.server';
import { withCookies } from '~/http/cookies.server';
import { sayDate } from '~/messages/when';
import deskCss from '~/styles/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `Group and organisers – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = groupDeskLoader('group.edit', async ({ services, group, organiser, origin, publicUrl, url }) => {
	const [members, invitations] = await Promise.all([
		services.groups.members(group.id),
		services.groups.invitations(group.id),
	]);
	const zone = group.time_zone;
	return {
		slug: group.slug,
		name: group.name,
		place: group.place,
		zone,
		brief: group.brief,
		saved: url.searchParams.has('saved'),
		members: members.map(({ id, name, email, joined_at }) => ({
			name,
			email,
			since: sayDate(joined_at, zone),
			you: id === organiser.userId,
		})),
		invitations: invitations.map(({ id, made_by, expires_at, path }) => ({
			id,
			madeBy: made_by,
			until: sayDate(expires_at, zone),
			link: `${publicUrl ?? origin}${path}`,
		})),
	};
});

const nothing: { errors: FieldErrors; typed: Typed | null; refusal: string | null } = {
	errors: {},
	typed: null,
	refusal: null,
};
const isId = (text: unknown): text is string =>
	typeof text === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

export const action = groupDeskAction({
	save: {
		can: 'group.edit',
		run: async ({ services, group, form, url }) => {
			const read = readForm(form, groupForm);
			if (!read.ok) return data({ ...nothing, errors: read.errors, typed: read.typed }, { status: 400 });
			await services.groups.change(group.id, read.value);
			throw redirect(`${url.pathname}?saved`, 303);
		},
	},
	invite: {
		can: 'group.invite',
		run: async ({ services, group, organiser, url }) => {
			const outcome = await services.groups.invite(group.id, organiser);
			if (outcome.ok) throw redirect(`${url.pathname}#invitations`, 303);
			return data(
				{ ...nothing, refusal: 'Twenty invitations are waiting already. Take back those that nobody needs.' },
				{ status: 409 },
			);
		},
	},
	'take back': {
		can: 'group.invite',
		run: async ({ services, group, form, url }) => {
			const id = form.get('id');
			if (isId(id) && (await services.groups.revoke(group.id, id))) throw redirect(`${url.pathname}#invitations`, 303);
			return data(
				{ ...nothing, refusal: 'That invitation did not work any more: it was used, taken back or had run out.' },
				{ status: 409 },
			);
		},
	},
	'sign out everywhere': {
		can: 'sign out',
		run: async ({ services, organiser, request }) => {
			const cookies = await services.organisers.signOut(request.headers);
			await services.organisers.signOutEverywhere(organiser.userId);
			throw withCookies('/sign-in', cookies);
		},
	},
});

export default function Settings() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>() ?? nothing;
	const typed: Typed = answered.typed ?? { name: page.name, place: page.place, ...briefTyped(page.brief) };
	const { errors } = answered;
	return (
		<DeskPage brand={{ name: page.name, href: `/desk/${page.slug}` }}>
			<GroupNav group={page.slug} here="/settings" />
			<Title>Group and organisers</Title>
			{answered.refusal && (
				<Notice kind="warn" speak="now" title="Not done">
					<p>{answered.refusal}</p>
				</Notice>
			)}
			{page.saved && !answered.typed && <Notice kind="good" speak="polite" title="Saved" />}
			<ErrorSummary
				title="Not saved yet. Please look at this:"
				errors={summaryOf(errors, ['name', 'place', ...briefOrder], 'group')}
			/>
			<section>
				<h2>The group</h2>
				<Form method="post" id="group" noValidate>
					<Field
						name="name"
						label="Name"
						defaultValue={textOf(typed, 'name')}
						error={errors.name}
						errorPrefix="Error:"
					/>
					<Field
						name="place"
						label="Place"
						defaultValue={textOf(typed, 'place')}
						error={errors.place}
						errorPrefix="Error:"
					/>
					<BriefFields
						typed={typed}
						errors={errors}
						gateHint="The brief is for dinners to come: a dinner keeps the one it was made with."
					/>
					<Actions>
						<Button name="intent" value="save">
							Save
						</Button>
					</Actions>
				</Form>
				<p className="fine">
					The address /{page.slug} and the time zone {page.zone.replaceAll('_', ' ')} stay as they are: links and
					posters hang on them.
				</p>
			</section>
			<Organisers members={page.members} />
			<Invitations invitations={page.invitations} />
			<section>
				<h2>Your sessions</h2>
				<p>Signed in on a laptop that stayed in the hall? This signs you out on every device, this one too.</p>
				<Form method="post">
					<Actions>
						<Button kind="alt" name="intent" value="sign out everywhere">
							Sign out everywhere
						</Button>
					</Actions>
				</Form>
			</section>
		</DeskPage>
	);
}

function Organisers({ members }: { members: readonly { name: string; email: string; since: string; you: boolean }[] }) {
	return (
		<section>
			<h2>Organisers</h2>
			<ul className="dinner-list">
				{members.map((member) => (
					<li key={member.email}>
						<p>
							<b dir="auto">{member.name}</b>
							{member.you && ' (you)'}
						</p>
						<p className="dinner-when">
							<bdi>{member.email}</bdi>, since {member.since}
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}

type Invitation = { id: string; madeBy: string; until: string; link: string };

function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
	return (
		<section id="invitations" className="stack">
			<h2>Invite a co-organiser</h2>
			<p>
				Each link lets in one person, who can then do everything that you can. Send it to them yourself, by message or
				e-mail. It works for seven days.
			</p>
			{invitations.map((invitation) => (
				<div key={invitation.id} className="rules-line">
					<CopyLink
						id={`link-${invitation.id}`}
						label={`Invitation by ${invitation.madeBy}, until ${invitation.until}`}
						url={invitation.link}
						copy="Copy"
						copied="Copied."
					/>
					<Confirm summary="Take it back">
						<Form method="post">
							<input type="hidden" name="id" value={invitation.id} />
							<p>The link stops working at once.</p>
							<Actions>
								<Button kind="danger" name="intent" value="take back">
									Take this invitation back
								</Button>
							</Actions>
						</Form>
					</Confirm>
				</div>
			))}
			<Form method="post">
				<Actions>
					<Button kind={invitations.length > 0 ? 'alt' : 'go'} name="intent" value="invite">
						Make an invitation link
					</Button>
				</Actions>
			</Form>
		</section>
	);
}
