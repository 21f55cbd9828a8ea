import type { AtAnyDinner, AtDinner } from '~/auth/guard.server';
import type { Locale } from '~/i18n';
import { publicMessages } from '~/i18n/public';
import { beforePage, resultPage } from './dinner.page.server';
import { pastPage } from './past.page.server';

/** What a card says of a dinner: its result, and before it where and when. No more than the dinner's page, and no names of people. */
export const cardPage = (at: AtAnyDinner) => (at.past ? pastCard(at) : dinnerCard(at, at.locale));

/** Of a dinner that was typed in later. */
function pastCard(at: Extract<AtAnyDinner, { dinner: null }>) {
	const { link, date, head, sum } = pastPage(at);
	return {
		...{ locale: at.locale, name: link.title, date, at: `/${at.group.slug}/${at.past.number}` },
		result: { head, naming: [], sum },
		stage: { cancelled: false, ahead: false, doors: '', venue: '' },
		callIsOpen: false,
	};
}

async function dinnerCard(at: Pick<AtDinner, 'dinner' | 'group' | 'services'>, locale: Locale) {
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
		result: told && { head: told.head, naming: told.titled, sum: told.sum },
		stage: { cancelled, ahead, doors: t.doors(page.doors), venue: page.venue },
		callIsOpen: page.callIsOpen,
	};
}
