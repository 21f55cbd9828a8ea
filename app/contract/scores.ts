import type { Score } from '../domain/ballot';

/**
 * A ballot as text: a digit for a score, a dash for a blank; row-major by pitch in running order, then criterion.
 * One vote: `1` for the chosen pitch. Does not import zod, because the phone loads this module.
 */
export const scoresToText = (scores: readonly (number | null)[]): string =>
	scores.map((score) => (score === null ? '-' : String(score))).join('');

/** `text` must have passed `scoresText` or come from `scoresToText`. */
export const textToScores = (text: string): (number | null)[] =>
	text.split('').map((sign) => (sign === '-' ? null : Number(sign)));

/** `textToScores` with the type of a ballot. */
export const ballotOf = (text: string): (Score | null)[] => textToScores(text) as (Score | null)[];
