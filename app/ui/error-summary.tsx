import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ANSWER } from '~/contract/focus';
import { useErrorTitle } from './error-title';
import { Icon } from './notice';

export type ErrorSummaryProps = {
	title: ReactNode;
	/** `field`: id of the field, which the error links to. */
	errors: readonly { field: string; text: ReactNode }[];
};

export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
	const box = useRef<HTMLDivElement>(null);
	const id = useId();
	const key = errors.map((error) => error.field).join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new set of errors takes the focus, a re-render does not
	useEffect(() => {
		box.current?.focus();
	}, [key]);
	useErrorTitle(errors.length > 0);
	if (errors.length === 0) return null;
	return (
		// biome-ignore lint/a11y/noAutofocus: the page answers a form that is not accepted
		<div className="errors" role="alert" aria-labelledby={id} id={ANSWER} tabIndex={-1} autoFocus ref={box}>
			<h2 id={id}>
				<Icon name="bad" />
				<span>{title}</span>
			</h2>
			<ul>
				{errors.map((error) => (
					<li key={error.field}>
						<a href={`#${error.field}`}>{error.text}</a>
					</li>
				))}
			</ul>
		</div>
	);
}
