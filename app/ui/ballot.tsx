import type { MouseEventHandler, ReactNode } from 'react';
import type { SaidBrief, SaidCriterion } from '~/domain/rules';
import { CriterionKey, CriterionMark } from './criteria';
import { Brand } from './frame';
import { LanguageSlot } from './language-slot';
import { Icon, type IconName } from './notice';
import { PitchText } from './pitch-text';

/** Frame of guests' pages. In a tall window the footer is sticky, within the thumb's reach. */
export function BallotPage({
	skip,
	skipTo = '#main',
	head,
	foot,
	kind,
	children,
}: {
	/** Text of the skip link. */
	skip: string;
	/** Its target. On the paged ballot a fragment turns the page, so it names the page that is shown. */
	skipTo?: string | undefined;
	head: ReactNode;
	/** `letter`: text and a form, aligned with the header. */
	kind?: 'letter' | undefined;
	foot?: ReactNode | undefined;
	children: ReactNode;
}) {
	return (
		<div className="ballot">
			<a className="skip" href={skipTo}>
				{skip}
			</a>
			<LanguageSlot />
			{head}
			<main id="main" tabIndex={-1} className={kind}>
				{children}
			</main>
			{foot && <footer className="ballot-foot">{foot}</footer>}
		</div>
	);
}

export type BallotHeadProps = {
	brand: { name: ReactNode; href?: string | undefined };
	/** "Paper 37" */
	paper?: ReactNode | undefined;
	title: ReactNode;
	/** "A project must benefit the Birmingham community." */
	gate?: Pick<SaidBrief, 'gate' | 'gateLang'> | undefined;
	/**
	 * `label` is bold: "Voting is open". `detail` completes the sentence. `way` leads to what it names. `asksToScore`: what the detail asks for needs
	 * JavaScript, as `way` does.
	 */
	state?:
		| { label: string; detail: string; asksToScore?: boolean; way?: { href: string; label: string } | undefined }
		| undefined;
};

/**
 * A browser's translation replaces each text node by elements of its own, and React then changes the node that is gone. So on a live page
 * text that changes is one string and the only child of its element.
 */
export function BallotHead({ brand, paper, title, gate, state }: BallotHeadProps) {
	return (
		<header className="ballot-head">
			<div className="head-row">
				<Brand {...brand} />
				{paper && (
					<span className="paper-no num" translate="no">
						{paper}
					</span>
				)}
			</div>
			<h1 tabIndex={-1}>{title}</h1>
			{gate && (
				<p className="gate">
					<PitchText lang={gate.gateLang}>{gate.gate}</PitchText>
				</p>
			)}
			{state && (
				<p className="state">
					<b>{state.label}</b> <span className={state.asksToScore ? 'only-scripted' : undefined}>{state.detail}</span>{' '}
					{state.way && (
						<a className="only-scripted" href={state.way.href}>
							{state.way.label}
						</a>
					)}
				</p>
			)}
		</header>
	);
}

export type PitchCardProps = {
	number: number;
	title: string;
	/** Of the title, where it is not the page's; `says` tells it. */
	lang?: string | undefined;
	says?: string | undefined;
	/** Of the summary, where it is not the page's. */
	summaryLang?: string | undefined;
	summary?: string | undefined;
	/** Text folded away below the summary; `label` opens it, `less` closes it. */
	more?: { label: ReactNode; less: ReactNode; children: ReactNode } | undefined;
	/** Speaks the pitch; below its number. */
	listen?: ReactNode | undefined;
	id?: string | undefined;
	children?: ReactNode | undefined;
};

export function PitchCard(p: PitchCardProps) {
	const { number, title, lang, says, summary, summaryLang, more, id, listen, children } = p;
	return (
		<article className="pitch-card" id={id} tabIndex={-1} aria-labelledby={id && `${id}-number ${id}-title`}>
			<div className="pitch-top">
				<span className="pitch-side">
					<span className="numeral" id={id && `${id}-number`}>
						{number}
					</span>
					{listen}
				</span>
				<div>
					<h2 id={id && `${id}-title`}>
						<PitchText lang={lang}>{title}</PitchText>
					</h2>
					{says && <p className="words-in">{says}</p>}
					{more && (
						<details className="more">
							<summary>
								<PitchText lang={summaryLang} className="more-short">
									{summary ?? ''}
								</PitchText>{' '}
								<u className="more-open">{more.label}</u>
								<u className="more-close">{more.less}</u>
							</summary>
							{more.children}
						</details>
					)}
				</div>
			</div>
			{children}
		</article>
	);
}

