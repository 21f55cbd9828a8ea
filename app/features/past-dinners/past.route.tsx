import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groupDeskLoader } from '~/auth/guard.server';
import { DESK } from '~/i18n';
import { moneyIn } from '~/i18n/money';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { Title } from '~/ui/frame';
import { GroupNav } from '~/ui/group-nav';
import { EmptyState, Notice } from '~/ui/notice';
import { rowOf } from './past.page.server';
import { PastTable } from './past-table';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `Past dinners – ${page.name}` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = groupDeskLoader('past.type in', async ({ group, services, url }) => {
	const say = moneyIn(group.currency, DESK);
	const typedIn = await services.pastDinners.list(group.id);
	return {
		slug: group.slug,
		name: group.name,
		done: url.searchParams.get('done'),
		rows: typedIn.map(({ details }) => rowOf(details, say)),
	};
});

export default function PastPage() {
	const { slug, rows, done } = useLoaderData<typeof loader>();
	const at = `/desk/${slug}/past`;
	return (
		<DeskPage>
			<GroupNav group={slug} here="/past" />
			<Title lead="Dinners that were held before, or without Stockpot. They count in your totals and stand in your archive, marked as typed in later.">
				Past dinners
			</Title>
			{done === 'imported' && <Notice kind="good" speak="polite" title="All of them are imported" answers />}
			{done === 'taken-back' && <Notice kind="good" speak="polite" title="That dinner is taken back" answers />}
			{rows.length === 0 ? (
				<EmptyState title="No past dinner was typed in yet">
					<p>Type them in one by one, or send all of them as a table.</p>
				</EmptyState>
			) : (
				<PastTable caption="Typed in later" rows={rows} href={(number) => `${at}/${number}`} />
			)}
			<Actions>
				<Button href={`${at}/new`}>Type in a dinner</Button>
				<Button kind="alt" href={`${at}/import`}>
					Import a table
				</Button>
			</Actions>
		</DeskPage>
	);
}
