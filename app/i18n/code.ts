import type { ReadCode } from '../domain/code';
import { catalogue } from './catalogue';
import { code as en } from './en/code';
import { DESK, type Locale } from './index';

const codeMessages = catalogue('code', en);

/** The error for a text that is not the wanted code or receipt; null if it is. */
export function sayCode(read: ReadCode, wanted: 'code' | 'receipt', locale: Locale): string | null {
	const words = codeMessages(locale)[wanted];
	if (read.kind === wanted) return null;
	switch (read.kind) {
		case 'code':
		case 'receipt':
			return words.other;
		case 'not understood':
			return words[read.kind](read.sign);
		case 'wrong length':
			return words[read.kind](read.signs);
		case 'number':
			return words[read.kind](read.number);
		case 'nothing':
		case 'address':
			return words[read.kind];
	}
}

export const sayCodeAtDesk = (read: ReadCode): string | null => sayCode(read, 'code', DESK);
