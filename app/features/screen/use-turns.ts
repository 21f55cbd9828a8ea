import { useEffect, useState } from 'react';

/**
 * Which of some slides or languages is shown. Each has its time in milliseconds; a single one stays, and none changes while `isHeld`. The first
 * one begins again with each other `scene`.
 */
export function useTurns(times: readonly number[], isHeld: boolean, scene = ''): number {
	const [turn, setTurn] = useState({ at: 0, scene });
	const at = turn.scene === scene ? turn.at % times.length : 0;
	const time = times[at];
	const stays = isHeld || times.length < 2;
	useEffect(() => {
		if (stays) return undefined;
		const timer = setTimeout(() => setTurn({ at: at + 1, scene }), time);
		return () => clearTimeout(timer);
	}, [stays, at, time, scene]);
	return at;
}
