import { createEvents, type EventAttributes } from 'ics';
import type { AtAnyDinner, AtDinner } from '~/auth/guard.server';
import { isCancelled } from '~/domain/phase-policy';
import { plannedAt, timetableIn } from '~/domain/timetable';
import { publicMessages } from '~/i18n/public';

type Group = Pick<AtDinner['group'], 'id' | 'slug' | 'name'>;
/** A dinner that was typed in later: its day is known, and not its times. */
export type PastEvent = Pick<NonNullable<AtAnyDinner['past']>['dinner'], 'number' | 'heldOn' | 'venue'> & {
	readonly edition: number;
};
type Given = { readonly dinners?: readonly AtDinner['dinner'][]; readonly past?: readonly PastEvent[] };
type Where = Pick<AtDinner, 'locale'> & { readonly base: string };

/** Dinners for a calendar. Times are in UTC, so that no calendar needs to know the group's time zone. */
export function calendarOf(group: Group, { dinners = [], past = [] }: Given, { locale, base }: Where): string {
	const words = publicMessages(locale);
	const about = (number: number) => {
		const url = `${base}/${group.slug}/${number}`;
		const calName = words.data.calendarOf(group.name);
		return { productId: 'stockpot', calName, title: words.dinner.page(group.name, number), description: url, url };
	};
	const { error, value } = createEvents([
		...dinners.map((dinner): EventAttributes => {
			const { winner } = plannedAt(dinner.starts_at, timetableIn(dinner));
			return {
				...about(dinner.number),
				// A second download of a changed dinner replaces the first in the calendar.
				uid: `${dinner.id}@stockpot`,
				sequence: dinner.version,
				location: [dinner.venue, dinner.address].filter(Boolean).join(', '),
				status: isCancelled(dinner.phase) ? 'CANCELLED' : 'CONFIRMED',
				...{ start: dinner.starts_at.getTime(), startInputType: 'utc', startOutputType: 'utc' },
				...{ end: winner.getTime(), endInputType: 'utc', endOutputType: 'utc' },
			};
		}),
		...past.map(({ number, heldOn, venue, edition }): EventAttributes => {
			const [year = 0, month = 1, day = 1] = heldOn.split('-').map(Number);
			return {
				...about(number),
				uid: `${group.id}-${number}@stockpot`,
				sequence: edition,
				location: venue,
				status: 'CONFIRMED',
				start: [year, month, day],
				duration: { days: 1 },
			};
		}),
	]);
	if (!value) throw error ?? new Error('No calendar file was made.');
	return value;
}
