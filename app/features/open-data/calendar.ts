import { createEvents, type EventAttributes } from 'ics';
import type { AtDinner } from '~/auth/guard.server';
import { isCancelled } from '~/domain/phase-policy';
import { plannedAt, timetableIn } from '~/domain/timetable';
import { publicMessages } from '~/i18n/public';

type Group = Pick<AtDinner['group'], 'slug' | 'name'>;
type Where = Pick<AtDinner, 'locale'> & { readonly base: string };

/** Dinners for a calendar. Times are in UTC, so that no calendar needs to know the group's time zone. */
export function calendarOf(group: Group, dinners: readonly AtDinner['dinner'][], { locale, base }: Where): string {
	const words = publicMessages(locale);
	const { error, value } = createEvents(
		dinners.map((dinner): EventAttributes => {
			const { winner } = plannedAt(dinner.starts_at, timetableIn(dinner));
			const url = `${base}/${group.slug}/${dinner.number}`;
			return {
				productId: 'stockpot',
				calName: words.data.calendarOf(group.name),
				// A second download of a changed dinner replaces the first in the calendar.
				uid: `${dinner.id}@stockpot`,
				sequence: dinner.version,
				title: words.dinner.page(group.name, dinner.number),
				description: url,
				url,
				location: [dinner.venue, dinner.address].filter(Boolean).join(', '),
				status: isCancelled(dinner.phase) ? 'CANCELLED' : 'CONFIRMED',
				...{ start: dinner.starts_at.getTime(), startInputType: 'utc', startOutputType: 'utc' },
				...{ end: winner.getTime(), endInputType: 'utc', endOutputType: 'utc' },
			};
		}),
	);
	if (!value) throw error ?? new Error('No calendar file was made.');
	return value;
}
