import { isPseudo, type Locale, languageAttributes, languages, pseudoLocales } from './index';
import { names } from './names';

/** A language that a person may choose, by its own name. */
export type LanguageChoice = { readonly locale: Locale; readonly name: string; readonly dir: 'ltr' | 'rtl' };

const nameOf = (locale: Locale): string => (isPseudo(locale) ? locale : names[locale].own);
const choice = (locale: Locale): LanguageChoice => ({
	locale,
	name: nameOf(locale),
	dir: languageAttributes(locale).dir,
});
const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

const offered = keysOf(languages)
	.filter((language) => languages[language].isOffered)
	.map(choice);
const withPseudo = [...offered, ...keysOf(pseudoLocales).map(choice)];

/** In the order of `languages`. */
export const languageChoices = (settings: { readonly pseudoLocales: boolean }): readonly LanguageChoice[] =>
	settings.pseudoLocales ? withPseudo : offered;
