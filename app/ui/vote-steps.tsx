import type { ReactNode } from 'react';
import type { HowToVoteMessages } from '~/i18n/how-to-vote';

/**
 * Drawings of the acts of voting, on a square of 48. Lines only, in the colour of the text, so that they print in black and are seen in the
 * dark. `solid` parts are filled.
 */
const drawings = {
	/** A paper with a folded corner, in a hand. */
	take: {
		lines: 'M13 4h15l7 7v21H13zM28 4v7h7M18 17h12M18 22h12M18 27h7M6 44c3-7 9-9 14-8l9 2c3 1 3 4 0 5h-9',
		solid: '',
	},
	/** A person who speaks, and sound. */
	hear: {
		lines: 'M6 44c0-9 5-14 12-14s12 5 12 14zM34 14c3 3 3 9 0 12M39 9c6 6 6 16 0 22',
		solid: 'M18 8a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
	},
	/** A phone in front of a square code. */
	open: {
		lines: 'M4 6h20v20H4zM24 16h16a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H27a3 3 0 0 1-3-3zM31 39h5',
		solid:
			'M8 10h5v5H8zM16 10h4v4h-4zM8 18h4v4H8zM15 17h5v5h-5zM28 21h4v4h-4zM35 21h4v4h-4zM28 28h4v4h-4zM34 29h5v4h-5z',
	},
	/** A finger on the fourth of six squares. */
	tap: {
		lines:
			'M2 8h6v8H2zM10 8h6v8h-6zM18 8h6v8h-6zM34 8h6v8h-6zM42 8h4v8h-4zM29 22v20M29 22c0-4 5-4 5 0v10l6 2c3 1 3 4 2 7l-1 4',
		solid: 'M26 8h6v8h-6z',
	},
	/** A tick in a circle. */
	saved: { lines: 'M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40zM14 25l7 7 14-15', solid: '' },
	/** A pencil over squares. */
	write: { lines: 'M4 28h12v12H4zM20 28h12v12H20zM18 24L36 6l6 6-18 18-8 2zM32 10l6 6', solid: 'M16 32l2-8 6 6z' },
	/** A paper that is folded over. */
	fold: { lines: 'M6 12h26v30H6zM32 12l10-7v30l-10 7M11 20h14M11 27h14M11 34h9', solid: '' },
	/** A paper that goes into the slot of a box. */
	box: { lines: 'M6 24h36v20H6zM12 24l3-6h18l3 6M18 18V4h12v14M21 9h6M21 13h6', solid: 'M16 29h16v3H16z' },
	/** A closed eye. */
	secret: { lines: 'M4 18c10 14 30 14 40 0M11 25l-5 6M19 29l-2 8M29 29l2 8M37 25l5 6', solid: '' },
	/** A raised hand. */
	help: {
		lines:
			'M16 44V20c0-4 4-4 4 0v8M20 26V10c0-4 4-4 4 0v16M24 24V12c0-4 4-4 4 0v14M28 26V18c0-4 4-4 4 0v16c0 6-3 10-8 10h-8l-8-10c-3-4 1-6 4-3l4 4',
		solid: '',
	},
} as const;
export type VoteAct = keyof typeof drawings;

export function VoteDrawing({ act }: { act: VoteAct }) {
	const { lines, solid } = drawings[act];
	return (
		<svg className="vote-drawing" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
			<path className="lines" d={lines} />
			{solid && <path d={solid} />}
		</svg>
	);
}

type Step = { readonly act: VoteAct; readonly text: ReactNode };

function Steps({ first, steps, label }: { first: number; steps: readonly Step[]; label: string }) {
	return (
		<section className="vote-way">
			<h2>{label}</h2>
			<ol start={first}>
				{steps.map(({ act, text }, at) => (
					<li key={act}>
						<VoteDrawing act={act} />
						<b className="vote-number" aria-hidden="true">
							{first + at}
						</b>
						<span>{text}</span>
					</li>
				))}
			</ol>
		</section>
	);
}

export type VoteStepsProps = {
	t: HowToVoteMessages;
	/** How the dinner's ballots score. Null where no dinner is meant: a sentence names the other way. */
	oneVote: boolean | null;
	/** Whether phones can vote at all. */
	phones: boolean;
	/** What a phone types, if that is known. */
	address?: string | undefined;
};

/** How to vote, each act with a drawing, a number and a sentence: with a phone, and without. */
export function VoteSteps({ t, oneVote, phones, address }: VoteStepsProps) {
	const open = address ? (
		<>
			{t.open}{' '}
			<bdi className="vote-address" dir="ltr" translate="no">
				{address}
			</bdi>
		</>
	) : (
		t.open
	);
	return (
		<div className="vote-steps">
			<Steps
				first={1}
				label={t.first}
				steps={[
					{ act: 'take', text: t.take },
					{ act: 'hear', text: t.hear },
				]}
			/>
			<div className="vote-ways">
				{phones && (
					<Steps
						first={3}
						label={t.phone}
						steps={[
							{ act: 'open', text: open },
							{ act: 'tap', text: oneVote ? t.tapOne : t.tap },
							{ act: 'saved', text: t.saved },
						]}
					/>
				)}
				<Steps
					first={3}
					label={t.paper}
					steps={[
						{ act: 'write', text: oneVote ? t.tick : t.write },
						{ act: 'fold', text: t.fold },
						{ act: 'box', text: t.box },
					]}
				/>
			</div>
			{oneVote !== true && <p className="vote-scale">{`${t.scale} ${t.blank}`}</p>}
			{oneVote === null && <p>{t.oneVote}</p>}
			<ul className="vote-foot">
				<li>
					<VoteDrawing act="secret" />
					<span>{t.secret}</span>
				</li>
				<li>
					<VoteDrawing act="help" />
					<span>{t.help}</span>
				</li>
			</ul>
		</div>
	);
}
