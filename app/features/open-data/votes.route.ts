import { dinnerLoader } from '~/auth/guard.server';
import { pabulib } from '~/contract/pabulib';
import { publicMessages } from '~/i18n/public';
import { resultMessages } from '~/i18n/result';
import { noFile, openFile } from '~/responses/open-file.server';
import { dayIn, refuseRehearsal } from './funder.server';

/** The votes of a dinner of `one vote` whose rules publish its scores, in the format of Pabulib. */
export const loader = dinnerLoader('public.read', async (at) => {
	refuseRehearsal(at);
	const { request, dinner, group, services, locale } = at;
	const words = resultMessages(locale);
	const result = await services.publishing.result(dinner);
	if (!result) throw noFile(words.notPublished);
	if (dinner.count_rule !== 'one vote') throw noFile(publicMessages(locale).data.notOneVote);
	if (!result.scores) throw noFile(result.tooFew ? words.tooFew : words.notShown);
	const body = pabulib({
		description: publicMessages(locale).dinner.page(group.name, dinner.number),
		place: group.place,
		group: group.name,
		dinner: dinner.number,
		day: dayIn(dinner.starts_at, group.time_zone),
		currency: group.currency,
		pot: result.potAmount,
		url: `${at.publicUrl ?? at.origin}/${group.slug}/${dinner.number}`,
		pitches: result.scores.pitches.map(({ number, title, total }) => ({ number, title, votes: total })),
		funded: result.awards.map(({ number }) => number),
		winnerTakesAll: dinner.pot_rule.kind === 'winner takes all',
	});
	return openFile(request, body, {
		type: 'text/plain; charset=utf-8',
		name: `${group.slug}-${dinner.number}.pb`,
		inLanguage: true,
	});
});
