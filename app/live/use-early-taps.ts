import { type RefObject, useEffect } from 'react';
import { scoreField, VOTE_FIELD } from '~/contract/ballot-fields';
import type { GuestPaper } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import { columns, type Score } from '~/domain/ballot';
import type { Keeper } from './keeper';

/**
 * Taps made while the page was still loading its script are in the form and nowhere else: they are taken over as it comes alive. A tap is
 * what differs from the page as it was made, not from what this phone holds: that may be newer than the page.
 */
export function useEarlyTaps(
	form: RefObject<HTMLFormElement>,
	{ shape, own }: Pick<GuestPaper, 'shape' | 'own'>,
	keeper: Keeper,
): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, and not when the line-up changes later
	useEffect(() => {
		if (!form.current) return;
		const typed = new FormData(form.current);
		const made = own && ballotOf(own.scores);
		for (let place = 0; place < shape.pitches * columns(shape); place++) {
			const was = made?.[place] ?? null;
			const [pitch, criterion] = [Math.floor(place / columns(shape)), place % columns(shape)];
			const now = scoreIn(typed, shape.countRule === 'one vote', pitch, criterion);
			if (now !== undefined && now !== was && now !== null) keeper.tap(pitch, criterion, now);
		}
	}, [keeper]);
}

/** Undefined: the form does not ask for it. */
function scoreIn(typed: FormData, oneVote: boolean, pitch: number, criterion: number): Score | null | undefined {
	if (oneVote) return typed.get(VOTE_FIELD) === String(pitch + 1) ? 1 : null;
	const value = typed.get(scoreField(pitch + 1, criterion));
	if (value === null) return undefined;
	return value === '' ? null : (Number(value) as Score);
}
