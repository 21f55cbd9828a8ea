/** Names of the ballot form's fields: the page writes them, the action reads them. Free of zod, because the page is light. */
export const scoreField = (pitch: number, criterion: number): string => `p${pitch}c${criterion}`;
/** One vote: the number of the chosen pitch, or nothing. */
export const VOTE_FIELD = 'vote';

/** Fields of a ballot's form as they were posted, to be posted again. */
export type PostedFields = readonly (readonly [name: string, value: string])[];

/** What each field of the form can say: nothing else is carried over, and nothing longer. The paper's name is its receipt and a number. */
const postable: readonly (readonly [name: RegExp, value: RegExp])[] = [
	[/^(base|lineup)$/, /^\d{1,16}$/],
	[/^paper$/, /^[\w.-]{1,40}$/],
	[/^at$/, /^pitch-\d{1,2}$/],
	[/^(rest|vote)$/, /^\d{0,2}$/],
	[/^p\d{1,2}c\d{1,2}$/, /^[0-5]?$/],
];
/** More than any ballot has. */
const MOST_FIELDS = 120;

export const postedFields = (posted: Iterable<readonly [string, unknown]>): PostedFields =>
	[...new Map(posted)].flatMap(([name, value]) => fieldOf(name, value)).slice(0, MOST_FIELDS);

const fieldOf = (name: string, value: unknown): PostedFields =>
	typeof value === 'string' && postable.some(([names, values]) => names.test(name) && values.test(value))
		? [[name, value]]
		: [];
