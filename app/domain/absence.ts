import type { Phase } from './dinner';
import type { EventOf } from './events';
import type { PitchState } from './pitch';
import type { Cursor } from './stage';

/** A number that got another pitch, or none, after papers were printed. In order of time. */
export type NumberChange = { readonly number: number; readonly was: string; readonly now: string | null };

export type AbsenceRefusal = 'out of order' | 'no such pitch' | 'line-up changed' | 'was heard' | 'stage went on';

type Stage = { readonly phase: Phase; readonly cursor: Cursor | null };

/**
 * Whether a pitch may be marked as a no-show: not once it was heard, that is, once its questions began or the stage went on. A pitch put
 * on stage whose pitcher turns out to be absent is still at the cursor.
 */
export function mayBeAbsent(
	pitch: { readonly number: number | null; readonly state: PitchState },
	{ phase, cursor }: Stage,
): boolean {
	if (phase !== 'doors' && phase !== 'pitching') return false;
	if (pitch.state === 'lined up') return true;
	return pitch.state === 'presented' && cursor?.part === 'pitch' && cursor.number === pitch.number;
}

/** For each number that changed: the pitch that papers name. `printed` is that pitch's id. */
export function changedNumbers(
	changes: readonly NumberChange[],
): { readonly number: number; readonly printed: string }[] {
	const first = new Map<number, string>();
	for (const { number, was } of changes) if (!first.has(number)) first.set(number, was);
	return [...first].map(([number, printed]) => ({ number, printed })).sort((a, b) => a.number - b.number);
}

/** The changes without the last one of this pitch. */
export const withoutChangeOf = (changes: readonly NumberChange[], pitch: string): NumberChange[] =>
	changes.toSpliced(
		changes.findLastIndex(({ was }) => was === pitch),
		1,
	);

/** A pitch that was absent, and the reserve that took its number. Ids. */
export type Absence = { readonly pitch: string; readonly number: number; readonly reserve: string | null };

/** The events that decide whether an absence can be taken back. */
export const stageKinds = ['on stage', 'stage cleared', 'no-show', 'no-show taken back'] as const;
export type StageEvent = EventOf<(typeof stageKinds)[number]>;

/** The absence that can be taken back: the last one, if nothing was put on stage since. */
export function lastAbsence(events: readonly StageEvent[]): Absence | null {
	const open: Absence[] = [];
	for (const event of events) {
		if (event.kind === 'no-show') open.push(event);
		else if (event.kind === 'no-show taken back') open.pop();
		else open.length = 0;
	}
	return open.at(-1) ?? null;
}

/** Whether a changed number is still announced: until its new pitch was on stage, or the stage passed the empty number. */
export function isAnnounced(number: number, state: PitchState | null, { phase, cursor }: Stage): boolean {
	if (phase !== 'doors' && phase !== 'pitching') return false;
	return state === null ? (cursor?.number ?? 0) < number : state === 'lined up';
}
