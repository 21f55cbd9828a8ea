import type { Cursor } from './dinner';
import type { LinedUp } from './snapshots';

/** What follows the present turn on stage, so that the desk has one primary button. `upNext`: the next pitch that was not heard. */
export type NextTurn<Pitch> = { readonly is: 'questions' | 'pitch' | 'voting'; readonly upNext: Pitch | undefined };

type OnTheWay = Pick<LinedUp, 'number' | 'state'>;
export function nextTurn<Pitch extends OnTheWay>(
	lineup: readonly Pitch[],
	cursor: Pick<Cursor, 'number' | 'part'> | null,
	hasQuestions: boolean,
): NextTurn<Pitch> {
	const waiting = lineup.filter(({ state, number }) => state === 'lined up' && number !== cursor?.number);
	const upNext = waiting.find(({ number }) => number > (cursor?.number ?? 0)) ?? waiting[0];
	if (cursor?.part === 'pitch' && hasQuestions) return { is: 'questions', upNext };
	return { is: upNext ? 'pitch' : 'voting', upNext };
}
