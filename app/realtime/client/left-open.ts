import { useEffect } from 'react';

/** Written anew at each hand-over and at each Done, by `features/code-entry/forget.tsx`. */
const KEY = 'stockpot-lent';

const lentNow = (): string | null => {
	try {
		return localStorage.getItem(KEY);
	} catch {
		// No storage: the page is loaded anew when it is restored.
		return null;
	}
};

/** A ballot on a lent phone, in a tab that was left open: it is hidden when left, and loaded anew once the phone went on to another guest. */
export function useLeftOpen(): void {
	useEffect(() => {
		const ours = lentNow();
		const anew = () => location.replace(location.pathname);
		const look = () => {
			if (lentNow() !== ours) anew();
		};
		const hide = () => {
			document.documentElement.hidden = true;
		};
		const shown = ({ persisted }: PageTransitionEvent) => persisted && anew();
		addEventListener('storage', look);
		addEventListener('pagehide', hide);
		addEventListener('pageshow', shown);
		document.addEventListener('visibilitychange', look);
		return () => {
			removeEventListener('storage', look);
			removeEventListener('pagehide', hide);
			removeEventListener('pageshow', shown);
			document.removeEventListener('visibilitychange', look);
		};
	}, []);
}
