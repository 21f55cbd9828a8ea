import { dinnerLoader } from '~/auth/guard.server';
import { isDraft } from '~/domain/phase-policy';
import { calendarOf } from './calendar';

/** One dinner for a calendar. */
export const loader = dinnerLoader('public.read', async (at) => {
	const { dinner, group, locale } = at;
	if (isDraft(dinner.phase)) throw new Response('Not found', { status: 404 });
	return new Response(calendarOf(group, [dinner], { locale, base: at.publicUrl ?? at.origin }), {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': `attachment; filename="${group.slug}-${dinner.number}.ics"`,
			'Cache-Control': 'public, no-cache',
			Vary: 'Accept-Language',
		},
	});
});
