import { readCalendar, readLastNews, readPublishedAwards, readPublishingGroups } from '../../db/queries/open-data';
import { listComingDinners, listPastDinnersRun } from '../../db/queries/publishing';
import type { Context } from './context.server';

/** Most dinners of a feed: its readers ask again, and keep what they have read. */
const MOST_IN_FEED = 30;

/** What machines read of a group: awards, calendar and news. Nothing that is not on a public page too. */
export function createOpenData({ db }: Context) {
	return {
		groups: () => readPublishingGroups(db),
		/** Awards of the group's published dinners; of one dinner if it is given. */
		awards: (groupId: string, dinnerId: string | null = null) => readPublishedAwards(db, groupId, dinnerId),
		calendar: (groupId: string) => readCalendar(db, groupId),

		/** The latest public dinners that the group ran here, with the time of their last news, latest news first. */
		async news(groupId: string) {
			const dinners = [
				...(await listComingDinners(db, groupId)),
				...(await listPastDinnersRun(db, groupId, { most: MOST_IN_FEED, before: null })),
			];
			const times = await readLastNews(
				db,
				dinners.map(({ id }) => id),
			);
			return dinners
				.map((dinner) => ({ dinner, at: times.get(dinner.id) ?? dinner.starts_at }))
				.sort((a, b) => b.at.getTime() - a.at.getTime())
				.slice(0, MOST_IN_FEED);
		},
	};
}
