import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullMinute, minutesLeft, minutesLeftOrOver, nextTick, untilAtLeast } from './clock';

const at = (time: string) => Date.parse(`2026-11-26T${time}Z`);
const instant = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });

test('a moment is named by the next full minute, never by one that has begun', () => {
	expect(fullMinute(at('21:20:58'))).toBe(at('21:21:00'));
	expect(fullMinute(at('21:20:00.001'))).toBe(at('21:21:00'));
	expect(fullMinute(at('21:20:00'))).toBe(at('21:20:00'));
});

test('`untilAtLeast` is a full minute, at least the minutes and less than one more from now', () => {
	fc.assert(
		fc.property(instant, fc.integer({ min: 1, max: 240 }), (now, minutes) => {
			const until = untilAtLeast(now, minutes);
			expect(until % 60_000).toBe(0);
			expect(until - now).toBeGreaterThanOrEqual(minutes * 60_000);
			expect(until - now).toBeLessThan((minutes + 1) * 60_000);
		}),
	);
	expect(untilAtLeast(at('19:00:12'), 0)).toBe(at('19:00:12'));
});

test('the time left reaches zero when the clock does and not before', () => {
	expect(minutesLeft(at('21:20:58'), at('21:20:57.001'))).toBe('0:01');
	fc.assert(
		fc.property(instant, fc.integer({ min: -5_000_000, max: 5_000_000 }), (now, left) => {
			expect(minutesLeft(now + left, now) === '0:00').toBe(left <= 0);
		}),
	);
});

test("the desk's clock counts up after the end", () => {
	const end = at('19:00:00');
	expect([-1000, 0, 999, 1000, 61_500].map((over) => minutesLeftOrOver(end, end + over))).toEqual([
		'0:01',
		'0:00',
		'0:00',
		'+0:01',
		'+1:01',
	]);
});

describe('the next tick', () => {
	test('is after now, and nothing shown changes before it', () => {
		const instants = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 5 });
		fc.assert(
			fc.property(
				instants,
				fc.option(fc.integer({ min: 0, max: 20_000 })),
				fc.nat(20_000),
				(moments, secondsTo, now) => {
					const next = nextTick({ instants: moments, secondsTo }, now);
					const shown = (time: number) =>
						JSON.stringify([
							moments.map((moment) => time >= moment),
							secondsTo === null ? null : Math.ceil((secondsTo - time) / 1000),
						]);
					if (next === null) {
						expect(moments.every((moment) => moment <= now)).toBe(true);
						return;
					}
					expect(next).toBeGreaterThan(now);
					expect(shown(next - 0.001)).toBe(shown(now));
					expect(shown(next)).not.toBe(shown(now));
				},
			),
		);
	});

	test('is null where nothing depends on the time', () => {
		expect(nextTick({ instants: [], secondsTo: null }, 5)).toBeNull();
	});
});
