import { isLanguage, isPseudo, type Locale, languages } from './index';
import { names } from './names';

type Group = { readonly language: string; readonly second_language: string | null };

const speaks = (tag: string): tag is Locale => isPseudo(tag) || (isLanguage(tag) && languages[tag].isOffered);

/** A stored language of a group or of a pitcher. English in place of one that is not offered any more. */
export const localeOr = (tag: string): Locale => (speaks(tag) ? tag : 'en');

/** The languages of what a group prints and of its big screen: the first, and perhaps a second one. */
export function localesOf({ language, second_language: second }: Group): readonly Locale[] {
	const first = localeOr(language);
	return second !== null && speaks(second) && second !== first ? [first, second] : [first];
}

/** What a group may choose, as options of a list: every offered language, and its own where that is not offered any more. */
export function languageChoices({ language, second_language: second }: Group): { value: string; label: string }[] {
	const own = [language, ...(second === null ? [] : [second])].filter((tag) => !speaks(tag) || isPseudo(tag));
	const offered = Object.entries(names).filter(([tag]) => speaks(tag));
	return [
		...offered.map(([tag, { english, own: name }]) => ({
			value: tag,
			label: english === name ? english : `${english}: ${name}`,
		})),
		...own.map((tag) => ({ value: tag, label: tag })),
	];
}
