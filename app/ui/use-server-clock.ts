import { useEffect, useRef, useState } from 'react';
import { nextTick, type Ticks } from '~/domain/clock';

/** Upper bound of a timer: browsers throttle timers, and 2^31 ms is the longest possible delay. */
const LONGEST_WAIT = 30_000;
/** If the wall clock moved this much further than the monotonic clock, the device slept or its clock was set. Milliseconds. */
const SLEPT = 2000;

/** `told`: server time, UTC milliseconds. `at`: the device's monotonic clock when that time arrived. */
export type Heard = { readonly told: number; readonly at: number };

/** Clocks, timers and wake events of the device; tests inject fake ones. */
export type Device = {
	readonly monotonic: () => number;
	readonly wall: () => number;
	readonly later: (milliseconds: number, run: () => void) => () => void;
	readonly onWake: (run: () => void) => () => void;
};

const browser: Device = {
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
 * Calls `tell` with the server's time at every tick, and when the page becomes visible. The device's wall clock may be wrong, so it only
 * detects sleep, by comparison with the monotonic clock, which stops meanwhile. Then `slept` is called, to ask the server for the time.
 */
export function startClock(
	heard: Heard,
	ticks: Ticks,
	{ tell, slept }: { tell: (now: number) => void; slept?: (() => void) | undefined },
	device: Device = browser,
): () => void {
	let ahead = device.wall() - device.monotonic();
	let callOff = () => {};
	function look(): void {
		callOff();
		const now = heard.told + device.monotonic() - heard.at;
		tell(now);
		const next = nextTick(ticks, now);
		const drift = device.wall() - device.monotonic() - ahead;
		ahead += drift;
		if (drift > SLEPT) slept?.();
		// Rounded up, because a timer that fires early would find nothing changed.
		callOff = device.later(next === null ? LONGEST_WAIT : Math.min(LONGEST_WAIT, Math.ceil(next - now)), look);
	}
	look();
	const stopWaking = device.onWake(look);
	return () => {
		callOff();
		stopWaking();
	};
}

/**
 * The server's time now, UTC milliseconds, extrapolated from `told` by the monotonic clock, so that a device with a wrong clock shows the
 * right minutes. Renders again at each of `instants`, and every second while `secondsTo` is given.
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
		// The ticks may change without a new server time.
		if (heard.current?.told !== told) heard.current = { told, at: performance.now() };
		const ticks = { instants: moments === '' ? [] : moments.split(',').map(Number), secondsTo };
		return startClock(heard.current, ticks, { tell: setNow, slept: () => slept.current?.() });
	}, [told, moments, secondsTo]);
	return now;
}
