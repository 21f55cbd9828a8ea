import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phases } from './dinner';
import { giveMoreTime, MORE_TIME, type MoreTime, moreTimeOf, runningMoreTime } from './more-time';

const NOW = Date.UTC(2026, 10, 26, 20, 30);
const facts = { phase: 'counting', signatures: 0, countOpened: false, given: [] as MoreTime[] } as const;
const paper = { number: 37, isHandedOut: true };

test('a paper that was handed out gets five minutes, by the server’s clock', () => {
	expect(giveMoreTime(facts, paper, NOW)).toEqual({ ok: true, value: { number: 37, until: NOW + 300_000 } });
});

test.each([
	['out of order', { ...facts, countOpened: true }, paper],
	['already signed', { ...facts, signatures: 1 }, paper],
	['not handed out', facts, { ...paper, isHandedOut: false }],
	['runs', { ...facts, given: [{ number: 4, until: NOW + 1 }] }, paper],
	['had it', { ...facts, given: [{ number: 37, until: NOW - 1 }] }, paper],
] as const)('it is refused: %s', (code, given, asked) => {
	expect(giveMoreTime(given, asked, NOW)).toEqual({ ok: false, code });
});

test('it is refused in every phase but counting', () => {
	for (const phase of phases)
		expect(giveMoreTime({ ...facts, phase }, paper, NOW).ok, phase).toBe(phase === 'counting');
});

/** Presses at random moments, each for a random paper, as the rule lets them through. */
const presses = fc.array(fc.record({ number: fc.integer({ min: 1, max: 5 }), wait: fc.nat({ max: 400_000 }) }), {
	maxLength: 30,
});

test('whatever is pressed: at most one paper votes at a moment, each at most once and for five minutes', () => {
	fc.assert(
		fc.property(presses, (pressed) => {
			let now = NOW;
			let given: readonly MoreTime[] = [];
			for (const { number, wait } of pressed) {
				now += wait;
				const asked = giveMoreTime({ ...facts, given }, { number, isHandedOut: true }, now);
				if (asked.ok) given = [...given, asked.value];
				const voting = [1, 2, 3, 4, 5].filter(
					(one) => moreTimeOf({ phase: 'counting', more_time: given }, one, now) !== null,
				);
				expect(voting.length).toBeLessThanOrEqual(1);
				expect(voting).toEqual(runningMoreTime(given, now) ? [runningMoreTime(given, now)?.number] : []);
			}
			expect(new Set(given.map(({ number }) => number)).size).toBe(given.length);
			// No two overlap, and none is longer than it was promised to be.
			for (const [at, { until }] of given.entries())
				expect((given[at + 1]?.until ?? Number.POSITIVE_INFINITY) - MORE_TIME).toBeGreaterThanOrEqual(until);
		}),
	);
});

test('its end is sharp, and outside counting it is nothing', () => {
	const more_time = [{ number: 37, until: NOW }];
	expect(moreTimeOf({ phase: 'counting', more_time }, 37, NOW - 1)).toBe(NOW);
	expect(moreTimeOf({ phase: 'counting', more_time }, 37, NOW)).toBeNull();
	expect(moreTimeOf({ phase: 'counting', more_time }, 36, NOW - 1)).toBeNull();
	expect(moreTimeOf({ phase: 'announced', more_time }, 37, NOW - 1)).toBeNull();
});
