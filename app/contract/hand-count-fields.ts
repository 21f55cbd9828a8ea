import { SCORES, type Shape } from '../domain/ballot';

/** The field of how many slips gave a pitch this score in a criterion. Pitch and criterion count from 0. */
export const countField = (pitch: number, criterion: number, score: number): string =>
	`n-${pitch}-${criterion}-${score}`;

/** The scores of one square of the grid: with one vote, only the votes are asked. */
export const scoresAsked = (shape: Shape): readonly number[] => (shape.countRule === 'one vote' ? [1] : SCORES);
