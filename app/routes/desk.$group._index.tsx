import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskPage } from '~/components/desk-page';
import { DinnerList } from '~/components/dinner-list';
import { EarlierDinners } from '~/components/earlier-dinners';
import { Actions, Button } from '~/components/form';
import { Title } from '~/components/frame';
import { GroupNav } from '~/components/group-nav';
import { EmptyState } from '~/components/notice';
import { readBefore } from '~/contract/before';
import { groupDeskLoader } from '~/http/access.server';
import { listDinners } from '~/messages/dinner-list';
import deskCss from '~/styles/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `${page.name} – desk` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = groupDeskLoader('dinner.read desk', async ({ services, group, url }) => {
	const before = readBefore(url);
	const [rows, { past, earlier }] = await Promise.all([
		before === null ? services.preparing.comingOf([group.id]) : [],
		services.preparing.pastOf(group.id, before),
	]);
	const list = (dinners: typeof past) => listDinners(dinners, [group], new Date());
	return {
		slug: group.slug,
		name: group.name,
		// The next one on top.
		coming: list(rows).toReversed(),
		over: list(past),
		before,
		earlier,
	};
});

export default function GroupDesk() {
	const { slug, name, coming, over, before, earlier } = useLoaderData<typeof loader>();
	return (
		<DeskPage>
			<GroupNav group={slug} here="" />
			<Title>{name}</Title>
			{coming.length === 0 && before === null && (
				<EmptyState
					title={over.length === 0 ? 'Your first dinner' : 'No dinner is planned'}
					action={<Button href={`/desk/${slug}/new`}>New dinner</Button>}
				>
					<p>Give it a date and a number; the rest can follow. Nobody sees it until you open the call for pitches.</p>
				</EmptyState>
			)}
			{coming.length > 0 && (
				<section>
					<h2>To come</h2>
					<DinnerList dinners={coming} />
					<Actions>
						<Button href={`/desk/${slug}/new`}>New dinner</Button>
					</Actions>
				</section>
			)}
			{over.length > 0 && (
				<section>
					<h2>Over</h2>
					<DinnerList dinners={over} />
					<EarlierDinners at={`/desk/${slug}`} earlier={earlier} words="Earlier dinners" />
				</section>
			)}
		</DeskPage>
	);
}
