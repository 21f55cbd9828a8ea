import { describe, expect, test } from 'vitest';
import type { Cursor } from './stage';
import { roughly, slotOf, supperAt } from './timetable';

const MINUTE = 60_000;
const minutes = { pitch: 4, questions: 4 };
const now = Date.UTC(2026, 10, 29, 18, 30);
const waiting = (...numbers: number[]) => numbers.map((number) => ({ number, state: 'lined up' as const }));
const heard = (number: number) => ({ number, state: 'presented' as const });
const running = (part: Cursor['part'], left: number, number = 1): Cursor => ({
	...{ number, part, startedAt: now, question: 0 },
	clock: { state: 'running', endsAt: now + left * MINUTE },
});

describe('when supper will begin', () => {
	const at = (given: Partial<Parameters<typeof supperAt>[0]>) =>
		(supperAt({ planned: now, lineup: [], cursor: null, minutes, reports: [], ...given }, now) - now) / MINUTE;

	test('at the planned time while there is time enough', () => {
		expect(at({ planned: now + 40 * MINUTE, lineup: waiting(1, 2, 3, 4) })).toBe(40);
	});
	test('later after a late start: every pitch takes all its minutes', () => {
		expect(at({ planned: now + 10 * MINUTE, lineup: waiting(1, 2, 3, 4) })).toBe(32);
	});
	test('reports take their minutes until the first pitch is on stage, and none from then', () => {
		const reports = [{ minutes: 2 }, { minutes: 5 }];
		expect(at({ reports, lineup: waiting(1, 2) })).toBe(7 + 16);
		expect(at({ reports, lineup: waiting(1, 2), cursor: running('pitch', 4) })).toBe(4 + 4 + 8);
		expect(at({ reports, lineup: [heard(1), ...waiting(2)] })).toBe(8);
	});
	test('after what is left on the clock, its questions, and the pitches that wait', () => {
		expect(at({ lineup: [heard(1), ...waiting(2, 3)], cursor: running('pitch', 3) })).toBe(3 + 4 + 16);
		expect(at({ lineup: [heard(1), ...waiting(2, 3)], cursor: running('questions', 3) })).toBe(3 + 16);
	});
	test('a clock that ran out takes nothing more, and nothing back', () => {
		expect(at({ lineup: [heard(1)], cursor: running('questions', -7) })).toBe(0);
	});
	test('a pitch whose pitcher did not come takes no time', () => {
		expect(at({ lineup: [{ number: 1, state: 'no-show' }, ...waiting(2)] })).toBe(8);
	});
});

test('a time is said in full five minutes, never early', () => {
	expect(roughly(now)).toBe(now);
	expect(roughly(now + 1)).toBe(now + 5 * MINUTE);
	expect(roughly(now + 5 * MINUTE)).toBe(now + 5 * MINUTE);
});

test.each([
	[1, 0],
	[2, 8],
	[4, 24],
])('pitch %i comes on stage %i minutes after pitches begin', (number, later) => {
	expect(slotOf(new Date(now), number, minutes, []).getTime() - now).toBe(later * MINUTE);
	expect(slotOf(new Date(now), number, minutes, [{ minutes: 3 }]).getTime() - now).toBe((later + 3) * MINUTE);
});
