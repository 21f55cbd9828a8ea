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

/** Joins with commas without `Intl.ListFormat`, which Safari has from 14.1 on. */
function listsIn(tag: string, type: 'conjunction' | 'disjunction'): (items: readonly string[]) => string {
	if (!('ListFormat' in Intl)) return (items) => items.join(', ');
	const lists = new Intl.ListFormat(tag, { type });
	return (items) => lists.format(items);
}

function makeFormats(tag: string) {
	const all = listsIn(tag, 'conjunction');
	const any = listsIn(tag, 'disjunction');
	const numbers = new Intl.NumberFormat(tag);
	const cardinals = new Intl.PluralRules(tag);
	const ordinals = new Intl.PluralRules(tag, { type: 'ordinal' });
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
