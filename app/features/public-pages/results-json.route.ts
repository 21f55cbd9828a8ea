import { anyDinnerLoader } from '~/auth/guard.server';
import { resultMessages } from '~/i18n/result';
import { noFile, openFile } from '~/responses/open-file.server';
import { typedInFile } from './typed-in-file.server';

/** The stored bytes of the published result; `?edition=1` for an earlier one. Of a dinner that was typed in later: what stands now. */
export const loader = anyDinnerLoader('public.read', async (at) => {
	const { request, services, url, locale } = at;
	const type = 'application/json';
	if (at.past) return openFile(request, typedInFile(at), { type });
	const asked = url.searchParams.get('edition');
	const file = await services.publishing.file(at.dinner, asked === null ? undefined : editionIn(asked));
	if (!file) throw noFile(resultMessages(locale).notPublished);
	return openFile(request, Buffer.from(file.bytes).toString('utf8'), { type });
});

/** 0, which no edition has, for anything that is not a whole number. */
const editionIn = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0);
