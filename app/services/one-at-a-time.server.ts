/**
 * Runs slow hashes one after another with a bounded queue: whoever guesses codes or passwords pays with everybody's time in small
 * coin only, and nobody is ever locked out. Null means the queue is full.
 */
export function oneAtATime(longest: number) {
	let waiting = 0;
	let last: Promise<unknown> = Promise.resolve();
	return async <T>(work: () => Promise<T>): Promise<T | null> => {
		if (waiting >= longest) return null;
		waiting++;
		const mine = last.then(work).finally(() => {
			waiting--;
		});
		last = mine.catch(() => undefined);
		return mine;
	};
}
