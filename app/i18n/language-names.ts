import type { PublicPitch } from '../domain/pitch';
import { isPitchLanguage, pitchLanguages, UNNAMED } from '../domain/pitch-language';
import { formatted } from './catalogue';
import { factsOf, isLanguage, isPseudo, type Locale } from './index';
import { names } from './names';
import { pitchMessages } from './pitch';

/** For servers only: older phones have no `Intl.DisplayNames`, and newer ones other names than the page was made with. */
const namesIn = (tag: string) => new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' });

/** CLDR calls Bengali by the name of the country. */
const inSomali: Readonly<Record<string, string>> = { bn: 'Bengaali' };

/** The name of a pitch's language in the language of the page: "Urdu"; in English where CLDR has no other name. '' if it is not known. */
export function languageName(tag: string, locale: Locale): string {
	if (tag === UNNAMED || !isPitchLanguage(tag)) return '';
	const ours = locale === 'so' ? inSomali[tag] : undefined;
	return formatted(ours ?? namesIn(factsOf(locale).tag).of(tag) ?? namesIn('en-GB').of(tag) ?? '', locale);
}

/** The language of a page, as a tag of a pitch. The language in which somebody probably writes on it. */
export const writtenOn = (locale: Locale): string => (isPseudo(locale) ? 'en' : locale);

export const isInLanguageOf = (tag: string, locale: Locale): boolean => tag === writtenOn(locale);

/** "In Urdu", for a reader of a page in another language; '' where it is the page's, or nobody said. */
export function sayLanguage(tag: string, locale: Locale): string {
	const name = isInLanguageOf(tag, locale) ? '' : languageName(tag, locale);
	return name && pitchMessages(locale).inLanguage(name);
}

/** A summary of a pitch, and "In Urdu" where its language is not the page's. */
export type Summary = { readonly text: string; readonly lang: string; readonly says: string };
/** `says`: of the author's language. `summaries`: the one in the reader's language first. */
export type ToldPitch = { readonly says: string; readonly summaries: readonly Summary[] };

type InLanguages = Pick<PublicPitch, 'lang' | 'what' | 'second'>;

/** How a pitch is told to a reader of a page. Who reads the author's language needs no second summary; `isPreview`: its author does. */
export function tellPitch({ lang, what, second }: InLanguages, locale: Locale, isPreview = false): ToldPitch {
	const summary = (text: string, tag: string): Summary => ({ text, lang: tag, says: sayLanguage(tag, locale) });
	const own = summary(what, lang);
	const other = second && (isPreview || !isInLanguageOf(lang, locale)) ? summary(second.what, second.lang) : null;
	const summaries = !other ? [own] : isInLanguageOf(other.lang, locale) ? [other, own] : [own, other];
	return { says: own.says, summaries: summaries.filter(({ text }) => text !== '') };
}

/** What a form offers: the languages of Stockpot by their own names, and the others by the page's language, in its order. */
export function pitchLanguagesFor(locale: Locale) {
	const own = pitchLanguages.flatMap((value) => (isLanguage(value) ? [{ value, label: names[value].own }] : []));
	const { compare } = new Intl.Collator(factsOf(locale).tag);
	const others = pitchLanguages
		.filter((value) => value !== UNNAMED && !isLanguage(value))
		.map((value) => ({ value, label: languageName(value, locale) }))
		.sort((a, b) => compare(a.label, b.label));
	return { own, others, first: writtenOn(locale) };
}
export type PitchLanguages = ReturnType<typeof pitchLanguagesFor>;
