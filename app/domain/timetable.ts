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
