import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskPage } from '~/components/desk-page';
import { DinnerList } from '~/components/dinner-list';
import { Actions, Button } from '~/components/form';
import { Title } from '~/components/frame';
import { EmptyState } from '~/components/notice';
import { signedInLoader } from '~/http/access.server';
import { listDinners } from '~/messages/dinner-list';
import deskCss from '~/styles/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction = () => [{ title: 'Desk – Stockpot' }, { name: 'robots', content: 'noindex' }];

export const loader = signedInLoader('desk.list', async ({ services, organiser }) => {
	const groups = await services.groups.of(organiser.userId);
	const { coming, over } = listDinners(await services.preparing.dinnersOf(groups.map((g) => g.id)), groups, new Date());
	return {
		name: organiser.name,
		groups: groups.map(({ slug, name, place }) => ({
			slug,
			name,
			place,
			coming: coming.filter((dinner) => dinner.group === slug),
			over: over.filter((dinner) => dinner.group === slug).length,
		})),
	};
});

export default function Desk() {
	const { name, groups } = useLoaderData<typeof loader>();
	return (
		<DeskPage>
			<Title
				eyebrow={
					<>
						Signed in as <bdi>{name}</bdi>
					</>
				}
			>
				Your desk
			</Title>
			{groups.length === 0 && (
				<EmptyState title="You are in no soup group">
					<p>Ask an organiser of your group for an invitation link, and open it while you are signed in.</p>
				</EmptyState>
			)}
			{groups.map((group) => (
				<section key={group.slug}>
					<h2 dir="auto">
						<a href={`/desk/${group.slug}`}>{group.name}</a>
					</h2>
					{group.coming.length > 0 ? (
						<DinnerList dinners={group.coming} />
					) : (
						<p>
							{group.over === 0
								? 'No dinner yet. Begin with the first one: a date is enough.'
								: 'No dinner is planned.'}
						</p>
					)}
					<Actions>
						<Button kind={group.coming.length > 0 ? 'alt' : 'go'} href={`/desk/${group.slug}/new`}>
							New dinner
						</Button>
						<Button kind="plain" href={`/desk/${group.slug}`}>
							{group.over > 0 ? 'All dinners' : 'Open the group'}
						</Button>
					</Actions>
				</section>
			))}
		</DeskPage>
	);
}
