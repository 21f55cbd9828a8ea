import { data, type LinksFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { groupDeskAction, groupDeskLoader } from '~/auth/guard.server';
import { ANSWER } from '~/contract/focus';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { deleteGroupForm } from '~/contract/groups';
import { inWords } from '~/i18n/desk';
import type { GroupDeletionRefusal } from '~/services/group-deletion.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { ErrorSummary } from '~/ui/error-summary';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { summaryOf } from '~/ui/form-values';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Delete the group – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = groupDeskLoader('group.delete', async ({ services, group }) => ({
	slug: group.slug,
	name: group.name,
	holds: await services.groupDeletion.holdings(group.id),
	whyNot: await services.archives.whyNot(group.id),
}));

const refusals: Readonly<Record<Exclude<GroupDeletionRefusal, 'other name'>, string>> = {
	'dinner on':
		'A dinner of this group is on, from its doors until its result is published. Nothing was deleted. Come back when it is published or cancelled.',
	'other dinner on':
		'Another group of this server has its dinner just now, and must not wait for this. Nothing was deleted. Come back tomorrow.',
	'not yours': 'You are no organiser of this group any more, so nothing was deleted.',
};
const nothing = { errors: {} as FieldErrors, typed: null as Typed | null, refusal: null as string | null };
const refused = (status: 400 | 409, why: Partial<typeof nothing>) => data({ ...nothing, ...why }, { status });

export const action = groupDeskAction({
	delete: {
		can: 'group.delete',
		run: async ({ services, group, form, press }) => {
			const read = readForm(form, deleteGroupForm);
			if (!read.ok) return refused(400, { errors: read.errors, typed: read.typed });
			const outcome = await services.groupDeletion.run(group.id, read.value.name, press);
			if (outcome.ok) throw redirect(`/desk?deleted#${ANSWER}`, 303);
			if (outcome.code !== 'other name') return refused(409, { typed: read.typed, refusal: refusals[outcome.code] });
			const name =
				'This is not the name of the group. Nothing was deleted. Type it letter by letter, as this page shows it.';
			return refused(400, { errors: { name }, typed: read.typed });
		},
	},
});

export default function DeleteGroup() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>() ?? nothing;
	const { errors, typed, refusal } = answered;
	return (
		<DeskPage brand={{ name: page.name, href: `/desk/${page.slug}` }}>
			<GroupNav group={page.slug} here="/settings" />
			<Title>Delete the group</Title>
			{refusal && <Refused sentence={refusal} />}
			<ErrorSummary title="Nothing was deleted. Please look at this:" errors={summaryOf(errors, ['name'], 'name')} />
			<Goes holds={page.holds} />
			{page.whyNot && !typed ? (
				<Notice kind="warn" title="Not now">
					<p>{refusals[page.whyNot]}</p>
				</Notice>
			) : (
				<>
					<section>
						<h2>First, take it along</h2>
						<p>
							The archive is one file with the dinners, pitches, pictures, recordings and results. Another Stockpot can
							import it, or this one later.
						</p>
						<Actions>
							<Button href={`/desk/${page.slug}/archive/download`}>Download the archive</Button>
						</Actions>
					</section>
					<section>
						<h2>Delete it</h2>
						<p>
							This group’s name is <b dir="auto">{page.name}</b>. It is deleted at once, for all of its organisers.
						</p>
						<Form method="post" autoComplete="off" className="stack" noValidate>
							<FormKey />
							<Field
								name="name"
								label="Type the name of the group"
								autoComplete="off"
								spellCheck={false}
								defaultValue={typeof typed?.name === 'string' ? typed.name : undefined}
								error={errors.name}
							/>
							<Actions>
								<Button kind="danger" name="intent" value="delete">
									Delete the group for good
								</Button>
							</Actions>
						</Form>
					</section>
				</>
			)}
		</DeskPage>
	);
}

type Holds = Awaited<ReturnType<typeof loader>>['holds'];
function Goes({ holds }: { holds: Holds }) {
	const { dinners, typedIn, pitches, pictures, recordings, reports, rehearsals } = holds;
	return (
		<section>
			<h2>What goes</h2>
			<p>Deleted for good, also from every public page. It cannot be undone.</p>
			<ul>
				<li>{`${inWords(dinners, 'dinner', 'dinners')}, with papers, counts, pot, record and published result`}</li>
				<li>{`${inWords(typedIn, 'past dinner', 'past dinners')} that you typed in`}</li>
				<li>{`${inWords(pitches, 'pitch', 'pitches')} that were sent in, with contacts, and all drafts`}</li>
				<li>{inWords(pictures, 'picture', 'pictures')}</li>
				{recordings > 0 && <li>{inWords(recordings, 'recording', 'recordings')}</li>}
				<li>{`${inWords(reports, 'report', 'reports')} of winners`}</li>
				{rehearsals > 0 && <li>{`${inWords(rehearsals, 'rehearsal', 'rehearsals')} under way`}</li>}
				<li>the group’s settings, memberships, invitations and crew passes</li>
			</ul>
			<p>
				Old links then find nothing, and the group’s address is free again. The copies that this server made of its
				dinners go too. Backups keep what they held, until whoever keeps the server deletes them.
			</p>
			<p>
				Accounts stay: everybody can still sign in, also without a group, and delete their own account under “Your
				account”.
			</p>
		</section>
	);
}
