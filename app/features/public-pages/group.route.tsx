import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groupLoader } from '~/auth/guard.server';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { Title } from '~/ui/frame';
import { linkPreview } from '~/ui/link-preview';
import { Brief } from '~/ui/pitch';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';
import { groupPage } from './group.page.server';
import { DinnerList, PastDinners } from './group-past';
import { GroupTotals } from './group-totals';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	...(page
		? linkPreview({
				title: page.name,
				description: publicMessages(page.locale).group.lead(page.place),
				url: page.url,
			})
		: [{ title: 'Stockpot' }]),
	// A search is one of very many pages with the same dinners.
	...(page?.search?.on ? [{ name: 'robots', content: 'noindex' }] : []),
];

export const loader = groupLoader('public.read', async (at) =>
	// The same for everybody: cached in front of Express, and revalidated by ETag on each visit.
	data(await groupPage(at), { headers: { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Language, Cookie' } }),
);

export default function GroupPage() {
	const page = useLoaderData<typeof loader>();
	const words = publicMessages(page.locale);
	const t = words.group;
	const isSearching = page.search?.on ?? false;
	return (
		<PublicPage words={words} brand={{ name: page.name, href: `/${page.slug}` }}>
			<Title lead={t.lead(page.place)}>{page.name}</Title>
			{!isSearching && (
				<>
					<section>
						<h2>{t.coming}</h2>
						{page.coming.length === 0 ? <p>{t.noneComing}</p> : <DinnerList {...page} dinners={page.coming} />}
					</section>
					{page.totals.all.dinners > 0 && <GroupTotals {...page} />}
				</>
			)}
			<PastDinners {...page} />
			<section>
				<h2>{words.data.title}</h2>
				<ul className="links">
					<li>
						<a href={`/${page.slug}/dinners.ics`}>{words.data.calendar}</a>
					</li>
					<li>
						<a href={`/${page.slug}/feed.atom`}>{words.data.feed}</a>
					</li>
					{page.totals.all.projects > 0 && (
						<>
							<li>
								<a href={`/${page.slug}/grants.json`}>{words.data.grantsJson}</a>
							</li>
							<li>
								<a href={`/${page.slug}/grants.csv`}>{words.data.grantsCsv}</a>
							</li>
						</>
					)}
					<li>
						<a href="/data">{words.data.all}</a>
					</li>
				</ul>
				<p>
					<a href={page.licence.url}>{words.data.under(page.licence.name)}</a>
				</p>
			</section>
			<section>
				<h2>{t.brief}</h2>
				<Brief {...page.brief} />
			</section>
		</PublicPage>
	);
}
