import { cleanLine } from './text';

/** A parsed address: `shown` for display, `key` for comparison. */
export type Email = { readonly shown: string; readonly key: string };

/** Longest text of an address field, in UTF-16 code units: 254 octets with a name and invisible characters around. */
export const LONGEST_EMAIL_TEXT = 400;
const LONGEST_EMAIL = 254;
const LONGEST_LOCAL = 64;

const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

const octets = (text: string): number => new TextEncoder().encode(text).length;

/**
 * The only parser of e-mail addresses. Accepts international domains and local parts, `&`, `'`, `+`, a pasted `mailto:` and
 * `Amina <amina@example.org>`. Refuses lists, line breaks and commas, which could add a header or a recipient.
 */
export function readEmail(text: string): Email | null {
	if (text.length > LONGEST_EMAIL_TEXT) return null;
	const line = cleanLine(text)
		.replace(/[\u200c-\u200f]/g, '')
		.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/[。｡]/g, '.')
		.replace(/[’‘]/g, "'")
		.replace(/^mailto:/i, '');
	const address = /^[^<>@,;]*<([^<>]+)>$/.exec(line)?.[1] ?? line;
	const [local = '', domain = '', ...more] = address.trim().split('@');
	if (more.length > 0 || !LOCAL.test(local) || octets(local) > LONGEST_LOCAL) return null;
	const ascii = asciiDomain(domain);
	if (ascii === null || octets(local) + 1 + ascii.length > LONGEST_EMAIL) return null;
	return { shown: `${local}@${domain}`, key: `${local.toLowerCase()}@${ascii}` };
}

/** A domain in ASCII, with `xn--` for other letters; null if invalid. */
function asciiDomain(domain: string): string | null {
	if (!DOMAIN.test(domain) || !URL.canParse(`http://${domain}/`)) return null;
	const labels = new URL(`http://${domain}/`).hostname.split('.');
	const [top = ''] = labels.slice(-1);
	return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && TOP_LEVEL.test(top)
		? labels.join('.')
		: null;
}
