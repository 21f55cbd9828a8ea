import type { CSSProperties, ReactNode } from 'react';
import { Brand } from '~/ui/frame';
import { PitchText } from '~/ui/pitch-text';
import { useFit } from './use-fit';
import { Say, useWords, type Words } from './words';

/** Fills the window. Its content is sized in `em`, which scale with the window; see `screen-frame.css`. */
export function ScreenFrame({
	brand,
	corner,
	away,
	foot,
	spoken,
	content,
	scene,
	isStill,
	isDark,
	step,
	children,
}: {
	brand: ReactNode;
	/** "Connection lost". The last snapshot stays on the screen. */
	away?: ReactNode | undefined;
	/** "The pot: £412.50" */
	corner?: ReactNode | undefined;
	foot?: ReactNode | undefined;
	/** What a screen reader says when it changes. */
	spoken: string;
	/** Another text when the children may need another size. */
	content: string;
	/** The scene whose colours differ. */
	scene?: 'last-call' | 'questions' | 'winner' | undefined;
	/** The pointer hides. */
	isStill: boolean;
	/** Dark, with a dot that tells it from a screen that is off. */
	isDark: boolean;
	/** For `arrow-keys.tsx`. */
	step: string;
	children: ReactNode;
}) {
	const main = useFit(content);
	return (
		<div className={isStill ? 'screen still' : 'screen'} data-theme="dark" data-scene={scene} data-step={step}>
			<header className="screen-top">
				<Brand name={brand} />
				<span className="screen-away" role="status">
					{away}
				</span>
				{corner && <span className="num">{corner}</span>}
			</header>
			<main className="screen-main" ref={main}>
				{children}
			</main>
			<div>
				{foot && <footer className="screen-foot">{foot}</footer>}
				<p className="vh" role="status">
					{spoken}
				</p>
				{isDark && (
					<div className="screen-blank" aria-hidden="true">
						<span />
					</div>
				)}
			</div>
		</div>
	);
}

/** Two columns: the state of the evening, and what to do. */
export function ScreenSplit({
	children,
	beside,
	look = '',
}: {
	children: ReactNode;
	beside: ReactNode;
	/** Classes of `screen-parts.css`. */
	look?: string;
}) {
	return (
		<div className={`screen-split ${look}`}>
			<div>{children}</div>
			<div className="screen-beside">{beside}</div>
		</div>
	);
}

const fitOf = (text: string) => (text.length <= 12 ? 'xl' : text.length <= 28 ? 'l' : text.length <= 54 ? 'm' : 's');

type TitleProps = {
	over?: ((words: Words) => ReactNode) | undefined;
	/** Of a pitch's title. */
	lang?: string | undefined;
	/** People's own words, or ours in each language. */
	children: string | ((words: Words) => string);
};

/** The font size depends on the length of the text: of the longest, where languages take turns. */
export function ScreenTitle({ over, lang, children }: TitleProps) {
	const { all } = useWords();
	const texts = typeof children === 'string' ? [children] : all.map(children);
	const longest = texts.reduce((one, other) => (other.length > one.length ? other : one));
	return (
		<div className="screen-title">
			{over && (
				<p className="over">
					<Say>{over}</Say>
				</p>
			)}
			<h1 data-fit={fitOf(longest)}>
				{typeof children === 'string' ? (
					<PitchText lang={lang}>{children}</PitchText>
				) : (
					<Say>{(words) => <bdi>{children(words)}</bdi>}</Say>
				)}
			</h1>
		</div>
	);
}

/** A paragraph whose font size depends on its length. */
export function Sized({
	className,
	lang,
	children,
}: {
	className: string;
	lang?: string | undefined;
	children: string;
}) {
	return (
		<p className={className} data-fit={fitOf(children)}>
			<PitchText lang={lang}>{children}</PitchText>
		</p>
	);
}

/** Shows formatted time; the caller ticks. */
export function BigClock({
	children,
	label,
	tone = 'hot',
}: {
	children: string;
	label?: ReactNode | undefined;
	tone?: 'hot' | 'soon' | 'calm' | undefined;
}) {
	return (
		<div className={`clock ${tone}`} role="timer" aria-live="off">
			{label && <span className="over">{label}</span>}
			<span className="clock-face" translate="no">
				{children}
			</span>
		</div>
	);
}

const dotRows = (of: number) => (of <= 40 ? 1 : Math.ceil(of / 50));

/** One dot for each issued paper, filled once it has voted. A bar above 300 papers. */
export function Dots({ voted, of }: { voted: number; of: number }) {
	const columns = Math.max(1, Math.ceil(of / dotRows(of)));
	const rows = Math.max(1, Math.ceil(of / columns));
	const place = (i: number) => `M${(i % columns) + 0.5} ${Math.floor(i / columns) + 0.5}`;
	const all = Array.from({ length: of > 300 ? 0 : of }, (_, i) => i);
	if (of > 300) {
		return (
			<span
				className="turnout-bar"
				aria-hidden="true"
				style={{ '--w': `${(100 * Math.min(voted, of)) / of}%` } as CSSProperties}
			/>
		);
	}
	return (
		<svg
			className="dots"
			viewBox={`0 0 ${columns} ${rows}`}
			preserveAspectRatio="xMinYMid"
			aria-hidden="true"
			focusable="false"
		>
			<path
				className="dots-in"
				d={all
					.slice(0, voted)
					.map((i) => `${place(i)}h0`)
					.join('')}
			/>
			<path
				className="dots-out"
				d={all
					.slice(voted)
					.map((i) => `${place(i)}m-.28 0a.28.28 0 1 0 .56 0 .28.28 0 1 0-.56 0`)
					.join('')}
			/>
		</svg>
	);
}

/** The sentence once all have voted takes its room from the start, so that the dots keep theirs. */
export function TurnoutDots({ voted, of }: { voted: number; of: number }) {
	return (
		<div className="turnout">
			<Dots voted={voted} of={of} />
			<Say>
				{({ t }) => {
					const now = t.turnout(voted, of);
					const all = t.turnout(of, of);
					return (
						<span className="num turnout-say" data-widest={`${all.voted} ${all.rest}`}>
							<b>{now.voted}</b> <span>{now.rest}</span>
						</span>
					);
				}}
			</Say>
		</div>
	);
}

export function JoinSteps({
	qr,
	children,
	aside,
}: {
	/** A `QrSquare`, which has its own white background. */
	qr?: ReactNode | undefined;
	children: ReactNode;
	/** "No phone? Tick the paper and box it." */
	aside?: ReactNode | undefined;
}) {
	return (
		<div className={qr ? 'join with-qr' : 'join'}>
			{qr}
			<div>
				{children}
				{aside && <p className="aside">{aside}</p>}
			</div>
		</div>
	);
}
