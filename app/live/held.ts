import type { BallotState, GuestPaper } from '~/contract/guest';
import { scoresToText } from '~/contract/scores';
import { columns, type Shape } from '~/domain/ballot';
import { type Kept, pitchesOf } from './kept';

/** A ballot as text: what becomes of the scores that a phone holds when the line-up or another page of the phone moved on. */

export const blankOf = (shape: Shape): string => '-'.repeat(shape.pitches * columns(shape));

/**
 * Another page of this phone saved: its scores, with those given here since `before` (what was counted last) on top. There is one
 * vote, or there are many scores.
 */
export function withThoseGivenHere(shape: Shape, theirs: string, held: string, before = blankOf(shape)): string {
	if (shape.countRule === 'one vote') return held === before ? theirs : held;
	return Array.from(theirs, (score, at) => (held[at] !== before[at] ? held[at] : score)).join('');
}

/** What was kept of a line-up, on the line-up of now: scores stay with their pitch, and go with it. */
function onLineUp(text: string, from: readonly string[], to: readonly string[], columns: number): string {
	const blank = scoresToText(new Array<null>(columns).fill(null));
	return to
		.map((id, at) =>
			id !== '' && from[at] === id ? text.slice(at * columns, (at + 1) * columns).padEnd(columns, '-') : blank,
		)
		.join('');
}

/** What was kept, on the line-up of now. Scores that were lost with a pitch are a change like any other. */
export function fitted(kept: Kept, paper: GuestPaper): Pick<BallotState, 'held' | 'counted' | 'lostPitch'> {
	const placed = (text: string) => onLineUp(text, kept.pitches, pitchesOf(paper), columns(paper.shape));
	const scores = placed(kept.scores);
	const lost = /\d/.test(kept.scores) && scores.replaceAll('-', '').length < kept.scores.replaceAll('-', '').length;
	return {
		held: { scores, revision: lost ? kept.revision + 1 : kept.revision },
		counted: kept.counted && { ...kept.counted, scores: placed(kept.counted.scores) },
		lostPitch: lost,
	};
}
