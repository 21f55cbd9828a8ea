import type { LinksFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerDeskLoader } from '~/auth/guard.server';
import { lineUpIsPublic } from '~/domain/phase-policy';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { titled } from '~/ui/error-title';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { aboutSheets, sheets } from './sheets';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Print – ${page.name}` : 'Print' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group }) => ({
	name: `${group.name} #${dinner.number}`,
	group: { slug: group.slug, name: group.name },
	number: dinner.number,
	paperSize: group.paper_size,
	hasLineUp: lineUpIsPublic(dinner.phase),
}));

export default function PrintPage() {
	const { name, group, number, paperSize, hasLineUp } = useLoaderData<typeof loader>();
	const desk = `/desk/${group.slug}/${number}`;
	const rows = [
		{
			href: `${desk}/papers`,
			title: 'Ballot papers',
			what: 'Slips in two halves, with codes; also in large print, one to a page, and in easy read, a page for each pitch.',
			when: 'when the line-up is published',
		},
		{
			href: `${desk}/door-sign`,
			title: 'Door sign',
			what: 'Everyone here has a vote: the address, its square to scan, and the wifi.',
			when: 'before doors',
		},
		...sheets.map((sheet) => ({ href: `${desk}/print/${sheet}`, ...aboutSheets[sheet] })),
	];
	return (
		<Page width="wide" skip="Skip to the sheets" brand={{ name: group.name, href: `/desk/${group.slug}` }}>
			<DinnerNav group={group.slug} number={number} here="/print" />
			<Title eyebrow={name} lead="Black and white, each on its own page.">
				Print
			</Title>
			{!hasLineUp && (
				<Notice kind="calm">
					<p>The line-up is not published yet. Sheets that name the pitches wait for it.</p>
				</Notice>
			)}
			<ul className="dinner-list">
				{rows.map(({ href, title, what, when }) => (
					<li key={href}>
						<h2>
							<a href={href}>{title}</a>
						</h2>
						<p className="dinner-when">{`Needed ${when}.`}</p>
						<p className="dinner-next">{what}</p>
					</li>
				))}
			</ul>
			<p className="fine">
				<span>{`Everything is set for ${paperSize}.`}</span>{' '}
				<a href={`/desk/${group.slug}/settings#paperSize`}>Change the paper of the group</a>
			</p>
		</Page>
	);
}
