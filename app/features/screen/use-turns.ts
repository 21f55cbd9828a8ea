import { useEffect, useState } from 'react';

/** Which of some slides is shown. Each has its time in milliseconds; a single one stays, and none changes while `isHeld`. */
export function useTurns(times: readonly number[], isHeld: boolean): number {
	const [turn, setTurn] = useState(0);
	const at = turn % times.length;
	const time = times[at];
	const stays = isHeld || times.length < 2;
	useEffect(() => {
		if (stays) return undefined;
		const timer = setTimeout(() => setTurn(at + 1), time);
		return () => clearTimeout(timer);
	}, [stays, at, time]);
	return at;
}
