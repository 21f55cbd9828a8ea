import { groupLoader } from '~/auth/guard.server';
import { grantsCsv } from '~/contract/grants';
import { openFile } from '~/responses/open-file.server';
import { funderOf, grantsOf } from './funder.server';

/** All awards of the group, as 360Giving CSV. */
export const loader = groupLoader('public.read', async (at) => {
	const funder = funderOf(at);
	const body = grantsCsv(funder, await grantsOf(at, funder));
	return openFile(at.request, body, { type: 'text/csv; charset=utf-8', name: `${at.group.slug}-grants.csv` });
});
