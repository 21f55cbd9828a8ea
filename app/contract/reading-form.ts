import { z } from 'zod';
import { MOST_RANK } from '../domain/reading';
import { rankField, whyField } from './reading-fields';
import { line, numberOr, postedNumber } from './text';

const LONGEST_REASON = 200;

const rank = numberOr(1, MOST_RANK, `Write a whole number from 1 to ${MOST_RANK}, or leave it empty.`).optional();
const why = line(LONGEST_REASON, `Keep it under ${LONGEST_REASON} characters.`).optional();
const missing = 'Say it in a few words: the other organisers read them.';
const notPressed = 'You wrote this and pressed another button. Press the one below it, or empty this field.';

/** `title`: as it stands in a sentence. */
type Ranked = { readonly id: string; readonly title: string };

/** An organiser's numbers, and an interest that is declared or withdrawn by the button that was pressed. */
export function readingForm(pitches: readonly Ranked[]) {
	return z
		.object({
			revision: postedNumber(999_999_999),
			declare: z.uuid().optional(),
			withdraw: z.uuid().optional(),
			...Object.fromEntries(pitches.map(({ id }) => [rankField(id), rank])),
			...Object.fromEntries(pitches.map(({ id }) => [whyField(id), why])),
		})
		.strict()
		.superRefine((form, check) => {
			const typed: Readonly<Record<string, unknown>> = form;
			const refuse = (field: string, message: string) => check.addIssue({ code: 'custom', path: [field], message });
			const first = new Map<unknown, string>();
			for (const { id, title } of pitches) {
				const number = typed[rankField(id)];
				const pressed = form.declare === id || form.withdraw === id;
				const twice = first.get(number);
				// The number of a pitch that gets an interest is dropped.
				if (typeof number === 'number' && form.declare !== id) {
					if (twice === undefined) first.set(number, title);
					else
						refuse(
							rankField(id),
							`${number} stands twice: here and beside ${twice}. Give each pitch a number of its own.`,
						);
				}
				const words = typed[whyField(id)];
				if (pressed && !words) refuse(whyField(id), missing);
				if (!pressed && words) refuse(whyField(id), notPressed);
			}
		})
		.transform(({ revision, declare, withdraw, ...form }) => {
			const typed: Readonly<Record<string, unknown>> = form;
			const pitch = declare ?? withdraw;
			return {
				revision,
				ranks: pitches.flatMap(({ id }): [string, number][] => {
					const number = typed[rankField(id)];
					return typeof number === 'number' ? [[id, number]] : [];
				}),
				interest:
					pitch === undefined
						? null
						: {
								pitch,
								words: String(typed[whyField(pitch)] ?? ''),
								is: declare === undefined ? ('withdrawn' as const) : ('declared' as const),
							},
			};
		});
}

/** The button of an organiser who will not rank. */
export const notRankingForm = z.strictObject({ revision: postedNumber(999_999_999) });
