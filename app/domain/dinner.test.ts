import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addMinutes,
	type DinnerFacts,
	isEarly,
	move,
	moves,
	movesFrom,
	moveTable,
	notEarlyFrom,
	phases,
	whatIsOffered,
} from './dinner';

const ready: DinnerFacts = {
	phase: 'draft',
	linedUp: 4,
	orderDrawn: true,
	linedUpWithoutGate: 0,
	papersMade: 88,
	presented: 4,
	votingUntil: 1000,
	rounds: 1,
	presses: 0,
	turns: 0,
	signatures: 0,
	countOpened: true,
	awarded: true,
	revealFinished: true,
};

test('the moves lead from draft to published, in order, when no requirement is missing', () => {
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

test('no move leaves published or cancelled', () => {
	for (const phase of ['published', 'cancelled'] as const) expect(movesFrom({ ...ready, phase }, 1000)).toEqual([]);
});

test('voting cannot be closed a millisecond before its clock reaches zero', () => {
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

test('extra time counts from now if the clock has run out, else from its end', () => {
	expect(addMinutes(5000, 1, 2000)).toBe(65_000);
	expect(addMinutes(5000, 1, 9000)).toBe(69_000);
});

test('offers closing exactly when the last known clock ends, whatever it was when the page was rendered', () => {
	const voting: DinnerFacts = { ...ready, phase: 'voting' };
	const offered = (until: number | null, at: number) =>
		whatIsOffered(voting, { until }, at).find((one) => one.move === 'close voting')?.refusal;
	fc.assert(
		fc.property(fc.integer(), fc.integer(), (until, at) => {
			expect(offered(until, at)).toBe(at < until ? 'clock not at zero' : null);
		}),
	);
	expect(offered(null, 0)).toBeNull();
});

test('offers what the server would allow at that instant', () => {
	fc.assert(
		fc.property(fc.constantFrom(...phases), fc.integer(), fc.integer(), (phase, until, at) => {
			const facts = { ...ready, phase, votingUntil: until };
			expect(whatIsOffered(facts, { until }, at)).toEqual(movesFrom(facts, at));
		}),
	);
});

test('opening doors is early until twelve hours before the start', () => {
	const starts = 1_000_000_000;
	expect([isEarly(starts, notEarlyFrom(starts) - 1), isEarly(starts, notEarlyFrom(starts))]).toEqual([true, false]);
});
