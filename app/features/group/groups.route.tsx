import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInLoader } from '~/auth/guard.server';
import { listDinners } from '~/i18n/dinner-list';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import { DinnerList } from './dinner-list';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction = () => [{ title: 'Desk – Stockpot' }, { name: 'robots', content: 'noindex' }];

export const loader = signedInLoader('desk.list', async ({ services, organiser, url }) => {
	const groups = await services.groups.of(organiser.userId);
	const ids = groups.map(({ id }) => id);
	const [rows, withPast] = await Promise.all([
		services.preparing.comingOf(ids),
		services.preparing.groupsWithPast(ids),
	]);
	// The soonest dinner first.
	const coming = listDinners(rows, groups, new Date(services.dinnerStates.now())).toReversed();
	return {
		name: organiser.name,
		deleted: url.searchParams.has('deleted'),
		mayFound: await services.founding.mayFound(organiser.userId),
		groups: groups.map(({ id, slug, name, place }) => ({
			slug,
			name,
			place,
			coming: coming.filter((dinner) => dinner.group === slug),
			hasPast: withPast.includes(id),
		})),
	};
});

export default function Desk() {
	const { name, deleted, mayFound, groups } = useLoaderData<typeof loader>();
	return (
		<DeskPage>
			<Title
				eyebrow={
					<>
						Signed in as <bdi>{name}</bdi> · <a href="/desk/account">Your account</a>
					</>
				}
			>
				Your desk
			</Title>
			{deleted && (
				<Notice kind="good" speak="polite" title="The group is deleted" answers>
					<p>Nothing of it is left on this server, and its address is free again. Your account stays.</p>
				</Notice>
			)}
			{groups.length === 0 && (
				<EmptyState title="You are in no soup group">
					<p>Ask an organiser of your group for an invitation link, and open it while you are signed in.</p>
				</EmptyState>
			)}
			{groups.map((group) => (
				<section key={group.slug}>
					<h2>
						<a href={`/desk/${group.slug}`}>
							<bdi>{group.name}</bdi>
						</a>
					</h2>
					{group.coming.length > 0 ? (
						<DinnerList dinners={group.coming} />
					) : (
						<p>
							{group.hasPast ? 'No dinner is planned.' : 'No dinner yet. Begin with the first one: a date is enough.'}
						</p>
					)}
					<Actions>
						<Button kind={group.coming.length > 0 ? 'alt' : 'go'} href={`/desk/${group.slug}/new`}>
							New dinner
						</Button>
						<Button kind="plain" href={`/desk/${group.slug}`}>
							{group.hasPast ? 'All dinners' : 'Open the group'}
						</Button>
					</Actions>
				</section>
			))}
			{mayFound && (
				<p>
					<a href="/desk/new">Found another soup group</a>
				</p>
			)}
		</DeskPage>
	);
}
