/** Property tests from ballots to awards. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ballot, columns, type Score, type Shape, scoresOf } from './ballot';
import { award } from './pot';
import { drawOrder } from './random-draw';
import { type Ranking, rank, type Settled } from './ranking';
import type { PotRule, Rules } from './rules';
import { type Tally, tally } from './tally';

const shapes: fc.Arbitrary<Shape> = fc.record({
	countRule: fc.constantFrom('criteria', 'criteria with run-off', 'one vote'),
	pitches: fc.integer({ min: 1, max: 6 }),
	criteria: fc.integer({ min: 1, max: 3 }),
});

/** Few ballots with few different scores, so that ties of every kind are common. */
function ballotsOf(shape: Shape): fc.Arbitrary<Ballot[]> {
	const length = shape.pitches * columns(shape);
	const token = fc
		.option(fc.nat(shape.pitches - 1))
		.map((chosen) => Array.from({ length }, (_, at) => oneAt(at, chosen)));
	const score = fc.oneof(fc.constantFrom<Score | null>(0, 5, 4, null), fc.constantFrom<Score>(0, 1, 2, 3, 4, 5));
	const scores = fc.array(score, { minLength: length, maxLength: length });
	return fc.array(shape.countRule === 'one vote' ? token : scores, { maxLength: 8 });
}
const oneAt = (at: number, chosen: number | null): Score | null => (at === chosen ? 1 : null);

const potRules: fc.Arbitrary<PotRule> = fc.oneof(
	fc.constant<PotRule>({ kind: 'winner takes all' }),
	fc.constant<PotRule>({ kind: 'in proportion' }),
	fc
		.constantFrom([100], [70, 30], [50, 30, 20], [34, 33, 33], [40, 30, 20, 10])
		.map((percent): PotRule => ({ kind: 'shares', percent })),
	fc.array(fc.nat(600), { maxLength: 5 }).map((amounts): PotRule => ({ kind: 'fixed prizes', amounts })),
);

type Evening = {
	shape: Shape;
	ballots: Ballot[];
	rules: Pick<Rules, 'countRule' | 'tieRule' | 'potRule'>;
	absent: Set<number>;
};
const evenings: fc.Arbitrary<Evening> = shapes.chain((shape) =>
	fc.record({
		shape: fc.constant(shape),
		ballots: ballotsOf(shape),
		rules: fc.record({
			countRule: fc.constant(shape.countRule),
			tieRule: fc.constantFrom<Rules['tieRule']>('shared', 'drawn'),
			potRule: potRules,
		}),
		absent: fc.uniqueArray(fc.nat(shape.pitches - 1), { maxLength: 1 }).map((pitches) => new Set(pitches)),
	}),
);
const pots = fc.oneof(fc.nat(12), fc.nat(200_000));

/** Runs a property on many random dinners. A failure prints its seed and becomes a named example. */
const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 500 });

/** Ranks, and makes the draws that are needed. `pick` is the draw, so that relabelled dinners can draw alike. */
function settle(counted: Tally, rules: Evening['rules'], pick: (tied: readonly number[]) => number[]) {
	const draws: number[][] = [];
	for (;;) {
		const ranking: Ranking = rank(counted, rules, draws);
		if (ranking.status !== 'needs a draw') return { ranking, draws };
		draws.push(pick(ranking.tied));
		if (draws.length > 10) throw new Error('The hat is asked for ever.');
	}
}
const hat = (tied: readonly number[]) => drawOrder('5107b0750000000000000000000000aa', tied);
const count = ({ shape, ballots, absent }: Evening) => tally(shape, ballots, absent);
const held = (evening: Evening): Settled => settle(count(evening), evening.rules, hat).ranking;

test('the tally equals a recount score by score', () => {
	holds(
		fc.property(evenings, ({ shape, ballots, absent }) => {
			const counted = tally(shape, ballots, absent);
			const sumOf = (ballot: Ballot, pitch: number) =>
				absent.has(pitch) ? 0 : scoresOf(shape, ballot, pitch).reduce<number>((sum, score) => sum + (score ?? 0), 0);
			for (let a = 0; a < shape.pitches; a++) {
				expect(counted.totals[a]).toBe(ballots.reduce((sum, ballot) => sum + sumOf(ballot, a), 0));
				for (let b = 0; b < shape.pitches; b++) {
					const both = !absent.has(a) && !absent.has(b);
					const preferring = ballots.filter((ballot) => both && sumOf(ballot, a) > sumOf(ballot, b));
					expect(counted.headToHead[a]?.[b]).toBe(preferring.length);
				}
				for (let criterion = 0; criterion < columns(shape); criterion++) {
					const given = ballots.map((ballot) => ballot[a * columns(shape) + criterion]);
					const times = [0, 1, 2, 3, 4, 5].map((one) => (absent.has(a) ? 0 : given.filter((g) => g === one).length));
					expect(counted.counts[a]?.[criterion]).toEqual(times);
				}
			}
		}),
	);
});

