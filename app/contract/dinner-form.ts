import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Currency } from '../domain/currencies';
import { type PapersUntil, papersUntil } from '../domain/dinner';
import { LONGEST_SUM } from '../domain/money';
import { type Rules, usualRules } from '../domain/rules';
import type { Timetable } from '../domain/timetable';
import { clock, day, dayOr, momentOf } from './calendar';
import { list } from './forms';
import { freshPlace, type Place, placeAsTyped, placeFields, placeOf, type TypedPlace } from './place-fields';
import { type Problem, potRuleOf } from './pot-rule';
import type { MoneyFields } from './sums';
import { LONGEST_NUMBER, line, whole } from './text';
import { freshTimetable, timetableAsTyped, timetableFields, timetableOf } from './timetable-fields';

/** The details of a dinner. Times in UTC, money in minor units. */
export type DinnerDetails = Place & {
	readonly number: number;
	readonly startsAt: Date;
	readonly pitchDeadline: Date;
	readonly timetable: Timetable;
	readonly pitchesWanted: number;
	readonly pitchMinutes: number;
	readonly questionsWanted: number;
	readonly questionMinutes: number;
	readonly papersUntil: PapersUntil;
	readonly rules: Rules;
};

const LONGEST_PRIZE = 80;

const rulesFields = {
	countRule: z.enum(['usual', 'criteria', 'criteria with run-off', 'one vote'], 'Choose how votes are counted.'),
	tieRule: z.enum(['shared', 'drawn'], 'Choose what happens to a tie.'),
	potRule: z.enum(['winner takes all', 'shares', 'in proportion', 'fixed prizes'], 'Choose how the pot is split.'),
	share: list(z.string().max(LONGEST_NUMBER, 'Type whole percentages from the winner down, like 70 and 30.')),
	prize: list(z.string().max(LONGEST_SUM, 'Type each prize from the winner down.')),
	shown: z.enum(['winner', 'ranking', 'all scores'], 'Choose what is published.'),
	thing: list(line(LONGEST_PRIZE, `Keep a prize under ${LONGEST_PRIZE} characters.`)),
	signatures: z.enum(['2', '1'], 'Choose who signs the count sheet.').transform((number) => (number === '1' ? 1 : 2)),
};

const restFields = {
	date: day('Choose the day of the dinner.'),
	time: clock('Choose when doors open.'),
	deadlineDate: dayOr('Choose the last day to pitch, or leave it empty.'),
	deadlineTime: clock('Choose until when on that day people can pitch.'),
	pitchesWanted: whole(1, 12, 'Type how many pitches there will be, like 4.'),
	pitchMinutes: whole(1, 30, 'Type how many minutes each pitch gets, like 4.'),
	questionsWanted: whole(0, 20, 'Type how many questions each pitch gets, like 4.'),
	questionMinutes: whole(0, 30, 'Type how many minutes there are for questions, like 4.'),
	papersUntil: z.enum(papersUntil, 'Choose until when papers are handed out.'),
	...timetableFields,
	...rulesFields,
};

type Rest = z.output<z.ZodObject<typeof restFields>>;

/** The form once doors are open: place, access and donation. The rules are fixed by then. */
export const placeForm = (money: MoneyFields) =>
	z
		.object(placeFields(money))
		.strict()
		.transform((typed, ctx) => placeOf(typed, problemsOf(ctx)));

const problemsOf =
	(ctx: z.core.$RefinementCtx): Problem =>
	(field, message) =>
		ctx.addIssue({ code: 'custom', path: [field], message });

/** The group's time zone and currency, and the time at which the form is read. */
export type HallFields = { readonly timeZone: string; readonly money: MoneyFields; readonly now: Date };

/** The form during the call and the line-up. The number cannot change, because it is public. */
export const openForm = (at: HallFields) =>
	z
		.object({ ...placeFields(at.money), ...restFields })
		.strict()
		.transform((typed, ctx) => detailsOf(typed, at, ctx));

export const dinnerForm = (at: HallFields) =>
	z
		.object({
			...placeFields(at.money),
			...restFields,
			number: whole(1, 9999, 'Type the number of the dinner, like 5.'),
		})
		.strict()
		.transform(({ number, ...typed }, ctx): DinnerDetails => ({ number, ...detailsOf(typed, at, ctx) }));

type TypedDetails = Rest & TypedPlace;

