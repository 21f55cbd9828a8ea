import { useEffect, useState } from 'react';

/** Milliseconds without a movement after which the pointer hides. */
const STILL = 3000;

/** Keeps the screen lit where the browser can: only on a secure page. A browser drops the lock while the page is hidden. */
export function useWakeLock(): void {
	useEffect(() => {
		const { wakeLock } = navigator as { readonly wakeLock?: WakeLock };
		if (!wakeLock) return undefined;
		let held: WakeLockSentinel | null = null;
		let isOver = false;
		const release = () => void held?.release();
		const hold = () => {
			if (document.visibilityState !== 'visible' || (held && !held.released)) return;
			wakeLock.request('screen').then(
				(lock) => {
					held = lock;
					if (isOver) release();
				},
				// Refused, such as on an empty battery: the screen may go dark, and the evening goes on.
				() => undefined,
			);
		};
		hold();
		document.addEventListener('visibilitychange', hold);
		return () => {
			isOver = true;
			document.removeEventListener('visibilitychange', hold);
			release();
		};
	}, []);
}

/** Whether the pointer has not moved for a while. */
export function useStillPointer(): boolean {
	const [isStill, setStill] = useState(false);
	useEffect(() => {
		let timer = setTimeout(() => setStill(true), STILL);
		const moved = () => {
			setStill(false);
			clearTimeout(timer);
			timer = setTimeout(() => setStill(true), STILL);
		};
		addEventListener('mousemove', moved);
		return () => {
			clearTimeout(timer);
			removeEventListener('mousemove', moved);
		};
	}, []);
	return isStill;
}
