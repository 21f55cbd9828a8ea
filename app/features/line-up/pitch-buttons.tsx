import { Form } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeskPitch } from '~/contract/pitch-desk';
import { FormKey } from '~/ui/form-key';
import { PitchText } from '~/ui/pitch-text';

/**
 * Posts the revision and the decision count that the page showed, so that a stale form is refused. Without a script the answer leads to the
 * card. With one the page stays where it is, and the card takes the focus of a button that is gone.
 */
export function PitchButtons({ pitch, children }: { pitch: DeskPitch; children: ReactNode }) {
	const [alive, setAlive] = useState(false);
	const decided = useRef(pitch.decisions);
	useEffect(() => setAlive(true), []);
	useEffect(() => {
		// Browsers take the focus from a disabled button later.
		if (decided.current !== pitch.decisions && document.activeElement?.matches('body, :disabled'))
			document.getElementById(`pitch-${pitch.id}`)?.focus({ preventScroll: true });
		decided.current = pitch.decisions;
	}, [pitch]);
	return (
		<Form method="post" action={alive ? '?stay' : '?'} autoComplete="off" preventScrollReset>
			<FormKey />
			<input type="hidden" name="pitch" value={pitch.id} autoComplete="off" />
			<input type="hidden" name="decisions" value={pitch.decisions} autoComplete="off" />
			<input type="hidden" name="revision" value={pitch.revision} autoComplete="off" />
			{children}
		</Form>
	);
}

/** The pitch's title, for who hears a button or a link without what is around it. */
export function Of({ pitch }: { pitch: Pick<DeskPitch, 'title' | 'lang'> }) {
	return (
		<span className="vh">
			: <PitchText lang={pitch.lang}>{pitch.title}</PitchText>
		</span>
	);
}
