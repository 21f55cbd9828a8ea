import { DateTime } from 'luxon';
import { z } from 'zod';
import { waysToPay } from '../domain/payment';
import { day } from './calendar';
import { tick } from './forms';
import { LONGEST_REASON } from './pot-fields';
import { NOT_FROM_OUR_PAGE, personName, postedNumber, shownParagraph } from './text';

/** `steps`: how many the page showed. */
const award = { pitch: z.uuid(NOT_FROM_OUR_PAGE), steps: postedNumber(9999) };

export const paidForm = z.strictObject({
	...award,
	how: z.enum(waysToPay, 'Choose how it was paid.'),
	on: day('Choose the day on which it was paid.').refine(
		(on) => DateTime.fromISO(on).isValid,
		'That is not a day of the calendar. Check it.',
	),
	paidBy: personName(80, 'Keep the name under 80 characters.', 'Type who handed it over or sent it.'),
	receipt: tick,
});
export const receiptForm = z.strictObject(award);
/** It was not paid after all, or it is returned. */
export const becauseForm = z.strictObject({
	...award,
	because: shownParagraph(LONGEST_REASON, `Keep this under ${LONGEST_REASON} characters.`, 'Say why, in a few words.'),
});
