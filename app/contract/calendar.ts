import { DateTime } from 'luxon';
import { z } from 'zod';
import { readClock, readDay } from '../domain/numbers';
import { cleanLine } from '../domain/text';
import { LONGEST_NUMBER } from './text';

/** A day or a time, from a date input or typed, in the digits of any script. */
export const day = (what: string) => calendarText(what, readDay);
export const clock = (what: string) => calendarText(what, readClock);
/** The same, or an empty field. */
export const dayOr = (what: string) => calendarText(what, orEmpty(readDay));
export const clockOr = (what: string) => calendarText(what, orEmpty(readClock));
const orEmpty = (read: (text: string) => string | null) => (text: string) => (cleanLine(text) === '' ? '' : read(text));

const calendarText = (what: string, read: (text: string) => string | null) =>
	z
		.string(what)
		.max(LONGEST_NUMBER, what)
		.transform((text, check): string => {
			const found = read(text);
			if (found !== null) return found;
			check.addIssue({ code: 'custom', message: what });
			return z.NEVER;
		});

/** Converts a day and a local time to a moment. Reports a day or time that does not exist. */
export function momentOf(
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
	// Luxon silently moves a time that the clocks skip in spring, so compare.
	if (moment.toFormat('HH:mm') !== time) {
		problem(
			'time',
			`The clocks go forward that night and ${time.replace(':', '.')} does not exist. Choose a time an hour later.`,
		);
	}
	// In autumn an hour occurs twice: use the first, so that nobody comes too late.
	const [first = moment] = moment.getPossibleOffsets().toSorted((a, b) => a.toMillis() - b.toMillis());
	return first;
}
