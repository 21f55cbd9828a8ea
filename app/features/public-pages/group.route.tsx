import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groupLoader } from '~/auth/guard.server';
import { readBefore } from '~/contract/before';
import { licences } from '~/domain/licence';
import { dinnerStatus } from '~/i18n/dinner-status';
import { moneyIn } from '~/i18n/money';
import { type PublicMessages, publicMessages } from '~/i18n/public';
import { sayDate, withPlace } from '~/i18n/when';
import type { PageHandle } from '~/root';
import { EarlierDinners } from '~/ui/earlier-dinners';
import { Title } from '~/ui/frame';
import { linkPreview } from '~/ui/link-preview';
import { Brief } from '~/ui/pitch';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	...(page
		? linkPreview({
				title: page.name,
				description: publicMessages(page.locale).group.lead(page.place),
				url: page.url,
			})
		: [{ title: 'Stockpot' }]),
];

export const loader = groupLoader('public.read', async ({ group, services, locale, url, publicUrl, origin }) => {
	const before = readBefore(url);
	const { coming, past, earlier, totals } = await services.publishing.group(group.id, before);
	const words = publicMessages(locale).group;
	const money = moneyIn(group.currency, locale);
	const now = new Date(services.dinnerStates.now());
	const list = (dinner: (typeof past)[number]) => ({
		number: dinner.number,
		whenAndWhere: withPlace(sayDate(dinner.starts_at, group.time_zone, locale), dinner.venue),
		status: dinnerStatus(dinner, now, words, money),
		// Without an award, as of an empty pot, the winner has no page.
		project: dinner.winners?.length === 1 && dinner.won_amount ? (dinner.winners[0]?.number ?? null) : null,
	});
	return {
		locale,
		url: `${publicUrl ?? origin}/${group.slug}`,
		slug: group.slug,
		name: group.name,
		place: group.place,
		brief: group.brief,
		licence: { name: group.licence, url: licences[group.licence] },
		// The soonest dinner first; the query returns the latest first.
		coming: coming.map(list).toReversed(),
		past: past.map(list),
		earlier,
		totals: { ...totals, awarded: money(totals.awardedAmount) },
	};
});

export default function GroupPage() {
	const page = useLoaderData<typeof loader>();
	const words = publicMessages(page.locale);
	const t = words.group;
	const { totals } = page;
	const figures = [
		{ value: String(totals.dinners), label: t.dinners(totals.dinners) },
		{ value: totals.awarded, label: t.awarded },
		{ value: String(totals.funded), label: t.funded(totals.funded) },
		{ value: words.count(totals.voted), label: t.voted },
	];
	return (
		<PublicPage words={words} brand={{ name: page.name, href: `/${page.slug}` }}>
			<Title lead={t.lead(page.place)}>{page.name}</Title>
			<section>
				<h2>{t.coming}</h2>
				{page.coming.length === 0 ? <p>{t.noneComing}</p> : <DinnerList dinners={page.coming} slug={page.slug} t={t} />}
			</section>
			{totals.dinners > 0 && (
				<section>
					<h2>{t.totals}</h2>
					<ul className="totals">
						{figures.map(({ value, label }) => (
							<li key={label}>
								<b>{value}</b> <span>{label}</span>
							</li>
						))}
					</ul>
				</section>
			)}
			{page.past.length > 0 && (
				<section>
					<h2>{t.past}</h2>
					<DinnerList dinners={page.past} slug={page.slug} t={t} />
					<EarlierDinners at={`/${page.slug}`} earlier={page.earlier} words={t.earlier} />
				</section>
			)}
			<section>
				<h2>{words.data.title}</h2>
				<ul className="links">
					<li>
						<a href={`/${page.slug}/dinners.ics`}>{words.data.calendar}</a>
					</li>
					<li>
						<a href={`/${page.slug}/feed.atom`}>{words.data.feed}</a>
					</li>
					{totals.funded > 0 && (
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
				<Brief gate={page.brief.gate} criteria={page.brief.criteria} />
			</section>
		</PublicPage>
	);
}

type ListProps = {
	dinners: readonly { number: number; whenAndWhere: string; status: string; project: number | null }[];
	slug: string;
	t: PublicMessages['group'];
};

function DinnerList({ dinners, slug, t }: ListProps) {
	return (
		<ol className="plain-list">
			{dinners.map((dinner) => (
				<li key={dinner.number}>
					<h3>
						<a href={`/${slug}/${dinner.number}`}>{t.dinner(dinner.number)}</a>
					</h3>
					<p>{dinner.whenAndWhere}</p>
					<p>
						<b>
							{dinner.project === null ? (
								dinner.status
							) : (
								<a href={`/${slug}/${dinner.number}/projects/${dinner.project}`}>{dinner.status}</a>
							)}
						</b>
					</p>
				</li>
			))}
		</ol>
	);
}
