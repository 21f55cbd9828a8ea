import type { LinedUp } from './snapshots';
import { type Cursor, leftOn } from './stage';

/** The planned steps of the evening after doors. */
export const plannedSteps = ['pitches', 'supper', 'close', 'winner'] as const;
export type PlannedStep = (typeof plannedSteps)[number];

/** Minutes after doors open, never fewer than those of the step before. A dinner that is moved takes its plan along. */
export type Timetable = Readonly<Record<PlannedStep, number>>;

export const usualTimetable: Timetable = { pitches: 30, supper: 75, close: 150, winner: 180 };

type Columns = {
	readonly pitches_after: number;
	readonly supper_after: number;
	readonly close_after: number;
	readonly winner_after: number;
};
export const timetableIn = (dinner: Columns): Timetable => ({
	pitches: dinner.pitches_after,
	supper: dinner.supper_after,
	close: dinner.close_after,
	winner: dinner.winner_after,
});

export const plannedAt = (startsAt: Date, timetable: Timetable): Readonly<Record<PlannedStep, Date>> => {
	const at = (step: PlannedStep) => new Date(startsAt.getTime() + timetable[step] * 60_000);
	return { pitches: at('pitches'), supper: at('supper'), close: at('close'), winner: at('winner') };
};

/** The usual minutes between a step and the one before it. */
export function usualGap(step: PlannedStep): number {
	const before = plannedSteps[plannedSteps.indexOf(step) - 1];
	return usualTimetable[step] - (before ? usualTimetable[before] : 0);
}

/** A time after midnight is of the same evening for this long after doors. */
export const LONGEST_EVENING_HOURS = 12;

/**
 * When supper will begin, in UTC milliseconds: by the plan, or when the last pitch is over if that is later. A late start or a long pitch
 * moves it. Reports of earlier winners come before the first pitch. A pitch that was not heard takes all its minutes; a clock that ran out takes nothing more.
 */
export function supperAt(
	{
		planned,
		lineup,
		cursor,
		minutes,
		reports,
	}: {
		readonly planned: number;
		readonly lineup: readonly Pick<LinedUp, 'number' | 'state'>[];
		readonly cursor: Cursor | null;
		readonly minutes: { readonly pitch: number; readonly questions: number };
		readonly reports: readonly { readonly minutes: number }[];
	},
	now: number,
): number {
	const waiting = lineup.filter(({ state, number }) => state === 'lined up' && number !== cursor?.number).length;
	const onStage = cursor ? Math.max(0, leftOn(cursor.clock, now)) : 0;
	const hasBegun = cursor !== null || lineup.some(({ state }) => state === 'presented');
	const told = hasBegun ? 0 : minutesOf(reports);
	const asked = cursor?.part === 'pitch' ? minutes.questions * 60_000 : 0;
	return Math.max(planned, now + onStage + asked + (told + waiting * (minutes.pitch + minutes.questions)) * 60_000);
}

const FIVE = 5 * 60_000;
/** A time as people say it: the next full five minutes. */
export const roughly = (at: number): number => Math.ceil(at / FIVE) * FIVE;

/** The minutes of all reports together. */
const minutesOf = (reports: readonly { readonly minutes: number }[]): number =>
	reports.reduce((sum, { minutes }) => sum + minutes, 0);

/** When a pitch comes on stage by the plan: the reports and all pitches before it take all their minutes. */
export const slotOf = (
	pitchesAt: Date,
	number: number,
	minutes: { readonly pitch: number; readonly questions: number },
	reports: readonly { readonly minutes: number }[],
): Date =>
	new Date(pitchesAt.getTime() + (minutesOf(reports) + (number - 1) * (minutes.pitch + minutes.questions)) * 60_000);
