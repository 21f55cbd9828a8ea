import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { groupDeskAction, groupDeskLoader } from '~/auth/guard.server';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { groupForm, memberButton } from '~/contract/groups';
import { currencies } from '~/domain/currencies';
import { DESK } from '~/i18n';
import { isSo, sentBefore } from '~/i18n/desk';
import { currencyOptions } from '~/i18n/desk-money';
import { languageChoices } from '~/i18n/group-languages';
import { sayDate } from '~/i18n/when';
import type { RemovalRefusal } from '~/services/membership.server';
import { briefOrder, briefTyped } from '~/ui/brief-fields';
import { Actions, Button, Confirm } from '~/ui/button';
import { CopyLink } from '~/ui/copy-link';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { FormKey } from '~/ui/form-key';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { textsOrder, textsTyped } from './criteria-texts';
import { textsAsked, textsIn } from './criteria-texts.server';
import { GroupFields } from './group-fields';
import { Organisers } from './organisers';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Group and organisers – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = groupDeskLoader('group.edit', async ({ services, group, organiser, origin, publicUrl, url }) => {
	const [members, invitations, left, currencyIsFixed] = await Promise.all([
		services.groups.members(group.id),
		services.groups.invitations(group.id),
		services.membership.record(group.id),
		services.groups.isCurrencyFixed(group.id),
	]);
	const zone = group.time_zone;
	return {
		slug: group.slug,
		name: group.name,
		place: group.place,
		zone,
		currency: group.currency,
		contact: group.contact,
		paperSize: group.paper_size,
		licence: group.licence,
		funderId: group.funder_id,
		language: group.language,
		secondLanguage: group.second_language ?? '',
		languages: languageChoices(group),
		currencyIsFixed,
		currencies: currencyOptions(currencyIsFixed ? [group.currency] : currencies),
		brief: group.brief,
		texts: textsIn(group),
		revision: services.groups.revision(group),
		saved: url.searchParams.has('saved'),
		members: members.map(({ id, name, email, joined_at }) => ({
			id,
			name,
			email,
			since: sayDate(joined_at, zone, DESK),
			joined: joined_at.getTime(),
			you: id === organiser.userId,
		})),
		left: left.map(({ who, what, whom, at }) => ({
			whom,
			by: what === 'organiser left' ? null : who,
			at: sayDate(at, zone, DESK),
		})),
		invitations: invitations.map(({ id, made_by, expires_at, path }) => ({
			id,
			madeBy: made_by,
			until: sayDate(expires_at, zone, DESK),
			link: `${publicUrl ?? origin}${path}`,
		})),
	};
});

const nothing = {
	so: false,
	revision: null as string | null,
	errors: {} as FieldErrors,
	typed: null as Typed | null,
	refusal: null as string | null,
};
const refused = (status: 400 | 409, why: Partial<typeof nothing>) => data({ ...nothing, ...why }, { status });
const isId = (text: unknown): text is string =>
	typeof text === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

const removal: Readonly<Record<RemovalRefusal, string>> = {
	last: 'You are the only organiser left. Invite another one first: a group without organisers could not get one again.',
	'not yours': 'You are no organiser of this group any more, so nothing was changed.',
	'joined again':
		'They were out since you opened this page, and came back by a new invitation. Nothing was changed. Press again if you still mean it.',
	'sent before': sentBefore,
};
const staleGroup = (name: string, place: string, criteria: string): string =>
	`These settings were changed since you opened this page, by you or by somebody else. What you typed now is not saved, and nothing of the change is lost. Now they say: ${name}, ${place}; criteria: ${criteria}. What you typed is below: put in what you want to keep of the change, then save again.`;
const refusals = {
	'sent before': sentBefore,
	'too many': 'Twenty invitations are waiting already. Take back those that nobody needs.',
	'currency fixed': 'A dinner of this group names a sum by now, so the currency stays as it is. Nothing was saved.',
	gone: 'That invitation did not work any more: it was used, taken back or had run out.',
} as const;

