/** Bytes that a body may announce: behind a picture that is too big, the other fields are still read. */
export const MOST_ANNOUNCED = 48 * 1024 * 1024;
/** Bytes of pictures that all requests may hold in memory at one time. Text does not count, so a flood of pictures delays no ballot. */
const MOST_HELD = 48 * 1024 * 1024;

/** One picture that is being received. `key`: the address that it comes from; `drop`: called when it loses its place. */
type Arriving = { readonly key: string; readonly drop: () => void; bytes: number; isWhole: boolean };

/**
 * Counts received bytes instead of announced ones, so that an idle connection takes no room. One address may hold at most half. When full, a
 * new picture evicts one of the address that holds most, if that address holds more than the new picture's, so that a flood cannot keep
 * others out.
 */
export function createHeldBytes(most = MOST_HELD) {
	const arriving = new Set<Arriving>();
	const byKey = new Map<string, number>();
	let held = 0;
	const heldBy = (key: string): number => byKey.get(key) ?? 0;
	function change(one: Arriving, by: number): void {
		one.bytes += by;
		held += by;
		const left = heldBy(one.key) + by;
		if (left > 0) byKey.set(one.key, left);
		else byKey.delete(one.key);
	}
	function leave(one: Arriving): void {
		change(one, -one.bytes);
		arriving.delete(one);
	}
	/** A picture that arrived whole is being processed and keeps its place. */
	function largestOfMost(asking: Arriving): Arriving | undefined {
		const others = [...arriving].filter(({ key, isWhole, bytes }) => key !== asking.key && !isWhole && bytes > 0);
		return others.toSorted((a, b) => heldBy(b.key) - heldBy(a.key) || b.bytes - a.bytes)[0];
	}

	return {
		/** Registers one picture of this address. */
		place(key: string, drop: () => void) {
			const mine: Arriving = { key, drop, bytes: 0, isWhole: false };
			arriving.add(mine);
			return {
				/** Returns false, and takes nothing, where there is no room. */
				take(bytes: number): boolean {
					if (heldBy(key) + bytes > most / 2) return false;
					while (held + bytes > most) {
						const other = largestOfMost(mine);
						if (!other || heldBy(other.key) <= heldBy(key) + bytes) return false;
						leave(other);
						other.drop();
					}
					change(mine, bytes);
					return true;
				},
				/** From now on it cannot lose its place. */
				isWhole(): void {
					mine.isWhole = true;
				},
				/** Releases its bytes. May be called twice. */
				release: (): void => leave(mine),
			};
		},
		held: (): number => held,
		/** The number of registered pictures. */
		places: (): number => arriving.size,
	};
}
export type HeldBytes = ReturnType<typeof createHeldBytes>;
export type Place = ReturnType<HeldBytes['place']>;

/** Bytes in one buffer. A list of chunks takes a hundred times its bytes where they arrive one by one. */
export class Gathered {
	private store = new Uint8Array(0);
	length = 0;

	add(chunk: Uint8Array): void {
		const length = this.length + chunk.length;
		if (length > this.store.length) {
			const larger = new Uint8Array(Math.max(length, this.store.length * 2, 1024));
			larger.set(this.bytes());
			this.store = larger;
		}
		this.store.set(chunk, this.length);
		this.length = length;
	}

	bytes(): Uint8Array<ArrayBuffer> {
		return this.store.subarray(0, this.length);
	}

	clear(): void {
		this.store = new Uint8Array(0);
		this.length = 0;
	}
}
