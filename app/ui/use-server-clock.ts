import { useEffect, useRef, useState } from 'react';
import { nextTick, type Ticks } from '~/domain/clock';

/** Looks again at least this often: browsers throttle, and 2^31 ms is the longest that a timer can wait. */
const LONGEST_WAIT = 30_000;
/** The device's wall clock moved on this much further than its timers: it slept, or its clock was set. */
const SLEPT = 2000;

/** When the server's clock was last told, and what this device's monotonic clock said then. */
export type Heard = { readonly told: number; readonly at: number };

/** The browser, as the clock needs it. Tests bring their own. */
export type Around = {
	readonly monotonic: () => number;
	readonly wall: () => number;
	readonly later: (milliseconds: number, run: () => void) => () => void;
	readonly onWake: (run: () => void) => () => void;
};

const browser: Around = {
	monotonic: () => performance.now(),
	wall: () => Date.now(),
	later: (milliseconds, run) => {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
	onWake: (run) => {
		document.addEventListener('visibilitychange', run);
		addEventListener('pageshow', run);
		return () => {
			document.removeEventListener('visibilitychange', run);
			removeEventListener('pageshow', run);
		};
	},
};

/**
 * Tells the server's time at every instant that matters, and when the page is shown again. The device's wall clock may be wrong: it is
 * only compared with the monotonic clock, which stands still while a laptop sleeps. `slept` is then called, so that the server is asked.
 */
export function startClock(
	heard: Heard,
	ticks: Ticks,
	{ tell, slept }: { tell: (now: number) => void; slept?: (() => void) | undefined },
	around: Around = browser,
): () => void {
	let ahead = around.wall() - around.monotonic();
	let callOff = () => {};
	function look(): void {
		callOff();
		const now = heard.told + around.monotonic() - heard.at;
		tell(now);
		const next = nextTick(ticks, now);
		const drift = around.wall() - around.monotonic() - ahead;
		ahead += drift;
		if (drift > SLEPT) slept?.();
		// Rounded up: a timer that fires a fraction early would find nothing changed.
		callOff = around.later(next === null ? LONGEST_WAIT : Math.min(LONGEST_WAIT, Math.ceil(next - now)), look);
	}
	look();
	const stopWaking = around.onWake(look);
	return () => {
		callOff();
		stopWaking();
	};
}

/**
 * The server's clock, counted on from when it was last told, UTC milliseconds. Renders again at each of `instants`, and every second
 * while `secondsTo` is given; a device whose own clock is a day off shows the same minutes as the big screen.
 */
export function useServerClock(
	told: number,
	{
		instants = [],
		secondsTo = null,
		onSleep,
	}: { instants?: readonly (number | null)[]; secondsTo?: number | null; onSleep?: (() => void) | undefined },
): number {
	const [now, setNow] = useState(told);
	const heard = useRef<Heard | null>(null);
	const slept = useRef(onSleep);
	const moments = instants.filter((instant) => instant !== null).join();
	useEffect(() => {
		slept.current = onSleep;
	}, [onSleep]);
	useEffect(() => {
		// What is waited for may change without news of the time.
		if (heard.current?.told !== told) heard.current = { told, at: performance.now() };
		const ticks = { instants: moments === '' ? [] : moments.split(',').map(Number), secondsTo };
		return startClock(heard.current, ticks, { tell: setNow, slept: () => slept.current?.() });
	}, [told, moments, secondsTo]);
	return now;
}
