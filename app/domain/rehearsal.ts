/** The status text of pages that a rehearsal had. */
export const REHEARSAL_ENDED = 'Rehearsal ended';

/** What the simulated guests of a rehearsal have done so far. Counts of people; no field joins a guest to a score. */
export type RehearsalProgress = {
	readonly guests: number;
	/** Were given a paper at the door. */
	readonly arrived: number;
	/** Opened their ballot on a phone. */
	readonly onPhone: number;
	/** Whose phone has no connection just now. */
	readonly offline: number;
	/** Have at least one saved score. */
	readonly voted: number;
	/** Folded slips in the ballot box, and how many of these were typed in. */
	readonly slipsInBox: number;
	readonly slipsEntered: number;
	/** Voting is over, so that no more slips come. */
	readonly isBoxClosed: boolean;
	/** Found their receipt in the published list. */
	readonly receipts: number;
	/** What of the published result is not as the guests know it; null before they looked. */
	readonly problems: readonly string[] | null;
};

export const noProgress = (guests: number): RehearsalProgress => ({
	guests,
	arrived: 0,
	onPhone: 0,
	offline: 0,
	voted: 0,
	slipsInBox: 0,
	slipsEntered: 0,
	isBoxClosed: false,
	receipts: 0,
	problems: null,
});

/** The program that plays the guests reports at least this often, in milliseconds. */
export const HEARTBEAT = 5000;
/** Heartbeats that may be missing before the guests count as gone: a busy server stores one late. */
const MISSED = 3;
/** The last report of the program that plays the guests. `at`: when the server got it, in UTC milliseconds. */
export type Heard = { readonly progress: RehearsalProgress; readonly at: number };
/**
 * Whether the guests' program has ended before it looked at the result. Nobody writes that down, because a killed server writes nothing.
 * `now`: UTC milliseconds.
 */
export const areAway = ({ progress, at }: Heard, now: number): boolean =>
	progress.problems === null && now - at > MISSED * HEARTBEAT;

export const FEWEST_GUESTS = 1;
export const MOST_GUESTS = 200;
export const USUAL_GUESTS = 40;

/** What the program that plays the guests is given. Paths begin with "/". */
export type Cast = {
	readonly group: string;
	readonly number: number;
	readonly papers: readonly { readonly number: number; readonly code: string; readonly receipt: string }[];
	/** Links of crew passes. */
	readonly passes: { readonly door: readonly string[]; readonly counter: string };
	readonly criteria: number;
	readonly oneVote: boolean;
};

/** Every eighth guest votes on paper. */
export const votesOnPaper = (number: number): boolean => number % 8 === 0;
/** Every sixteenth used a phone and puts a slip into the box too. */
export const votesTwice = (number: number): boolean => number % 16 === 5;
