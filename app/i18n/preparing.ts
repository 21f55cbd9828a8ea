import type { FieldErrors } from '../contract/forms';
import type { CreateRefusal } from '../domain/edit-policy';
import type { PressRefusal } from '../domain/press';
import { sentBefore } from './desk';

/** Refusals of a dinner's form, by field. */
export const dinnerRefusals: Readonly<Record<CreateRefusal | PressRefusal, FieldErrors>> = {
	'sent before': { '': sentBefore },
	'in the past': { date: 'That is in the past. Choose a day and time to come.' },
	'too far ahead': { date: 'That is more than three years ahead. Check the year.' },
	'deadline after doors': { deadlineDate: 'Pitches have to be in before doors open. Choose an earlier day or time.' },
	'deadline over': { deadlineDate: 'That deadline has passed already. Choose a later one, before doors open.' },
	'number taken': { number: 'There is a dinner with that number already. Choose another.' },
};
