import { z } from 'zod';
import { slug } from './groups';
import { NOT_FROM_OUR_PAGE as broken } from './text';

/** `id`: of the archive that the page showed. The archive itself goes to the disk, and is no field. */
export const importGroupForm = z.strictObject({
	id: z.string(broken).max(36, broken),
	slug: z.string('Type the address.').max(60, 'Please keep it under 40 characters.').pipe(slug),
});
