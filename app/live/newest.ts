type Versioned = { readonly version: number };

/**
 * Of the pictures of a room that come by several ways, how things stand now. A socket tells them in order, but an answer to a request
 * may have been read before what the socket told meanwhile: then the higher version wins, and an equal one too, because turnout moves
 * without one. Versions only grow, until a server is restored from an older copy. So a new connection is believed at its first word,
 * and an answer wherever nothing was heard while it was under way.
 */
export function createNewest<Picture extends Versioned>(first: Picture) {
	let held = first;
	let heard = 0;
	let isNewHere = false;
	function take(next: Picture, believe: boolean): boolean {
		if (next.version < held.version && !believe) return false;
		held = next;
		heard++;
		return true;
	}
	return {
		held: (): Picture => held,
		/** A new connection begins. */
		joined(): void {
			isNewHere = true;
		},
		/** By the socket. Returns whether it is how things stand now. */
		told(next: Picture): boolean {
			const believe = isNewHere;
			isNewHere = false;
			return take(next, believe);
		},
		/** A page that was read anew. Where a socket tells, its word is the fresher one of two at the same version. */
		rendered(next: Picture, hears: boolean): boolean {
			return next.version > held.version || (next.version === held.version && !hears) ? take(next, true) : false;
		},
		/** Called when something is asked for; what comes back takes the answer. */
		asking(): (next: Picture) => boolean {
			const before = heard;
			return (next) => take(next, heard === before);
		},
	};
}
