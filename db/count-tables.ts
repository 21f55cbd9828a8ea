import type { ColumnType, Generated } from 'kysely';
import type { Sheet } from '../app/domain/count-sheet';
import type { HandCount } from '../app/domain/hand-count';
import type { PaymentState, WayToPay } from '../app/domain/payment';
import type { Counter, EntryKind, MatchRule } from '../app/domain/pot-ledger';
import type { Tally } from '../app/domain/tally';
import type { Fixed, Json, Moment } from './columns';

/** Why hands counted, and how many ballots of phones do not count. */
export type CountedByHand = { readonly because: string; readonly phonesVoid: number };

/** What follows from closing the vote: the count, its sheet, the pot and the awards. */
export type CountTables = {
	/** Sums of a group's published dinners of one year, computed by `refreshTotals`. `category`: '' for all pitches. */
	year_total: {
		group_id: string;
		year: number;
		category: string;
		dinners: number;
		guests: number;
		pitches: number;
		projects: number;
		/** Awards that were not returned, in minor units. */
		amount: number;
	};
	/** Written once when the count is opened, sorted by content. */
	counted: { dinner_id: Fixed<string>; n: Fixed<number>; scores: Fixed<Uint8Array> };
	receipt: { dinner_id: Fixed<string>; receipt: Fixed<string> };
	signature: {
		dinner_id: Fixed<string>;
		/** `sheet_round` of the dinner when it was signed. */
		round: Fixed<number>;
		slot: Fixed<number>;
		/** The id of the account or of the crew pass. */
		signer: Fixed<string>;
		name: Fixed<string>;
		at: Fixed<Date>;
		/** Of the sheet as it was signed. */
		digest: Fixed<string>;
		sheet: ColumnType<Sheet, string, never>;
	};
	/** A count by hand, until the count is opened. */
	hand_count: { dinner_id: string; because: string; hand: Json<HandCount>; at: Moment; by: string };
	/** The tally, computed and stored when the count is opened and never before. */
	count: {
		dinner_id: Fixed<string>;
		opened_at: Fixed<Date>;
		opened_by: Fixed<string>;
		issued: Fixed<number>;
		replaced: Fixed<number>;
		lost: Fixed<number>;
		on_phone: Fixed<number>;
		on_paper: Fixed<number>;
		set_aside: Fixed<number>;
		/** Null unless hands counted. */
		by_hand: ColumnType<CountedByHand | null, string | null, never>;
		tally: ColumnType<Tally, string, never>;
	};
	draw: {
		id: Generated<number>;
		dinner_id: Fixed<string>;
		purpose: Fixed<'running order' | 'tie'>;
		/** Pitch ids in the order before the draw. */
		entries: ColumnType<string[], string, never>;
		/** Pitch ids in the drawn order. */
		drawn: ColumnType<string[], string, never>;
		by_what: Fixed<'hat' | 'software'>;
		seed: Fixed<string | null>;
		at: Fixed<Date>;
		drawn_by: Fixed<string>;
		confirmed_by: Fixed<string | null>;
	};
	/** Append-only, numbered from 1 in its dinner. `domain/pot-ledger` says what it means. */
	pot_entry: {
		dinner_id: Fixed<string>;
		n: Fixed<number>;
		kind: Fixed<EntryKind>;
		label: Fixed<string>;
		/** Minor units. Null for a match; not above 0 for a reversal. */
		amount: Fixed<number | null>;
		rule: ColumnType<MatchRule | null, string | null, never>;
		place: Fixed<number | null>;
		/** The two people who counted it. */
		counters: ColumnType<readonly Counter[] | null, string | null, never>;
		/** Where a carried-over sum comes from; with a pitch if its award was returned. */
		from_dinner: Fixed<string | null>;
		from_number: Fixed<number | null>;
		from_pitch: Fixed<string | null>;
		reverses: Fixed<number | null>;
		because: Fixed<string | null>;
		at: Fixed<Date>;
		by: Fixed<string>;
	};
	awarding: {
		dinner_id: Fixed<string>;
		income: Fixed<number>;
		costs: Fixed<number>;
		pot_amount: Fixed<number>;
		carried_over_amount: Fixed<number>;
		ranking: ColumnType<Record<string, unknown>, string, never>;
		at: Fixed<Date>;
		by: Fixed<string>;
	};
	award: { dinner_id: Fixed<string>; pitch_id: Fixed<string>; place: Fixed<number>; amount: Fixed<number> };
	/** Canonical JSON as it is served. */
	result_file: {
		dinner_id: Fixed<string>;
		/** From 1; each correction is one more. */
		edition: Fixed<number>;
		at: Fixed<Date>;
		bytes: Fixed<Uint8Array>;
		/** 64 hexadecimal digits. */
		sha256: Fixed<string>;
	};
	/** The last step says where an award stands; without one it is promised. */
	award_step: {
		dinner_id: Fixed<string>;
		pitch_id: Fixed<string>;
		step: Fixed<number>;
		state: Fixed<PaymentState['state']>;
		how: Fixed<WayToPay | null>;
		/** A day, as 2026-11-30. */
		paid_on: Fixed<string | null>;
		paid_by: Fixed<string | null>;
		receipt: Fixed<boolean | null>;
		because: Fixed<string | null>;
		at: Fixed<Date>;
		by: Fixed<string>;
	};
	note: {
		id: Generated<number>;
		dinner_id: Fixed<string>;
		at: Fixed<Date>;
		who: Fixed<string>;
		text: Fixed<string>;
	};
};
