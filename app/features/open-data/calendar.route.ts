import { anyDinnerLoader } from '~/auth/guard.server';
import { isDraft } from '~/domain/phase-policy';
import { openFile } from '~/responses/open-file.server';
import { calendarOf } from './calendar';

/** One dinner for a calendar. */
export const loader = anyDinnerLoader('public.read', async (at) => {
	const { request, dinner, group, locale } = at;
	if (dinner && isDraft(dinner.phase))
		throw new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });
	const given = dinner ? { dinners: [dinner] } : { past: [{ ...at.past.dinner, edition: at.past.editions.length }] };
	return openFile(request, calendarOf(group, given, { locale, base: at.publicUrl ?? at.origin }), {
		type: 'text/calendar; charset=utf-8',
		name: `${group.slug}-${dinner?.number ?? at.past?.number}.ics`,
		inLanguage: true,
	});
});
