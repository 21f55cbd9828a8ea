import { z } from 'zod';
import { columns, type Shape } from '../domain/ballot';
import { LONGEST_CODE_TEXT, readCode } from '../domain/code';
import { secondEntries, UNREADABLE } from '../domain/slip';
import { type SayCode, typedCode } from './codes';
import { tick } from './forms';
import { scoresToText } from './scores';
import { saysUnreadable, square } from './squares';
import { LONGEST_NUMBER, numberOr, paragraph, personName, postedNumber, shownParagraph, wholeNumber } from './text';

/** One square of a slip; null for a blank. */
const squareOr = (least: number, most: number, sentence: string) => {
	const number = numberOr(least, most, sentence);
	return z
		.string(sentence)
		.max(LONGEST_NUMBER, sentence)
		.transform((text, check) => {
			if (saysUnreadable(text)) return UNREADABLE;
			const read = number.safeParse(text);
			if (read.success) return read.data;
			check.addIssue({ code: 'custom', message: sentence });
			return z.NEVER;
		});
};
/**
 * The answer to a question about a slip carries that slip's code. If the code field changes afterwards, the answer does not apply: an
 * organiser cannot mark a paper as handed out without being asked about it.
 */
const answer = z.string().max(LONGEST_CODE_TEXT).optional();
const answers = {
	handedOut: answer,
	correct: answer,
	blank: z.literal('yes').optional(),
	partly: z.string().max(140).optional(),
};
/** The squares as typed, not yet checked against the ballot. */
export type TypedSlip = readonly (number | null | typeof UNREADABLE)[];
type Answers = { readonly [name in keyof typeof answers]?: string | undefined } & { readonly code: string };
/** `blanks`: whether the organiser confirmed that all, or the shown empty squares, are blank on the slip. Undefined: not confirmed. */
const answersOf = ({ code, handedOut, correct, blank, partly }: Answers, scores: TypedSlip) => ({
	code,
	scores,
	handedOut: isCode(handedOut, code),
	correct: isCode(correct, code),
	blanks: blank ? ('all' as const) : partly === partlyBlank(code, scores) ? ('some' as const) : undefined,
});
const isCode = (answer: string | undefined, code: string): boolean => {
	const read = readCode(answer ?? '');
	return read.kind === 'code' && read.code === code;
};
/** The answer to "Is the rest blank?". It holds for this code with these scores only. */
export const partlyBlank = (code: string, scores: TypedSlip): string =>
	`${code} ${scores.map((square) => (square === UNREADABLE ? '?' : scoresToText([square]))).join('')}`;

/** Error sentences of the squares of a slip. */
export type SlipWords = { readonly score: string; readonly voteRange: (pitches: number) => string };
/** A slip: a grid of scores, or, with one vote, the number of the ticked pitch. `say`: the error sentence of the code field. */
export function slipForm(shape: Shape, say: SayCode, words: SlipWords) {
	const asked = { code: typedCode(say), ...answers };
	if (shape.countRule === 'one vote') {
		return z
			.object({ ...asked, vote: squareOr(1, shape.pitches, words.voteRange(shape.pitches)) })
			.strict()
			.transform(({ vote, ...rest }) =>
				answersOf(
					rest,
					Array.from({ length: shape.pitches }, (_, at) => (vote === UNREADABLE ? vote : at + 1 === vote ? 1 : null)),
				),
			);
	}
	const names = squaresOf(shape);
	const digit = squareOr(0, 5, words.score);
	return z
		.object({ ...asked, ...Object.fromEntries(names.map((name) => [name, digit])) })
		.strict()
		.transform((form) => {
			const typed: Readonly<Record<string, unknown>> = form;
			return answersOf(
				form,
				names.map((name) => {
					const square = typed[name];
					return typeof square === 'number' || square === UNREADABLE ? square : null;
				}),
			);
		});
}

export const squaresOf = (shape: Shape): string[] =>
	Array.from({ length: shape.pitches }, (_, pitch) =>
		Array.from({ length: columns(shape) }, (_, criterion) => square(pitch, criterion)),
	).flat();

const MOST_SLIPS = 99_999;
const LONGEST_WORDS = 400;

/** Error sentences of the count sheet's fields. */
export type SheetWords = Readonly<Record<'written' | 'unwritten' | 'replaced' | 'papers' | 'heads', string>> & {
	readonly words: (most: number) => string;
};
/** What hands counted, to be signed. */
export const signForm = (say: SheetWords) =>
	z
		.object({
			written: wholeNumber(0, MOST_SLIPS, say.written),
			unwritten: wholeNumber(0, MOST_SLIPS, say.unwritten),
			replaced: numberOr(0, MOST_SLIPS, say.replaced),
			papers: numberOr(0, MOST_SLIPS, say.papers),
			heads: numberOr(0, MOST_SLIPS, say.heads),
			words: paragraph(LONGEST_WORDS, say.words(LONGEST_WORDS)),
			instead: tick,
		})
		.strict()
		.transform(({ words, instead, replaced, ...hands }) => ({
			hands: { ...hands, replaced: replaced ?? 0 },
			words,
			instead,
		}));
/** The sheet that another person signed. */
export const signSameForm = z.strictObject({
	digest: z
		.string()
		.max(6)
		.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/),
});

const share = z.enum(secondEntries, 'Choose how many slips are typed in twice.');
/** `expected`: what the page showed. */
export const secondEntryForm = z.strictObject({ share, expected: share });

/** The form does not ask for the last drawn number: only one is left in the hat. */
export const hatForm = (tied: readonly number[]) => {
	const asked = tied.slice(1).map((_, at) => `out-${at + 1}`);
	const sentence = `Only ${tied.join(', ')} were in the hat.`;
	const one = wholeNumber(0, 99, sentence).refine((number) => tied.includes(number), sentence);
	return z
		.object({
			...Object.fromEntries(asked.map((name) => [name, one])),
			confirmedBy: personName(
				80,
				'Keep the name under 80 characters.',
				'Give the name of the second person who saw the draw.',
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
	.max(40)
	.regex(/^\d{1,2}(,\d{1,2}){0,11}$/)
	.transform((text) => text.split(',').map(Number));
export const softwareForm = z.object({ expected: numbers }).strict();

export const awardForm = z
	.object({
		amount: postedNumber(9_999_999_999),
	})
	.strict();

export const noteForm = (longest: number) =>
	z
		.object({
			text: shownParagraph(
				longest,
				`Keep the note under ${longest} characters.`,
				'Write the note first: what was wrong, and what is right.',
			),
			/** How many notes the page showed. */
			expected: postedNumber(9999),
		})
		.strict();
