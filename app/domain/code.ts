import { cleanLine, foldSigns } from './text';

/** Crockford's base32, without I, L, O and U, so that a code survives being read aloud. Ten characters are 2^50 codes. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 10;
/** A receipt is printed on the other half of the paper, in the same alphabet. */
export const RECEIPT_LENGTH = 8;

/** Longest text of a code field, in UTF-16 code units: a whole address with a code. */
export const LONGEST_CODE_TEXT = 300;

/** What a field for a code or receipt contains. */
export type ReadCode =
	| { readonly kind: 'code'; readonly code: string }
	| { readonly kind: 'receipt'; readonly receipt: string }
	| { readonly kind: 'nothing' }
	/** The page's address without a code. */
	| { readonly kind: 'address' }
	/** Too short for a code, and only digits: the number on the half that a guest keeps. */
	| { readonly kind: 'number'; readonly number: number }
	/** `sign`: the first character that no code has, as it was typed. It is never dropped, because the rest might be a code. */
	| { readonly kind: 'not understood'; readonly sign: string }
	| { readonly kind: 'wrong length'; readonly signs: number };

/** Greek and Cyrillic capital letters that look like one of the alphabet's. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
	[...'АAВBЕEКKМMНHОOРPСCТTУYХXІIЅSЈJԚQԜWҮYΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'].flatMap((sign, at, all) =>
		at % 2 === 0 ? [[sign, all[at + 1] ?? '']] : [],
	),
);
/** Characters that people and printers put between or around those of a code. */
const SEPARATOR = /[\s\p{Pd}\u2212.,:;_/\\|'"`´“”„‘’‚«»‹›()[\]{}<>*#•·!]/u;

/** Parses every field for a code or receipt, and the fragment of a scanned address. */
export function readCode(text: string): ReadCode {
	if (text.length > LONGEST_CODE_TEXT) return { kind: 'wrong length', signs: text.length };
	const line = cleanLine(text);
	const whole = readSigns(line);
	if (whole.kind === 'code' || whole.kind === 'receipt' || whole.kind === 'nothing') return whole;
	return readAddress(line) ?? readEnd(line) ?? whole;
}

/** Parses a text that contains only a code. */
function readSigns(line: string): ReadCode {
	let signs = '';
	let before = '';
	for (const sign of line) {
		for (const folded of foldSigns(sign).toUpperCase()) {
			if (SEPARATOR.test(folded)) continue;
			const latin = (LOOK_ALIKE[folded] ?? folded).replace('O', '0').replace(/[IL]/, '1');
			if (!CODE_ALPHABET.includes(latin)) {
				return { kind: 'not understood', sign: /\p{M}/u.test(sign) ? before + sign : sign };
			}
			signs += latin;
		}
		before = sign;
	}
	return ofLength(signs);
}

function ofLength(signs: string): ReadCode {
	const [half, other] = [signs.slice(0, CODE_LENGTH), signs.slice(CODE_LENGTH)];
	// A hand scanner whose trigger was pressed twice sends the code twice.
	if (signs.length === CODE_LENGTH || (signs.length === 2 * CODE_LENGTH && half === other))
		return { kind: 'code', code: half };
	if (signs.length === RECEIPT_LENGTH) return { kind: 'receipt', receipt: signs };
	if (/^\d{1,5}$/.test(signs)) return { kind: 'number', number: Number(signs) };
	return signs === '' ? { kind: 'nothing' } : { kind: 'wrong length', signs: signs.length };
}

/**
 * Parses an address with a code: `http://192.168.8.10:3000/vote#7KQ2M4XW9D`, `/vote%237KQ2M4XW9D`, or what a hand scanner with another
 * keyboard layout sends: `HTTP:\\192.168.8.10:3000\VOTE£7KQ2M4XW9D`. Null if the text is no address.
 */
function readAddress(line: string): ReadCode | null {
	const address = foldSigns(unescaped(line)).toUpperCase();
	if (!/^HTTPS?[^0-9A-Z]|(?:^|[^0-9A-Z])VOTE[^0-9A-Z]|[/\\#?=:]/.test(address)) return null;
	const afterVote = address.split(/(?:^|[^0-9A-Z])VOTE(?=[^0-9A-Z]|$)/).slice(-1)[0] ?? '';
	const parts = (afterVote.match(/[\p{L}\p{N}\- ]+/gu) ?? []).filter((part) => /[\p{L}\p{N}]/u.test(part));
	const tail = (afterVote === address ? parts.slice(-1) : parts).map((part) => readSigns(zAndY(address, part)));
	const found = tail.find(({ kind }) => kind === 'code') ?? tail.find(({ kind }) => kind === 'receipt');
	if (found) return found;
	return /^HTTPS?[^0-9A-Z]|^WWW\.|VOTE/.test(address) && tail.every(({ kind }) => kind !== 'not understood')
		? { kind: 'address' }
		: null;
}

/** A scanner with US keys on a German computer sends Ö for `:` and § for `#`, and swaps Y and Z. */
const zAndY = (address: string, part: string): string =>
	/^HTTPS?Ö.*§/.test(address) ? part.replace(/[YZ]/g, (sign) => (sign === 'Y' ? 'Z' : 'Y')) : part;

/** Parses a code at the end of a sentence, as in a copied message. */
function readEnd(line: string): ReadCode | null {
	const [, end] = /(?:^|\s)(\S{5}\p{Pd}\S{5})[.!)"”’]*$/u.exec(line) ?? [];
	const read = end === undefined ? null : readSigns(end);
	return read?.kind === 'code' ? read : null;
}

/** Decodes `%23` and `%2523` to `#`. A text with an invalid escape is returned unchanged. */
function unescaped(text: string): string {
	try {
		return decodeURIComponent(text.replace(/%(?:25)+(?=[0-9A-Fa-f]{2})/g, '%'));
	} catch {
		return text;
	}
}
