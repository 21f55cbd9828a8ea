import { z } from 'zod';
import { jobs } from '../domain/crew';
import { NOT_FROM_OUR_PAGE as broken, personName } from './text';

/** What the holder of a pass types. */
export const passForm = z.strictObject({
	yourName: personName(
		60,
		'Please keep your name under 60 characters.',
		'Type your name, so that people know who you are.',
	),
});
/** "A pass for the door". */
export const newPass = z.strictObject({ job: z.enum(jobs, broken) });
/** "End this pass". */
export const passButton = z.strictObject({ pass: z.string(broken).max(60, broken) });
