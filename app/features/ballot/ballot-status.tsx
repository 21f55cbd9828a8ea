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

/** What can be done with a ballot: only the pitches read, scores pencilled in on the phone, scores saved, or nothing any more. */
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

/** "12 of 16 scores": of the pitches that are on stage tonight. */
export function givenOn(
	scores: readonly (Score | null)[],
	{ shape, lineUp }: Pick<GuestPaper, 'shape' | 'lineUp'>,
): Given {
	const oneVote = shape.countRule === 'one vote';
	const given = scores.filter((score) => score !== null).length;
	return { given, of: oneVote ? 1 : lineUp.length * columns(shape), oneVote };
}

/** What the page shows: what the thumb gave while it may still count, what was saved once voting is over. */
export function shownScores(mode: Mode, { local, acked }: Pick<BallotState, 'local' | 'acked'>): (Score | null)[] {
	if (mode !== 'sealed') return ballotOf(local.scores);
	return acked ? ballotOf(acked.scores) : ballotOf(local.scores).map(() => null);
}

type StatusProps = {
	t: BallotMessages;
	paper: GuestPaper;
	state: BallotState;
	mode: Mode;
	/** The server cannot be reached: scores stay on this phone for now. */
	away: boolean;
	/** Which pitch is shown, from 0, for what is spoken once a pitch. */
	page: number | null;
	/** Taps are saved by themselves; before that, and without JavaScript, by a button. */
	alive: boolean;
};
type Said = { state: SaveState; title: string; detail: string; spoken?: string };

/** The foot of the ballot: what is saved, and what counts. */
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

/** Once a pitch, and not once a tap. */
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

/** What stands in this paper's way, and what happened while the page was open. */
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
