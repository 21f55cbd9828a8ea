import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, type DinnerFacts, move, moves, movesFrom, moveTable, phases } from './dinner';

const ready: DinnerFacts = {
	phase: 'draft',
	linedUp: 4,
	orderDrawn: true,
	linedUpWithoutGate: 0,
	papersMade: 88,
	presented: 4,
	votingUntil: 1000,
	signatures: 0,
	countOpened: true,
	awarded: true,
	revealFinished: true,
};

test('the evening goes from draft to published by its moves, in order, when nothing is missing', () => {
	const evening = moves.filter((m) => m !== 'reopen voting' && m !== 'cancel');
	let facts = ready;
	for (const wanted of evening) {
		const moved = move(facts, wanted, 1000);
		if (!moved.ok) throw new Error(`${wanted}: ${moved.code}`);
		facts = { ...facts, phase: moved.value };
	}
	expect(facts.phase).toBe('published');
});

test('a move is allowed exactly from the phases of the table', () => {
	fc.assert(
		fc.property(fc.constantFrom(...phases), fc.constantFrom(...moves), (phase, wanted) => {
			const moved = move({ ...ready, phase, countOpened: wanted !== 'reopen voting' }, wanted, 1000);
			expect(moved.ok).toBe(moveTable[wanted].from.includes(phase));
		}),
	);
});

test('published and cancelled are the end', () => {
	for (const phase of ['published', 'cancelled'] as const) expect(movesFrom({ ...ready, phase }, 1000)).toEqual([]);
});

test('whatever the facts, voting is not closed a millisecond before its clock reaches zero', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (votingUntil, now) => {
			const closed = move({ ...ready, phase: 'voting', votingUntil }, 'close voting', now);
			expect(closed.ok).toBe(now >= votingUntil);
		}),
	);
});

test.each([
	['publish the line-up', 'call', { linedUp: 0 }, 'nobody lined up'],
	['publish the line-up', 'call', { linedUpWithoutGate: 1 }, 'gate not confirmed'],
	['publish the line-up', 'call', { orderDrawn: false }, 'order not drawn'],
	['open the doors', 'lineup', { papersMade: 0 }, 'no papers made'],
	['open voting', 'pitching', { presented: 0 }, 'nobody presented'],
	['reopen voting', 'counting', { countOpened: false, signatures: 1 }, 'already signed'],
	['announce', 'counting', { countOpened: false }, 'count not opened'],
	['announce', 'counting', { awarded: false }, 'pot not awarded'],
	['publish', 'announced', { revealFinished: false }, 'reveal not finished'],
] as const)('%s from %s waits: %o', (wanted, phase, missing, code) => {
	expect(move({ ...ready, phase, ...missing }, wanted, 1000)).toEqual({ ok: false, code });
	expect(movesFrom({ ...ready, phase, ...missing }, 1000)).toContainEqual({ move: wanted, refusal: code });
});

test('extra time counts from now when the clock has run out, else from its end', () => {
	expect(addMinutes(5000, 1, 2000)).toBe(65_000);
	expect(addMinutes(5000, 1, 9000)).toBe(69_000);
});
