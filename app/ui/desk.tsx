import type { ReactNode } from 'react';
import { workMessages } from '~/i18n/work';
import { useAnswerId } from './answer';
import { type NavItem, NavList } from './frame';
import { useLocale } from './language';

/** Two columns: the main content, and figures beside it. */
export function Desk({ children, aside }: { children: ReactNode; aside?: ReactNode | undefined }) {
	return (
		<div className="desk">
			<div className="desk-main">{children}</div>
			{aside && <aside className="desk-aside">{aside}</aside>}
		</div>
	);
}

export function DeskNav({ label, items }: { label: string; items: readonly NavItem[] }) {
	return (
		<nav className="desk-nav" aria-label={label}>
			<NavList items={items} />
		</nav>
	);
}

export function RunSheet({ label, children }: { label: string; children: ReactNode }) {
	return (
		<ol className="run" aria-label={label}>
			{children}
		</ol>
	);
}

/** The id of the sentence that says how it stands in the current step. It is spoken with the step's title. */
export const STATE = 'state';

export type RunStepProps = {
	when: 'done' | 'now' | 'next';
	/** "6.30", or "later" */
	time?: ReactNode | undefined;
	title: ReactNode;
	/** The result of a done step, or what a later step waits for. */
	note?: ReactNode | undefined;
	/** What screen readers say before the title: "Done:", "Now:". */
	spoken?: string | undefined;
	/** The title of the current step takes the focus after a press. */
	answers?: boolean | undefined;
	/** Shown only for the current step. */
	children?: ReactNode | undefined;
	actions?: ReactNode | undefined;
};

export function RunStep({ when, time, title, note, spoken, answers, children, actions }: RunStepProps) {
	const says = spoken && <span className="vh">{`${spoken} `}</span>;
	const answerId = useAnswerId();
	const focus = answers ? { id: answerId, tabIndex: -1, 'aria-describedby': STATE } : {};
	if (when !== 'now') {
		return (
			<li className={when}>
				<span className="run-time num">{time}</span>
				<span className="run-title">
					{says}
					<span>{title}</span>
				</span>
				{note && <span className="run-note">{note}</span>}
			</li>
		);
	}
	return (
		<li className="now" aria-current="step">
			<h2 {...focus}>
				{says}
				<span>{title}</span>
				{time && <span className="run-since num">{time}</span>}
			</h2>
			{note && <p className="run-note">{note}</p>}
			{children}
			{actions && <div className="actions">{actions}</div>}
		</li>
	);
}

/** A sentence for the compere. `first`: before the press below it. */
export function ReadOut({ children, first = false }: { children: string; first?: boolean }) {
	const t = workMessages(useLocale());
	return (
		<p className="read-out">
			<small>{first ? t.readOutFirst : t.readOut}</small>
			<q dir="auto">{children}</q>
		</p>
	);
}

export type Figure = { value: ReactNode; label: ReactNode };

export function Figures({ items, children }: { items: readonly Figure[]; children?: ReactNode | undefined }) {
	return (
		<div className="figures">
			{items.map((item, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: figures keep their places
				<p className="figure" key={index}>
					<b>{item.value}</b>
					<span>{item.label}</span>
				</p>
			))}
			{children && <div className="figure">{children}</div>}
		</div>
	);
}

export type PhaseButtonProps = {
	children: ReactNode;
	/** The effect on guests: "Phones can no longer change scores." */
	note?: ReactNode | undefined;
	kind?: 'go' | 'alt' | 'danger' | undefined;
	name?: string | undefined;
	value?: string | undefined;
	form?: string | undefined;
	disabled?: boolean | undefined;
};

/** A submit button that changes the dinner's phase. */
export function PhaseButton({ children, note, kind = 'go', ...rest }: PhaseButtonProps) {
	return (
		<button type="submit" className={`button phase ${kind}`} {...rest}>
			<span>{children}</span>
			{note && <small>{note}</small>}
		</button>
	);
}
