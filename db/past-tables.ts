import type { JSONColumnType } from 'kysely';
import type { PastDinner } from '../app/domain/past-dinner';
import type { Fixed, Moment } from './columns';

export type PastTables = {
	/**
	 * Append-only: a dinner that was not run here, as it was typed in. A correction is another edition with its reason; `details` is null where
	 * the dinner was taken back.
	 */
	past_dinner: {
		group_id: Fixed<string>;
		number: Fixed<number>;
		edition: Fixed<number>;
		at: Fixed<Date>;
		by: Fixed<string>;
		because: Fixed<string | null>;
		held_on: Fixed<Date | string | null>;
		details: JSONColumnType<PastDinner | null, string | null, never>;
	};
	/** The dinners of a file that an organiser looks at before they are imported. One for each group. */
	past_import: {
		group_id: string;
		made_at: Moment;
		digest: string;
		dinners: JSONColumnType<PastDinner[], string, string>;
	};
};
