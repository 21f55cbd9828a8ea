import { useEffect, useState } from 'react';

/** The server's clock, counted on from when it was last told: a phone that is a day off shows the same minutes as the wall. UTC ms. */
export function useServerClock(told: number, everyMs: number): number {
	const [now, setNow] = useState(told);
	useEffect(() => {
		const heardAt = performance.now();
		const tick = () => setNow(told + performance.now() - heardAt);
		tick();
		const timer = setInterval(tick, everyMs);
		return () => clearInterval(timer);
	}, [told, everyMs]);
	return now;
}
