import { err, type Outcome, ok } from './outcome';
import type { CountRule } from './rules';

/** "0 not at all, 5 fully." In `one vote` the chosen pitch holds 1 and all others are blank. */
export type Score = 0 | 1 | 2 | 3 | 4 | 5;
export const SCORES: readonly Score[] = [0, 1, 2, 3, 4, 5];
const ONE_VOTE: readonly Score[] = [1];

/** The size of a dinner's ballots. `one vote` ignores `criteria`, which keeps the brief's value. */
export type Shape = { readonly countRule: CountRule; readonly pitches: number; readonly criteria: number };

/**
 * The scores of one paper, pitch by pitch and by criterion within a pitch; null is a blank. The domain counts pitches from 0; the number
 * called on stage is one more.
 */
export type Ballot = readonly (Score | null)[];

export type NotABallot = 'wrong shape' | 'out of range' | 'more than one vote';

/** The bytes of a blank, and of a square of a slip that nobody can read (`slip.ts`), which counts as one. */
const BLANKS: readonly number[] = [255, 254];
const BLANK = 255;

/** Scores for one pitch on one ballot. */
export const columns = (shape: Shape): number => (shape.countRule === 'one vote' ? 1 : shape.criteria);

export const blankBallot = (shape: Shape): Ballot => new Array<null>(shape.pitches * columns(shape)).fill(null);

/** Parses scores from outside; nothing else does. In `one vote` a 0 is out of range: a pitch is chosen or blank. */
export function checkBallot(shape: Shape, scores: readonly unknown[]): Outcome<Ballot, NotABallot> {
	if (scores.length !== shape.pitches * columns(shape)) return err('wrong shape');
	const allowed: readonly Score[] = shape.countRule === 'one vote' ? ONE_VOTE : SCORES;
	const ballot: (Score | null)[] = [];
	for (const score of scores) {
		// Takes our own value and not the sent one, so that -0 becomes 0.
		const known = score === null ? null : allowed[allowed.indexOf(score as Score)];
		if (known === undefined) return err('out of range');
		ballot.push(known);
	}
	if (shape.countRule === 'one vote' && countGiven(ballot) > 1) return err('more than one vote');
	return ok(ballot);
}

/** One byte a score, 255 for a blank. Encrypted and stored. The length depends on the shape only, never on the scores. */
export function encodeBallot(ballot: Ballot): Uint8Array {
	const bytes = new Uint8Array(ballot.length);
	// `Uint8Array.from` is ten times slower, and every save runs this.
	for (let at = 0; at < ballot.length; at++) bytes[at] = ballot[at] ?? BLANK;
	return bytes;
}

/** Parses a stored ballot. Refuses one that is damaged or of another shape. */
export const decodeBallot = (shape: Shape, bytes: Uint8Array): Outcome<Ballot, NotABallot> =>
	checkBallot(
		shape,
		Array.from(bytes, (byte) => (BLANKS.includes(byte) ? null : byte)),
	);

/** Whether the ballot counts for turnout. A 0 is a score; a blank is not. */
export const hasScore = (ballot: Ballot): boolean => ballot.some((score) => score !== null);

/** Whether none, some or all of the pitches on stage (from 0) are blank. `one vote` has one square. */
export function blanksOf(
	shape: Shape,
	squares: readonly unknown[],
	onStage: readonly number[],
): 'none' | 'some' | 'all' {
	if (squares.every((square) => square === null)) return 'all';
	if (shape.countRule === 'one vote') return 'none';
	const width = columns(shape);
	const isBlank = (pitch: number) => squares.slice(pitch * width, (pitch + 1) * width).includes(null);
	return onStage.some(isBlank) ? 'some' : 'none';
}

const countGiven = (scores: Ballot): number => scores.reduce<number>((sum, score) => sum + (score === null ? 0 : 1), 0);

/** "12 of 16 scores". In `one vote` 0 or 1 of 1. */
export const progress = (shape: Shape, ballot: Ballot): { readonly given: number; readonly of: number } => ({
	given: countGiven(ballot),
	of: shape.countRule === 'one vote' ? Math.min(1, shape.pitches) : ballot.length,
});

/** One pitch's scores in the order of the criteria. */
export function scoresOf(shape: Shape, ballot: Ballot, pitch: number): Ballot {
	const width = columns(shape);
	return ballot.slice(pitch * width, (pitch + 1) * width);
}

/**
 * The ballot after a tap; null takes the score back. In `one vote` a chosen pitch replaces the one chosen before, in one tap. Throws on
 * a pitch or criterion that the ballot does not have.
 */
export function withScore(shape: Shape, ballot: Ballot, pitch: number, criterion: number, score: Score | null): Ballot {
	const onIt = (at: number, size: number) => Number.isInteger(at) && at >= 0 && at < size;
	if (!onIt(pitch, shape.pitches) || !onIt(criterion, columns(shape))) throw new RangeError('Not on this ballot.');
	const at = pitch * columns(shape) + criterion;
	const before = shape.countRule === 'one vote' && score !== null ? blankBallot(shape) : ballot;
	return before.map((old, place) => (place === at ? score : old));
}

/** "Give the other three a 4 too": offered while a pitch has exactly one score, so that the score is unambiguous. */
export function restOffer(
	shape: Shape,
	ballot: Ballot,
	pitch: number,
): { readonly score: Score; readonly blanks: number } | null {
	const scores = scoresOf(shape, ballot, pitch);
	const [score, ...others] = scores.filter((one) => one !== null);
	return score === undefined || others.length > 0 || scores.length < 2 ? null : { score, blanks: scores.length - 1 };
}

/** Accepts that offer: fills the pitch's blanks. Without an offer (a late or double tap) returns the ballot unchanged. */
export function giveRest(shape: Shape, ballot: Ballot, pitch: number): Ballot {
	const offer = restOffer(shape, ballot, pitch);
	if (!offer) return ballot;
	const width = columns(shape);
	return ballot.map((score, at) => (Math.floor(at / width) === pitch ? offer.score : score));
}

/**
 * Three-way merge of a posted page: the scores it was rendered with, the scores it sent, and those now stored. Only a score that the page
 * changed is a change. A score changed to two different values, here and elsewhere, is a conflict. `one vote` is one value.
 */
export function mergeBallots(
	shape: Shape,
	{ shown, given, stored }: { readonly shown: Ballot; readonly given: Ballot; readonly stored: Ballot },
): { readonly ballot: Ballot; readonly conflict: boolean } {
	const isChanged = (from: Ballot, to: Ballot, at: number) =>
		shape.countRule === 'one vote' ? from.some((score, place) => score !== to[place]) : from[at] !== to[at];
	const ballot = stored.map((score, at) => (isChanged(shown, given, at) ? (given[at] ?? null) : score));
	const conflict = stored.some(
		(_, at) => isChanged(shown, given, at) && isChanged(shown, stored, at) && isChanged(stored, given, at),
	);
	return { ballot, conflict };
}
