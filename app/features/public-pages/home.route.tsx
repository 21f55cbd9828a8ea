import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { publicMessages } from '~/i18n/public';
import { sayDate } from '~/i18n/when';
import type { PageHandle } from '~/root';
import { Actions, Button } from '~/ui/button';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { linkPreview } from '~/ui/link-preview';
import { EmptyState } from '~/ui/notice';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
	const { front } = publicMessages(localeFrom(matches));
	return linkPreview({ title: front.page, description: front.lead, url: page?.url ?? '/' });
};

export const loader = publicLoader('public.read', async ({ locale, services, publicUrl, origin }) => {
	const groups = await services.publishing.groups();
	return {
		locale,
		url: `${publicUrl ?? origin}/`,
		groups: groups.map(({ slug, name, place, dinners, next, time_zone }) => ({
			slug,
			name,
			place,
			dinners,
			next: next ? sayDate(next, time_zone, locale) : null,
		})),
	};
});

export default function FrontPage() {
	const { locale, groups } = useLoaderData<typeof loader>();
	const words = publicMessages(locale);
	const t = words.front;
	return (
		<PublicPage words={words}>
			<Title lead={t.lead}>{t.title}</Title>
			{groups.length > 0 && (
				<Actions>
					<Button href="/vote">{t.paper}</Button>
				</Actions>
			)}
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
								<h3>
									<a href={`/${group.slug}`}>
										<bdi>{group.name}</bdi>
									</a>
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
