import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Ballot,
	blankBallot,
	checkBallot,
	columns,
	decodeBallot,
	encodeBallot,
	giveRest,
	hasScore,
	mergeBallots,
	progress,
	restOffer,
	SCORES,
	type Score,
	type Shape,
	scoresOf,
	withScore,
} from './ballot';
import { err, ok } from './outcome';

const usual: Shape = { countRule: 'criteria', pitches: 4, criteria: 4 };
const tokens: Shape = { countRule: 'one vote', pitches: 6, criteria: 4 };

const shapes: fc.Arbitrary<Shape> = fc.record({
	countRule: fc.constantFrom('criteria', 'criteria with run-off', 'one vote'),
	pitches: fc.integer({ min: 1, max: 8 }),
	criteria: fc.integer({ min: 1, max: 5 }),
});
const score: fc.Arbitrary<Score> = fc.constantFrom(...SCORES);

/** A shape, and a ballot that taps have filled in. */
const tapped = shapes.chain((shape) =>
	fc
		.array(
			fc.record({
				pitch: fc.nat(shape.pitches - 1),
				criterion: fc.nat(columns(shape) - 1),
				score: fc.option(shape.countRule === 'one vote' ? fc.constant<Score>(1) : score),
			}),
			{ maxLength: 40 },
		)
		.map((taps) => ({
			shape,
			ballot: taps.reduce(
				(ballot, tap) => withScore(shape, ballot, tap.pitch, tap.criterion, tap.score),
				blankBallot(shape),
			),
		})),
);

describe('valid ballots', () => {
	test('every ballot that taps can make is valid', () => {
		fc.assert(
			fc.property(tapped, ({ shape, ballot }) => {
				expect(checkBallot(shape, ballot)).toEqual(ok(ballot));
			}),
		);
	});

	test('refuses a score out of range, from outside and from storage', () => {
		const wrong = fc
			.oneof(fc.anything(), fc.integer(), fc.double(), fc.constantFrom('3', true, undefined, 6, -1, 2.5, 255))
			.filter((value) => value !== null && !SCORES.some((one) => one === value));
		fc.assert(
			fc.property(tapped, fc.nat(), wrong, ({ shape, ballot }, where, value) => {
				const at = where % ballot.length;
				const spoilt: unknown[] = [...ballot];
				spoilt[at] = value;
				expect(checkBallot(shape, spoilt)).toEqual(err('out of range'));
			}),
		);
		fc.assert(
			fc.property(tapped, fc.nat(), fc.integer({ min: 6, max: 253 }), ({ shape, ballot }, where, byte) => {
				const bytes = encodeBallot(ballot);
				bytes[where % ballot.length] = byte;
				expect(decodeBallot(shape, bytes)).toEqual(err('out of range'));
			}),
		);
	});

	test('refuses a sparse array: a hole is not a blank', () => {
		const holed: unknown[] = [...blankBallot(usual)];
		delete holed[3];
		expect(checkBallot(usual, holed)).toEqual(err('out of range'));
	});

	test('turns -0 into 0, so that equal ballots have equal bytes and values', () => {
		const checked = checkBallot({ ...usual, pitches: 1, criteria: 1 }, [-0]);
		expect(checked.ok && Object.is(checked.value[0], 0)).toBe(true);
	});

	test('refuses a ballot with one score more or less', () => {
		fc.assert(
			fc.property(tapped, ({ shape, ballot }) => {
				expect(checkBallot(shape, [...ballot, null])).toEqual(err('wrong shape'));
				expect(checkBallot(shape, ballot.slice(1))).toEqual(err('wrong shape'));
				expect(decodeBallot(shape, encodeBallot(ballot.slice(1)))).toEqual(err('wrong shape'));
			}),
		);
	});

	test('`one vote` allows one vote of weight 1', () => {
		expect(columns(tokens)).toBe(1);
		expect(checkBallot(tokens, [null, 1, null, null, null, null]).ok).toBe(true);
		expect(checkBallot(tokens, [null, 1, null, null, null, 1])).toEqual(err('more than one vote'));
		expect(checkBallot(tokens, [null, 5, null, null, null, null])).toEqual(err('out of range'));
		expect(checkBallot(tokens, [0, 1, null, null, null, null])).toEqual(err('out of range'));
	});
});

describe('encoding', () => {
	test('decoding returns the encoded ballot; the length does not depend on the scores', () => {
		fc.assert(
			fc.property(tapped, ({ shape, ballot }) => {
				const bytes = encodeBallot(ballot);
				expect(bytes).toHaveLength(shape.pitches * columns(shape));
				expect(decodeBallot(shape, bytes)).toEqual(ok(ballot));
			}),
		);
	});

	test('one byte a score, 255 for a blank: frozen, because stored ballots depend on it', () => {
		expect([...encodeBallot([0, 5, null, 3])]).toEqual([0, 5, 255, 3]);
	});
});

