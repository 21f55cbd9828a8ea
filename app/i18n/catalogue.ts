import { isPseudo, type Language, type Locale, type PseudoLocale } from './index';

/** Turns English into a pseudo-locale. Set by `pseudo.ts`, which is loaded only where a pseudo-locale is used. */
export type Pseudo = {
	readonly part: <T extends object>(english: T) => T;
	/** For text that `Intl` formatted. */
	readonly text: (english: string) => string;
};
let pseudo: Pseudo | null = null;
export function speakWith(made: Pseudo): void {
	pseudo = made;
}

/** Marks formatted text, such as dates, in a pseudo-locale, so that a test can tell it from a sentence outside the catalogue. */
export const formatted = (text: string, locale: Locale): string =>
	isPseudo(locale) && pseudo ? pseudo.text(text) : text;

/**
 * A part of the catalogue in all languages. A page imports only the parts that it shows, because a guest's phone has a size budget.
 * English defines the type, so that the compiler reports what another language lacks.
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
