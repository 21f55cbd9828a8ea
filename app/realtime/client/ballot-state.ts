import type { BallotState, GuestPaper, Revised } from '~/contract/guest';
import type { OwnBallot, PaperOnPhone, SaveAck, SaveMessage } from '~/contract/socket';
import type { Score } from '~/domain/ballot';
import { firstRevision } from '~/domain/revision';
import type { PhoneSnapshot } from '~/domain/snapshots';
import { blankOf } from './ballot-merge';
import type { News, StoredBallot } from './ballot-storage';
import { type Order, orderFrom } from './snapshot-order';

/** States, events and effects of the sync of one ballot. `ballot-machine.ts` has the transitions. */

/** The save of the local ballot. `trouble` is why the last try failed; it stands until one succeeds. */
export type Sending =
	| { readonly is: 'idle' }
	| { readonly is: 'under way'; readonly trouble: Trouble | null }
	| { readonly is: 'waiting to retry'; readonly trouble: Trouble };
export type Trouble = NonNullable<BallotState['trouble']>;

/**
 * `to ask`: the server has newer data than this page (scores, phase or line-up). The page asks until it gets an answer. It sends nothing
 * before, because that could overwrite scores that another page of this phone saved.
 */
export type Knowledge = { readonly is: 'up to date' } | { readonly is: 'to ask'; readonly failed: number };

/** The browser's stored ballot: this paper's, another paper's, or none. */
export type Stored = StoredBallot | 'of another paper' | null;

export type SyncState = Pick<
	BallotState,
	'local' | 'acked' | 'refused' | 'paperState' | 'moreUntil' | 'opened' | 'lostPitch'
> & {
	readonly paper: GuestPaper;
	readonly order: Order<PhoneSnapshot>;
	readonly sending: Sending;
	readonly knowledge: Knowledge;
	/** Whether a line to the server exists. */
	readonly hasLine: boolean;
	readonly failedSaves: number;
	/** Another page of this phone saved other scores under a revision that this page used too. */
	readonly isStale: boolean;
	/** The server has no ballot though it confirmed one: it was restored from an older copy, or another phone took over. */
	readonly isUnknownThere: boolean;
	readonly hasEnded: boolean;
	/** Counts of paper states and save answers received. They show whether a request's answer is out of date. */
	readonly paperStatesTold: number;
	readonly savesAnswered: number;
	readonly savesAnsweredAtJoin: number;
};

/** The counts of a state at the time of a request. */
export type Asked = Pick<SyncState, 'paperStatesTold' | 'savesAnswered'> & { readonly heard: number };
export const askedAt = ({ paperStatesTold, savesAnswered, order: { heard } }: SyncState): Asked => ({
	paperStatesTold: paperStatesTold,
	savesAnswered,
	heard,
});

export type SyncEvent =
	/** The page was hydrated. It came from the server or from this browser's cache. */
	| { readonly is: 'begun'; readonly from: 'the server' | 'this browser'; readonly stored: Stored }
	/** The server's last stored data, for a page from this browser's cache. */
	| { readonly is: 'remembered'; readonly news: News }
	/** Another page of this browser stored something. */
	| { readonly is: 'stored elsewhere'; readonly stored: Stored }
	| {
			readonly is: 'tapped';
			readonly pitch: number;
			readonly criterion: number;
			readonly score: Score | null;
			readonly stored: Stored;
	  }
	| { readonly is: 'rest given'; readonly pitch: number; readonly stored: Stored }
	/** A socket connected: its next message is current. */
	| { readonly is: 'joined' }
	/** The server's ballot of this phone. `stored`: another page may have stored a newer one. */
	| { readonly is: 'own told'; readonly own: OwnBallot; readonly stored: Stored }
	| { readonly is: 'snapshot told'; readonly snapshot: PhoneSnapshot }
	| { readonly is: 'paper state told'; readonly told: PaperOnPhone }
	/** The answer to a request that was sent at `asked`. */
	| { readonly is: 'paper told'; readonly paper: GuestPaper; readonly asked: Asked; readonly stored: Stored }
	/** The request that the effect `ask` made has ended. */
	| { readonly is: 'asked'; readonly answered: boolean }
	| { readonly is: 'ask due' }
	| { readonly is: 'line'; readonly exists: boolean }
	| { readonly is: 'save answered'; readonly ack: SaveAck; readonly sent: Revised }
	| { readonly is: 'save lost' }
	| { readonly is: 'retry due' }
	/** This phone has no paper any more. */
	| { readonly is: 'gone' }
	| { readonly is: 'ended' };

/** Milliseconds. The delay is drawn at random between the two, so that the phones of a hall do not act at once. */
export type Delay = { readonly least: number; readonly most: number };
export type Effect =
	| { readonly do: 'send'; readonly message: SaveMessage }
	| { readonly do: 'store'; readonly ballot: StoredBallot }
	| { readonly do: 'ask' }
	/** One timer of each kind. A new delay replaces the old one; null cancels it. */
	| { readonly do: 'time retry' | 'time ask'; readonly delay: Delay | null };

export type Step = { readonly state: SyncState; readonly effects: readonly Effect[] };

export function firstState(paper: GuestPaper): SyncState {
	return {
		paper,
		order: orderFrom(paper.snapshot),
		local: paper.own ?? blank(paper),
		acked: paper.own,
		refused: paper.moved ? 'moved' : paper.paperState === 'replaced' ? 'replaced' : null,
		paperState: paper.paperState,
		moreUntil: paper.moreUntil,
		opened: false,
		lostPitch: false,
		sending: { is: 'idle' },
		knowledge: { is: 'up to date' },
		hasLine: false,
		failedSaves: 0,
		isStale: false,
		isUnknownThere: false,
		hasEnded: false,
		paperStatesTold: 0,
		savesAnswered: 0,
		savesAnsweredAtJoin: 0,
	};
}
export const blank = (paper: GuestPaper): Revised => ({
	revision: firstRevision(paper.epoch),
	scores: blankOf(paper.shape),
});

/** The part of the state that the page shows. */
export const shownOf = (state: SyncState): BallotState & { readonly snapshot: PhoneSnapshot } => {
	const { local, acked, refused, paperState, moreUntil, opened, lostPitch, sending, order } = state;
	const trouble = sending.is === 'idle' ? null : sending.trouble;
	const saving = sending.is === 'under way';
	return { local, acked, refused, paperState, moreUntil, opened, lostPitch, saving, trouble, snapshot: order.newest };
};
