import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, everHandedOut, everyoneHasVoted, lastRoundFrom, mayBringForward, type Turnout } from './last-round';

const turnout = fc.record({
	papers: fc.record({ issued: fc.nat(20), replaced: fc.nat(5), lost: fc.nat(2) }),
	voted: fc.nat(25),
});
const of = (issued: number, voted: number, more: Partial<Turnout['papers']> = {}): Turnout => ({
	papers: { issued, replaced: 0, lost: 0, ...more },
	voted,
});

test('everyone has voted when every issued paper has a ballot, and never in an empty hall', () => {
	expect([of(3, 2), of(3, 3), of(0, 0)].map(everyoneHasVoted)).toEqual([false, true, false]);
});

test('does not take the ballot of a lost paper for one of an issued paper', () => {
	// Three issued papers, and one lost after it had voted: three ballots may be of two issued papers and the lost one.
	expect(everyoneHasVoted(of(3, 3, { replaced: 1, lost: 1 }))).toBe(false);
	expect(everyoneHasVoted(of(3, 4, { replaced: 1, lost: 1 }))).toBe(true);
});

test('the clock is before the promised time only while everyone has voted and no paper was issued since', () => {
	fc.assert(
		fc.property(turnout, fc.integer(), fc.integer(), fc.nat(25), (now, promised, endsAt, papers) => {
			const until = clockOf(promised, { endsAt, papers }, now) ?? Number.NaN;
			expect(until).toBeLessThanOrEqual(promised);
			if (until < promised) {
				expect(everyoneHasVoted(now)).toBe(true);
				expect(everHandedOut(now)).toBe(papers);
				expect(until).toBe(endsAt);
			}
		}),
	);
	expect(clockOf(500, null, of(3, 3))).toBe(500);
	expect(clockOf(null, { endsAt: 1, papers: 3 }, of(3, 3))).toBeNull();
});

test('a newly issued paper restores the promised time, even once its holder has voted', () => {
	const said = { endsAt: 100, papers: 3 };
	expect(clockOf(500, said, of(3, 3))).toBe(100);
	expect(clockOf(500, said, of(4, 3))).toBe(500);
	expect(clockOf(500, said, of(4, 4))).toBe(500);
	expect(clockOf(500, said, of(3, 3, { replaced: 1 }))).toBe(500);
});

test('offers a last round if it ends earlier and leaves a minute, and only once', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (now, promised) => {
			const offered = mayBringForward({ promised, until: promised, voted: true }, now);
			expect(offered).toBe(lastRoundFrom(now) < promised);
			expect(lastRoundFrom(now) - now).toBeGreaterThanOrEqual(60_000);
		}),
	);
	expect(mayBringForward({ promised: 9e6, until: 9e6, voted: false }, 0)).toBe(false);
	expect(mayBringForward({ promised: 9e6, until: 8e6, voted: true }, 0)).toBe(false);
});
