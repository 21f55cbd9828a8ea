import { suggestSlug } from '../domain/group';
import type { Brief, Criterion, CriterionWords } from '../domain/rules';
import { cleanLine } from '../domain/text';
import { askField, wordField } from './brief-text-fields';
import { line } from './text';

/** The criteria of a group in other languages: a word and a question for each criterion and language. */

export const LONGEST_CRITERION = 40;
export const LONGEST_QUESTION = 120;

/** `shown`: the criteria that the page showed. `usual`: what is said in a language without any text of the group's own; null for nothing. */
export type TextsAsked = {
	readonly languages: readonly string[];
	readonly shown: readonly Criterion[];
	readonly usual: (criterion: Criterion, language: string) => CriterionWords | null;
};

const word = line(LONGEST_CRITERION, `Please keep each name under ${LONGEST_CRITERION} characters.`).optional();
const ask = line(LONGEST_QUESTION, `Please keep each question under ${LONGEST_QUESTION} characters.`).optional();

export const textFields = ({ languages, shown }: TextsAsked): Record<string, typeof word> =>
	Object.fromEntries(
		languages.flatMap((language) =>
			shown.flatMap(({ key }) => [
				[wordField(language, key), word],
				[askField(language, key), ask],
			]),
		),
	);

/**
 * The texts to store: of criteria that are still in the brief, in languages other than the brief's own, where they differ from what is said
 * anyway. Reports a word without its question, and a question without its word.
 */
export function textsOf(
	typed: Readonly<Record<string, unknown>>,
	{ criteria, language: own = 'en' }: Brief,
	{ languages, shown, usual }: TextsAsked,
	problem: (field: string, message: string) => void,
): NonNullable<Brief['texts']> {
	// The key of a name without Latin letters is its row, which another criterion may have taken.
	const kept = criteria.filter(({ key, name }) =>
		shown.some((one) => one.key === key && (suggestSlug(name) !== '' || one.name === name)),
	);
	const textsIn = (language: string): [string, CriterionWords][] =>
		kept.flatMap((criterion): [string, CriterionWords][] => {
			const { key } = criterion;
			const [name, sentence] = [wordField(language, key), askField(language, key)].map((field) =>
				String(typed[field] ?? ''),
			) as [string, string];
			if (name === '' && sentence === '') return [];
			if (name === '') problem(wordField(language, key), 'Type the word too, or empty its question.');
			if (sentence === '') problem(askField(language, key), 'Type the question too, or empty its word.');
			const said = usual(criterion, language);
			// A form's text is in NFC, which takes some Bengali and Gurmukhi letters apart.
			const isUsual = said && cleanLine(said.name) === name && cleanLine(said.sentence) === sentence;
			return isUsual ? [] : [[key, { name, sentence }]];
		});
	return Object.fromEntries(
		languages
			.filter((language) => language !== own)
			.map((language) => [language, Object.fromEntries(textsIn(language))] as const)
			.filter(([, texts]) => Object.keys(texts).length > 0),
	);
}
