import type { ReactNode } from 'react';
import { useAnswer } from './answer';

/** The outlines differ (circle, triangle, octagon, square), so that kinds can be told apart without colour. */
const icons = {
	good: 'M10 0a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm4.3 5.7l1.6 1.4-7 7.8-4.7-4.6 1.5-1.5 3.1 3z',
	warn: 'M10 1l10 18H0zm-1.2 6.5v5.5h2.4V7.5zm0 7v2.5h2.4v-2.5z',
	bad: 'M6 0h8l6 6v8l-6 6H6l-6-6V6zm.8 5.3L5.3 6.8 8.5 10l-3.2 3.2 1.5 1.5 3.2-3.2 3.2 3.2 1.5-1.5-3.2-3.2 3.2-3.2-1.5-1.5L10 8.5z',
	calm: 'M1 1h18v18H1zm7.8 3.5V7h2.4V4.5zm0 4V16h2.4V8.5z',
	busy: 'M3 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zm7 0a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zm7 0a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
	away: 'M2 0l18 18-2 2L0 2zM10 4c4 0 7.5 1.5 10 4l-2 2.2a11 11 0 0 0-5.5-3L9.3 4zM0 8a14 14 0 0 1 3.5-2.5l2.3 2.3A11 11 0 0 0 2 10.2zm4.3 4.5a8 8 0 0 1 4-2.2l5.2 5.2L10 19z',
	lock: 'M5 8V6a5 5 0 0 1 10 0v2h2v12H3V8zm2.5 0h5V6a2.5 2.5 0 0 0-5 0zM8.8 12v4h2.4v-4z',
	eye: 'M10 3.5c4.5 0 8 2.7 10 6.5-2 3.8-5.5 6.5-10 6.5S2 13.8 0 10c2-3.8 5.5-6.5 10-6.5zm0 2.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
	play: 'M4 1l14 9-14 9z',
	stop: 'M3 3h14v14H3z',
} as const;

export type IconName = keyof typeof icons;

export function Icon({ name }: { name: IconName }) {
	return (
		<svg
			className="icon"
			viewBox="0 0 20 20"
			width="20"
			height="20"
			fillRule="evenodd"
			aria-hidden="true"
			focusable="false"
		>
			<path d={icons[name]} />
		</svg>
	);
}

export type NoticeKind = 'good' | 'warn' | 'bad' | 'calm';

export type NoticeProps = {
	kind: NoticeKind;
	title?: ReactNode | undefined;
	children?: ReactNode | undefined;
	/** Makes it a live region: `polite` waits, `now` interrupts. Leave it out for a notice of the initial page. */
	speak?: 'polite' | 'now' | undefined;
	/** It says what a press did, or why it did nothing, and takes the focus. */
	answers?: boolean | undefined;
};

export function Notice({ kind, title, children, speak, answers = false }: NoticeProps) {
	const role = speak === 'now' ? 'alert' : speak === 'polite' ? 'status' : undefined;
	const focus = useAnswer<HTMLDivElement>(answers);
	return (
		<div className={`notice ${kind}`} role={role} {...focus}>
			<Icon name={kind} />
			<div>
				{title && <p className="notice-title">{title}</p>}
				{children}
			</div>
		</div>
	);
}

/** For a page without content: says what to do first. */
export function EmptyState({
	title,
	children,
	action,
}: {
	title: ReactNode;
	children?: ReactNode | undefined;
	action?: ReactNode | undefined;
}) {
	return (
		<div className="empty">
			<h2>{title}</h2>
			{children}
			{action && <div className="actions">{action}</div>}
		</div>
	);
}
