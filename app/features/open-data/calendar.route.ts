import { anyDinnerLoader } from '~/auth/guard.server';
import { isDraft } from '~/domain/phase-policy';
import { calendarOf } from './calendar';

/** One dinner for a calendar. */
export const loader = anyDinnerLoader('public.read', async (at) => {
	const { dinner, group, locale } = at;
	if (dinner && isDraft(dinner.phase)) throw new Response('Not found', { status: 404 });
	const given = dinner ? { dinners: [dinner] } : { past: [{ ...at.past.dinner, edition: at.past.editions.length }] };
	return new Response(calendarOf(group, given, { locale, base: at.publicUrl ?? at.origin }), {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': `attachment; filename="${group.slug}-${dinner?.number ?? at.past?.number}.ics"`,
			'Cache-Control': 'public, no-cache',
			Vary: 'Accept-Language, Cookie',
		},
	});
});
