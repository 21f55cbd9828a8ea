/** Messages of one socket: sustained rate and burst. A person taps at most six times a second. */
const PER_SECOND = 60;
const AT_ONCE = 60;

/** A token bucket. Returns whether this message is within the limit. */
export function createRateLimit(): () => boolean {
	let left = AT_ONCE;
	let at = performance.now();
	return () => {
		const now = performance.now();
		left = Math.min(AT_ONCE, left + ((now - at) / 1000) * PER_SECOND);
		at = now;
		if (left < 1) return false;
		left--;
		return true;
	};
}
