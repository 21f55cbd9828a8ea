/** Messages a second that one socket may send, and how many at once: a thumb manages six, and only a program more than this. */
const PER_SECOND = 60;
const AT_ONCE = 60;

/** A bucket that fills by itself: true while there was something in it. */
export function createBudget(): () => boolean {
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
