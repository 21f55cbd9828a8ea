import { type Kept, retention, type Staying } from '../domain/retention';
import { catalogue } from './catalogue';
import { keepingWords as en } from './en/keeping';

export type KeepingMessages = typeof en;
export const keepingMessages = catalogue('keepingWords', en);

/** How long one thing is kept, by the table that the purge deletes by. */
export function sayKept(words: KeepingMessages, what: Kept): string {
	const { keeps, since } = retention[what];
	return keeps && since ? words.period(keeps, since) : words.stays[what as Staying];
}
