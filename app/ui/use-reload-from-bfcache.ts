import { useEffect } from 'react';

/** Loads a page anew that the browser restores from its back/forward cache, where it would show a form that was sent. */
export function useReloadFromBfcache(): void {
	useEffect(() => {
		const shown = ({ persisted }: PageTransitionEvent) => {
			if (persisted) location.replace(location.pathname);
		};
		addEventListener('pageshow', shown);
		return () => removeEventListener('pageshow', shown);
	}, []);
}
