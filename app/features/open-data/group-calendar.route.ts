import { groupLoader } from '~/auth/guard.server';
import { openFile } from '~/responses/open-file.server';
import { calendarOf } from './calendar';
import { refuseRehearsal } from './funder.server';

/** All public dinners of the group, for a calendar that subscribes to them. */
export const loader = groupLoader('public.read', async (at) => {
	refuseRehearsal(at);
	const { request, group, services, locale } = at;
	const [dinners, typedIn] = await Promise.all([
		services.openData.calendar(group.id),
		services.pastDinners.list(group.id),
	]);
	const past = typedIn.map(({ edition, details }) => ({ ...details, edition }));
	const body = calendarOf(group, { dinners, past }, { locale, base: at.publicUrl ?? at.origin });
	return openFile(request, body, { type: 'text/calendar; charset=utf-8', inLanguage: true });
});
