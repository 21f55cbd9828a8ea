import { dinnerLoader } from '~/auth/guard.server';
import { scoresCsv } from '~/contract/exports';
import { resultMessages } from '~/i18n/result';
import { withEtag } from '~/responses/etag.server';

/** `no-store`, because a cached 404 would hide the result once it is published. */
const absent = { status: 404, headers: { 'Cache-Control': 'no-store' } };

/** How many ballots gave each score, if the dinner's rules publish scores. Never whole ballots. */
export const loader = dinnerLoader('public.read', async ({ dinner, group, services, request, locale }) => {
	const words = resultMessages(locale);
	const result = await services.publishing.result(dinner);
	if (!result) throw new Response('The result is not published yet.', absent);
	if (!result.scores) return new Response(result.tooFew ? words.tooFew : words.notShown, absent);
	const headers = new Headers({
		'Content-Type': 'text/csv; charset=utf-8',
		'Content-Disposition': `attachment; filename="${group.slug}-${dinner.number}-scores.csv"`,
		'Cache-Control': 'public, max-age=60',
	});
	return withEtag(
		request,
		scoresCsv(result.scores.pitches, words.csv, result.sheet.byHand ? words.byHand.mark : null),
		headers,
	);
});
