import { DateTime } from 'luxon';
import { z } from 'zod';
import { formatPounds, parsePounds } from '../domain/money';
import { type Rules, usualRules } from '../domain/rules';
import { list, plainText } from './forms';
import { type Problem, potRuleOf, sayNotPounds } from './pot-rule';

/** What an organiser says of a dinner. Moments in UTC, money in pence. */
export type DinnerDetails = {
	readonly number: number;
	readonly startsAt: Date;
	readonly pitchDeadline: Date;
	readonly venue: string;
	readonly address: string;
	readonly accessNotes: string;
	readonly capacity: number;
	readonly donationPence: number;
	readonly pitchesWanted: number;
	readonly pitchMinutes: number;
	readonly questionsWanted: number;
	readonly questionMinutes: number;
	readonly rules: Rules;
};

const whole = (least: number, most: number, what: string) =>
	z
		.string(what)
		.trim()
		.regex(/^\d{1,6}$/, what)
		.transform(Number)
		.pipe(
			z
				.number()
				.min(least, `${what} It cannot be less than ${least}.`)
				.max(most, `${what} It cannot be more than ${most}.`),
		);

const pounds = z
	.string('Type an amount in pounds, like 5 or 4.50.')
	.max(20, 'Type an amount in pounds, like 5 or 4.50.')
	.transform((typed, ctx): number => {
		const parsed = parsePounds(typed.trim() === '' ? '0' : typed);
		if (parsed.ok) return parsed.value;
		ctx.addIssue({ code: 'custom', message: sayNotPounds(parsed.code, typed.trim()) });
		return z.NEVER;
	});

const day = (what: string) => z.string(what).regex(/^\d{4}-\d{2}-\d{2}$/, what);
const clock = (what: string) => z.string(what).regex(/^([01]\d|2[0-3]):[0-5]\d$/, what);

const placeFields = {
	venue: plainText(120, 'Please keep the venue under 120 characters.'),
	address: plainText(300, 'Please keep the address under 300 characters.'),
	accessNotes: plainText(1500, 'Please keep the access notes under 1,500 characters.'),
	capacity: whole(1, 10_000, 'Type how many people fit in, like 80.'),
	donation: pounds,
};

const rulesFields = {
	countRule: z.enum(['usual', 'criteria', 'criteria with run-off', 'one vote'], 'Choose how votes are counted.'),
	tieRule: z.enum(['shared', 'drawn'], 'Choose what happens to a tie.'),
	potRule: z.enum(['winner takes all', 'shares', 'in proportion', 'fixed prizes'], 'Choose how the pot is split.'),
	share: list(z.string().max(10)),
	prize: list(z.string().max(20)),
	shown: z.enum(['winner', 'ranking', 'all scores'], 'Choose what is published.'),
};

const restFields = {
	date: day('Choose the day of the dinner.'),
	time: clock('Choose when doors open.'),
	deadlineDate: z.union([z.literal(''), day('Choose the last day to pitch, or leave it empty for one week before.')]),
	deadlineTime: clock('Choose until when on that day people can pitch.'),
	pitchesWanted: whole(1, 12, 'Type how many pitches there will be, like 4.'),
	pitchMinutes: whole(1, 30, 'Type how many minutes each pitch gets, like 4.'),
	questionsWanted: whole(0, 20, 'Type how many questions each pitch gets, like 4.'),
	questionMinutes: whole(0, 30, 'Type how many minutes there are for questions, like 4.'),
	...rulesFields,
};

type Rest = z.output<z.ZodObject<typeof restFields>>;

/** From the doors on: where it is and how to get in, nothing of the rules. */
export const placeForm = z
	.object(placeFields)
	.strict()
	.transform(({ donation, ...place }) => ({ ...place, donationPence: donation }));

/** The call and the line-up: the number is public. */
export const openForm = (timeZone: string) =>
	z
		.object({ ...placeFields, ...restFields })
		.strict()
		.transform((typed, ctx) => detailsOf(typed, timeZone, ctx));

export const dinnerForm = (timeZone: string) =>
	z
		.object({ ...placeFields, ...restFields, number: whole(1, 9999, 'Type the number of the dinner, like 5.') })
		.strict()
		.transform(({ number, ...typed }, ctx): DinnerDetails => ({ number, ...detailsOf(typed, timeZone, ctx) }));

