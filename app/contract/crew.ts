import { z } from 'zod';
import { jobs } from '../domain/crew';
import { NOT_FROM_OUR_PAGE as broken, personName } from './text';

/** What the holder of a pass types. */
export const passForm = ({ nameLong, nameMissing }: { readonly nameLong: string; readonly nameMissing: string }) =>
	z.strictObject({ yourName: personName(60, nameLong, nameMissing) });
/** "A pass for the door". */
export const newPass = z.strictObject({ job: z.enum(jobs, broken) });
/** "End this pass". */
export const passButton = z.strictObject({ pass: z.string(broken).max(60, broken) });
