import type { ReactNode } from 'react';

export type ButtonKind = 'go' | 'alt' | 'danger' | 'plain';

export type ButtonProps = {
	kind?: ButtonKind | undefined;
	/** Renders a link if set, otherwise a button. */
	href?: string | undefined;
	type?: 'submit' | 'button' | 'reset' | undefined;
	id?: string | undefined;
	name?: string | undefined;
	value?: string | undefined;
	form?: string | undefined;
	disabled?: boolean | undefined;
	describedBy?: string | undefined;
	wide?: boolean | undefined;
	onClick?: (() => void) | undefined;
	children: ReactNode;
};

export function Button({ kind = 'go', href, wide, describedBy: described, children, type, ...rest }: ButtonProps) {
	const className = `button ${kind}${wide ? ' wide' : ''}`;
	if (href !== undefined) {
		return (
			<a className={className} href={href} aria-describedby={described} onClick={rest.onClick}>
				{children}
			</a>
		);
	}
	return (
		<button className={className} type={type ?? 'submit'} aria-describedby={described} {...rest}>
			{children}
		</button>
	);
}

export function Actions({ children }: { children: ReactNode }) {
	return <div className="actions">{children}</div>;
}

/**
 * Disables Enter in a form with an irreversible action, without JavaScript: Enter presses a form's first submit button, so put this first.
 * See "implicit submission" in the HTML standard.
 */
export function EnterDoesNothing() {
	return <button type="submit" disabled hidden />;
}

/** A confirmation without JavaScript: `<details>` whose button is visible only once it is open. */
export function Confirm({
	summary,
	kind = 'danger',
	open,
	children,
}: {
	summary: ReactNode;
	kind?: 'danger' | 'alt' | undefined;
	/** Because something inside was wrong. */
	open?: boolean;
	children: ReactNode;
}) {
	return (
		<details className={`confirm ${kind}`} open={open}>
			<summary>{summary}</summary>
			<div className="confirm-body">{children}</div>
		</details>
	);
}
