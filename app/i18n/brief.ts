import {
	type Brief,
	type Criterion,
	type CriterionWords,
	type SaidBrief,
	type SaidCriterion,
	usualBrief,
} from '../domain/rules';
import { catalogue } from './catalogue';
import { brief as en } from './en/brief';
import type { Locale } from './index';

export const briefMessages = catalogue('brief', en);

const PLACE = '\u2068';
const [before = '', after = ''] = usualBrief(PLACE).gate.split(PLACE);
/** The place of the usual gate; null for a gate of the group's own. */
const placeOf = (gate: string): string | null =>
	gate.startsWith(before) && gate.endsWith(after) && gate.length > before.length + after.length
		? gate.slice(before.length, gate.length - after.length)
		: null;

const usual: readonly Criterion[] = usualBrief('').criteria;

/** The catalogue's words of a criterion that the group left as it was; null for one of its own. */
export function usualWords({ key, name, sentence }: Criterion, locale: Locale): CriterionWords | null {
	const isUsual = usual.some((one) => one.key === key && one.name === name && one.sentence === sentence);
	const words: Readonly<Record<string, CriterionWords>> = briefMessages(locale).usual;
	return isUsual ? (words[key] ?? null) : null;
}

/**
 * A brief in a language: the words that the group wrote in it, else the catalogue's where the group kept the usual ones, else the group's own,
 * with their language.
 */
export function briefIn({ gate, criteria, language = 'en', texts }: Brief, locale: Locale): SaidBrief {
	const own = language === locale ? {} : { lang: language };
	const place = placeOf(gate);
	return {
		...(place === null
			? { gate, ...(own.lang && { gateLang: own.lang }) }
			: { gate: briefMessages(locale).gate(place) }),
		criteria: criteria.map((criterion): SaidCriterion => {
			const { key, name, sentence } = criterion;
			const words = texts?.[locale]?.[key] ?? usualWords(criterion, locale);
			return words ? { key, name: words.name, sentence: words.sentence } : { key, name, sentence, ...own };
		}),
	};
}

/** Counts of criteria with their names in the language of a page. The votes of a dinner with one vote are no criterion. */
export const namedBy = <C extends { readonly key: string; readonly name: string }>(
	{ criteria }: SaidBrief,
	counts: readonly C[],
): (C & { readonly lang?: string })[] =>
	counts.map((one) => {
		const said = criteria.find(({ key }) => key === one.key);
		return said ? { ...one, name: said.name, ...(said.lang !== undefined && { lang: said.lang }) } : one;
	});
