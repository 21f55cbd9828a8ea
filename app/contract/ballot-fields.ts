/** Names of the ballot form's fields: the page writes them, the action reads them. Free of zod, because the page is light. */
export const scoreField = (pitch: number, criterion: number): string => `p${pitch}c${criterion}`;
/** One vote: the number of the chosen pitch, or nothing. */
export const VOTE_FIELD = 'vote';
