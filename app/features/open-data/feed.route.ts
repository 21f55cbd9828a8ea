import { Feed } from 'feed';
import { groupLoader } from '~/auth/guard.server';
import { dinnerStatus } from '~/i18n/dinner-status';
import { moneyIn } from '~/i18n/money';
import { publicMessages } from '~/i18n/public';
import { inSentences } from '~/i18n/sentences';
import { sayDate, withPlace } from '~/i18n/when';
import { openFile } from '~/responses/open-file.server';
import { funderOf } from './funder.server';

/** News of the group's dinners as an Atom feed (RFC 4287): an entry for each dinner, which changes as the dinner moves on. */
export const loader = groupLoader('public.read', async (at) => {
	const { request, group, services, locale } = at;
	const { url, name } = funderOf(at);
	const words = publicMessages(locale);
	const money = moneyIn(group.currency, locale);
	const news = await services.openData.news(group.id);
	const now = new Date(services.dinnerStates.now());
	const feed = new Feed({
		id: `urn:uuid:${group.id}`,
		title: name,
		description: words.group.lead(group.place),
		link: url,
		feedLinks: { atom: `${url}/feed.atom` },
		copyright: group.licence,
		updated: news[0]?.at ?? group.created_at,
		author: { name },
	});
	for (const { dinner, at: updated } of news) {
		const whenAndWhere = withPlace(locale, sayDate(dinner.starts_at, group.time_zone, locale), dinner.venue);
		feed.addItem({
			id: `urn:uuid:${dinner.id}`,
			title: words.dinner.page(name, dinner.number),
			link: `${url}/${dinner.number}`,
			description: inSentences([whenAndWhere, dinnerStatus(dinner, now, words.group, money)], locale),
			date: updated,
		});
	}
	return openFile(request, feed.atom1(), { type: 'application/atom+xml; charset=utf-8', inLanguage: true });
});
