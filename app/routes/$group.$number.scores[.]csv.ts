import { scoresCsv } from '~/contract/exports';
import { dinnerLoader } from '~/http/access.server';
import { tagged } from '~/http/tagged.server';
import { localeOf } from '~/messages';
import { resultMessages } from '~/messages/result';

/** How many ballots gave each score, where the dinner shows scores; never whole ballots. */
export const loader = dinnerLoader('public.read', async ({ dinner, group, services, request }) => {
	const words = resultMessages(localeOf(request));
	const result = await services.publishing.result(dinner);
	if (!result) throw new Response('The result is not published yet.', { status: 404 });
	if (!result.scores) return new Response(result.tooFew ? words.tooFew : words.notShown, { status: 404 });
	const headers = new Headers({
		'Content-Type': 'text/csv; charset=utf-8',
		'Content-Disposition': `attachment; filename="${group.slug}-${dinner.number}-scores.csv"`,
		'Cache-Control': 'public, max-age=60',
	});
	return tagged(request, scoresCsv(result.scores.pitches, words.csv), headers);
});
