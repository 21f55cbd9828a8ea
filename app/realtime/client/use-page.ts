import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { BallotPlace, GuestPaper } from '~/contract/guest';

/**
 * The shown page of the ballot is the URL's fragment, so links, Back and reload work. A phone that shows the pitch on stage follows the
 * stage; a phone on another page stays there.
 */
export function usePage({ lineUp }: Pick<GuestPaper, 'lineUp'>, onStage: number | null, alive: boolean): BallotPlace {
	const hash = useSyncExternalStore(
		onHash,
		() => location.hash,
		() => '',
	);
	const place =
		hash === '#all'
			? 'all'
			: Math.max(
					0,
					lineUp.findIndex(({ number }) => hash === `#pitch-${number}`),
				);
	const before = useRef<number | null>(null);

	useEffect(() => {
		const was = before.current;
		before.current = onStage;
		if (!alive || onStage === null || onStage === was) return;
		const untouched = was === null ? hash === '' : hash === `#pitch-${was}` || hash === '';
		if (untouched) location.replace(`#pitch-${onStage}`);
	}, [onStage, alive, hash]);

	return alive ? place : null;
}

function onHash(changed: () => void): () => void {
	addEventListener('hashchange', changed);
	return () => removeEventListener('hashchange', changed);
}
