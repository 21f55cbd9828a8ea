import { z } from 'zod';
import { readCode } from '../domain/code';
import { type SayCode, typedCode } from './codes';
import { numberOr, postedNumber, wholeNumber } from './text';

const MOST_PAPERS = 99_999;

export const papersWanted = z
	.object({
		count: wholeNumber(1, 1000, 'Type a whole number from 1 to 1000. Nothing was made.'),
		/** The last number that the page showed. */
		expected: postedNumber(MOST_PAPERS, 'Reload the page and try again. Nothing was made.'),
	})
	.strict();
export const paperCode = (say: SayCode) => z.object({ code: typedCode(say) }).strict();

const isCode = (text: string): boolean => readCode(text).kind === 'code';
/** Error sentences of a field for a paper's number. `code`: the code was typed instead. */
export type PaperNumberWords = { readonly missing: string; readonly code: string };
export const paperNumber = (words: PaperNumberWords) =>
	z
		.object({
			number: wholeNumber(1, MOST_PAPERS, words.missing, {
				instead: (text) => (isCode(text) ? words.code : null),
			}),
		})
		.strict();

/** Slips that came out badly. Without `last`: all the rest that the page showed. */
export const papersAgain = z
	.object({
		first: wholeNumber(1, MOST_PAPERS, 'Type the first number that came out badly, like 12. Nothing was changed.', {
			instead: (text) =>
				isCode(text) ? 'That is the code of a paper. Type its number, like 12. Nothing was changed.' : null,
		}),
		last: numberOr(1, MOST_PAPERS, 'Type the last number that came out badly, like 20. Nothing was changed.'),
		made: postedNumber(MOST_PAPERS),
	})
	.strict()
	.transform(({ first, last, made }) => ({ first, last: last ?? Math.max(first, made) }))
	.refine(({ first, last }) => first <= last, {
		path: ['last'],
		message: 'The last number is smaller than the first. Nothing was changed.',
	});

/** "Take it back". `handOut`: which hand-out of the paper the page showed. */
export const expectedHandOut = (words: PaperNumberWords, lookAgain: string) =>
	paperNumber(words).extend({ handOut: postedNumber(MOST_PAPERS, lookAgain) });
