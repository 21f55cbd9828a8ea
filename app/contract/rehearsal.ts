import { z } from 'zod';
import { FEWEST_GUESTS, MOST_GUESTS } from '../domain/rehearsal';
import { wholeNumber } from './text';

export const rehearsalForm = z.strictObject({
	guests: wholeNumber(
		FEWEST_GUESTS,
		MOST_GUESTS,
		`Type how many guests to play, from ${FEWEST_GUESTS} to ${MOST_GUESTS}.`,
	),
});
