import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Actions, Button } from '~/components/form';
import { Title } from '~/components/frame';
import { EmptyState } from '~/components/notice';
import { PublicPage } from '~/components/public-page';
import { publicLoader } from '~/http/access.server';
import { localeOf } from '~/messages';
import { publicMessages } from '~/messages/public';
import { sayDate } from '~/messages/when';
import type { PageHandle } from '~/root';
import resultCss from '~/styles/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
	const { front } = publicMessages(page?.lang ?? 'en');
	return [{ title: front.page }, { name: 'description', content: front.lead }];
};

export const loader = publicLoader('public.read', async ({ request, services }) => {
	const groups = await services.publishing.groups();
	return {
		lang: localeOf(request),
		groups: groups.map(({ slug, name, place, dinners, next, time_zone }) => ({
			slug,
			name,
			place,
			dinners,
			next: next ? sayDate(next, time_zone) : null,
		})),
	};
});

export default function FrontPage() {
	const { lang, groups } = useLoaderData<typeof loader>();
	const words = publicMessages(lang);
	const t = words.front;
	return (
		<PublicPage words={words}>
			<Title lead={t.lead}>{t.title}</Title>
			<Actions>
				<Button href="/vote">{t.paper}</Button>
			</Actions>
			{groups.length === 0 ? (
				<EmptyState title={t.none}>
					<p>{t.noneWhy}</p>
				</EmptyState>
			) : (
				<section>
					<h2>{t.groups}</h2>
					<ul className="plain-list">
						{groups.map((group) => (
							<li key={group.slug}>
								<h3 dir="auto">
									<a href={`/${group.slug}`}>{group.name}</a>
								</h3>
								<p>{group.next ? t.next(group.next) : t.dinners(group.dinners)}</p>
							</li>
						))}
					</ul>
				</section>
			)}
		</PublicPage>
	);
}
