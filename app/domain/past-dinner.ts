import type { Amount } from './currency';
import type { Category } from './pitch';

/** A dinner that was not run here, as it was typed in later. Sums in minor units of the group's currency. */
export type PastPitch = {
	readonly title: string;
	readonly presenter: string;
	readonly what: string;
	readonly category: Category | null;
	/** What it got out of the pot; 0 for nothing. */
	readonly amount: number;
	readonly won: boolean;
	/** Votes or points, as that dinner counted them; null where nobody knows. */
	readonly votes: number | null;
};
export type PastDinner = {
	readonly number: number;
	/** A day of the calendar, YYYY-MM-DD. */
	readonly heldOn: string;
	readonly venue: string;
	readonly potAmount: number;
	/** People who came; null where nobody knows. */
	readonly guests: number | null;
	/** Papers that voted; null where nobody knows. */
	readonly voted: number | null;
	/** In running order. */
	readonly pitches: readonly PastPitch[];
};
export const MOST_PAST_PITCHES = 12;

export type PastProblem =
	| { readonly code: 'no pitches' }
	| { readonly code: 'too many pitches' }
	| { readonly code: 'same title'; readonly title: string }
	| { readonly code: 'more than the pot'; readonly potAmount: Amount; readonly awarded: Amount }
	| { readonly code: 'more votes than guests' }
	| { readonly code: 'in the future' }
	| { readonly code: 'too long ago' };

/** A day before is a year that was mistyped: funding dinners are younger. */
const FIRST_DAY = '1900-01-01';

/** What the awards leave of the pot, which was carried over. */
export const carriedOver = ({ potAmount, pitches }: Pick<PastDinner, 'potAmount' | 'pitches'>): number =>
	potAmount - awarded(pitches);
const awarded = (pitches: readonly Pick<PastPitch, 'amount'>[]): number =>
	pitches.reduce((sum, { amount }) => sum + amount, 0);

/** The first thing that cannot be true; null for none. `today`: a day of the calendar. */
export function problemWith(past: PastDinner, today: string): PastProblem | null {
	const { pitches, potAmount, guests, voted } = past;
	if (pitches.length === 0) return { code: 'no pitches' };
	if (pitches.length > MOST_PAST_PITCHES) return { code: 'too many pitches' };
	const titles = pitches.map(({ title }) => title.toLowerCase());
	const twice = pitches.find(({ title }, at) => titles.indexOf(title.toLowerCase()) < at);
	if (twice) return { code: 'same title', title: twice.title };
	const sum = awarded(pitches);
	if (sum > potAmount) return { code: 'more than the pot', potAmount: potAmount as Amount, awarded: sum as Amount };
	if (guests !== null && voted !== null && voted > guests) return { code: 'more votes than guests' };
	if (past.heldOn > today) return { code: 'in the future' };
	if (past.heldOn < FIRST_DAY) return { code: 'too long ago' };
	return null;
}

/** Where nobody is marked as winner, the largest award won. */
export function withWinners(past: PastDinner): PastDinner {
	const { pitches } = past;
	if (pitches.some(({ won }) => won)) return past;
	const most = Math.max(0, ...pitches.map(({ amount }) => amount));
	return { ...past, pitches: pitches.map((pitch) => ({ ...pitch, won: most > 0 && pitch.amount === most })) };
}
