import { useActionData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { ANSWER } from '~/contract/focus';

/**
 * For what tells the result of a press: takes the focus when the page loads, by the fragment of the guard's redirect or by `autofocus`.
 * The effect is for a page that Remix changes without loading it. `isAnswer`: whether it takes the focus at all.
 */
export function useAnswer<T extends HTMLElement>(isAnswer: boolean) {
	const ref = useRef<T>(null);
	useEffect(() => {
		if (isAnswer) ref.current?.focus();
	}, [isAnswer]);
	return isAnswer ? { id: ANSWER, tabIndex: -1, autoFocus: true, ref } : { ref };
}

/** The id of what takes the focus after a press that was not refused. A refusal takes it instead, and has the id. */
export const useAnswerId = (): string | undefined => (useActionData() === undefined ? ANSWER : undefined);
