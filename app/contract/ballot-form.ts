import { z } from 'zod';
import { type Ballot, blankBallot, columns, type Score, type Shape } from '../domain/ballot';
import { PAGE_TAG, scoreField, voteField } from './ballot-fields';
import { type FormResult, readForm } from './forms';
import { ballotOf } from './scores';
import { paperName, saveMessage, scoresText } from './socket';
import { postedNumber } from './text';

const wholeNumber = postedNumber(Number.MAX_SAFE_INTEGER);

/** The ballot as the form posts it without JavaScript. `revision` is the one that the page was rendered from. */
export type PostedBallot = {
	readonly revision: number;
	/** Which paper the page showed: see `paperOf`. */
	readonly paper: string | undefined;
	readonly lineup: number;
	/** The ballot that the page was rendered with; null if it has another shape. */
	readonly shown: Ballot | null;
	readonly ballot: Ballot;
	/** Index (from 0) of the pitch whose blanks the guest asked to fill in. */
	readonly rest: number | null;
	/** The fragment of the page to return to. */
	readonly at: string | null;
};

/**
 * A missing score keeps the value that the page showed. Unknown fields are errors, and so are scores with another page's tag: the
 * browser restored those, nobody typed them.
 */
export function readBallotForm(form: FormData, shape: Shape): FormResult<PostedBallot> {
	const posted = form.get('page');
	const tag = typeof posted === 'string' && PAGE_TAG.test(posted) ? posted : '';
	const result = readForm(form, ballotForm(shape, tag));
	if (!result.ok) return result;
	const { made, given } = result.value;
	const { revision, paper, lineup, at, rest, shown: text } = made;
	const told = ballotOf(text);
	const shown = told.length === blankBallot(shape).length ? told : null;
	const before = shown ?? blankBallot(shape);
	const ballot =
		shape.countRule === 'one vote' ? voteFor(before, given[voteField(tag)]) : scoresFrom(shape, tag, before, given);
	const value = { revision, paper, lineup, shown, ballot, rest: rest ? rest - 1 : null };
	return { ...result, value: { ...value, at: rest ? `pitch-${rest}` : (at ?? null) } };
}

/** `tag`: the tag of the page that posts the form. */
export function ballotForm(shape: Shape, tag: string) {
	const pitch = z
		.string()
		.max(2)
		.regex(/^\d{1,2}$/)
		.transform(Number)
		.pipe(z.int().min(1).max(shape.pitches));
	const score = z.union([
		z.literal(''),
		z
			.string()
			.max(1)
			.regex(/^[0-5]$/)
			.transform(Number),
	]);
	const scores: Readonly<Record<string, z.ZodType>> =
		shape.countRule === 'one vote'
			? { [voteField(tag)]: z.union([z.literal(''), pitch]).optional() }
			: Object.fromEntries(fields(shape, tag).map((name) => [name, score.optional()]));
	const made = z.object({
		revision: wholeNumber,
		paper: paperName,
		page: z.string().max(10).regex(PAGE_TAG),
		lineup: wholeNumber,
		shown: scoresText,
		at: z
			.string()
			.max(8)
			.regex(/^pitch-\d{1,2}$/)
			.optional(),
		rest: pitch.optional(),
	});
	return z
		.object({ ...made.shape, ...scores })
		.strict()
		.transform((form) => ({ made: form as z.output<typeof made>, given: form as Readonly<Record<string, unknown>> }));
}

const fields = (shape: Shape, tag: string): string[] =>
	Array.from({ length: shape.pitches * columns(shape) }, (_, place) =>
		scoreField(Math.floor(place / columns(shape)) + 1, place % columns(shape), tag),
	);
const scoresFrom = (shape: Shape, tag: string, before: Ballot, given: Readonly<Record<string, unknown>>): Ballot =>
	fields(shape, tag).map((name, at) => {
		const score = given[name];
		if (score === undefined) return before[at] ?? null;
		return typeof score === 'number' ? (score as Score) : null;
	});
const voteFor = (before: Ballot, chosen: unknown): Ballot =>
	chosen === undefined ? before : before.map((_, at) => (at + 1 === chosen ? 1 : null));

/** The socket's save message as a form, with the `paper` that the socket sends in its handshake. */
export const syncForm = z
	.object({ revision: wholeNumber, lineup: wholeNumber, scores: scoresText, paper: paperName })
	.strict()
	.pipe(saveMessage.extend({ paper: paperName }));
