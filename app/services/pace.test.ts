import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace, takeAll } from './pace.server';

const clock = (at = 1_000_000) => ({
	now: () => new Date(at),
	forward: (ms: number) => {
		at += ms;
	},
});

test('a bucket gives its points at once, then one each interval, and tells the wait', () => {
	const { now, forward } = clock();
	const pace = createPace({ points: 3, every: 10_000 }, now);
	expect([1, 2, 3, 4].map(() => pace.take('a'))).toEqual([0, 0, 0, 10]);
	forward(9_000);
	expect(pace.take('a')).toBe(1);
	forward(1_000);
	expect([pace.take('a'), pace.take('a')]).toEqual([0, 10]);
	forward(60_000);
	expect([1, 2, 3, 4].map(() => pace.take('a'))).toEqual([0, 0, 0, 10]);
});

test.each([1_000, 10 * 60_000, 3_600_000, 86_400_000])(
	'a clock set back by %i ms empties no bucket and fills none',
	(back) => {
		const { now, forward } = clock(1e12);
		const pace = createPace({ points: 3, every: 20 * 60_000 }, now);
		expect([1, 2, 3].map(() => pace.take('empty'))).toEqual([0, 0, 0]);
		expect(pace.take('used once')).toBe(0);
		forward(-back);
		expect([1, 2, 3].map(() => pace.take('used once'))).toEqual([0, 0, 20 * 60]);
		expect(pace.take('empty')).toBe(20 * 60);
		forward(20 * 60_000);
		expect([pace.take('empty'), pace.take('empty')]).toEqual([0, 20 * 60]);
	},
);

test('a key never empties the bucket of another, and a returned token can be taken again', () => {
	const pace = createPace({ points: 1, every: 10_000 }, clock().now);
	expect([pace.take('a'), pace.take('a'), pace.take('b')]).toEqual([0, 10, 0]);
	pace.giveBack('a');
	expect([pace.take('a'), pace.take('a')]).toEqual([0, 10]);
});

/** Counts those of 1,000 new keys that must wait after `others` keys took all they may. */
function slowedBy(others: number): number {
	const pace = createPace({ points: 1, every: 3_600_000 }, clock().now);
	for (let i = 0; i < others; i++) pace.take(`stranger ${i}`);
	return Array.from({ length: 1000 }, (_, i) => pace.take(`organiser ${i}`)).filter((wait) => wait > 0).length;
}

// With one row, a seventh of the 1,000 keys shared a slot with another.
test('2,500 keys that took all they may slow no other key', () => {
	expect(slowedBy(2500)).toBeLessThanOrEqual(8);
});

test('no key takes more than its points, however many share slots', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 400 }), (keys) => {
			const pace = createPace({ points: 3, every: 60_000 }, clock().now, 16);
			const taken = new Map<number, number>();
			for (const key of keys) if (pace.take(`key ${key}`) === 0) taken.set(key, (taken.get(key) ?? 0) + 1);
			expect(Math.max(0, ...taken.values())).toBeLessThanOrEqual(3);
		}),
	);
});

test('a returned token refills no other bucket', () => {
	const pace = createPace({ points: 3, every: 60_000 }, clock().now);
	for (let i = 0; i < 3; i++) pace.take('the account');
	for (let i = 0; i < 20_000; i++) {
		pace.take(`made up ${i}`);
		pace.giveBack(`made up ${i}`);
	}
	expect(pace.take('the account')).toBeGreaterThan(0);
});

test('takes from all of several buckets, or from none', () => {
	const { now } = clock();
	const [wide, narrow] = [createPace({ points: 5, every: 1000 }, now), createPace({ points: 1, every: 9000 }, now)];
	const takes = [
		[wide, 'x'],
		[narrow, 'y'],
	] as const;
	expect([takeAll(takes), takeAll(takes), takeAll(takes)]).toEqual([0, 9, 9]);
	expect([1, 2, 3, 4, 5].map(() => wide.take('x'))).toEqual([0, 0, 0, 0, 1]);
});

test('no sequence takes more than the points and one each interval', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 }), (pauses) => {
			const { now, forward } = clock();
			const pace = createPace({ points: 4, every: 7_000 }, now);
			let taken = 0;
			for (const pause of pauses) {
				forward(pause);
				if (pace.take('a') === 0) taken++;
			}
			const elapsed = pauses.slice(1).reduce((sum, pause) => sum + pause, 0);
			expect(taken).toBeLessThanOrEqual(4 + elapsed / 7_000);
		}),
	);
});

test('a million invented keys do not refill an empty bucket', () => {
	const pace = createPace({ points: 1, every: 3_600_000 }, clock().now);
	pace.take('the account');
	for (let i = 0; i < 100_000; i++) pace.take(`made up ${i}`);
	expect(pace.take('the account')).toBeGreaterThan(0);
});