test('the order of the ballots changes nothing', () => {
	const shuffled = evenings.chain((evening) =>
		fc.tuple(fc.constant(evening), fc.shuffledSubarray(evening.ballots, { minLength: evening.ballots.length })),
	);
	holds(
		fc.property(shuffled, ([evening, ballots]) => {
			expect(count({ ...evening, ballots })).toEqual(count(evening));
		}),
	);
});

test('relabelling the pitches relabels the result, and moves at most the odd pennies', () => {
	const relabelled = evenings.chain((evening) => {
		const labels = Array.from({ length: evening.shape.pitches }, (_, pitch) => pitch);
		return fc.tuple(fc.constant(evening), fc.shuffledSubarray(labels, { minLength: labels.length }), pots);
	});
	holds(
		fc.property(relabelled, ([evening, from, pot]) => {
			// Pitch `from[n]` of one dinner is pitch n of the other.
			const to = (pitch: number) => from.indexOf(pitch);
			const other: Evening = {
				...evening,
				ballots: evening.ballots.map((ballot) => from.flatMap((pitch) => scoresOf(evening.shape, ballot, pitch))),
				absent: new Set([...evening.absent].map(to)),
			};
			const counted = count(evening);
			const recounted = count(other);
			const one = settle(counted, evening.rules, hat).ranking;
			const two = settle(recounted, evening.rules, (tied) =>
				hat(tied.map((pitch) => from[pitch] ?? 0).sort((a, b) => a - b)).map(to),
			).ranking;
			const moved = (pitches: readonly number[]) => pitches.map(to).sort((a, b) => a - b);
			expect(two.places).toEqual(one.places.map(({ place, pitches }) => ({ place, pitches: moved(pitches) })));
			expect(two.unplaced).toEqual(moved(one.unplaced));
			expect(two.runOff?.winners).toEqual(one.runOff ? moved(one.runOff.winners) : undefined);
			expect(two.ties.map(({ brokenBy, tied }) => [brokenBy, tied])).toEqual(
				one.ties.map(({ brokenBy, tied }) => [brokenBy, moved(tied)]),
			);
			const paid = award(evening.rules.potRule, pot, one, counted.totals).awards;
			const repaid = award(evening.rules.potRule, pot, two, recounted.totals).awards;
			for (const pitch of from) {
				const before = paid.find((one) => one.pitch === pitch)?.amount ?? 0;
				const after = repaid.find((one) => one.pitch === to(pitch))?.amount ?? 0;
				expect(Math.abs(before - after)).toBeLessThanOrEqual(1);
			}
		}),
	);
});

test('doubling all ballots changes no ranking', () => {
	holds(
		fc.property(evenings, (evening) => {
			const one = held(evening);
			const two = held({ ...evening, ballots: [...evening.ballots, ...evening.ballots] });
			expect(two.places).toEqual(one.places);
			expect(two.ties.map(({ figures, ...tie }) => tie)).toEqual(one.ties.map(({ figures, ...tie }) => tie));
		}),
	);
});

test('a pitch without a point changes no place and no award of the others', () => {
	const zeros = evenings.chain((evening) => {
		const width = columns(evening.shape);
		const empty = evening.shape.countRule === 'one vote' ? fc.constant(null) : fc.constantFrom<0 | null>(0, null);
		const row = fc.array(empty, { minLength: width, maxLength: width });
		const size = evening.ballots.length;
		return fc.tuple(fc.constant(evening), fc.array(row, { minLength: size, maxLength: size }), pots);
	});
	holds(
		fc.property(zeros, ([evening, rows, pot]) => {
			const { shape } = evening;
			const wider: Evening = {
				...evening,
				shape: { ...shape, pitches: shape.pitches + 1 },
				ballots: evening.ballots.map((ballot, at) => [...ballot, ...(rows[at] ?? [])]),
			};
			const one = held(evening);
			const two = held(wider);
			// A ballot with only a 0 for it still has a score, so turnout and `even` may differ.
			expect(two.places).toEqual(one.places);
			expect(two.ties).toEqual(one.ties);
			expect(two.runOff?.winners).toEqual(one.runOff?.winners);
			expect(two.unplaced).toEqual([...one.unplaced, shape.pitches]);
			const { potRule } = evening.rules;
			expect(award(potRule, pot, two, count(wider).totals)).toEqual(award(potRule, pot, one, count(evening).totals));
		}),
	);
});

