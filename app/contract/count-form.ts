import { z } from 'zod';
import { columns, type Shape } from '../domain/ballot';
import { plainText, tick } from './forms';

const code = z
	.string()
	.trim()
	.min(1, 'Type the code that is printed on the slip.')
	.max(40, 'A code has ten signs, like 7KQ2M-4XW9D.');
const digit = z
	.string()
	.trim()
	.regex(/^[0-5]?$/, 'A score is 0, 1, 2, 3, 4 or 5. Leave a blank empty.');
const asScore = (text: unknown): number | null => (typeof text === 'string' && text !== '' ? Number(text) : null);

/**
 * The answer to a question about one slip carries that slip's code. Typed over with another code, the answer is no longer meant: nobody
 * marks a paper as handed out that they were not asked about.
 */
const answer = z.string().max(40).optional();
type Answers = { code: string; handedOut?: string | undefined; correct?: string | undefined };
const answersOf = ({ code, handedOut, correct }: Answers) => ({
	code,
	handedOut: handedOut === code,
	correct: correct === code,
});

/** A square of the slip, pitch by pitch, criterion within it; both from 0. */
export const square = (pitch: number, criterion: number): string => `s-${pitch}-${criterion}`;

/** The slip as it is printed: a grid to fill in, or, with one vote, the number of the pitch that is ticked. */
export function slipForm(shape: Shape) {
	const asked = { code, handedOut: answer, correct: answer };
	if (shape.countRule === 'one vote') {
		const range = `The pitches are 1 to ${shape.pitches}. Leave this empty if none is ticked, or more than one.`;
		const vote = z
			.string()
			.trim()
			.refine(
				(text) => text === '' || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= shape.pitches),
				range,
			);
		return z
			.object({ ...asked, vote })
			.strict()
			.transform(({ vote, ...rest }) => ({
				...answersOf(rest),
				scores: Array.from({ length: shape.pitches }, (_, at): number | null =>
					String(at + 1) === String(Number(vote)) ? 1 : null,
				),
			}));
	}
	const names = squaresOf(shape);
	return z
		.object({ ...asked, ...Object.fromEntries(names.map((name) => [name, digit])) })
		.strict()
		.transform((form) => {
			const typed: Readonly<Record<string, unknown>> = form;
			return {
				...answersOf(form),
				scores: names.map((name) => asScore(typed[name])),
			};
		});
}

export const squaresOf = (shape: Shape): string[] =>
	Array.from({ length: shape.pitches }, (_, pitch) =>
		Array.from({ length: columns(shape) }, (_, criterion) => square(pitch, criterion)),
	).flat();

export const signForm = z
	.object({
		slips: z
			.string()
			.trim()
			.regex(/^\d{1,5}$/, 'Write how many slips were in the box, as a number. 0 if there were none.')
			.transform(Number),
		anyway: tick,
	})
	.strict();

/** The last number is what is left in the hat, so it is not asked for. */
export const hatForm = (tied: readonly number[]) => {
	const asked = tied.slice(1).map((_, at) => `out-${at + 1}`);
	const one = z
		.string()
		.trim()
		.refine((text) => tied.some((number) => String(number) === text), `Only ${tied.join(', ')} were in the hat.`);
	return z
		.object({
			...Object.fromEntries(asked.map((name) => [name, one])),
			confirmedBy: plainText(80, 'Keep the name under 80 characters.').pipe(
				z.string().min(1, 'Give the name of the second person who saw the draw.'),
			),
		})
		.strict()
		.transform((form) => {
			const typed: Readonly<Record<string, unknown>> = form;
			const drawn = asked.map((name) => Number(typed[name]));
			return { order: [...drawn, ...tied.filter((number) => !drawn.includes(number))], confirmedBy: form.confirmedBy };
		});
};

const numbers = z
	.string()
	.regex(/^\d{1,2}(,\d{1,2}){0,11}$/)
	.transform((text) => text.split(',').map(Number));
export const softwareForm = z.object({ seen: numbers }).strict();

export const awardForm = z
	.object({
		pence: z
			.string()
			.regex(/^\d{1,10}$/)
			.transform(Number),
	})
	.strict();

export const noteForm = (longest: number) =>
	z
		.object({
			text: plainText(longest, `Keep the note under ${longest} characters.`).pipe(
				z.string().min(1, 'Write the note first: what was wrong, and what is right.'),
			),
		})
		.strict();
