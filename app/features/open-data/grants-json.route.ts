import { groupLoader } from '~/auth/guard.server';
import { grantsJson } from '~/contract/grants';
import { openFile } from '~/responses/open-file.server';
import { funderOf, grantsOf } from './funder.server';

/** All awards of the group, as 360Giving JSON. */
export const loader = groupLoader('public.read', async (at) => {
	const funder = funderOf(at);
	const about = { title: at.group.name, at: `${funder.url}/grants.json` };
	const body = JSON.stringify(grantsJson(funder, await grantsOf(at, funder), about));
	return openFile(at.request, body, { type: 'application/json' });
});