test('a no-show counts as if it had no scores, and takes no place', () => {
	holds(
		fc.property(evenings, (evening) => {
			const { shape, ballots, absent } = evening;
			const blanked = ballots.map((ballot) =>
				ballot.map((score, at) => (absent.has(Math.floor(at / columns(shape))) ? null : score)),
			);
			expect({ ...count(evening), ballots: 0 }).toEqual({ ...count({ ...evening, ballots: blanked }), ballots: 0 });
			const ranking = held(evening);
			for (const pitch of [...ranking.places.flatMap(({ pitches }) => pitches), ...ranking.unplaced]) {
				expect(absent.has(pitch)).toBe(false);
			}
		}),
	);
});

test('every contender is in one place, or unplaced without a point', () => {
	holds(
		fc.property(evenings, (evening) => {
			const { totals, contenders } = count(evening);
			const { status, places, unplaced } = held(evening);
			const placed = places.flatMap(({ pitches }) => pitches);
			expect([...placed, ...unplaced].sort((a, b) => a - b)).toEqual(contenders);
			expect(unplaced.every((pitch) => totals[pitch] === 0)).toBe(true);
			expect(placed.every((pitch) => (totals[pitch] ?? 0) > 0)).toBe(true);
			expect(status).toBe(placed.length > 0 ? 'ranked' : 'no winner');
			let before = 0;
			for (const { place, pitches } of places) {
				expect(place).toBe(before + 1);
				before += pitches.length;
			}
		}),
	);
});

test('the winner has the highest total, or won the run-off', () => {
	holds(
		fc.property(evenings, (evening) => {
			const { totals, headToHead, contenders } = count(evening);
			const { places, runOff } = held(evening);
			const highest = Math.max(...contenders.map((pitch) => totals[pitch] ?? 0));
			for (const winner of places[0]?.pitches ?? []) {
				if (!runOff) expect(totals[winner]).toBe(highest);
				else if (runOff.finalists.length === 2) {
					const other = runOff.finalists.find((pitch) => pitch !== winner) ?? winner;
					expect(headToHead[winner]?.[other]).toBeGreaterThanOrEqual(headToHead[other]?.[winner] ?? 0);
				}
			}
			// No pitch outside the run-off has more points than one in it.
			const least = Math.min(...(runOff?.finalists ?? []).map((pitch) => totals[pitch] ?? 0));
			const outside = runOff ? contenders.filter((pitch) => !runOff.finalists.includes(pitch)) : [];
			expect(outside.every((pitch) => (totals[pitch] ?? 0) <= least)).toBe(true);
		}),
	);
});

test('drawn ties give one winner and a run-off of two; shared ties draw nothing', () => {
	holds(
		fc.property(evenings, (evening) => {
			const { ranking, draws } = settle(count(evening), evening.rules, hat);
			if (evening.rules.tieRule === 'shared') expect(draws).toEqual([]);
			else if (ranking.status === 'ranked') {
				expect(ranking.places[0]?.pitches).toHaveLength(1);
				if (ranking.runOff) expect(ranking.runOff.finalists).toHaveLength(2);
			}
			// Ranking again with the same draws in any order gives the same result.
			expect(rank(count(evening), evening.rules, [...draws].reverse())).toEqual(ranking);
		}),
	);
});

test('[I4] awards and carry-over equal the pot, to the penny, for every rule and any tie', () => {
	holds(
		fc.property(evenings, pots, (evening, pot) => {
			const counted = count(evening);
			const ranking = held(evening);
			const { awards, carryOver } = award(evening.rules.potRule, pot, ranking, counted.totals);
			expect(awards.reduce((sum, { amount }) => sum + amount, carryOver)).toBe(pot);
			expect(awards.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
			expect(new Set(awards.map(({ pitch }) => pitch)).size).toBe(awards.length);
			expect(carryOver).toBe(ranking.status === 'no winner' ? pot : 0);
		}),
	);
});

test('pitches that share a place get the same money, to a penny', () => {
	holds(
		fc.property(evenings, pots, (evening, pot) => {
			const ranking = held(evening);
			const { awards } = award(evening.rules.potRule, pot, ranking, count(evening).totals);
			for (const { pitches } of ranking.places) {
				const sums = pitches.map((pitch) => awards.find((one) => one.pitch === pitch)?.amount ?? 0);
				expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(1);
				expect([...sums].sort((a, b) => b - a)).toEqual(sums);
			}
		}),
	);
});
