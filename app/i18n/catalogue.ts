import { isPseudo, type Language, type Locale } from './index';

/** All parts of the catalogue in one language. English defines the type, so that the compiler reports what another language lacks. */
export type Parts = typeof import('./en/index');
export type PartName = keyof Parts;

/** Turns English into a pseudo-locale: `pseudo.ts`, which is loaded only where a pseudo-locale is used. */
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

const languages: Partial<Record<Language, Partial<Parts>>> = {};

/** Adds a language: all its parts on a server, those of the page in a browser. */
export function addLanguage(language: Language, parts: Partial<Parts>): void {
	languages[language] = { ...languages[language], ...parts };
}

/**
 * A part of the catalogue in all languages. A page imports only the parts that it shows, because a guest's phone has a size budget. Throws
 * in a language that was not added: a page stays as the server sent it rather than mix languages.
 */
export function catalogue<Name extends PartName>(name: Name, english: Parts[Name]): (locale: Locale) => Parts[Name] {
	let inPseudo: Parts[Name] | null = null;
	return (locale) => {
		if (locale === 'en') return english;
		if (isPseudo(locale)) {
			if (!pseudo) return english;
			inPseudo ??= pseudo.part(english);
			return inPseudo;
		}
		const part = languages[locale]?.[name];
		if (!part) throw new Error(`No ${name} in ${locale}`);
		return part as Parts[Name];
	};
}
