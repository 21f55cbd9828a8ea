import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Device, startClock } from './use-server-clock';

/** A fake device. The test moves its monotonic and its wall clock; timers fire when due, or late. */
function device(wallIsOff = 0) {
	let monotonic = 0;
	let wall = 1_800_000_000_000 + wallIsOff;
	let timer: { due: number; run: () => void } | null = null;
	let longest = 0;
	let wake = () => {};
	const around: Device = {
		monotonic: () => monotonic,
		wall: () => wall,
		later: (milliseconds, run) => {
			longest = Math.max(longest, milliseconds);
			const mine = { due: monotonic + milliseconds, run };
			timer = mine;
			return () => {
				if (timer === mine) timer = null;
			};
		},
		onWake: (run) => {
			wake = run;
			return () => {
				wake = () => {};
			};
		},
	};
	return {
		around,
		pass(milliseconds: number) {
			const end = monotonic + milliseconds;
			while (timer && timer.due <= end) {
				wall += timer.due - monotonic;
				monotonic = timer.due;
				timer.run();
			}
			wall += end - monotonic;
			monotonic = end;
		},
		/** Time passes, but no timer fires. */
		throttled(milliseconds: number) {
			monotonic += milliseconds;
			wall += milliseconds;
		},
		sleep(milliseconds: number) {
			wall += milliseconds;
		},
		setWall(milliseconds: number) {
			wall += milliseconds;
		},
		wake: () => wake(),
		longestWait: () => longest,
		waits: () => timer !== null,
	};
}

function run(instants: number[], { off = 0, told = 0 } = {}) {
	const here = device(off);
	const said: number[] = [];
	let slept = 0;
	const end = startClock(
		{ told, at: 0 },
		{ instants, secondsTo: null },
		{ tell: (now) => said.push(now), slept: () => slept++ },
		here.around,
	);
	return { ...here, said, last: () => said.at(-1) ?? Number.NaN, slept: () => slept, end };
}

test('at whatever instant something changes it is told, also by a device that is an hour off', () => {
	fc.assert(
		fc.property(
			fc.nat(100_000_000),
			fc.constantFrom(-3_600_000, 0, 3_600_000),
			fc.integer({ min: 1, max: 500_000 }),
			(told, off, after) => {
				const clock = run([told + after], { off, told });
				clock.pass(after - 1);
				expect(clock.last()).toBeLessThan(told + after);
				clock.pass(1);
				expect(clock.last()).toBe(told + after);
				clock.end();
			},
		),
	);
});

test('an instant that is months away is waited for in short waits, and comes', () => {
	const months = 40 * 86_400_000;
	const clock = run([months]);
	clock.pass(months);
	expect(clock.longestWait()).toBeLessThan(2 ** 31);
	expect(clock.last()).toBe(months);
});

test('a page in the background whose timers stood still is right as soon as it is looked at', () => {
	const clock = run([60_000]);
	clock.throttled(61_000);
	expect(clock.last()).toBe(0);
	clock.wake();
	expect(clock.last()).toBe(61_000);
});

test('after a sleep, which the monotonic clock does not count, the server is asked once', () => {
	const clock = run([60_000]);
	clock.sleep(600_000);
	clock.wake();
	expect(clock.slept()).toBe(1);
	clock.pass(60_000);
	expect(clock.slept()).toBe(1);
});

test('a wall clock that is set forward never makes it later than it is', () => {
	const clock = run([60_000]);
	clock.setWall(3_600_000);
	clock.pass(59_999);
	expect(clock.last()).toBeLessThan(60_000);
});

test('nothing runs on once it was ended', () => {
	const clock = run([60_000]);
	clock.end();
	expect(clock.waits()).toBe(false);
});
