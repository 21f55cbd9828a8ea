import { readEmail } from './email';
import { foldNumber } from './numbers';

/** How a group is reached, by guests and pitchers. `href` opens the mail program or the telephone. */
export type Contact = { readonly shown: string; readonly href: string };

/** Longest text of the field: an e-mail address. */
export const LONGEST_CONTACT = 254;

/** Parses an e-mail address or a phone number; null for anything else. */
export function readContact(text: string): Contact | null {
	const email = readEmail(text);
	if (email) return { shown: email.shown, href: `mailto:${encodeURIComponent(email.shown)}` };
	const shown = foldNumber(text);
	const digits = shown.replace(/[\s().\p{Pd}/]/gu, '');
	return /^\+?\d{5,15}$/.test(digits) ? { shown, href: `tel:${digits}` } : null;
}
