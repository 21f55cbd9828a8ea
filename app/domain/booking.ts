/** Longest address of a page for booking. */
export const LONGEST_BOOKING_URL = 500;

/** The address of a page for booking, as a link has it; null unless it is https on a public host. */
export function readBookingUrl(text: string): string | null {
	const typed = text.trim();
	if (!/^https:\/\//i.test(typed) || /\s/.test(typed) || !URL.canParse(typed)) return null;
	const { href, hostname, username, password } = new URL(typed);
	// A name before an @ hides where a link leads.
	if (username !== '' || password !== '' || !/[^.]\.[^.]/.test(hostname)) return null;
	return href.length <= LONGEST_BOOKING_URL ? href : null;
}

/** Null where the organiser has not said how many are booked. */
export const placesLeft = ({
	capacity,
	booked,
}: {
	readonly capacity: number;
	readonly booked: number | null;
}): number | null => (booked === null ? null : Math.max(0, capacity - booked));
