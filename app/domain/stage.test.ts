import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	actOnClock,
	beginTurn,
	clockActs,
	leftOn,
	nextTurn,
	pressBack,
	pressForward,
	type StageClock,
	seenClock,
	withClock,
	withoutExtra,
} from './stage';

const heard = (number: number) => ({ number, state: 'presented' as const });
const waits = (number: number) => ({ number, state: 'lined up' as const });
const absent = (number: number) => ({ number, state: 'no-show' as const });
const clock: StageClock = { state: 'running', endsAt: 1000 };
const on = (number: number, part: 'pitch' | 'questions') => ({ number, part, clock });

test('one turn follows: questions, then the next pitch, then voting', () => {
	expect(nextTurn([waits(1), waits(2)], null, true)).toEqual({ is: 'pitch', upNext: waits(1) });
	expect(nextTurn([heard(1), waits(2)], on(1, 'pitch'), true)).toEqual({ is: 'questions', upNext: waits(2) });
	expect(nextTurn([heard(1), waits(2)], on(1, 'questions'), true)).toEqual({ is: 'pitch', upNext: waits(2) });
	expect(nextTurn([heard(1), heard(2)], on(2, 'pitch'), true)).toEqual({ is: 'questions', upNext: undefined });
	expect(nextTurn([heard(1), heard(2)], on(2, 'questions'), true)).toEqual({ is: 'voting', upNext: undefined });
});

test('without questions a pitch is followed by the next pitch or by voting', () => {
	expect(nextTurn([heard(1), waits(2)], on(1, 'pitch'), false).is).toBe('pitch');
	expect(nextTurn([heard(1)], on(1, 'pitch'), false).is).toBe('voting');
});

test('a pitch that was passed over comes after the last, and an empty number keeps nobody waiting', () => {
	expect(nextTurn([waits(1), heard(2), heard(3)], on(3, 'questions'), true).upNext).toEqual(waits(1));
	expect(nextTurn([heard(1), absent(2)], null, true)).toEqual({ is: 'voting', upNext: undefined });
});

test('a pitch waits for its clock, and nothing else is next until it runs', () => {
	const begun = beginTurn(1, 'pitch', 4, 5000);
	expect(begun.clock).toEqual({ state: 'stopped', left: 240_000 });
	expect(nextTurn([heard(1), waits(2)], begun, true)).toEqual({ is: 'clock', upNext: waits(2) });
	expect(beginTurn(1, 'questions', 4, 5000).clock).toEqual({ state: 'running', endsAt: 245_000 });
});

test('stopping and starting the clock keeps what was left, also below zero, for however long it stands', () => {
	fc.assert(
		fc.property(fc.integer(), fc.integer(), fc.nat(), (endsAt, at, stood) => {
			const stopped = actOnClock({ state: 'running', endsAt }, 'pause clock', 4, at);
			expect(stopped).toEqual({ state: 'stopped', left: endsAt - at });
			const again = stopped && actOnClock(stopped, 'start clock', 4, at + stood);
			expect(again && leftOn(again, at + stood)).toBe(endsAt - at);
		}),
	);
});

test('a press that changes nothing is refused, and every other shows another clock', () => {
	fc.assert(
		fc.property(fc.constantFrom(...clockActs), fc.boolean(), fc.integer({ min: -9e6, max: 9e6 }), (act, runs, ms) => {
			const before: StageClock = runs ? { state: 'running', endsAt: ms } : { state: 'stopped', left: ms };
			const after = actOnClock(before, act, 4, 0);
			if (act === 'start clock' || act === 'pause clock') expect(after === null).toBe(runs === (act === 'start clock'));
			if (after && act !== 'reset clock') expect(seenClock(after)).not.toBe(seenClock(before));
			if (act === 'extra time') expect(after && leftOn(after, 0)).toBe(Math.max(ms, 0) + 60_000);
		}),
	);
});

test('a turn that got extra time says so until its clock is set back, and phones are not told', () => {
	const turn = beginTurn(2, 'pitch', 4, 0);
	const extended = withClock(turn, 'extra time', clock);
	expect(extended).toEqual({ ...turn, clock, extra: true });
	expect(withClock(extended, 'pause clock', clock).extra).toBe(true);
	expect(withClock(extended, 'reset clock', clock)).toEqual({ ...turn, clock });
	expect(withoutExtra(extended)).toEqual({ ...turn, clock });
});

test('arrows walk every turn of the evening forward, and one back', () => {
	const lineup = [1, 2].map((number) => ({ number, state: 'lined up' as const }));
	const turns = { hasQuestions: true, wanted: 2 };
	const at = (number: number, part: 'pitch' | 'questions', question = part === 'questions' ? 1 : 0) => ({
		...beginTurn(number, part, 4, 0),
		clock: { state: 'running', endsAt: 240_000 } as const,
		question,
	});
	expect(pressForward(lineup, null, turns)).toEqual({ is: 'on stage', pitch: lineup[0], part: 'pitch' });
	expect(pressForward(lineup, beginTurn(1, 'pitch', 4, 0), turns)).toEqual({ is: 'start clock' });
	expect(pressForward(lineup, at(1, 'pitch'), turns)).toEqual({ is: 'on stage', pitch: lineup[0], part: 'questions' });
	expect(pressForward(lineup, at(1, 'questions'), turns)).toEqual({ is: 'next question' });
	const heard = [{ number: 1, state: 'presented' as const }, ...lineup.slice(1)];
	expect(pressForward(heard, at(1, 'questions', 2), turns)).toEqual({
		is: 'on stage',
		pitch: lineup[1],
		part: 'pitch',
	});
	// After the last pitch the next press opens voting, which no arrow does.
	const all = [1, 2].map((number) => ({ number, state: 'presented' as const }));
	expect(pressForward(all, at(2, 'questions', 2), turns)).toBeNull();
	expect(pressBack(all, null, true)).toBeNull();
	expect(pressBack(all, at(1, 'pitch'), true)).toBeNull();
	expect(pressBack(all, at(2, 'questions'), true)).toEqual({ is: 'on stage', pitch: all[1], part: 'pitch' });
	expect(pressBack(all, at(2, 'pitch'), true)).toEqual({ is: 'on stage', pitch: all[0], part: 'questions' });
	expect(pressBack(all, at(2, 'pitch'), false)).toEqual({ is: 'on stage', pitch: all[0], part: 'pitch' });
});
