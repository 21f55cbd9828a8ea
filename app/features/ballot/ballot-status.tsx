import type { ReactNode } from 'react';
import type { BallotState, GuestPaper } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import { columns, type Score } from '~/domain/ballot';
import type { Phase } from '~/domain/dinner';
import { firstRevision } from '~/domain/revision';
import type { BallotMessages } from '~/i18n/ballot';
import { SaveBar, type SaveState } from '~/ui/ballot';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

/** What a phase allows: `read` the pitches, `pencil` scores kept on the phone only, `voting` scores that are saved, `sealed` nothing. */
export type Mode = 'read' | 'pencil' | 'voting' | 'sealed';
const modes: Readonly<Record<Phase, Mode>> = {
	draft: 'read',
	call: 'read',
	lineup: 'read',
	doors: 'pencil',
	pitching: 'pencil',
	voting: 'voting',
	counting: 'sealed',
	announced: 'sealed',
	published: 'sealed',
	cancelled: 'read',
};
export const modeOf = (phase: Phase): Mode => modes[phase];

export type Given = { readonly given: number; readonly of: number; readonly oneVote: boolean };

/** Counts scores given, out of those that the current line-up asks for: "12 of 16 scores". */
export function givenOn(
	scores: readonly (Score | null)[],
	{ shape, lineUp }: Pick<GuestPaper, 'shape' | 'lineUp'>,
): Given {
	const oneVote = shape.countRule === 'one vote';
	const given = scores.filter((score) => score !== null).length;
	return { given, of: oneVote ? 1 : lineUp.length * columns(shape), oneVote };
}

/** The local scores while they can still be saved; after voting only the acknowledged ones, because only they count. */
export function shownScores(mode: Mode, { local, acked }: Pick<BallotState, 'local' | 'acked'>): (Score | null)[] {
	if (mode !== 'sealed') return ballotOf(local.scores);
	return acked ? ballotOf(acked.scores) : ballotOf(local.scores).map(() => null);
}

type StatusProps = {
	t: BallotMessages;
	paper: GuestPaper;
	state: BallotState;
	mode: Mode;
	away: boolean;
	/** Index of the pitch that is shown; null without one. */
	page: number | null;
	/** After hydration taps are saved at once; before it, and without JavaScript, a button saves. */
	alive: boolean;
};
type Said = { state: SaveState; title: string; detail: string; spoken?: string };

export function BallotStatus(props: StatusProps) {
	return <SaveBar {...said(props)} />;
}

function said({ t, paper, state, mode, away, page, alive }: StatusProps): Said {
	const { local, acked } = state;
	const now = givenOn(ballotOf(local.scores), paper);
	if (mode === 'sealed') return saidSealed(t, paper, state);
	if (state.refused) return { state: 'unsaved', ...t.notHere };
	if (mode !== 'voting' || state.paperState !== 'issued') {
		return { state: 'pencil', ...(away ? t.pencilAway(now) : t.pencil(now)), spoken: '' };
	}
	const unsaved = local.revision > (acked?.revision ?? firstRevision(paper.epoch));
	if (unsaved && state.trouble === 'busy') return { state: 'unsaved', ...t.notSavedBusy };
	if (unsaved && (away || state.trouble)) return { state: 'unsaved', ...(acked ? t.changeNotSaved : t.notSaved) };
	if (unsaved) return { state: 'saving', ...t.saving, spoken: '' };
	if (away) return { state: 'offline', ...(acked ? t.away(now) : t.nothingAway) };
	if (!acked) return { state: 'pencil', ...(alive ? t.nothing : t.nothingPosted), spoken: '' };
	if (state.opened) return { state: 'saved', ...t.opened(now) };
	return { state: 'saved', ...t.saved(now), spoken: spokenOf(t, paper, local.scores, page) };
}

/** Screen readers announce a save once a pitch is complete, not after each tap. */
function spokenOf(t: BallotMessages, { shape, lineUp }: GuestPaper, scores: string, page: number | null): string {
	const pitch = page === null ? undefined : lineUp[page];
	if (!pitch || shape.countRule === 'one vote') return t.savedWord;
	const width = columns(shape);
	const own = scores.slice((pitch.number - 1) * width, pitch.number * width);
	return own.includes('-') ? '' : t.savedSpoken(pitch.number);
}

function saidSealed(t: BallotMessages, paper: GuestPaper, { acked }: BallotState): Said {
	if (paper.counted !== null) return { state: 'sealed', ...(paper.counted ? t.counted : t.notCounted) };
	return { state: 'sealed', ...(acked ? t.closed(givenOn(ballotOf(acked.scores), paper)) : t.closedNothing) };
}

type NoticesProps = Pick<StatusProps, 't' | 'paper' | 'state' | 'mode' | 'away'>;

/** Why this paper cannot vote here, and what was lost: scores of a pitch that left the line-up, or taps after voting closed. */
export function BallotNotices({ t, paper, state, mode, away }: NoticesProps) {
	const { local, acked } = state;
	const late =
		mode === 'sealed' && paper.counted === null && local.revision > (acked?.revision ?? firstRevision(paper.epoch));
	return (
		<>
			<PaperNotice t={t} paper={paper} state={state} mode={mode} away={away} />
			{state.lostPitch && mode !== 'sealed' && (
				<Notice kind="warn" speak="polite">
					<p>{t.changedLineUp}</p>
				</Notice>
			)}
			{late && (acked || /\d/.test(local.scores)) && (
				<Notice kind="warn" speak="now">
					<p>{acked ? t.tooLate : t.allTooLate(paper.shape.countRule === 'one vote')}</p>
				</Notice>
			)}
		</>
	);
}

function PaperNotice({ t, paper, state, mode, away }: NoticesProps): ReactNode {
	if (mode === 'sealed') return null;
	const way = { replaced: t.replaced, moved: t.moved, 'no paper': t.gone, 'not understood': t.notUnderstood };
	if (state.refused) {
		const { title, text, go } = way[state.refused];
		return (
			<Notice kind="bad" title={title} speak="now">
				<p>{text}</p>
				{!away && (
					<p className="notice-way">
						<Button href={state.refused === 'not understood' ? '/ballot' : '/vote'} kind="alt">
							{go}
						</Button>
					</p>
				)}
			</Notice>
		);
	}
	if (state.paperState !== 'made') return null;
	return (
		<Notice kind="warn" title={t.notIssued.title} speak="polite">
			<p>{t.notIssued.text(paper.number)}</p>
		</Notice>
	);
}
