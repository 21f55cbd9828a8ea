import { type Ballot, checkBallot, encodeBallot, type NotABallot, type Score, type Shape } from './ballot';
import { type Outcome, ok } from './outcome';

/** A square of a slip as it was typed: null for a blank. `unreadable` counts 0 points like a blank, and is counted as such. */
export type Square = Score | null | 'unreadable';
export const UNREADABLE = 'unreadable';

/** How much of a slip could be read. `none`: something is written, and no square could be read. */
export type Legible = 'all' | 'some' | 'none';

/** A slip with its squares, and the ballot that it is: an unreadable square is a blank. */
export type Slip = { readonly squares: readonly Square[]; readonly ballot: Ballot };

/** The byte of an unreadable square, beside that of a blank in `ballot.ts`. No score is 254. */
const UNREADABLE_BYTE = 254;

/** Parses typed squares; nothing else does. */
export function checkSlip(shape: Shape, typed: readonly unknown[]): Outcome<Slip, NotABallot> {
	const checked = checkBallot(
		shape,
		typed.map((square) => (square === UNREADABLE ? null : square)),
	);
	if (!checked.ok) return checked;
	const ballot = checked.value;
	return ok({ squares: ballot.map((score, at) => (typed[at] === UNREADABLE ? UNREADABLE : score)), ballot });
}

/** What is read of an encoded slip: whether it has a score, and how much of it could be read. */
export function readingOf(bytes: Uint8Array): { readonly scored: boolean; readonly legible: Legible } {
	const scored = bytes.some((byte) => byte < UNREADABLE_BYTE);
	return { scored, legible: !bytes.includes(UNREADABLE_BYTE) ? 'all' : scored ? 'some' : 'none' };
}

/** The bytes that are encrypted and stored: `decodeBallot` reads them, and takes an unreadable square for a blank. */
export function encodeSlip({ squares, ballot }: Slip): Uint8Array {
	const bytes = encodeBallot(ballot);
	for (const [at, square] of squares.entries()) if (square === UNREADABLE) bytes[at] = UNREADABLE_BYTE;
	return bytes;
}

/** The indexes of the squares in which two stored slips differ. */
export const differences = (one: Uint8Array, other: Uint8Array): number[] =>
	Array.from({ length: Math.max(one.length, other.length) }, (_, at) => at).filter((at) => one[at] !== other[at]);

/** How many slips a second person types in again: the organiser's choice. */
export const secondEntries = ['none', 'one in ten', 'all'] as const;
export type SecondEntry = (typeof secondEntries)[number];

/** How many slips are to be typed in twice, of those entered. */
export const wantedTwice = (share: SecondEntry, entered: number): number =>
	share === 'all' ? entered : share === 'one in ten' ? Math.ceil(entered / 10) : 0;

/** A slip as one person typed it in. `by` tells people apart, and nothing else. */
export type Entry = { readonly bytes: Uint8Array; readonly by: string | null };
/** What is stored of a slip: its first entry, the second if there is one, and what came of comparing them. */
export type Entries = {
	readonly first: Entry;
	readonly again: Entry | null;
	readonly compared: 'same' | 'differs' | 'settled' | null;
};
/**
 * `entered before`: nothing is stored, unless the person says that the stored entry was wrong. `still differs`: not for the first time, so the
 * squares are not named again: with one guess after the other, whoever has the code would read what is stored.
 */
export type EntryAnswer = 'entered' | 'corrected' | 'same' | 'differs' | 'still differs' | 'settled' | 'entered before';

/**
 * What happens to a slip that is typed in again. A second person's entry is compared with the first. Two that differ are settled once two people
 * have typed in the same: so nobody settles a difference alone, and neither sees what the other typed. A third person settles it by agreeing with
 * one of the two. `correct`: the person says that what is stored was wrong; a corrected slip is not yet entered twice.
 */
export function enterAgain(
	stored: Entries | null,
	entry: Entry,
	{ share, correct }: { readonly share: SecondEntry; readonly correct: boolean },
): { readonly answer: EntryAnswer; readonly keep: Entries | null } {
	const alone = { first: entry, again: null, compared: null };
	if (!stored) return { answer: 'entered', keep: alone };
	const { first, again, compared } = stored;
	const agrees = (one: Entry | null) => one !== null && one.by !== entry.by && isSame(one, entry);
	if (compared === 'differs') {
		const other = agrees(first) ? first : agrees(again) ? again : null;
		if (other) return { answer: 'settled', keep: { first: other, again: entry, compared: 'settled' } };
		if (first.by === entry.by) return { answer: 'still differs', keep: { ...stored, first: entry } };
		return { answer: 'still differs', keep: again?.by === entry.by ? { ...stored, again: entry } : null };
	}
	if (compared === null && share !== 'none' && first.by !== null && first.by !== entry.by) {
		const answer = isSame(first, entry) ? 'same' : 'differs';
		return { answer, keep: { first, again: entry, compared: answer } };
	}
	return correct ? { answer: 'corrected', keep: alone } : { answer: 'entered before', keep: null };
}

const isSame = (one: Entry, other: Entry): boolean => differences(one.bytes, other.bytes).length === 0;
