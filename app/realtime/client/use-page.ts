import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { BallotPlace, GuestPaper } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import { type Ballot, scoresOf } from '~/domain/ballot';

/**
 * The shown page of the ballot is the URL's fragment, so links, Back and reload work. A phone that shows the pitch on stage follows the
 * stage, but never while its guest is scoring; a phone on another page stays there.
 */
export function usePage(
	{ lineUp, shape }: Pick<GuestPaper, 'lineUp' | 'shape'>,
	/** The ballot as text. */
	scores: string,
	onStage: number | null,
	alive: boolean,
): BallotPlace {
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
		const shown = place === 'all' ? undefined : lineUp[place];
		if (untouched && !(shown && isScoring(scoresOf(shape, ballotOf(scores), shown.number - 1))))
			location.replace(`#pitch-${onStage}`);
	}, [onStage, alive, hash, place, lineUp, shape, scores]);

	return alive ? place : null;
}

/**
 * The shown pitch has some of its scores, or the focus is on one of its controls. A touched control keeps the focus, so once the pitch has
 * all scores only a focus that is visible, as from a keyboard, counts.
 */
function isScoring(shown: Ballot): boolean {
	const blanks = shown.filter((score) => score === null).length;
	if (blanks > 0 && blanks < shown.length) return true;
	const control = document.activeElement?.closest('form')?.querySelector(':focus:not([tabindex])');
	return control !== null && control !== undefined && (blanks > 0 || isFocusVisible(control));
}

function isFocusVisible(element: Element): boolean {
	try {
		return element.matches(':focus-visible');
	} catch {
		// An old browser without this selector.
		return true;
	}
}

function onHash(changed: () => void): () => void {
	addEventListener('hashchange', changed);
	return () => removeEventListener('hashchange', changed);
}
