import { createEvent } from 'ics';
import { type AtDinner, dinnerLoader } from '~/auth/guard.server';
import { isCancelled, isDraft } from '~/domain/phase-policy';
import { plannedAt, timetableIn } from '~/domain/timetable';
import { publicMessages } from '~/i18n/public';

/** The dinner for a calendar. Times are in UTC, so that no calendar needs to know the group's time zone. */
export const loader = dinnerLoader('public.read', async (at) => {
	if (isDraft(at.dinner.phase)) throw new Response('Not found', { status: 404 });
	return new Response(calendarOf(at, at.publicUrl ?? at.origin), {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': `attachment; filename="${at.group.slug}-${at.dinner.number}.ics"`,
			'Cache-Control': 'public, no-cache',
			Vary: 'Accept-Language',
		},
	});
});

function calendarOf({ dinner, group, locale }: Pick<AtDinner, 'dinner' | 'group' | 'locale'>, base: string): string {
	const t = publicMessages(locale).dinner;
	const { winner } = plannedAt(dinner.starts_at, timetableIn(dinner));
	const url = `${base}/${group.slug}/${dinner.number}`;
	const { error, value } = createEvent({
		productId: 'stockpot',
		// A second download of a changed dinner replaces the first in the calendar.
		uid: `${dinner.id}@stockpot`,
		sequence: dinner.version,
		title: t.page(group.name, dinner.number),
		description: url,
		url,
		location: [dinner.venue, dinner.address].filter(Boolean).join(', '),
		status: isCancelled(dinner.phase) ? 'CANCELLED' : 'CONFIRMED',
		...{ start: dinner.starts_at.getTime(), startInputType: 'utc', startOutputType: 'utc' },
		...{ end: winner.getTime(), endInputType: 'utc', endOutputType: 'utc' },
	});
	if (!value) throw error ?? new Error('No calendar file was made.');
	return value;
}