type TypedDetails = Rest & z.output<z.ZodObject<typeof placeFields>>;

function detailsOf(typed: TypedDetails, timeZone: string, ctx: z.core.$RefinementCtx): Omit<DinnerDetails, 'number'> {
	const {
		date,
		time,
		deadlineDate,
		deadlineTime,
		donation,
		countRule,
		tieRule,
		potRule,
		share,
		prize,
		shown,
		...plain
	} = typed;
	const problem: Problem = (field, message) => ctx.addIssue({ code: 'custom', path: [field], message });
	const startsAt = momentOf(date, time, timeZone, (at, message) => problem(at === 'day' ? 'date' : 'time', message));
	const weekBefore = startsAt.minus({ days: 7 }).toFormat('yyyy-MM-dd');
	const pitchDeadline = momentOf(deadlineDate || weekBefore, deadlineTime, timeZone, (at, message) =>
		problem(at === 'day' ? 'deadlineDate' : 'deadlineTime', message),
	);
	return {
		...plain,
		donationPence: donation,
		startsAt: startsAt.toJSDate(),
		pitchDeadline: pitchDeadline.toJSDate(),
		rules: {
			countRule: countRule === 'usual' ? usualRules(plain.pitchesWanted).countRule : countRule,
			tieRule,
			potRule: potRuleOf(potRule, share, prize, problem),
			shown,
		},
	};
}

/** A day and a clock time on the wall of the hall. */
function momentOf(
	day: string,
	time: string,
	timeZone: string,
	problem: (at: 'day' | 'time', message: string) => void,
): DateTime {
	const moment = DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
	if (!moment.isValid) {
		problem('day', 'That is not a day of the calendar. Check it.');
		return moment;
	}
	// Luxon moves a time that is skipped in spring to one that exists; we would rather ask.
	if (moment.toFormat('HH:mm') !== time) {
		problem(
			'time',
			`The clocks go forward that night and ${time.replace(':', '.')} does not exist. Choose a time an hour later.`,
		);
	}
	// In autumn an hour comes twice: the first is meant, so that nobody comes too late.
	const [first = moment] = moment.getPossibleOffsets().toSorted((a, b) => a.toMillis() - b.toMillis());
	return first;
}

/** A dinner as the form's fields show it. */
export function asTyped(dinner: DinnerDetails, timeZone: string): Record<string, string | string[]> {
	const local = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone });
	const { rules } = dinner;
	const bare = (pence: number) => formatPounds(pence).replace('£', '');
	return {
		number: String(dinner.number),
		date: local(dinner.startsAt).toFormat('yyyy-MM-dd'),
		time: local(dinner.startsAt).toFormat('HH:mm'),
		deadlineDate: local(dinner.pitchDeadline).toFormat('yyyy-MM-dd'),
		deadlineTime: local(dinner.pitchDeadline).toFormat('HH:mm'),
		venue: dinner.venue,
		address: dinner.address,
		accessNotes: dinner.accessNotes,
		capacity: String(dinner.capacity),
		donation: bare(dinner.donationPence),
		pitchesWanted: String(dinner.pitchesWanted),
		pitchMinutes: String(dinner.pitchMinutes),
		questionsWanted: String(dinner.questionsWanted),
		questionMinutes: String(dinner.questionMinutes),
		countRule: rules.countRule === usualRules(dinner.pitchesWanted).countRule ? 'usual' : rules.countRule,
		tieRule: rules.tieRule,
		potRule: rules.potRule.kind,
		share: rules.potRule.kind === 'shares' ? rules.potRule.percent.map(String) : [],
		prize: rules.potRule.kind === 'fixed prizes' ? rules.potRule.pence.map(bare) : [],
		shown: rules.shown,
	};
}

/** What a new dinner starts with: the way most dinners go. */
export const freshDinner = (number: number): Record<string, string | string[]> => ({
	number: String(number),
	date: '',
	time: '18:00',
	deadlineDate: '',
	deadlineTime: '23:59',
	venue: '',
	address: '',
	accessNotes: '',
	capacity: '80',
	donation: '5',
	pitchesWanted: '4',
	pitchMinutes: '4',
	questionsWanted: '4',
	questionMinutes: '4',
	countRule: 'usual',
	tieRule: 'shared',
	potRule: 'winner takes all',
	share: [],
	prize: [],
	shown: 'winner',
});
