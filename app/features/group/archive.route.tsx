import type { LinksFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groupDeskLoader } from '~/auth/guard.server';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { Notice } from '~/ui/notice';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Archive – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = groupDeskLoader('group.archive', async ({ services, group, url }) => ({
	slug: group.slug,
	name: group.name,
	whyNot: (await services.archives.whyNot(group.id)) ?? (url.searchParams.has('busy') ? ('busy' as const) : null),
}));

const whyNot = {
	'dinner on':
		'A dinner of this group is on, from its doors until its result is published. Nothing was changed. Come back when it is published or cancelled.',
	'other dinner on':
		'Another group of this server has its dinner just now, and must not wait for an archive. Nothing was changed. Come back tomorrow.',
	busy: 'Other archives are being made just now. Nothing was changed. Try again in a minute.',
} as const;

export default function Archive() {
	const page = useLoaderData<typeof loader>();
	return (
		<DeskPage brand={{ name: page.name, href: `/desk/${page.slug}` }}>
			<GroupNav group={page.slug} here="/archive" />
			<Title>Archive</Title>
			<section>
				<h2>Everything in one file</h2>
				<p>
					All dinners of this group with their pitches, pictures and recordings, their rules, the counted scores, the
					pot, the record and the published results: to keep at home, or to go on with in another Stockpot.
				</p>
				<p className="fine">
					Not in it: passwords and accounts, invitations and crew passes, codes of papers, drafts that were never sent
					in, the organisers’ notes on pitches, the hall’s wifi password. It does hold pitchers’ contacts: keep it as
					you would keep a list of addresses, and delete it when you need it no more.
				</p>
				{page.whyNot ? (
					<Notice kind="warn" title="Not now">
						<p>{whyNot[page.whyNot]}</p>
					</Notice>
				) : (
					<Actions>
						<Button href={`/desk/${page.slug}/archive/download`}>Download the archive</Button>
					</Actions>
				)}
			</section>
			<p>
				Does the group end? <a href={`/desk/${page.slug}/delete`}>Delete this group</a>
			</p>
		</DeskPage>
	);
}
