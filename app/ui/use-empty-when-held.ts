import { useEffect } from 'react';

/** Comes back to a page that the browser held as it was: what was typed on it was sent, so the page is asked for anew. */
export function useEmptyWhenHeld(): void {
	useEffect(() => {
		const shown = ({ persisted }: PageTransitionEvent) => {
			if (persisted) location.replace(location.pathname);
		};
		addEventListener('pageshow', shown);
		return () => removeEventListener('pageshow', shown);
	}, []);
}
