import { dinnerLoader } from '~/auth/guard.server';
import { resultMessages } from '~/i18n/result';
import { noFile, openFile } from '~/responses/open-file.server';

/** The stored bytes of the published result; `?edition=1` for an earlier one. */
export const loader = dinnerLoader('public.read', async ({ request, dinner, services, url, locale }) => {
	const asked = url.searchParams.get('edition');
	const file = await services.publishing.file(dinner, asked === null ? undefined : editionIn(asked));
	if (!file) throw noFile(resultMessages(locale).notPublished);
	return openFile(request, Buffer.from(file.bytes).toString('utf8'), { type: 'application/json' });
});

/** 0, which no edition has, for anything that is not a whole number. */
const editionIn = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0);