export type BallotPagerProps = {
	/** Accessible name of the navigation. */
	label: string;
	/** "Pitch 3 of 4" */
	where: ReactNode;
	back?: ReactNode | undefined;
	next?: ReactNode | undefined;
};

export function BallotPager({ label, where, back, next }: BallotPagerProps) {
	return (
		<nav className="pager" aria-label={label}>
			<div>{back}</div>
			<span className="num">{where}</span>
			<div>{next}</div>
		</nav>
	);
}

export type GiveRestProps = {
	/** "Give the other three a 4 too" */
	children: ReactNode;
	onClick?: MouseEventHandler<HTMLElement> | undefined;
	name?: string | undefined;
	value?: string | undefined;
};

export function GiveRest({ children, onClick, name, value }: GiveRestProps) {
	return (
		<button className="give-rest" type={onClick ? 'button' : 'submit'} onClick={onClick} name={name} value={value}>
			{children}
		</button>
	);
}

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'sealed' | 'pencil';

const saveIcon: Record<SaveState, IconName> = {
	saved: 'good',
	saving: 'busy',
	unsaved: 'bad',
	offline: 'away',
	sealed: 'lock',
	pencil: 'calm',
};

export type SaveBarProps = {
	state: SaveState;
	/** "Saved. 2 of 4 pitches count." */
	title: string;
	detail: string;
};

/** `short` is the same in a few words, for the one line that stays visible where text is large. */
export function SaveBar({ state, title, detail, short }: SaveBarProps & { short: string }) {
	return (
		<>
			<div className={`save ${state}`}>
				<Icon name={saveIcon[state]} />
				<div className="save-text">
					<b>{title}</b>
					<small>{detail}</small>
				</div>
			</div>
			<p className="save-slim num" aria-hidden="true">
				{short}
			</p>
		</>
	);
}

export type BallotSummaryProps = {
	caption: ReactNode;
	criteria: readonly Omit<SaidCriterion, 'sentence'>[];
	pitches: readonly {
		number: number;
		title: string;
		lang?: string | undefined;
		href?: string | undefined;
		/** One for each criterion, in the order of the brief; null is a blank. */
		scores: readonly (number | null)[];
	}[];
	/** What screen readers say for a dash: "blank". */
	blank: string;
};

/** All scores by pitch, as a list of lists, which every screen reader reads in full; blanks are dashes. */
export function BallotSummary({ caption, criteria, pitches, blank }: BallotSummaryProps) {
	return (
		<>
			<h2>{caption}</h2>
			<ul className="summary">
				{pitches.map((pitch) => (
					<li key={pitch.number}>
						<p className="summary-title">
							<span className="numeral">{pitch.number}</span>
							{pitch.href ? (
								<a href={pitch.href}>
									<PitchText lang={pitch.lang}>{pitch.title}</PitchText>
								</a>
							) : (
								<span>
									<PitchText lang={pitch.lang}>{pitch.title}</PitchText>
								</span>
							)}
						</p>
						<ul className="summary-scores">
							{criteria.map((criterion, index) => {
								const score = pitch.scores[index] ?? null;
								return (
									<li key={criterion.key} className={score === null ? 'blank' : undefined}>
										<CriterionMark index={index} />
										<span className="vh" lang={criterion.lang}>{`${criterion.name} `}</span>
										<span aria-hidden={score === null || undefined}>{score ?? '–'}</span>
										{score === null && <span className="vh">{blank}</span>}
									</li>
								);
							})}
						</ul>
					</li>
				))}
			</ul>
			<CriterionKey criteria={criteria} />
		</>
	);
}
