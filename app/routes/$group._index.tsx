import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EarlierDinners } from '~/components/earlier-dinners';
import { Title } from '~/components/frame';
import { Brief } from '~/components/pitch';
import { PublicPage } from '~/components/public-page';
import { readBefore } from '~/contract/before';
import { formatPounds } from '~/domain/money';
import { type GroupDesk, groupLoader } from '~/http/access.server';
import { localeOf } from '~/messages';
import { type PublicMessages, publicMessages } from '~/messages/public';
import { sayDate } from '~/messages/when';
import type { PageHandle } from '~/root';
import resultCss from '~/styles/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page?.name ?? 'Stockpot' },
	...(page ? [{ name: 'description', content: publicMessages(page.lang).group.lead(page.place) }] : []),
];

type Listed = Awaited<ReturnType<GroupDesk['services']['publishing']['group']>>['past'][number];

/** What came of a dinner, or where it stands, in a few words. */
function sayStanding(dinner: Listed, now: Date, t: PublicMessages['group']): string {
	switch (dinner.phase) {
		case 'published':
			return dinner.winners?.length
				? t.winner(dinner.winners, formatPounds(dinner.won_pence ?? 0))
				: t.carried(formatPounds(dinner.pot_pence ?? 0));
		case 'call':
			return now < dinner.pitch_deadline ? t.phases.call : t.phases.callOver;
		case 'lineup':
			return t.phases.lineup;
		case 'announced':
			return t.phases.announced;
		case 'cancelled':
			return t.phases.cancelled;
		default:
			return t.phases.tonight;
	}
}

export const loader = groupLoader('public.read', async ({ group, services, request, url }) => {
	const lang = localeOf(request);
	const before = readBefore(url);
	const { coming, past, earlier, totals } = await services.publishing.group(group.id, before);
	const words = publicMessages(lang).group;
	const now = new Date();
	const list = (dinner: Listed) => ({
		number: dinner.number,
		when: sayDate(dinner.starts_at, group.time_zone, lang),
		venue: dinner.venue,
		standing: sayStanding(dinner, now, words),
	});
	return {
		lang,
		slug: group.slug,
		name: group.name,
		place: group.place,
		brief: group.brief,
		// The next one first; the list comes with the latest first.
		coming: coming.map(list).toReversed(),
		past: past.map(list),
		earlier,
		totals: { ...totals, awarded: formatPounds(totals.awardedPence) },
	};
});

export default function GroupPage() {
	const page = useLoaderData<typeof loader>();
	const words = publicMessages(page.lang);
	const t = words.group;
	const { totals } = page;
	const figures = [
		{ value: String(totals.dinners), label: t.dinners(totals.dinners) },
		{ value: totals.awarded, label: t.awarded },
		{ value: String(totals.funded), label: t.funded(totals.funded) },
		{ value: totals.voted.toLocaleString('en-GB'), label: t.voted },
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
				<h2>{t.brief}</h2>
				<Brief gate={page.brief.gate} criteria={page.brief.criteria} />
			</section>
		</PublicPage>
	);
}

type ListProps = {
	dinners: readonly { number: number; when: string; venue: string; standing: string }[];
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
					<p>
						{dinner.when}
						{dinner.venue && (
							<>
								, <bdi>{dinner.venue}</bdi>
							</>
						)}
					</p>
					<p>
						<b>{dinner.standing}</b>
					</p>
				</li>
			))}
		</ol>
	);
}
