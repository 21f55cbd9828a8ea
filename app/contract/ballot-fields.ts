/** Field names of the ballot form. Does not import zod, to keep the page's script small. */

/**
 * Each render of the page has its own tag, and its score fields end in it. A browser that restores form values (Back, a restored tab,
 * a reload) matches fields by name, so it restores none from another render.
 */
export const PAGE_TAG = /^[0-9a-f]{10}$/;
export const scoreField = (pitch: number, criterion: number, tag: string): string => `p${pitch}c${criterion}-${tag}`;
/** One vote: the number of the chosen pitch, or nothing. */
export const voteField = (tag: string): string => `vote-${tag}`;
export const isVoteField = (name: string): boolean => name.startsWith('vote-');

/** Posted fields of a ballot form, to be posted again. */
export type PostedFields = readonly (readonly [name: string, value: string])[];

/** Allowed names and values. `postedFields` drops every other field. `paper` is a receipt and an epoch: see `paperOf`. */
const postable: readonly (readonly [name: RegExp, value: RegExp])[] = [
	[/^(revision|lineup)$/, /^\d{1,16}$/],
	[/^paper$/, /^[\w.-]{1,40}$/],
	[/^page$/, PAGE_TAG],
	[/^shown$/, /^[0-5-]{1,96}$/],
	[/^at$/, /^pitch-\d{1,2}$/],
	[/^rest$/, /^\d{0,2}$/],
	[/^vote-[0-9a-f]{10}$/, /^\d{0,2}$/],
	[/^p\d{1,2}c\d{1,2}-[0-9a-f]{10}$/, /^[0-5]?$/],
];
/** More than any ballot has. */
const MOST_FIELDS = 120;

export const postedFields = (posted: Iterable<readonly [string, unknown]>): PostedFields =>
	[...new Map(posted)].flatMap(([name, value]) => fieldOf(name, value)).slice(0, MOST_FIELDS);

const fieldOf = (name: string, value: unknown): PostedFields =>
	typeof value === 'string' && postable.some(([names, values]) => names.test(name) && values.test(value))
		? [[name, value]]
		: [];
