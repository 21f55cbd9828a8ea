import { err, type Outcome, ok } from './outcome';
import type { CountRule } from './rules';

/** "0 not at all, 5 fully." In `one vote` the chosen pitch holds 1 and nothing else is written. */
export type Score = 0 | 1 | 2 | 3 | 4 | 5;
export const SCORES: readonly Score[] = [0, 1, 2, 3, 4, 5];
const ONE_VOTE: readonly Score[] = [1];

/** What a ballot of this dinner looks like. `criteria` is kept as it is in the brief; `one vote` does not use it. */
export type Shape = { readonly countRule: CountRule; readonly pitches: number; readonly criteria: number };

/**
 * What one paper says, whole: pitch by pitch, criterion by criterion within it; null is a blank. Pitches are counted
 * from 0 everywhere in the domain: the number called on stage is one more.
 */
export type Ballot = readonly (Score | null)[];

export type NotABallot = 'wrong shape' | 'out of range' | 'more than one vote';

/** The byte of a blank: no score, and no sum of scores, is ever 255. */
const BLANK = 255;

/** How many scores a pitch can get on one ballot. */
export const columns = (shape: Shape): number => (shape.countRule === 'one vote' ? 1 : shape.criteria);

export const blankBallot = (shape: Shape): Ballot => new Array<null>(shape.pitches * columns(shape)).fill(null);

/** The only door for scores from outside. In `one vote` a 0 is out of range: there a pitch is chosen or blank. */
export function checkBallot(shape: Shape, scores: readonly unknown[]): Outcome<Ballot, NotABallot> {
	if (scores.length !== shape.pitches * columns(shape)) return err('wrong shape');
	const allowed: readonly Score[] = shape.countRule === 'one vote' ? ONE_VOTE : SCORES;
	const ballot: (Score | null)[] = [];
	for (const score of scores) {
		// The score kept is ours and not the one sent: -0 becomes 0.
		const known = score === null ? null : allowed[allowed.indexOf(score as Score)];
		if (known === undefined) return err('out of range');
		ballot.push(known);
	}
	if (shape.countRule === 'one vote' && countGiven(ballot) > 1) return err('more than one vote');
	return ok(ballot);
}

/** A byte per score, 255 for a blank: what is sealed and stored. Its length depends on the shape alone, never on the scores. */
export function encodeBallot(ballot: Ballot): Uint8Array {
	const bytes = new Uint8Array(ballot.length);
	// Not Uint8Array.from: through an iterator this is ten times slower, on the way of every vote.
	for (let at = 0; at < ballot.length; at++) bytes[at] = ballot[at] ?? BLANK;
	return bytes;
}

/** Checks what it reads: a stored ballot of another shape, or a damaged one, is refused and never half read. */
export const decodeBallot = (shape: Shape, bytes: Uint8Array): Outcome<Ballot, NotABallot> =>
	checkBallot(
		shape,
		Array.from(bytes, (byte) => (byte === BLANK ? null : byte)),
	);

/** Turnout counts the ballots for which this is true. A 0 is a score; a blank is not. */
export const hasScore = (ballot: Ballot): boolean => ballot.some((score) => score !== null);

const countGiven = (scores: Ballot): number => scores.reduce<number>((sum, score) => sum + (score === null ? 0 : 1), 0);

/** "12 of 16 scores". In `one vote` it is 0 or 1 of 1. */
export const progress = (shape: Shape, ballot: Ballot): { readonly given: number; readonly of: number } => ({
	given: countGiven(ballot),
	of: shape.countRule === 'one vote' ? Math.min(1, shape.pitches) : ballot.length,
});

/** The scores of one pitch, in the order of the criteria. */
export function scoresOf(shape: Shape, ballot: Ballot, pitch: number): Ballot {
	const width = columns(shape);
	return ballot.slice(pitch * width, (pitch + 1) * width);
}

/**
 * The ballot after a tap; null takes the score back. In `one vote` choosing a pitch lets go of the one chosen before,
 * so that a guest changes their mind with one tap. Throws on a place that the ballot does not have.
 */
export function withScore(shape: Shape, ballot: Ballot, pitch: number, criterion: number, score: Score | null): Ballot {
	const onIt = (at: number, size: number) => Number.isInteger(at) && at >= 0 && at < size;
	if (!onIt(pitch, shape.pitches) || !onIt(criterion, columns(shape))) throw new RangeError('Not on this ballot.');
	const at = pitch * columns(shape) + criterion;
	const before = shape.countRule === 'one vote' && score !== null ? blankBallot(shape) : ballot;
	return before.map((old, place) => (place === at ? score : old));
}

/** "Give the other three a 4 too": offered while a pitch has exactly one score, so which score is meant is never a guess. */
export function restOffer(
	shape: Shape,
	ballot: Ballot,
	pitch: number,
): { readonly score: Score; readonly blanks: number } | null {
	const scores = scoresOf(shape, ballot, pitch);
	const [score, ...others] = scores.filter((one) => one !== null);
	return score === undefined || others.length > 0 || scores.length < 2 ? null : { score, blanks: scores.length - 1 };
}

/** Takes up that offer: fills the pitch's blanks. Where there is no offer (a late or doubled tap) the ballot stays as it is. */
export function giveRest(shape: Shape, ballot: Ballot, pitch: number): Ballot {
	const offer = restOffer(shape, ballot, pitch);
	if (!offer) return ballot;
	const width = columns(shape);
	return ballot.map((score, at) => (Math.floor(at / width) === pitch ? offer.score : score));
}
