import type { TextsAsked } from '~/contract/brief-texts';
import type { Brief } from '~/domain/rules';
import { isLocale } from '~/i18n';
import { usualWords } from '~/i18n/brief';
import { languageChoices } from '~/i18n/group-languages';
import type { TextsIn } from './criteria-texts';

type Group = Parameters<typeof languageChoices>[0] & { readonly brief: Brief };

const usual: TextsAsked['usual'] = (criterion, language) =>
	isLocale(language) ? usualWords(criterion, language) : null;

/** What the form of the group's settings takes. */
export const textsAsked = (group: Group): TextsAsked => ({
	languages: languageChoices(group).map(({ value }) => value),
	shown: group.brief.criteria,
	usual,
});

/** The criteria as they are said in each language: in the group's words, else the catalogue's. */
export const textsIn = (group: Group): TextsIn[] =>
	languageChoices(group).map(({ value: language, label }) => {
		const own = group.brief.texts?.[language];
		return {
			language,
			label,
			texts: group.brief.criteria.map((criterion) => ({
				key: criterion.key,
				of: criterion.name,
				words: own?.[criterion.key] ?? usual(criterion, language),
			})),
			isOwn: own !== undefined,
		};
	});