describe('filling in', () => {
	test('a 0 is a score, a blank is not', () => {
		expect(hasScore(blankBallot(usual))).toBe(false);
		expect(hasScore(withScore(usual, blankBallot(usual), 3, 3, 0))).toBe(true);
	});

	test('"12 of 16 scores", and a token is 1 of 1', () => {
		const ballot: Ballot = blankBallot(usual).map((_, at) => (at < 12 ? 4 : null));
		expect(progress(usual, ballot)).toEqual({ given: 12, of: 16 });
		expect(progress(tokens, blankBallot(tokens))).toEqual({ given: 0, of: 1 });
		expect(progress(tokens, withScore(tokens, blankBallot(tokens), 2, 0, 1))).toEqual({ given: 1, of: 1 });
	});

	test('a score can be taken back, and one tap moves the vote', () => {
		const first = withScore(tokens, blankBallot(tokens), 2, 0, 1);
		expect(withScore(tokens, first, 4, 0, 1)).toEqual([null, null, null, null, 1, null]);
		expect(withScore(tokens, first, 4, 0, null)).toEqual(first);
		expect(withScore(tokens, first, 2, 0, null)).toEqual(blankBallot(tokens));
	});

	test('throws on a tap outside the ballot', () => {
		for (const [pitch, criterion] of [
			[4, 0],
			[-1, 0],
			[0, 4],
			[0, -1],
			[0.5, 0],
		] as const) {
			expect(() => withScore(usual, blankBallot(usual), pitch, criterion, 3)).toThrow(RangeError);
		}
	});

	test('"Give the other three a 4 too" after the first tap on a pitch', () => {
		const ballot = withScore(usual, withScore(usual, blankBallot(usual), 0, 0, 2), 1, 2, 4);
		expect(restOffer(usual, ballot, 1)).toEqual({ score: 4, blanks: 3 });
		const filled = giveRest(usual, ballot, 1);
		expect(scoresOf(usual, filled, 1)).toEqual([4, 4, 4, 4]);
		expect(scoresOf(usual, filled, 0)).toEqual([2, null, null, null]);
		expect(giveRest(usual, filled, 1)).toEqual(filled);
	});

	test('the offer includes a 0', () => {
		const ballot = withScore(usual, blankBallot(usual), 3, 1, 0);
		expect(scoresOf(usual, giveRest(usual, ballot, 3), 3)).toEqual([0, 0, 0, 0]);
	});

	test('the offer overwrites no score, changes no other pitch, and is not made in `one vote`', () => {
		fc.assert(
			fc.property(tapped, fc.nat(), ({ shape, ballot }, which) => {
				const pitch = which % shape.pitches;
				const offer = restOffer(shape, ballot, pitch);
				const filled = giveRest(shape, ballot, pitch);
				expect(checkBallot(shape, filled)).toEqual(ok(filled));
				for (const [at, before] of ballot.entries()) {
					const mine = Math.floor(at / columns(shape)) === pitch;
					expect(filled[at]).toBe(before ?? (mine && offer ? offer.score : null));
				}
				if (shape.countRule === 'one vote') expect(offer).toBeNull();
			}),
		);
	});
});

describe('merging a posted page into what is stored', () => {
	const cells = fc.array(fc.option(fc.constantFrom<Score>(0, 1, 2, 3, 4, 5)), { minLength: 6, maxLength: 6 });
	const three = { countRule: 'criteria', pitches: 3, criteria: 2 } as const;
	test('keeps a score that the page did not change, else takes it or reports a conflict', () => {
		fc.assert(
			fc.property(cells, cells, cells, (shown, given, stored) => {
				const { ballot, conflict } = mergeBallots(three, { shown, given, stored });
				for (const [at, score] of ballot.entries())
					expect(score).toBe(given[at] === shown[at] ? stored[at] : given[at]);
				expect(conflict).toBe(
					shown.some((was, at) => given[at] !== was && stored[at] !== was && given[at] !== stored[at]),
				);
			}),
		);
	});
	test('an untouched page changes nothing; a page that shows the stored scores takes every change', () => {
		fc.assert(
			fc.property(cells, cells, (one, other) => {
				expect(mergeBallots(three, { shown: one, given: one, stored: other })).toEqual({
					ballot: other,
					conflict: false,
				});
				expect(mergeBallots(three, { shown: one, given: other, stored: one })).toEqual({
					ballot: other,
					conflict: false,
				});
			}),
		);
	});
	test('`one vote` is one value: two pages never make two votes', () => {
		const vote = fc
			.option(fc.integer({ min: 0, max: 3 }))
			.map((chosen) => Array.from({ length: 4 }, (_, at): Score | null => (at === chosen ? 1 : null)));
		const shape = { countRule: 'one vote', pitches: 4, criteria: 2 } as const;
		fc.assert(
			fc.property(vote, vote, vote, (shown, given, stored) => {
				const { ballot } = mergeBallots(shape, { shown, given, stored });
				expect([given, stored]).toContainEqual(ballot);
				expect(checkBallot(shape, ballot).ok).toBe(true);
			}),
		);
	});
});
