import { z } from 'zod';
import { LONGEST_SUM } from '../domain/money';
import { cleanLine } from '../domain/text';

/** How a form reads and shows amounts in the group's currency and the reader's language. */
export type MoneyFields = {
	readonly read: (
		text: string,
	) => { readonly ok: true; readonly value: number } | { readonly ok: false; readonly sentence: string };
	/** An amount as a field shows it, without the currency sign. */
	readonly typed: (amount: number) => string;
	/** "Write this as British pounds, like 5 or 4.50." */
	readonly notAnAmount: string;
	/** "British pounds" */
	readonly name: string;
};

/** A typed amount. `empty`: the value of an empty field. */
export const amountOr = <E extends number | null>(empty: E, { read, notAnAmount }: MoneyFields) =>
	z
		.string(notAnAmount)
		.max(LONGEST_SUM, notAnAmount)
		.transform((typed, check): number | E => {
			if (cleanLine(typed) === '') return empty;
			const found = read(typed);
			if (found.ok) return found.value;
			check.addIssue({ code: 'custom', message: found.sentence });
			return z.NEVER;
		});
