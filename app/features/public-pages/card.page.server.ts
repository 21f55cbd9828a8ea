import type { AtDinner } from '~/auth/guard.server';
import type { Locale } from '~/i18n';
import { publicMessages } from '~/i18n/public';
import { beforePage, resultPage } from './dinner.page.server';

/** What a card says of a dinner: its result, and before it where and when. No more than the dinner's page, and no names of people. */
export async function cardPage(at: Pick<AtDinner, 'dinner' | 'group' | 'services'>, locale: Locale) {
	const { dinner, group } = at;
	const found = await at.services.publishing.result(dinner);
	const told = found && (await resultPage(at, found, locale));
	const page = told ?? (await beforePage(at, locale));
	const t = publicMessages(locale).dinner;
	const { cancelled, ahead } = page.stage;
	return {
		locale,
		name: t.page(group.name, dinner.number),
		date: page.date,
		at: `/${group.slug}/${dinner.number}`,
		result: told && { head: told.head, sum: told.sum },
		stage: { cancelled, ahead, doors: t.doors(page.doors), venue: page.venue },
		callIsOpen: page.callIsOpen,
	};
}
