import { dinnerLoader } from '~/auth/guard.server';
import { scoresCsv } from '~/contract/exports';
import { resultMessages } from '~/i18n/result';
import { noFile, openFile } from '~/responses/open-file.server';

/** How many ballots gave each score, if the dinner's rules publish scores. Never whole ballots. */
export const loader = dinnerLoader('public.read', async ({ dinner, group, services, request, locale }) => {
	const words = resultMessages(locale);
	const result = await services.publishing.result(dinner);
	if (!result) throw noFile(words.notPublished);
	if (!result.scores) throw noFile(result.tooFew ? words.tooFew : words.notShown);
	const mark = result.sheet.byHand ? words.byHand.mark : null;
	return openFile(request, scoresCsv(result.scores.pitches, words.csv, mark), {
		type: 'text/csv; charset=utf-8',
		name: `${group.slug}-${dinner.number}-scores.csv`,
		inLanguage: true,
	});
});
