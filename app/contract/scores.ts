import type { Score } from '../domain/ballot';

/**
 * A ballot as it travels: a score is its digit, a blank is a dash; row-major by pitch in running order, then criterion.
 * One vote: `1` for the chosen pitch. Free of zod, because the phone writes it too.
 */
export const scoresToText = (scores: readonly (number | null)[]): string =>
	scores.map((score) => (score === null ? '-' : String(score))).join('');

/** Only ever called on text that `scoresText` of the protocol let in, or that we wrote ourselves. */
export const textToScores = (text: string): (number | null)[] =>
	text.split('').map((sign) => (sign === '-' ? null : Number(sign)));

/** The same, where the text is known to hold scores and nothing else. */
export const ballotOf = (text: string): (Score | null)[] => textToScores(text) as (Score | null)[];
