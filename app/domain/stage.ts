import { addMinutes } from './dinner';
import type { LinedUp } from './snapshots';

/** Stopped: the milliseconds left, below zero once the time is over. Running: its end in UTC milliseconds. */
export type StageClock =
	| { readonly state: 'stopped'; readonly left: number }
	| { readonly state: 'running'; readonly endsAt: number };

/** The pitch on stage, and whether it is the pitch or its questions. `startedAt`: when the turn began, in UTC milliseconds. */
export type Cursor = {
	readonly number: number;
	readonly part: 'pitch' | 'questions';
	readonly startedAt: number;
	/** Which question is asked, from 1; 0 during the pitch. */
	readonly question: number;
	readonly clock: StageClock;
	/** Set once the turn got extra time. Only the screen shows it. */
	readonly extra?: true;
};

/** Identifies a turn on stage, whatever its clock does. An empty stage occurs after each turn, so it contains their number. */
export const turnOf = (cursor: Cursor | null, turns: number): string =>
	cursor ? `${cursor.number} ${cursor.part} ${cursor.startedAt}` : `nobody ${turns}`;

/** The clock of a pitch waits until its pitcher is ready; for questions they stand there already. */
export const beginTurn = (number: number, part: Cursor['part'], minutes: number, now: number): Cursor => ({
	number,
	part,
	startedAt: now,
	question: part === 'questions' ? 1 : 0,
	clock:
		part === 'pitch'
			? { state: 'stopped', left: minutes * 60_000 }
			: { state: 'running', endsAt: now + minutes * 60_000 },
});

/** Milliseconds left on the clock; below zero once the time is over. */
export const leftOn = (clock: StageClock, now: number): number =>
	clock.state === 'stopped' ? clock.left : clock.endsAt - now;
/** When a running clock ends, in UTC milliseconds. */
export const endOf = (cursor: Cursor | null): number | null =>
	cursor?.clock.state === 'running' ? cursor.clock.endsAt : null;

export const clockActs = ['start clock', 'pause clock', 'reset clock', 'extra time'] as const;
export type ClockAct = (typeof clockActs)[number];

/** The clock after a button; null if it has that state already. `minutes`: the length of the turn. `extra time`: one more minute. */
export function actOnClock(clock: StageClock, act: ClockAct, minutes: number, now: number): StageClock | null {
	const left = leftOn(clock, now);
	switch (act) {
		case 'start clock':
			return clock.state === 'stopped' ? { state: 'running', endsAt: now + left } : null;
		case 'pause clock':
			return clock.state === 'running' ? { state: 'stopped', left } : null;
		case 'reset clock':
			return { state: 'stopped', left: minutes * 60_000 };
		case 'extra time':
			return clock.state === 'stopped'
				? { state: 'stopped', left: addMinutes(left, 1, 0) }
				: { state: 'running', endsAt: addMinutes(clock.endsAt, 1, now) };
	}
}

/** The turn with its clock after `act`. A clock that was set back has its usual minutes again. */
export function withClock({ extra, ...cursor }: Cursor, act: ClockAct, clock: StageClock): Cursor {
	const hasExtra = act === 'extra time' || (extra && act !== 'reset clock');
	return hasExtra ? { ...cursor, clock, extra: true } : { ...cursor, clock };
}
/** What phones get of the cursor. */
export function withoutExtra(cursor: Cursor | null): Cursor | null {
	if (!cursor?.extra) return cursor;
	const { extra: _, ...rest } = cursor;
	return rest;
}

/** The clock as a page shows it: another one is another text. */
export const seenClock = (clock: StageClock): string =>
	clock.state === 'stopped' ? `stopped ${clock.left}` : `running ${clock.endsAt}`;

/** What an arrow key of the big screen does: a press of the run sheet. `moreQuestions`: of the ones that the dinner wants. */
export type StagePress<Pitch> =
	| { readonly is: 'start clock' | 'next question' }
	| { readonly is: 'on stage'; readonly pitch: Pitch; readonly part: Cursor['part'] };

/** The run sheet's primary button on stage; null if that opens voting. */
export function pressForward<Pitch extends OnTheWay>(
	lineup: readonly Pitch[],
	cursor: Cursor | null,
	{ hasQuestions, wanted }: { hasQuestions: boolean; wanted: number },
): StagePress<Pitch> | null {
	const { is, upNext } = nextTurn(lineup, cursor, hasQuestions);
	const on = lineup.find(({ number }) => number === cursor?.number);
	if (is === 'clock') return { is: 'start clock' };
	if (cursor?.part === 'questions' && cursor.question < wanted) return { is: 'next question' };
	if (is === 'questions') return on ? { is: 'on stage', pitch: on, part: 'questions' } : null;
	return upNext ? { is: 'on stage', pitch: upNext, part: 'pitch' } : null;
}

/** One turn back: from questions to their pitch, from a pitch to the questions of the one before. Null at the beginning. */
export function pressBack<Pitch extends OnTheWay>(
	lineup: readonly Pitch[],
	cursor: Cursor | null,
	hasQuestions: boolean,
): StagePress<Pitch> | null {
	if (!cursor) return null;
	const at = lineup.findIndex(({ number }) => number === cursor.number);
	const pitch = lineup[cursor.part === 'questions' ? at : at - 1];
	if (!pitch) return null;
	return { is: 'on stage', pitch, part: cursor.part === 'pitch' && hasQuestions ? 'questions' : 'pitch' };
}

/** What follows now, so that the desk has one primary button. `upNext`: the next pitch that was not heard. */
export type NextTurn<Pitch> = {
	readonly is: 'clock' | 'questions' | 'pitch' | 'voting';
	readonly upNext: Pitch | undefined;
};

type OnTheWay = Pick<LinedUp, 'number' | 'state'>;
export function nextTurn<Pitch extends OnTheWay>(
	lineup: readonly Pitch[],
	cursor: Pick<Cursor, 'number' | 'part' | 'clock'> | null,
	hasQuestions: boolean,
): NextTurn<Pitch> {
	const waiting = lineup.filter(({ state, number }) => state === 'lined up' && number !== cursor?.number);
	const upNext = waiting.find(({ number }) => number > (cursor?.number ?? 0)) ?? waiting[0];
	if (cursor?.clock.state === 'stopped') return { is: 'clock', upNext };
	if (cursor?.part === 'pitch' && hasQuestions) return { is: 'questions', upNext };
	return { is: upNext ? 'pitch' : 'voting', upNext };
}
