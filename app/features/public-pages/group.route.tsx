import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { type GroupDesk, groupLoader } from '~/auth/guard.server';
import { readBefore } from '~/contract/before';
import { publicStage } from '~/domain/phase-policy';
import { moneyIn, type SayMoney } from '~/i18n/money';
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

type Listed = Awaited<ReturnType<GroupDesk['services']['publishing']['group']>>['past'][number];

function sayStatus(dinner: Listed, now: Date, t: PublicMessages['group'], money: SayMoney): string {
	const stage = publicStage(dinner.phase);
	if (stage !== 'result') return stage === 'call' && now >= dinner.pitch_deadline ? t.phases.callOver : t.phases[stage];
	return dinner.winners?.length
		? t.winner(dinner.winners, money(dinner.won_amount ?? 0))
		: t.carried(money(dinner.pot_amount ?? 0));
}

export const loader = groupLoader('public.read', async ({ group, services, locale, url, publicUrl, origin }) => {
	const before = readBefore(url);
	const { coming, past, earlier, totals } = await services.publishing.group(group.id, before);
	const words = publicMessages(locale).group;
	const money = moneyIn(group.currency, locale);
	const now = new Date(services.dinnerStates.now());
	const list = (dinner: Listed) => ({
		number: dinner.number,
		whenAndWhere: withPlace(sayDate(dinner.starts_at, group.time_zone, locale), dinner.venue),
		status: sayStatus(dinner, now, words, money),
	});
	return {
		locale,
		url: `${publicUrl ?? origin}/${group.slug}`,
		slug: group.slug,
		name: group.name,
		place: group.place,
		brief: group.brief,
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
				<h2>{t.brief}</h2>
				<Brief gate={page.brief.gate} criteria={page.brief.criteria} />
			</section>
		</PublicPage>
	);
}

type ListProps = {
	dinners: readonly { number: number; whenAndWhere: string; status: string }[];
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
						<b>{dinner.status}</b>
					</p>
				</li>
			))}
		</ol>
	);
}
