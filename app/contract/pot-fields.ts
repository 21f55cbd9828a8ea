import type { EntryKind } from '../domain/pot-ledger';

/** Most rows of one form: more is a mistake, such as a row for each guest. */
export const MOST_ROWS = 24;
export const LONGEST_LABEL = 60;
export const LONGEST_REASON = 200;

/** What may be typed as a sum. A match is computed, and a carry-over arrives by itself. */
export const rowKinds = [
	'door cash',
	'door card',
	'raffle',
	'sponsor',
	'other',
	'cost',
	'gift',
] as const satisfies readonly EntryKind[];
export type RowKind = (typeof rowKinds)[number];

/** What a match is computed from, as the form offers it. The door is cash and card. */
export const baseChoices = ['door', 'raffle', 'sponsor', 'other'] as const;
