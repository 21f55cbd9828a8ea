import { z } from 'zod';
import { columns, type Shape } from '../domain/ballot';
import { countField, scoresAsked } from './hand-count-fields';
import { numberOr, shownParagraph, wholeNumber } from './text';

const MOST_SLIPS = 99_999;
const LONGEST_REASON = 400;
const counted = numberOr(0, MOST_SLIPS, 'Write a whole number, or leave it empty for none.');
const shown = z
	.string()
	.max(8)
	.regex(/^\d{1,2},\d{1,2}$/)
	.transform((text) => text.split(',').map(Number))
	.optional();

/** A count by hand. `pair`: the pitches of the run-off that the page showed, `first` and `second` their slips. */
export function handCountForm(shape: Shape) {
	const cells = Array.from({ length: shape.pitches }, (_, pitch) =>
		Array.from({ length: columns(shape) }, (_, criterion) =>
			scoresAsked(shape).map((score) => countField(pitch, criterion, score)),
		),
	);
	return z
		.object({
			slips: wholeNumber(0, MOST_SLIPS, 'Write how many slips were counted, as a number.'),
			because: shownParagraph(
				LONGEST_REASON,
				`Keep it under ${LONGEST_REASON} characters.`,
				'Write what failed: everybody can read it under the result.',
			),
			pair: shown,
			first: counted.optional(),
			second: counted.optional(),
			...Object.fromEntries(cells.flat(2).map((name) => [name, counted])),
		})
		.strict()
		.transform((form) => {
			const typed: Readonly<Record<string, unknown>> = form;
			const of = (name: string): number => Number(typed[name] ?? 0);
			const [a, b] = form.pair ?? [];
			return {
				because: form.because,
				hand: {
					slips: form.slips,
					counts: cells.map((pitch) =>
						pitch.map((names) =>
							shape.countRule === 'one vote' ? [0, of(names[0] ?? ''), 0, 0, 0, 0] : names.map(of),
						),
					),
					runOff:
						a === undefined || b === undefined
							? null
							: {
									pitches: [a - 1, b - 1] as [number, number],
									slips: [form.first ?? 0, form.second ?? 0] as [number, number],
								},
				},
			};
		});
}
