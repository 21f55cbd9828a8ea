import { z } from 'zod';
import { type NotPounds, parsePounds } from '../domain/money';
import type { PotLine } from '../domain/pot';
import { plainText } from './forms';

/** As many lines as a pot can have: more is a mistake, or somebody counting guests. */
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

/** What to write instead, said beside the sum. */
export const notPounds: Readonly<Record<NotPounds, string>> = {
	'not an amount': 'Write this as pounds, like 12 or 12.50.',
	negative: 'Write this without a minus. What comes off belongs under “Costs”.',
	comma: 'Write pence after a point: 1.50. With a comma it could mean £1.50 or £150.',
	'too large': 'That is more than a million pounds. Please check the noughts.',
};

const sum = z.string().transform((text, context) => {
	if (text.trim() === '') return null;
	const pounds = parsePounds(text);
	if (pounds.ok) return pounds.value;
	context.addIssue({ code: 'custom', message: notPounds[pounds.code] });
	return z.NEVER;
});

const rows = Array.from({ length: MOST_LINES }, (_, at) => at);

/** Rows of source, name and sum; a row without a sum is left out. `seen` stands for the lines that the page showed. */
export const potForm = z
	.object({
		seen: z.string().max(10_000),
		...Object.fromEntries(rows.map((at) => [`source-${at}`, z.enum(potSources).optional()])),
		...Object.fromEntries(
			rows.map((at) => [
				`label-${at}`,
				plainText(LONGEST_LABEL, `Keep this name under ${LONGEST_LABEL} characters.`).optional(),
			]),
		),
		...Object.fromEntries(rows.map((at) => [`sum-${at}`, sum.optional()])),
	})
	.strict()
	.transform((form: Record<string, unknown> & { seen: string }) => ({
		seen: form.seen,
		lines: rows.flatMap((at) => {
			const [source, label, pence] = [form[`source-${at}`], form[`label-${at}`], form[`sum-${at}`]];
			return isSource(source) && typeof pence === 'number'
				? [{ source, label: typeof label === 'string' ? label : '', pence }]
				: [];
		}),
	}));

const isSource = (value: unknown): value is (typeof potSources)[number] =>
	potSources.some((source) => source === value);
