import type { Generated } from 'kysely';
import type { Maybe, MaybeMoment, Moment } from './columns';

/** What winners tell after their dinner. */
export type ReportTables = {
	report: {
		id: Generated<string>;
		dinner_id: string;
		pitch_id: string;
		/** A draft is private to its writer; a pitch has one at most. */
		state: 'draft' | 'sent';
		/** Whether it says that the plan changed. */
		changed: boolean;
		text: string;
		/** Incremented at every save, so that a stale tab cannot overwrite newer text. */
		revision: Generated<number>;
		touched_at: Moment;
		sent_at: MaybeMoment;
		corrected_at: MaybeMoment;
		/** The organiser who typed it in on the project's behalf; null for the pitcher. */
		behalf: Maybe<string>;
		/** Why an organiser hid it; null while the public sees it. */
		hidden_because: Maybe<string>;
	};
	report_picture: {
		dinner_id: string;
		report_id: string;
		/** From 1 to 4. */
		slot: number;
		version: string;
		width: number;
		height: number;
		description: string;
		bytes: Uint8Array;
		small: Uint8Array;
	};
	/** When a pitch's report is due, and the letter that reminded of it. */
	report_due: {
		dinner_id: string;
		pitch_id: string;
		/** A day, as 2027-05-26; null for the usual one. */
		due_on: Maybe<string>;
		revision: Generated<number>;
		/** The due day of which the last letter reminded. */
		reminded_for: Maybe<string>;
		reminder: Maybe<'going' | 'sent' | 'not sent'>;
		reminded_at: MaybeMoment;
	};
	/** A winner of an earlier dinner who reports at this one. */
	report_slot: {
		dinner_id: string;
		from_pitch: string;
		/** The number of the earlier dinner. */
		from_number: number;
		title: string;
		presenter: string;
		minutes: number;
		offered_at: Moment;
	};
};
