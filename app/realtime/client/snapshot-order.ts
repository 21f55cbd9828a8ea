type Versioned = { readonly version: number };

/**
 * Orders snapshots of one dinner from sockets and requests. The answer to a request may be older than a socket's message: so a lower
 * version loses, and an equal one wins, because turnout changes without a new version. A server restored from an older copy has lower
 * versions. So these are accepted at any version: the first message of a connection, and an answer if no snapshot arrived meanwhile.
 */
export type Order<Snapshot extends Versioned> = {
	readonly newest: Snapshot;
	/** How many snapshots were accepted. */
	readonly heard: number;
	/** A new connection has sent no message yet. */
	readonly isNewHere: boolean;
};

export const orderFrom = <S extends Versioned>(first: S): Order<S> => ({ newest: first, heard: 0, isNewHere: false });

export const connectionBegan = <S extends Versioned>(order: Order<S>): Order<S> => ({ ...order, isNewHere: true });

const take = <S extends Versioned>(order: Order<S>, next: S, believe: boolean): Order<S> =>
	next.version < order.newest.version && !believe ? order : { ...order, newest: next, heard: order.heard + 1 };

/** A socket's snapshot. Ignores an older version, except in the first message of a connection. */
export const toldBySocket = <S extends Versioned>(order: Order<S>, next: S): Order<S> =>
	take({ ...order, isNewHere: false }, next, order.isNewHere);

/** A request's snapshot. `since`: the value of `heard` when the request was sent. */
export const toldByAnswer = <S extends Versioned>(order: Order<S>, next: S, since: number): Order<S> =>
	take(order, next, order.heard === since);

/** A mutable `Order`, for pages that only show snapshots. */
export function createSnapshotOrder<S extends Versioned>(first: S) {
	let order = orderFrom(first);
	/** Returns whether the snapshot was accepted. */
	function become(next: Order<S>): boolean {
		const { heard } = order;
		order = next;
		return next.heard > heard;
	}
	return {
		held: (): S => order.newest,
		/** A new connection begins. */
		joined(): void {
			order = connectionBegan(order);
		},
		/** A socket's snapshot. Returns whether it was accepted. */
		told: (next: S): boolean => become(toldBySocket(order, next)),
		/** The snapshot of a re-rendered page. `hears`: a socket is connected, whose snapshot wins at an equal version. */
		rendered(next: S, hears: boolean): boolean {
			const { version } = order.newest;
			const isNewer = next.version > version || (next.version === version && !hears);
			return isNewer && become(take(order, next, true));
		},
		/** Call when a request starts. The returned function takes its answer. */
		asking(): (next: S) => boolean {
			const since = order.heard;
			return (next) => become(toldByAnswer(order, next, since));
		},
	};
}
