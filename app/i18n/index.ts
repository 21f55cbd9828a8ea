/** `name`: in the language itself. `tag`: the locale for `Intl`. */
type Facts = { readonly name: string; readonly dir: 'ltr' | 'rtl'; readonly tag: string };

/** Another language is a row here and a folder with the same files as `en`. */
export const languages = {
	en: { name: 'English', dir: 'ltr', tag: 'en-GB' },
} as const satisfies Record<string, Facts>;
export type Language = keyof typeof languages;

/**
 * Generated from English by `pseudo.ts`, so that tests find sentences outside the catalogues and boxes that a longer language overflows.
 * The tags are CLDR's. No visitor gets a pseudo-locale unless PSEUDO_LOCALES is set.
 */
export const pseudoLocales = {
	'en-XA': { name: 'Pseudo', dir: 'ltr', tag: 'en-GB' },
	'ar-XB': { name: 'Pseudo, right to left', dir: 'rtl', tag: 'en-GB' },
} as const satisfies Record<string, Facts>;
export type PseudoLocale = keyof typeof pseudoLocales;

export type Locale = Language | PseudoLocale;

export const isPseudo = (tag: string): tag is PseudoLocale => Object.keys(pseudoLocales).includes(tag);
const isLanguage = (tag: string): tag is Language => Object.keys(languages).includes(tag);
export const isLocale = (tag: string): tag is Locale => isLanguage(tag) || isPseudo(tag);

export const factsOf = (locale: Locale): Facts => (isPseudo(locale) ? pseudoLocales[locale] : languages[locale]);

/** `lang` and `dir` of an HTML element. */
export const languageAttributes = (locale: Locale): { lang: string; dir: 'ltr' | 'rtl' } => ({
	lang: locale,
	dir: factsOf(locale).dir,
});

/** The language of organisers' pages. Their texts are inline; lists, plurals, money and dates use the same formatters. */
export const DESK: Language = 'en';

/** The preferred supported language of an `Accept-Language` header; English by default. */
export function localeIn(accepted: string, { withPseudo = false } = {}): Locale {
	const wanted = accepted
		.slice(0, 500)
		.split(',')
		.map(preference)
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { tag } of wanted) {
		const pseudo = withPseudo && Object.keys(pseudoLocales).find((name) => name.toLowerCase() === tag);
		if (pseudo && isPseudo(pseudo)) return pseudo;
		const [language = ''] = tag.split('-');
		if (isLanguage(language)) return language;
	}
	return 'en';
}

/** Parses "ur-PK;q=0.8". An invalid weight counts as 0. */
function preference(part: string): { tag: string; weight: number } {
	const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
	const said = parameters.find((text) => text.startsWith('q='));
	const weight = said === undefined ? 1 : Number(said.slice(2));
	return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}
