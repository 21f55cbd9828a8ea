/**
 * `tag`: the locale for `Intl`, with its digits, because browsers differ in the usual ones of Arabic. `hours`: of the clock, because they
 * differ in that too. `isOffered`: the translation is complete, and stands in `translations.ts`.
 */
type Facts = {
	readonly dir: 'ltr' | 'rtl';
	readonly tag: string;
	readonly hours: 'h12' | 'h23';
	readonly isOffered: boolean;
};

/** Another language is a row here and in `names.ts`, and a folder with the same files as `en`. */
export const languages = {
	en: { dir: 'ltr', tag: 'en-GB', hours: 'h12', isOffered: true },
	ur: { dir: 'rtl', tag: 'ur-u-nu-latn', hours: 'h12', isOffered: true },
	pa: { dir: 'ltr', tag: 'pa-u-nu-latn', hours: 'h12', isOffered: true },
	bn: { dir: 'ltr', tag: 'bn-IN-u-nu-beng', hours: 'h12', isOffered: true },
	pl: { dir: 'ltr', tag: 'pl', hours: 'h23', isOffered: true },
	so: { dir: 'ltr', tag: 'so', hours: 'h12', isOffered: true },
	ar: { dir: 'rtl', tag: 'ar-u-nu-latn', hours: 'h12', isOffered: true },
	ro: { dir: 'ltr', tag: 'ro', hours: 'h23', isOffered: true },
	zh: { dir: 'ltr', tag: 'zh-Hans', hours: 'h23', isOffered: true },
} as const satisfies Record<string, Facts>;
export type Language = keyof typeof languages;
export type OfferedLanguage = {
	[L in Language]: (typeof languages)[L]['isOffered'] extends true ? L : never;
}[Language];

/**
 * Generated from English by `pseudo.ts`, so that tests find sentences outside the catalogues and boxes that a longer language overflows.
 * The tags are CLDR's. No visitor gets a pseudo-locale unless PSEUDO_LOCALES is set.
 */
export const pseudoLocales = {
	'en-XA': { dir: 'ltr', tag: 'en-GB', hours: 'h12' },
	'ar-XB': { dir: 'rtl', tag: 'en-GB', hours: 'h12' },
} as const satisfies Record<string, Omit<Facts, 'isOffered'>>;
export type PseudoLocale = keyof typeof pseudoLocales;

export type Locale = Language | PseudoLocale;

export const isPseudo = (tag: string): tag is PseudoLocale => Object.keys(pseudoLocales).includes(tag);
export const isLanguage = (tag: string): tag is Language => Object.keys(languages).includes(tag);
export const isLocale = (tag: string): tag is Locale => isLanguage(tag) || isPseudo(tag);

export const factsOf = (locale: Locale): Omit<Facts, 'isOffered'> =>
	isPseudo(locale) ? pseudoLocales[locale] : languages[locale];

/** `lang` and `dir` of an HTML element. */
export const languageAttributes = (locale: Locale): { lang: string; dir: 'ltr' | 'rtl' } => ({
	lang: locale,
	dir: factsOf(locale).dir,
});

/** The language of organisers' pages. Their texts are inline; lists, plurals, money and dates use the same formatters. */
export const DESK: Language = 'en';

/** Whether a visitor may get this locale. */
export const mayRead = (locale: Locale, withPseudo = false): boolean =>
	isPseudo(locale) ? withPseudo : languages[locale].isOffered;

/** The preferred offered language of an `Accept-Language` header; null if it names none. */
export function localeIn(accepted: string, withPseudo = false): Locale | null {
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
		if (isLanguage(language) && mayRead(language)) return language;
	}
	return null;
}

/** Parses "ur-PK;q=0.8". An invalid weight counts as 0. */
function preference(part: string): { tag: string; weight: number } {
	const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
	const said = parameters.find((text) => text.startsWith('q='));
	const weight = said === undefined ? 1 : Number(said.slice(2));
	return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}
