import { domainToUnicode } from 'node:url';
import { readEmail } from '../domain/email';

/**
 * better-auth accepts fewer addresses than mail servers: no `&`, no letters outside a to z, no international top level. Other addresses are
 * encoded as digits under a domain that cannot exist. The encoding is reversible, so that one column holds one account.
 */
const CODED = '@coded.invalid';
const TAKEN_BY_THE_LIBRARY = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*(?<!')@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;

/** The stored form of an address: two spellings of one address are one account. */
export function storedEmail(email: string): string {
	const key = readEmail(email)?.key ?? email.trim().toLowerCase();
	return TAKEN_BY_THE_LIBRARY.test(key) ? key : `h${Buffer.from(key).toString('hex')}${CODED}`;
}

/** The address of a stored account, for display and mail. */
export function shownEmail(stored: string): string {
	const key = stored.endsWith(CODED) ? Buffer.from(stored.slice(1, -CODED.length), 'hex').toString() : stored;
	const at = key.lastIndexOf('@');
	return `${key.slice(0, at + 1)}${domainToUnicode(key.slice(at + 1)) || key.slice(at + 1)}`;
}
