import { DateTime } from 'luxon';
import { z } from 'zod';
import { longestReport, slotMinutes } from '../domain/report';
import { day } from './calendar';
import { tick } from './forms';
import { NOT_FROM_OUR_PAGE, postedNumber, shownParagraph, whole } from './text';

const pitch = z.uuid(NOT_FROM_OUR_PAGE);
const revision = postedNumber(999_999_999);
const EARLIEST = '2000-01-01';
const LATEST = '2199-12-31';

/** The day by which a report is due. `revision`: of the day that the page showed. */
export const dueForm = z.strictObject({
	pitch,
	revision,
	on: day('Choose the day by which you hope to hear.').refine(
		(on) => DateTime.fromISO(on).isValid && on >= EARLIEST && on <= LATEST,
		'That is not a day of the calendar. Check it.',
	),
});

/** A report that breaks the rules. */
export const hideForm = z.strictObject({
	report: pitch,
	revision,
	because: shownParagraph(
		longestReport.because,
		`Keep this under ${longestReport.because} characters.`,
		'Say why, in a few words. Its writer reads them.',
	),
});
export const showForm = z.strictObject({ report: pitch, revision });

/** A report on the project's behalf. `told`: how many the page showed. */
export const typedInForm = z.strictObject({
	pitch,
	told: postedNumber(999),
	text: shownParagraph(
		longestReport.text,
		`Keep it under ${longestReport.text} characters.`,
		'Write at least a sentence.',
	),
	changed: tick,
});

/** A slot for a winner of an earlier dinner. */
export const slotForm = z.strictObject({
	pitch: z.uuid('Choose who reports.'),
	minutes: whole(1, slotMinutes.most, `Minutes are a whole number, like ${slotMinutes.usual}.`),
});
export const slotButton = z.strictObject({ pitch });
