const SECOND = 1000;
const MINUTE = 60_000;

/** The first full minute at or after `at`, in UTC milliseconds. A time in minutes names this one: at 9.20:57, "from 9.20" would be wrong. */
export const fullMinute = (at: number): number => Math.ceil(at / MINUTE) * MINUTE;

/** The time until which something stays open at least: a full minute, so that the clock ends at the announced time. 0 minutes is `now`. */
export const untilAtLeast = (now: number, minutes: number): number =>
	minutes <= 0 ? now : fullMinute(now + minutes * MINUTE);

/** Minutes and seconds left; zero after the end. */
export function minutesLeft(endsAt: number, now: number): string {
	const seconds = Math.max(0, Math.ceil((endsAt - now) / SECOND));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Minutes and seconds left; counts up after the end. */
export const minutesLeftOrOver = (endsAt: number, now: number): string =>
	now - endsAt < SECOND ? minutesLeft(endsAt, now) : `+${minutesLeft(Math.floor((now - endsAt) / SECOND) * SECOND, 0)}`;

/** The times at which a page's content changes, and a clock that counts seconds to its end. UTC milliseconds. */
export type Ticks = { readonly instants: readonly number[]; readonly secondsTo: number | null };

/** The next time after `now` at which the content changes; null if none. */
export function nextTick({ instants, secondsTo }: Ticks, now: number): number | null {
	const coming = instants.filter((instant) => instant > now);
	if (secondsTo !== null) coming.push(secondsTo - (Math.ceil((secondsTo - now) / SECOND) - 1) * SECOND);
	return coming.length === 0 ? null : Math.min(...coming);
}