function detailsOf(
	typed: TypedDetails,
	{ timeZone, money, now }: HallFields,
	ctx: z.core.$RefinementCtx,
): Omit<DinnerDetails, 'number'> {
	const {
		date,
		time,
		deadlineDate,
		deadlineTime,
		countRule,
		tieRule,
		potRule,
		share,
		prize,
		shown,
		thing,
		signatures,
		pitchesWanted,
		pitchMinutes,
		questionsWanted,
		questionMinutes,
		papersUntil,
		pitchesTime,
		supperTime,
		closeTime,
		winnerTime,
		...place
	} = typed;
	const problem = problemsOf(ctx);
	const startsAt = momentOf(date, time, timeZone, (at, message) => problem(at === 'day' ? 'date' : 'time', message));
	const deadlineOn = (day: string) =>
		momentOf(day, deadlineTime, timeZone, (at, message) =>
			problem(at === 'day' ? 'deadlineDate' : 'deadlineTime', message),
		);
	const pitchDeadline = deadlineDate
		? deadlineOn(deadlineDate)
		: usualDeadline(startsAt, deadlineOn, now, (message) => problem('deadlineDate', message));
	return {
		...placeOf(place, problem),
		pitchesWanted,
		pitchMinutes,
		questionsWanted,
		questionMinutes,
		papersUntil,
		startsAt: startsAt.toJSDate(),
		pitchDeadline: pitchDeadline.toJSDate(),
		timetable: timetableOf({ pitchesTime, supperTime, closeTime, winnerTime }, startsAt, problem),
		rules: {
			countRule: countRule === 'usual' ? usualRules(pitchesWanted).countRule : countRule,
			tieRule,
			potRule: potRuleOf({ kind: potRule, share, prize }, money, problem),
			shown,
			prizes: thing.slice(0, thing.findLastIndex((one) => one !== '') + 1),
			signatures,
		},
	};
}

/** For an empty day: one week before the dinner or, where that has passed, the day before it. */
function usualDeadline(
	startsAt: DateTime,
	deadlineOn: (day: string) => DateTime,
	now: Date,
	problem: (message: string) => void,
): DateTime {
	// A dinner that is not ahead has a sentence of its own.
	if (!(startsAt.toJSDate() > now)) return startsAt.minus({ days: 7 });
	for (const days of [7, 1]) {
		const deadline = deadlineOn(startsAt.minus({ days }).toFormat('yyyy-MM-dd'));
		if (!(deadline.toJSDate() <= now)) return deadline;
	}
	problem('The dinner is too soon for a deadline the day before. Choose a day and time before doors open.');
	return startsAt;
}

/** A dinner as values of the form's fields. */
export function asTyped(
	dinner: DinnerDetails,
	{ timeZone, money }: Omit<HallFields, 'now'>,
): Record<string, string | string[]> {
	const local = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone });
	const { rules } = dinner;
	return {
		number: String(dinner.number),
		date: local(dinner.startsAt).toFormat('yyyy-MM-dd'),
		time: local(dinner.startsAt).toFormat('HH:mm'),
		deadlineDate: local(dinner.pitchDeadline).toFormat('yyyy-MM-dd'),
		deadlineTime: local(dinner.pitchDeadline).toFormat('HH:mm'),
		...timetableAsTyped(dinner, timeZone),
		...placeAsTyped(dinner, money),
		pitchesWanted: String(dinner.pitchesWanted),
		pitchMinutes: String(dinner.pitchMinutes),
		questionsWanted: String(dinner.questionsWanted),
		questionMinutes: String(dinner.questionMinutes),
		papersUntil: dinner.papersUntil,
		countRule: rules.countRule === usualRules(dinner.pitchesWanted).countRule ? 'usual' : rules.countRule,
		tieRule: rules.tieRule,
		potRule: rules.potRule.kind,
		share: rules.potRule.kind === 'shares' ? rules.potRule.percent.map(String) : [],
		prize: rules.potRule.kind === 'fixed prizes' ? rules.potRule.amounts.map(money.typed) : [],
		shown: rules.shown,
		thing: [...rules.prizes],
		signatures: String(rules.signatures),
	};
}

/** Default field values of a new dinner. */
export const freshDinner = (number: number, currency: Currency): Record<string, string | string[]> => ({
	number: String(number),
	date: '',
	time: '18:00',
	deadlineDate: '',
	deadlineTime: '23:59',
	...freshTimetable,
	...freshPlace(currency),
	pitchesWanted: '4',
	pitchMinutes: '4',
	questionsWanted: '4',
	questionMinutes: '4',
	papersUntil: 'voting',
	countRule: 'usual',
	tieRule: 'shared',
	potRule: 'winner takes all',
	share: [],
	prize: [],
	shown: 'winner',
	thing: [],
	signatures: '2',
});

/** What a new dinner takes from the last one: all but its number, its day, the last day to pitch, and how many places were booked. */
export const likeLast = (last: DinnerDetails, hall: Omit<HallFields, 'now'>): Record<string, string | string[]> => ({
	...asTyped(last, hall),
	number: String(last.number + 1),
	date: '',
	deadlineDate: '',
	booked: '',
});
