import { isPseudo, type Language, type Locale, type PseudoLocale } from './index';

/** How English becomes a pseudo-locale; `pseudo.ts` brings it where one is wanted. */
export type Pseudo = {
	readonly part: <T extends object>(english: T) => T;
	/** What `Intl` formatted. */
	readonly text: (english: string) => string;
};
let pseudo: Pseudo | null = null;
export function speakWith(made: Pseudo): void {
	pseudo = made;
}

/** Dates and the like, which no catalogue says: in a pseudo-locale they too are told from a sentence that somebody left in a page. */
export const formatted = (text: string, locale: Locale): string =>
	isPseudo(locale) && pseudo ? pseudo.text(text) : text;

/**
 * A part of the catalogue, in every language. A page imports the parts that it shows and no others: what a guest's phone loads has a budget.
 * English gives the shape; the compiler names what another language lacks.
 */
export function catalogue<T extends object>(languages: Readonly<Record<Language, T>>): (locale: Locale) => T {
	const made = new Map<PseudoLocale, T>();
	return (locale) => {
		if (!isPseudo(locale)) return languages[locale];
		if (!pseudo) return languages.en;
		const part = made.get(locale) ?? pseudo.part(languages.en);
		made.set(locale, part);
		return part;
	};
}
