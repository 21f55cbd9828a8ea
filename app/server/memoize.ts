/** Characters of a header that are read. Browsers send less. */
const LONGEST_HEADER = 300;
const MOST_RESULTS = 48;

/** Caches what is read from a header's value, because browsers send the same few values. */
export function memoize<T>(read: (header: string) => T): (header: string) => T {
	const results = new Map<string, T>();
	return (given) => {
		const header = given.slice(0, LONGEST_HEADER);
		const known = results.get(header);
		if (known !== undefined) return known;
		const result = read(header);
		putNewest(results, header, result, MOST_RESULTS);
		return result;
	};
}

/** Inserts an entry as the newest, and drops the least recently inserted above the limit. */
export function putNewest<T>(into: Map<string, T>, name: string, one: T, most: number): void {
	into.delete(name);
	into.set(name, one);
	for (const oldest of into.keys()) {
		if (into.size <= most) return;
		into.delete(oldest);
	}
}
