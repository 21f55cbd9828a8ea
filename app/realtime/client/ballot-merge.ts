import type { BallotState, GuestPaper } from '~/contract/guest';
import { scoresToText } from '~/contract/scores';
import { columns, type Shape } from '~/domain/ballot';
import { pitchesOf, type StoredBallot } from './ballot-storage';

/** Merges a phone's ballot (as text) with a changed line-up or with the ballot of another page. */

export const blankOf = (shape: Shape): string => '-'.repeat(shape.pitches * columns(shape));

/**
 * Merges with the ballot that another page of this phone saved: local changes since `before` (the last acked ballot) win. One vote is merged
 * as a whole, scores one by one.
 */
export function withThoseGivenHere(shape: Shape, theirs: string, local: string, before = blankOf(shape)): string {
	if (shape.countRule === 'one vote') return local === before ? theirs : local;
	return Array.from(theirs, (score, at) => (local[at] !== before[at] ? local[at] : score)).join('');
}

/** Moves scores from one line-up to another: they follow their pitch, and are dropped with it. */
function onLineUp(text: string, from: readonly string[], to: readonly string[], columns: number): string {
	const blank = scoresToText(new Array<null>(columns).fill(null));
	return to
		.map((id, at) =>
			id !== '' && from[at] === id ? text.slice(at * columns, (at + 1) * columns).padEnd(columns, '-') : blank,
		)
		.join('');
}

const givenIn = (text: string): number => text.replace(/-/g, '').length;

/** The stored ballot on the current line-up. Dropping scores with a pitch is a change, so it raises the revision. */
export function fitted(stored: StoredBallot, paper: GuestPaper): Pick<BallotState, 'local' | 'acked' | 'lostPitch'> {
	const placed = (text: string) => onLineUp(text, stored.pitches, pitchesOf(paper), columns(paper.shape));
	const scores = placed(stored.scores);
	const lost = /\d/.test(stored.scores) && givenIn(scores) < givenIn(stored.scores);
	return {
		local: { scores, revision: lost ? stored.revision + 1 : stored.revision },
		acked: stored.acked && { ...stored.acked, scores: placed(stored.acked.scores) },
		lostPitch: lost,
	};
}
