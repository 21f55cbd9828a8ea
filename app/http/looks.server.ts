/**
 * Everybody is answered by a look that began after they asked, so nobody is told what had changed by then; and all who ask while one is
 * on share the next. However many ask, there is one at a time for each key.
 */
export function createLooks<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
	const lanes = new Map<string, { running: Promise<void>; next: Promise<T> | undefined }>();

	function begin(key: string): Promise<T> {
		const looking = read(key);
		const lane: { running: Promise<void>; next: Promise<T> | undefined } = {
			running: looking.then(done, done),
			next: undefined,
		};
		function done(): void {
			if (!lane.next) lanes.delete(key);
		}
		lanes.set(key, lane);
		return looking;
	}

	return (key) => {
		const lane = lanes.get(key);
		if (!lane) return begin(key);
		lane.next ??= lane.running.then(() => begin(key));
		return lane.next;
	};
}
