import type { BallotState, GuestPaper } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import { columns, type Score } from '~/domain/ballot';
import type { Phase } from '~/domain/dinner';
import { firstRevision } from '~/domain/revision';
import type { BallotMessages } from '~/i18n/ballot';
import type { BallotSyncState } from '~/realtime/client/ballot-sync';
import type { SaveBarProps } from '~/ui/ballot';
import { Button } from '~/ui/button';
import { Notice, type NoticeKind } from '~/ui/notice';

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

export type StatusGiven = {
	t: BallotMessages;
	paper: GuestPaper;
	state: BallotSyncState;
	mode: Mode;
	away: boolean;
	/** After hydration taps are saved at once; before it, and without JavaScript, a button saves. */
	alive: boolean;
};

/** What the save bar says. */
export function saveWords({ t, paper, state, mode, away, alive }: StatusGiven): SaveBarProps {
	const { local, acked } = state;
	const now = givenOn(ballotOf(local.scores), paper);
	if (mode === 'sealed') return { state: 'sealed', ...sealedWords(t, paper, state) };
	if (state.refused) return { state: 'unsaved', ...t.notHere };
	if (mode !== 'voting' || state.paperState !== 'issued') {
		if (away) return { state: 'pencil', ...t.pencilAway(now) };
		return { state: 'pencil', ...(mode === 'voting' ? t.pencilNotIssued(now) : t.pencil(now)) };
	}
	const unsaved = isUnsaved(paper, state);
	if (unsaved && state.trouble === 'busy') return { state: 'unsaved', ...t.notSavedBusy };
	if (unsaved && (away || state.trouble)) return { state: 'unsaved', ...(acked ? t.changeNotSaved : t.notSaved) };
	if (unsaved) return { state: 'saving', ...t.saving };
	if (away) return { state: 'offline', ...(acked ? t.away(now) : t.nothingAway) };
	if (!acked) return { state: 'pencil', ...(alive ? t.nothing : t.nothingPosted) };
	return { state: 'saved', ...(state.opened ? t.opened(now) : t.saved(now)) };
}

const isUnsaved = ({ epoch }: GuestPaper, { local, acked }: BallotState): boolean =>
	local.revision > (acked?.revision ?? firstRevision(epoch));

function sealedWords(t: BallotMessages, paper: GuestPaper, { acked }: BallotState) {
	if (paper.counted !== null) return paper.counted ? t.counted(paper.receipt) : t.notCounted;
	return acked ? t.closed(givenOn(ballotOf(acked.scores), paper)) : t.closedNothing;
}

type Note = { kind: NoticeKind; title?: string; text: string; way?: { href: string; label: string } };

/** Why this paper cannot vote here, what was lost (scores of a pitch that left, taps after the close), and which numbers changed. */
export function notesOf({ t, paper, state, mode, away }: StatusGiven): Note[] {
	const { refused, paperState, snapshot, local, acked, lostPitch } = state;
	const notes: Note[] = [];
	if (mode === 'sealed') {
		const isLate = paper.counted === null && isUnsaved(paper, state) && (acked || /\d/.test(local.scores));
		if (isLate)
			notes.push({ kind: 'warn', text: acked ? t.tooLate : t.allTooLate(paper.shape.countRule === 'one vote') });
	} else {
		if (refused) {
			const why = { replaced: t.replaced, moved: t.moved, 'no paper': t.gone, 'not understood': t.notUnderstood };
			const { title, text, go } = why[refused];
			const href = refused === 'not understood' ? '/ballot' : '/vote';
			notes.push({ kind: 'bad', title, text, ...(away ? {} : { way: { href, label: go } }) });
		} else if (paperState === 'made') {
			notes.push({ kind: 'warn', title: t.notIssued.title, text: t.notIssued.text(paper.number) });
		}
		if (lostPitch) notes.push({ kind: 'warn', text: t.changedLineUp });
	}
	// Until the page has fetched the new line-up, the titles that it knows are the old ones.
	for (const number of snapshot.lineup === paper.snapshot.lineup ? snapshot.changed : []) {
		const title = paper.lineUp.find((pitch) => pitch.number === number)?.title ?? null;
		notes.push({ kind: 'calm', text: t.changedNumber(number, title) });
	}
	return notes;
}

export function BallotNotes({ notes }: { notes: readonly Note[] }) {
	return notes.map(({ kind, title, text, way }) => (
		<Notice key={text} kind={kind} title={title}>
			<p>{text}</p>
			{way && (
				<p className="notice-way">
					<Button href={way.href} kind="alt">
						{way.label}
					</Button>
				</p>
			)}
		</Notice>
	));
}
