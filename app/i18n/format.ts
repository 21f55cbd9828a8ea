import { factsOf, type Locale } from './index';

/**
 * Lists, numbers, plurals and ordinals by `Intl`. Formatters are cached, because making one costs a thousand times more than using it.
 * Usage in a catalogue's file: `const { list, count, plural } = formatsIn('en')`.
 */
export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<string, Formats>();

export function formatsIn(locale: Locale): Formats {
	const { tag } = factsOf(locale);
	const known = made.get(tag) ?? makeFormats(tag);
	made.set(tag, known);
	return known;
}

/** Wraps people's text in Unicode isolates, so that its direction does not change the sentence around it. */
export const isolate = (words: string): string => `\u2068${words}\u2069`;

/** Forms of a word by CLDR plural category. A language has some of the categories, always `other`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * For `Intl`: a browser that lacks a language, as Chromium lacks Somali, formats as English, and not as the language that its owner chose,
 * which may have other digits.
 */
export const tagsFor = (tag: string): string[] => [tag, 'en-GB'];

type ListKind = 'conjunction' | 'disjunction';
/** "And" and "or" of the languages whose lists Chromium lacks. */
const lastWords: Readonly<Record<string, Readonly<Record<ListKind, string>>>> = {
	so: { conjunction: 'iyo', disjunction: 'ama' },
	pa: { conjunction: 'ਅਤੇ', disjunction: 'ਜਾਂ' },
};

/** Without `Intl.ListFormat`, which Safari has from 14.1 on, and in a language that it lacks: with commas, and the last word if it is here. */
function listsIn(tag: string, type: ListKind): (items: readonly string[]) => string {
	if ('ListFormat' in Intl && Intl.ListFormat.supportedLocalesOf(tag).length > 0) {
		const lists = new Intl.ListFormat(tag, { type });
		return (items) => lists.format(items);
	}
	const [language = ''] = tag.split('-');
	const comma = commas[language] ?? ', ';
	const last = lastWords[language]?.[type];
	return (items) =>
		last && items.length > 1
			? `${items.slice(0, -1).join(comma)} ${last} ${items[items.length - 1]}`
			: items.join(comma);
}

/** Of languages that have another one than English. */
const commas: Readonly<Record<string, string>> = { ar: '، ', ur: '، ', zh: '，' };

/** Parts of one line with the comma of the page's language, whatever language they are in: a day and a place. Without those that are empty. */
export const withCommas = (parts: readonly string[], locale: Locale): string =>
	parts.filter((part) => part !== '').join(commas[locale] ?? ', ');

function makeFormats(tag: string) {
	const all = listsIn(tag, 'conjunction');
	const any = listsIn(tag, 'disjunction');
	const numbers = new Intl.NumberFormat(tagsFor(tag));
	const cardinals = new Intl.PluralRules(tagsFor(tag));
	const ordinals = new Intl.PluralRules(tagsFor(tag), { type: 'ordinal' });
	const count = (n: number): string => numbers.format(n);
	return {
		/** "Ann, Bo and Cy" */
		list: (items: readonly string[]): string => all(items),
		/** "Ann, Bo or Cy" */
		either: (items: readonly string[]): string => any(items),
		/** "1,204" */
		count,
		/** `plural(2, { one: 'person', other: 'people' })` is "people". */
		plural: (n: number, forms: Forms): string => forms[cardinals.select(n)] ?? forms.other,
		/** Number and word: "2 people". */
		counted: (n: number, forms: Forms): string => `${count(n)} ${forms[cardinals.select(n)] ?? forms.other}`,
		/** "2nd" */
		ordinal: (n: number, endings: Forms): string => `${count(n)}${endings[ordinals.select(n)] ?? endings.other}`,
	};
}
