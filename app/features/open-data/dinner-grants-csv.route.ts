import { dinnerLoader } from '~/auth/guard.server';
import { grantsCsv } from '~/contract/grants';
import { openFile } from '~/responses/open-file.server';
import { funderOf, grantsOf } from './funder.server';

/** The awards of one dinner, as 360Giving CSV. */
export const loader = dinnerLoader('public.read', async (at) => {
	const funder = funderOf(at);
	const body = grantsCsv(funder, await grantsOf(at, funder, at.dinner.id));
	const name = `${at.group.slug}-${at.dinner.number}-grants.csv`;
	return openFile(at.request, body, { type: 'text/csv; charset=utf-8', name });
});
