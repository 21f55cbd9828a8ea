import { z } from 'zod';
import { type Ballot, blankBallot, columns, giveRest, type Score, type Shape } from '../domain/ballot';
import { scoreField, VOTE_FIELD } from './ballot-fields';
import { type FormResult, readForm } from './forms';
import { paperName, saveMessage, scoresText } from './socket';

const wholeNumber = z
	.string()
	.regex(/^\d{1,16}$/)
	.transform(Number)
	.pipe(z.int());

/** The whole ballot as the plain form posts it. `base` is the revision that the page was made from. */
export type PostedBallot = {
	readonly base: number;
	/** Which paper the page was of. */
	readonly paper: string | undefined;
	readonly lineup: number;
	readonly ballot: Ballot;
	/** Where on the page to come back to. */
	readonly at: string | null;
};

/** Every score of the shape may be there or not; nothing else may. "Give the rest a 4 too" is done here, as the button asks. */
export function readBallotForm(form: FormData, shape: Shape): FormResult<PostedBallot> {
	const pitch = z
		.string()
		.regex(/^\d{1,2}$/)
		.transform(Number)
		.pipe(z.int().min(1).max(shape.pitches));
	const result = readForm(
		form,
		z
			.object({
				base: wholeNumber,
				paper: paperName,
				lineup: wholeNumber,
				at: z
					.string()
					.regex(/^pitch-\d{1,2}$/)
					.optional(),
				rest: pitch.optional(),
				...(shape.countRule === 'one vote'
					? { [VOTE_FIELD]: z.union([z.literal(''), pitch]).optional() }
					: Object.fromEntries(
							fields(shape).map((name) => [
								name,
								z
									.union([
										z.literal(''),
										z
											.string()
											.regex(/^[0-5]$/)
											.transform(Number),
									])
									.optional(),
							]),
						)),
			})
			.strict(),
	);
	if (!result.ok) return result;
	const { base, paper, lineup, at, rest, ...scores } = result.value;
	const given: Readonly<Record<string, unknown>> = scores;
	const ballot = shape.countRule === 'one vote' ? voteFor(shape, given[VOTE_FIELD]) : scoresFrom(shape, given);
	return {
		...result,
		value: {
			base,
			paper,
			lineup,
			at: rest ? `pitch-${rest}` : (at ?? null),
			ballot: rest ? giveRest(shape, ballot, rest - 1) : ballot,
		},
	};
}

const fields = (shape: Shape): string[] =>
	Array.from({ length: shape.pitches * columns(shape) }, (_, place) =>
		scoreField(Math.floor(place / columns(shape)) + 1, place % columns(shape)),
	);
const scoresFrom = (shape: Shape, given: Readonly<Record<string, unknown>>): Ballot =>
	fields(shape).map((name) => (typeof given[name] === 'number' ? (given[name] as Score) : null));
const voteFor = (shape: Shape, chosen: unknown): Ballot =>
	blankBallot(shape).map((_, at) => (at + 1 === chosen ? 1 : null));

/** The same message as over the socket, as a form; and what the socket's handshake says. */
export const syncForm = z
	.object({ revision: wholeNumber, lineup: wholeNumber, scores: scoresText, paper: paperName })
	.strict()
	.pipe(saveMessage.extend({ paper: paperName }));
