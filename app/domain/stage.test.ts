import { expect, test } from 'vitest';
import { nextTurn } from './stage';

const heard = (number: number) => ({ number, state: 'presented' as const });
const waits = (number: number) => ({ number, state: 'lined up' as const });
const absent = (number: number) => ({ number, state: 'no-show' as const });
const on = (number: number, part: 'pitch' | 'questions') => ({ number, part });

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