export const action = groupDeskAction({
	save: {
		can: 'group.edit',
		run: async ({ services, group, form, press, url }) => {
			const expected = String(form.get('expected') ?? '').slice(0, 100);
			form.delete('expected');
			const read = readForm(form, groupForm(textsAsked(group)));
			if (!read.ok) return refused(400, { errors: read.errors, typed: read.typed });
			const changed = await services.groups.change(group.id, expected, read.value, press);
			if (!changed.ok) {
				const now = (await services.groups.find(group.slug)) ?? group;
				const criteria = now.brief.criteria.map(({ name }) => name).join(', ');
				const refusal = changed.code === 'stale' ? staleGroup(now.name, now.place, criteria) : refusals[changed.code];
				return refused(409, { typed: read.typed, refusal, revision: services.groups.revision(now) });
			}
			throw redirect(`${url.pathname}?saved`, 303);
		},
	},
	invite: {
		can: 'group.invite',
		run: async ({ services, group, press, url }) => {
			const outcome = await services.groups.invite(group.id, press);
			if (outcome.ok) throw redirect(`${url.pathname}#invitations`, 303);
			return refused(409, { refusal: refusals[outcome.code], so: isSo(outcome.code) });
		},
	},
	'take back': {
		can: 'group.invite',
		run: async ({ services, group, form, press, url }) => {
			const id = form.get('id');
			const outcome = isId(id)
				? await services.groups.revoke(group.id, id, press)
				: ({ ok: false, code: 'gone' } as const);
			if (outcome.ok) throw redirect(`${url.pathname}#invitations`, 303);
			return refused(409, { refusal: refusals[outcome.code], so: isSo(outcome.code) });
		},
	},
	'take out': {
		can: 'member.remove',
		run: async ({ services, group, organiser, form, press, url }) => {
			const read = readForm(form, memberButton);
			if (!read.ok) return refused(400, { refusal: Object.values(read.errors)[0] ?? '' });
			const { id: userId, since } = read.value;
			const outcome = await services.membership.remove(group.id, { userId, since }, press);
			if (outcome.ok) throw redirect(userId === organiser.userId ? '/desk' : `${url.pathname}#organisers`, 303);
			return refused(409, { refusal: removal[outcome.code] });
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

/** The fields in the order of the page. */
const settingsOrder = [
	...['name', 'place', 'contact', 'currency', 'language', 'secondLanguage', 'paperSize', 'licence', 'funderId'],
];

export default function Settings() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>() ?? nothing;
	const { name, place, currency, contact, paperSize, licence, funderId, language, secondLanguage, brief, texts } = page;
	const shown = { name, place, currency, contact, paperSize, licence, funderId, language, secondLanguage };
	const typed: Typed = answered.typed ?? { ...shown, ...briefTyped(brief), ...textsTyped(texts, brief) };
	const { errors } = answered;
	return (
		<DeskPage brand={{ name: page.name, href: `/desk/${page.slug}` }}>
			<GroupNav group={page.slug} here="/settings" />
			<Title>Group and organisers</Title>
			{answered.refusal && <Refused sentence={answered.refusal} so={answered.so} />}
			{page.saved && !answered.typed && <Notice kind="good" speak="polite" title="Saved" answers />}
			<ErrorSummary
				title="Not saved yet. Please look at this:"
				errors={summaryOf(errors, [...settingsOrder, ...briefOrder, ...textsOrder(texts)], 'group')}
			/>
			<section>
				<h2>The group</h2>
				<Form method="post" autoComplete="off" id="group" noValidate>
					<FormKey />
					<input type="hidden" name="expected" value={answered.revision ?? page.revision} autoComplete="off" />
					<GroupFields
						typed={typed}
						errors={errors}
						currencies={page.currencies}
						languages={page.languages}
						currencyIsFixed={page.currencyIsFixed}
						texts={texts}
					/>
					<Actions>
						<Button name="intent" value="save">
							Save
						</Button>
					</Actions>
				</Form>
				<p className="fine">
					{`The address /${page.slug} and the time zone ${page.zone.replace(/_/g, ' ')} stay as they are: links and posters hang on them.`}
				</p>
			</section>
			<Organisers group={page.name} members={page.members} left={page.left} />
			<Invitations invitations={page.invitations} />
			<section>
				<h2>Your sessions</h2>
				<p>
					Signed in on a laptop that stayed in the hall? This signs you out on every device, this one too. On{' '}
					<a href="/desk/account">your account</a> you can change your password and sign out everywhere else.
				</p>
				<Form method="post" autoComplete="off">
					<FormKey />
					<Actions>
						<Button kind="alt" name="intent" value="sign out everywhere">
							Sign out everywhere
						</Button>
					</Actions>
				</Form>
			</section>
			<p>
				Does the group end? <a href={`/desk/${page.slug}/delete`}>Delete this group</a>
			</p>
		</DeskPage>
	);
}

type Invitation = { id: string; madeBy: string; until: string; link: string };

function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
	return (
		<section id="invitations" className="stack" tabIndex={-1}>
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
						<Form method="post" autoComplete="off">
							<FormKey />
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
			<Form method="post" autoComplete="off">
				<FormKey />
				<Actions>
					<Button kind={invitations.length > 0 ? 'alt' : 'go'} name="intent" value="invite">
						Make an invitation link
					</Button>
				</Actions>
			</Form>
		</section>
	);
}
