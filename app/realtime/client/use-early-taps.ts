import { useEffect } from 'react';
import { scoreField, voteField } from '~/contract/ballot-fields';
import type { GuestPaper } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import { columns, type Score, type Shape } from '~/domain/ballot';
import type { BallotSync } from './ballot-sync';

declare global {
	interface Window {
		/** Set by the inline script of `early-taps.tsx`. */
		stockpotEarly?: {
			readonly taps: [name: string, value: string][];
			readonly stop: () => void;
		};
	}
}

type Made = {
	readonly initial: GuestPaper;
	readonly tag: string;
	/** The posted form that this page answers, if it was not saved. */
	readonly answered: { readonly problem: string; readonly scores: string | null } | null;
};

/**
 * Replays input from before hydration in order: posted scores that were not saved, then taps on this page. Does not read the form's values,
 * because the browser may have restored them.
 */
export function useEarlyTaps({ initial, tag, answered }: Made, ballotSync: BallotSync): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the page was made from
	useEffect(() => {
		const { shape, own, snapshot: room } = initial;
		const early = window.stockpotEarly;
		early?.stop();
		const taps = early?.taps.splice(0) ?? [];
		// A number may mean another pitch by now.
		if (room.lineup !== ballotSync.getState().snapshot.lineup) return;
		// After `stale`, the posted scores are older than the stored ones.
		if (answered?.scores && answered.problem !== 'stale') {
			const before = own && ballotOf(own.scores);
			for (const [at, score] of ballotOf(answered.scores).entries())
				if (score !== (before?.[at] ?? null))
					ballotSync.tap(Math.floor(at / columns(shape)), at % columns(shape), score);
		}
		for (const tapped of taps) {
			const tap = tapIn(tapped, shape, tag, ballotSync.getState().local.scores);
			if (tap) ballotSync.tap(...tap);
		}
	}, [ballotSync]);
}

type Tap = [pitch: number, criterion: number, score: Score | null];

/** Null if the tapped field is not a score of this page. */
function tapIn([name, value]: readonly [string, string], shape: Shape, tag: string, held: string): Tap | null {
	if (!/^[0-9]{0,2}$/.test(value)) return null;
	if (shape.countRule === 'one vote') {
		if (name !== voteField(tag)) return null;
		const pitch = value === '' ? held.indexOf('1') : Number(value) - 1;
		return pitch >= 0 && pitch < shape.pitches ? [pitch, 0, value === '' ? null : 1] : null;
	}
	for (let place = 0; place < shape.pitches * columns(shape); place++) {
		const [pitch, criterion] = [Math.floor(place / columns(shape)), place % columns(shape)];
		if (name === scoreField(pitch + 1, criterion, tag))
			return [pitch, criterion, value === '' ? null : (Number(value) as Score)];
	}
	return null;
}
