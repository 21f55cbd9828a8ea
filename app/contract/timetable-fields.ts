import { DateTime } from 'luxon';
import {
	LONGEST_EVENING_HOURS,
	type PlannedStep,
	plannedAt,
	plannedSteps,
	type Timetable,
	usualGap,
} from '../domain/timetable';
import { clockOr, momentOf } from './calendar';
import type { DinnerDetails } from './dinner-form';
import type { Problem } from './pot-rule';

/** Local times. An empty one is proposed from the step before it. */
export const timetableFields = {
	pitchesTime: clockOr('Type when the pitches begin, like 18:30, or leave it empty.'),
	supperTime: clockOr('Type when supper begins, like 19:15, or leave it empty.'),
	closeTime: clockOr('Type until when voting is open at least, like 20:30, or leave it empty.'),
	winnerTime: clockOr('Type when the winner is named, like 21:00, or leave it empty.'),
};
type TypedTimetable = Readonly<Record<`${PlannedStep}Time`, string>>;

export const freshTimetable: TypedTimetable = { pitchesTime: '', supperTime: '', closeTime: '', winnerTime: '' };

const early: Readonly<Record<PlannedStep, (before: string) => string>> = {
	pitches: (doors) => `Pitches cannot begin before doors open at ${doors}.`,
	supper: (pitches) => `Supper cannot come before the pitches at ${pitches}.`,
	close: (supper) => `Voting cannot close before supper at ${supper}.`,
	winner: (close) => `The winner cannot be named before voting closes at ${close}.`,
};

/** In minutes after doors. Reports the first time that comes before the step before it. */
export function timetableOf(typed: TypedTimetable, doors: DateTime, problem: Problem): Timetable {
	const after = { pitches: 0, supper: 0, close: 0, winner: 0 };
	// A wrong day or time of doors has a sentence of its own.
	if (!doors.isValid) return after;
	let before = doors;
	for (const step of plannedSteps) {
		const field = `${step}Time` as const;
		const at =
			typed[field] === ''
				? before.plus({ minutes: usualGap(step) })
				: nextAt(typed[field], before, doors, (message) => problem(field, message));
		if (!at) {
			problem(field, `${early[step](before.toFormat('HH.mm'))} Choose a later time, or leave it empty.`);
			return after;
		}
		after[step] = Math.round(at.diff(doors).as('minutes'));
		before = at;
	}
	return after;
}

/** The first such local time from `before` on, on the day of the dinner or after midnight; null if the evening is over by then. */
function nextAt(time: string, before: DateTime, doors: DateTime, problem: (message: string) => void): DateTime | null {
	const zone = doors.zoneName ?? 'UTC';
	for (const days of [0, 1]) {
		const day = doors.plus({ days }).toFormat('yyyy-MM-dd');
		const at = momentOf(day, time, zone, (_, message) => problem(message));
		if (at < before) continue;
		return days === 0 || at < doors.plus({ hours: LONGEST_EVENING_HOURS }) ? at : null;
	}
	return null;
}

export function timetableAsTyped({ startsAt, timetable }: DinnerDetails, zone: string): TypedTimetable {
	const at = plannedAt(startsAt, timetable);
	const local = (step: PlannedStep) => DateTime.fromJSDate(at[step], { zone }).toFormat('HH:mm');
	return {
		pitchesTime: local('pitches'),
		supperTime: local('supper'),
		closeTime: local('close'),
		winnerTime: local('winner'),
	};
}
