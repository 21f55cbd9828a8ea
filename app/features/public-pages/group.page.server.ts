import type { AtGroup } from '~/auth/guard.server';
import { readBefore } from '~/contract/before';
import { isSearching, queryOf, readDinnerSearch } from '~/contract/dinner-search';
import { licences } from '~/domain/licence';
import { categories } from '~/domain/pitch';
import { briefIn } from '~/i18n/brief';
import { dinnerStatus } from '~/i18n/dinner-status';
import { historyMessages } from '~/i18n/history';
import { moneyIn } from '~/i18n/money';
import { publicMessages } from '~/i18n/public';
import { sayDate, withPlace } from '~/i18n/when';

/** With fewer dinners nobody needs to search: all of them are on the page. */
const FEWEST_TO_SEARCH = 4;

/** The public page of a group: what comes, what was given so far, and its past dinners, all or those that were searched for. */
export async function groupPage({ group, services, locale, url, publicUrl, origin }: AtGroup) {
	const search = readDinnerSearch(url);
	const wanted = isSearching(search) ? search : null;
	const { coming, past, earlier, totals } = await services.publishing.group(group.id, readBefore(url), wanted);
	const words = publicMessages(locale).group;
	const t = historyMessages(locale);
	const money = moneyIn(group.currency, locale);
	const now = new Date(services.dinnerStates.now());
	const list = (dinner: (typeof coming)[number]) => ({
		number: dinner.number,
		whenAndWhere: withPlace(locale, sayDate(dinner.starts_at, group.time_zone, locale), dinner.venue),
		status: dinnerStatus(dinner, now, words, money),
		naming: dinner.winners ?? [],
		// Without an award, as of an empty pot, the winner has no page.
		project:
			!dinner.typedIn && dinner.winners?.length === 1 && dinner.won_amount ? (dinner.winners[0]?.number ?? null) : null,
	});
	const named = <F extends { amount: number }>(figures: F) => ({ ...figures, money: money(figures.amount) });
	return {
		locale,
		url: `${publicUrl ?? origin}/${group.slug}`,
		slug: group.slug,
		name: group.name,
		place: group.place,
		brief: briefIn(group.brief, locale),
		licence: { name: group.licence, url: licences[group.licence] },
		// The soonest dinner first; the query returns the latest first.
		coming: coming.map(list).toReversed(),
		past: past.map((dinner) => ({ ...list(dinner), found: dinner.found })),
		earlier,
		totals: {
			all: named(totals.all),
			years: totals.years.map((one) => ({
				...named(one),
				name: one.from === null ? String(one.year) : t.upTo(String(one.year)),
			})),
			categories: totals.categories.map((one) => ({ ...named(one), name: t.categories[one.category] })),
		},
		search:
			totals.all.dinners < FEWEST_TO_SEARCH && !wanted
				? null
				: {
						...search,
						on: wanted !== null,
						query: queryOf(search),
						years: totals.known,
						categories: categories.map((value) => ({ value, label: t.categories[value] })),
					},
	};
}
export type GroupPageData = Awaited<ReturnType<typeof groupPage>>;
