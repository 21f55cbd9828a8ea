import { cleanLine, foldSigns } from '../domain/text';

/** The squares of a slip's form. Does not import zod, because the page loads this module. */

/** The field name of a score. Both indexes start at 0. */
export const square = (pitch: number, criterion: number): string => `s-${pitch}-${criterion}`;

/** The signs that a keyboard, a number pad or another script offers for "cannot be read". */
const UNREADABLE_SIGNS = '?xX×*/؟';
/** Whether a field says that its square cannot be read. */
export const saysUnreadable = (text: string): boolean => {
	const sign = foldSigns(cleanLine(text));
	return sign.length === 1 && UNREADABLE_SIGNS.includes(sign);
};
