import { factsOf, type Locale } from './index';

/**
 * Lists, numbers, plurals and ordinals as a language writes them, by `Intl`. Making a formatter costs a thousand times what using one does,
 * so each is made once. A catalogue's file asks for its own: `const { list, count, plural } = formatsIn('en')`.
 */
export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<string, Formats>();

export function formatsIn(locale: Locale): Formats {
	const { tag } = factsOf(locale);
	const known = made.get(tag) ?? makeFormats(tag);
	made.set(tag, known);
	return known;
}

/** Forms of a word by the categories of its language; a language names those that it has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Safari knows lists from 14.1 on; an older phone reads commas. */
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
		/** The form that goes with a number: `plural(2, { one: 'person', other: 'people' })` is "people". */
		plural: (n: number, forms: Forms): string => forms[cardinals.select(n)] ?? forms.other,
		/** The number and its word: "2 people". */
		counted: (n: number, forms: Forms): string => `${count(n)} ${forms[cardinals.select(n)] ?? forms.other}`,
		/** "2nd", with the ending that goes with the number. */
		ordinal: (n: number, endings: Forms): string => `${count(n)}${endings[ordinals.select(n)] ?? endings.other}`,
	};
}
