import { z } from 'zod';
import type { PotLine } from '../domain/pot';
import { amountOr, type MoneyFields } from './sums';
import { line } from './text';

/** Most lines of a pot: more is a mistake, such as a line for each guest. */
export const MOST_LINES = 24;
export const LONGEST_LABEL = 60;

export const potSources = [
	'door',
	'raffle',
	'sponsor',
	'match',
	'other',
	'cost',
] as const satisfies readonly PotLine['source'][];

const rows = Array.from({ length: MOST_LINES }, (_, at) => at);

/** Rows of source, name and amount. Rows without an amount are dropped. `expected`: the lines that the page showed. */
export const potForm = (money: MoneyFields) =>
	z
		.object({
			expected: z.string().max(10_000),
			...Object.fromEntries(
				rows.map((at) => [`source-${at}`, z.enum(potSources, 'Choose from the list what this line is.').optional()]),
			),
			...Object.fromEntries(
				rows.map((at) => [
					`label-${at}`,
					line(LONGEST_LABEL, `Keep this name under ${LONGEST_LABEL} characters.`).optional(),
				]),
			),
			...Object.fromEntries(rows.map((at) => [`sum-${at}`, amountOr(null, money).optional()])),
		})
		.strict()
		.transform((form: Record<string, unknown> & { expected: string }) => ({
			expected: form.expected,
			lines: rows.flatMap((at) => {
				const [source, label, amount] = [form[`source-${at}`], form[`label-${at}`], form[`sum-${at}`]];
				return isSource(source) && typeof amount === 'number'
					? [{ source, label: typeof label === 'string' ? label : '', amount }]
					: [];
			}),
		}));

const isSource = (value: unknown): value is (typeof potSources)[number] =>
	potSources.some((source) => source === value);
