import { dinnerLoader } from '~/auth/guard.server';
import { resultsCsv } from '~/contract/exports';
import { resultMessages } from '~/i18n/result';
import { noFile, openFile } from '~/responses/open-file.server';
import { refuseRehearsal } from './funder.server';

/** The pitches of a published dinner with their places and awards. */
export const loader = dinnerLoader('public.read', async (at) => {
	refuseRehearsal(at);
	const { request, dinner, group, services, locale } = at;
	const words = resultMessages(locale);
	const result = await services.publishing.result(dinner);
	if (!result) throw noFile(words.notPublished);
	const lineUp = await services.lineups.publicLineUp(dinner);
	const pitches = lineUp.map(({ number, pitch }) => ({ number, title: pitch.title }));
	return openFile(request, resultsCsv(pitches, result, group.currency, words.csv), {
		type: 'text/csv; charset=utf-8',
		name: `${group.slug}-${dinner.number}-results.csv`,
		inLanguage: true,
	});
});
