import { dinnerLoader } from '~/auth/guard.server';
import { grantsJson } from '~/contract/grants';
import { publicMessages } from '~/i18n/public';
import { openFile } from '~/responses/open-file.server';
import { funderOf, grantsOf } from './funder.server';

/** The awards of one dinner, as 360Giving JSON. */
export const loader = dinnerLoader('public.read', async (at) => {
	const funder = funderOf(at);
	const title = publicMessages(at.locale).dinner.page(funder.name, at.dinner.number);
	const about = { title, at: `${funder.url}/${at.dinner.number}/grants.json` };
	const body = JSON.stringify(grantsJson(funder, await grantsOf(at, funder, at.dinner.id), about));
	return openFile(at.request, body, { type: 'application/json' });
});
