import { useEffect, useRef } from 'react';
import { Hear, type Spoken } from '~/ui/hear';

type HearPitcherProps = {
	readonly spoken: Spoken | undefined;
	/** The pitch is the one that is shown; it falls silent when the page turns. */
	readonly isShown: boolean;
};

/** The pitcher's own voice, which takes turns with the phone's. Plays without JavaScript too. */
export function HearPitcher({ spoken, isShown }: HearPitcherProps) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!isShown) place.current?.querySelector('audio')?.pause();
	}, [isShown]);
	if (!spoken) return null;
	return (
		<div ref={place} onPlayCapture={({ target }) => quiet(target)}>
			<Hear {...spoken} />
		</div>
	);
}

/** Ends every other voice of the page. */
export function quiet(unless: EventTarget | null): void {
	if ('speechSynthesis' in window) speechSynthesis.cancel();
	for (const one of Array.from(document.querySelectorAll('audio'))) if (one !== unless) one.pause();
}
