import { dinnerLoader } from '~/auth/guard.server';
import { isRehearsal } from '~/domain/group';
import { publicMessages } from '~/i18n/public';
import { resultPage } from './dinner.page.server';
import { answerPicture, shownOfResult } from './social-picture.server';

/** What messengers show beside a link to a published result. None of a rehearsal, nor of a page that search engines must not list. */
export const loader = dinnerLoader('public.read', async (at) => {
	const { dinner, group, locale } = at;
	const result = isRehearsal(group.slug) ? null : await at.services.publishing.result(dinner);
	const page = result && (await resultPage(at, result, locale));
	const name = publicMessages(locale).dinner.page(group.name, dinner.number);
	return answerPicture(at, page?.mayBeIndexed ? shownOfResult(page, name) : null);
});
