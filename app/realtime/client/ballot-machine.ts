import { type GuestPaper, paperOf, type Refused, type Revised } from '~/contract/guest';
import { ballotOf, scoresToText } from '~/contract/scores';
import type { OwnBallot, SaveAck, SaveCode } from '~/contract/socket';
import { giveRest, type Score, withScore } from '~/domain/ballot';
import { isCounting, votingIsOpen, votingIsTonight } from '~/domain/phase-policy';
import { firstRevision } from '~/domain/revision';
import type { PhoneSnapshot } from '~/domain/snapshots';
import { fitted, withThoseGivenHere } from './ballot-merge';
import {
	type Asked,
	blank,
	type Delay,
	type Effect,
	type Step,
	type Stored,
	type SyncEvent,
	type SyncState,
	type Trouble,
} from './ballot-state';
import { pitchesOf, type StoredBallot } from './ballot-storage';
import { connectionBegan, toldByAnswer, toldBySocket } from './snapshot-order';

/**
 * The sync of one ballot as a pure state machine: `(state, event) → state + effects`. Each message is a whole ballot with a growing revision,
 * so a repeated, late or reordered message is harmless. At most one save is under way; the newest ballot follows it.
 */

const final: readonly SaveCode[] = ['replaced', 'moved', 'no paper', 'not understood'] satisfies readonly Refused[];
const isFinal = (code: SaveCode): code is Refused => final.includes(code);

/** Exponential back-off up to 8 s, with ±50 % jitter. */
const backOff = (first: number, failures: number): Delay => {
	const middle = Math.min(8000, first * 2 ** failures);
	return { least: middle / 2, most: middle * 1.5 };
};
const SOON: Delay = { least: 0, most: 1000 };
const AFTER_STALE: Delay = { least: 1000, most: 5000 };

const none: readonly Effect[] = [];
const then = ({ state, effects }: Step, next: (state: SyncState) => Step): Step => {
	const step = next(state);
	return { state: step.state, effects: [...effects, ...step.effects] };
};
const become = (state: SyncState, changes: Partial<SyncState>): Step => ({
	state: { ...state, ...changes },
	effects: none,
});
const perform =
	(...effects: Effect[]) =>
	(state: SyncState): Step => ({ state, effects });

const isUnsaved = ({ isUnknownThere, local, acked, paper }: SyncState): boolean =>
	isUnknownThere || local.revision > (acked?.revision ?? firstRevision(paper.epoch));

/** Voting is open for everybody, or this paper has more time. The server's clock ends it: a late save is refused as closed. */
const mayVote = ({ order: { newest }, moreUntil }: SyncState): boolean =>
	votingIsOpen(newest.phase) || (isCounting(newest.phase) && moreUntil !== null);

const mayCount = (state: SyncState): boolean => {
	const { order, paperState, paper, refused } = state;
	const { newest } = order;
	return mayVote(state) && paperState === 'issued' && newest.lineup === paper.snapshot.lineup && !refused;
};

/** Sends the local ballot if it is unsaved and a line exists. Drops a pending retry whose ballot turned out to be stored. */
function flush(state: SyncState): Step {
	if (state.sending.is === 'waiting to retry' && !isUnsaved(state))
		return { state: { ...state, sending: { is: 'idle' } }, effects: [{ do: 'time retry', delay: null }] };
	const { hasLine, sending, knowledge, local, paper, order } = state;
	const isReady = hasLine && sending.is !== 'under way' && knowledge.is === 'up to date' && mayCount(state);
	if (!isReady || !isUnsaved(state) || local.revision <= firstRevision(paper.epoch)) return { state, effects: none };
	const { revision, scores } = local;
	return {
		state: { ...state, sending: { is: 'under way', trouble: sending.is === 'idle' ? null : sending.trouble } },
		effects: [
			{ do: 'time retry', delay: null },
			{ do: 'send', message: { revision, lineup: order.newest.lineup, scores } },
		],
	};
}

/** Stores nothing once refused with `no paper`: the browser's storage may belong to another paper by now. */
function store(state: SyncState): Step {
	const { refused, local, paper, acked } = state;
	if (refused === 'no paper') return { state, effects: none };
	const ballot: StoredBallot = { ...local, paper: paperOf(paper), pitches: pitchesOf(paper), acked };
	return { state, effects: [{ do: 'store', ballot }] };
}

const retryLater = (state: SyncState, trouble: Trouble): Step => ({
	state: { ...state, sending: { is: 'waiting to retry', trouble }, failedSaves: state.failedSaves + 1 },
	effects: [{ do: 'time retry', delay: backOff(500, state.failedSaves) }],
});

const mustAsk = (state: SyncState): SyncState =>
	state.knowledge.is === 'to ask' ? state : { ...state, knowledge: { is: 'to ask', failed: 0 } };

/** An ended page starts no timer. It asks when it begins again. */
const askIn =
	(delay: Delay) =>
	(state: SyncState): Step => ({
		state: mustAsk(state),
		effects: [{ do: 'time ask', delay: state.hasEnded ? null : delay }],
	});
const askNow = (state: SyncState): Step => ({
	state: mustAsk(state),
	effects: [{ do: 'time ask', delay: null }, { do: 'ask' }],
});

function saveAnswered(before: SyncState, { code, revision }: SaveAck, sent: Revised): Step {
	const state = { ...before, savesAnswered: before.savesAnswered + 1 };
	if (code === 'saved' && revision <= sent.revision) {
		const saved = { ...state, sending: { is: 'idle' }, acked: sent, failedSaves: 0, isUnknownThere: false } as const;
		return then(store(saved), flush);
	}
	if (code === 'busy') return retryLater(state, 'busy');
	const settled = { ...state, sending: { is: 'idle' }, isStale: state.isStale || code === 'stale' } as const;
	return isFinal(code) ? become(settled, { refused: code }) : askIn(AFTER_STALE)(settled);
}

/** After the server sent its ballot, only a changed line-up still needs asking. */
const nothingToAsk = (state: SyncState): Step =>
	state.order.newest.lineup === state.paper.snapshot.lineup
		? { state: { ...state, knowledge: { is: 'up to date' } }, effects: [{ do: 'time ask', delay: null }] }
		: { state, effects: none };

/** Merges the ballot that the server has for this phone. */
function takeOwn(before: SyncState, theirs: OwnBallot): Step {
	return then(nothingToAsk(before), (state) => {
		const { refused, acked } = state;
		if (refused === 'no paper') return { state, effects: none };
		// The server lost the ballot: send it again once voting is known to be open. After the count is opened it has no ballots, and nothing is sent.
		if (!theirs) return flush({ ...state, isUnknownThere: acked !== null, isStale: false });
		const known = { ...state, acked: theirs, isUnknownThere: false, isStale: false };
		return then(store({ ...known, local: merged(state, theirs) }), flush);
	});
}

/**
 * The local ballot if it equals the server's or is newer. Otherwise another page of this phone saved: the server's ballot with the scores
 * given here since, under a new revision if they differ.
 */
function merged({ paper, local, acked, isStale }: SyncState, theirs: Revised): Revised {
	if (theirs.scores === local.scores || (theirs.revision < local.revision && !isStale))
		return { scores: local.scores, revision: Math.max(local.revision, theirs.revision) };
	const scores = withThoseGivenHere(paper.shape, theirs.scores, local.scores, acked?.scores);
	return scores === theirs.scores ? theirs : { scores, revision: Math.max(local.revision, theirs.revision + 1) };
}

/** Takes over the stored ballot if it is newer: another tab may have changed it, or opened another paper. */
function recall(state: SyncState, stored: Stored): SyncState {
	if (stored === 'of another paper') return { ...state, refused: 'no paper', local: blank(state.paper), acked: null };
	return stored && stored.revision > state.local.revision ? { ...state, ...fitted(stored, state.paper) } : state;
}

/** `recall` before a merge with the server's ballot: ignores a stored ballot of another paper. */
const catchUp = (state: SyncState, stored: Stored): SyncState =>
	stored === 'of another paper' ? state : recall(state, stored);

/** Takes over the server's paper and moves the local scores to the current numbers of their pitches. */
function place(state: SyncState, next: GuestPaper): SyncState {
	const { local, acked, paper } = state;
	const stored = { ...local, acked, pitches: pitchesOf(paper), paper: paperOf(paper) };
	const isMoved = stored.pitches.join() !== pitchesOf(next).join();
	const refused = next.moved ? 'moved' : next.paperState === 'replaced' ? 'replaced' : state.refused;
	return {
		...state,
		paper: next,
		paperState: next.paperState,
		moreUntil: next.moreUntil,
		refused,
		...(isMoved ? fitted(stored, next) : {}),
	};
}

function change(state: SyncState, scores: readonly (Score | null)[]): Step {
	const text = scoresToText(scores);
	if (text === state.local.scores) return { state, effects: none };
	const local = { revision: state.local.revision + 1, scores: text };
	return then(store({ ...state, local, opened: false }), flush);
}

function takeSnapshot(before: SyncState, next: PhoneSnapshot): Step {
	const { phase } = before.order.newest;
	const order = toldBySocket(before.order, next);
	if (order.newest !== next) return become(before, { order });
	const opens = votingIsOpen(next.phase) && votingIsTonight(phase);
	const opened = (opens && before.local.revision > firstRevision(before.paper.epoch)) || before.opened;
	const state = { ...before, order, opened };
	const isToAsk = next.lineup !== state.paper.snapshot.lineup && state.knowledge.is === 'up to date';
	return then(isToAsk ? askNow(state) : { state, effects: none }, flush);
}

function takePaper(before: SyncState, next: GuestPaper, asked: Asked): Step {
	const order = toldByAnswer(before.order, next.snapshot, asked.heard);
	const isFresh = asked.paperStatesTold === before.paperStatesTold;
	const { paperState, moreUntil } = before;
	const placed = place({ ...before, order }, isFresh ? next : { ...next, paperState, moreUntil });
	const knowsSaves = asked.savesAnswered === before.savesAnswered;
	return then(knowsSaves ? takeOwn(placed, next.own) : { state: placed, effects: none }, (state) => {
		const isSettled = state.knowledge.is === 'up to date' && state.order.newest.lineup === state.paper.snapshot.lineup;
		return isSettled ? { state, effects: none } : askIn(SOON)(state);
	});
}

function begin(before: SyncState, from: 'the server' | 'this browser', stored: Stored): Step {
	// A page from the server shows this phone's current paper and stores it for other tabs. A cached page may show an earlier paper.
	const isToRecall = from === 'this browser' || stored !== 'of another paper';
	const recalled = isToRecall ? recall({ ...before, hasEnded: false }, stored) : { ...before, hasEnded: false };
	const step = from === 'the server' ? store(recalled) : { state: recalled, effects: none };
	const asking = then(step, (state) =>
		state.knowledge.is === 'to ask' ? askIn(SOON)(state) : { state, effects: none },
	);
	return then(asking, flush);
}

/** One transition. Never throws; an event that changes nothing gives the same state. */
export function next(state: SyncState, event: SyncEvent): Step {
	switch (event.is) {
		case 'begun':
			return begin(state, event.from, event.stored);
		case 'remembered': {
			const { paper, refused } = event.news;
			const placed = place({ ...state, order: toldByAnswer(state.order, paper.snapshot, state.order.heard) }, paper);
			return become(placed, refused ? { refused } : {});
		}
		case 'stored elsewhere':
			return flush(recall(state, event.stored));
		case 'tapped': {
			const recalled = recall(state, event.stored);
			const scores = ballotOf(recalled.local.scores);
			return change(recalled, withScore(recalled.paper.shape, scores, event.pitch, event.criterion, event.score));
		}
		case 'rest given': {
			const recalled = recall(state, event.stored);
			return change(recalled, giveRest(recalled.paper.shape, ballotOf(recalled.local.scores), event.pitch));
		}
		case 'joined':
			return become(state, { order: connectionBegan(state.order), savesAnsweredAtJoin: state.savesAnswered });
		case 'own told':
			// If a request saved a ballot since the socket joined, its answer is newer than this message: ask.
			return state.savesAnswered === state.savesAnsweredAtJoin
				? takeOwn(catchUp(state, event.stored), event.own)
				: askNow(state);
		case 'snapshot told':
			return takeSnapshot(state, event.snapshot);
		case 'paper state told': {
			const { paperState, moreUntil } = event.told;
			const refused = paperState === 'replaced' ? 'replaced' : state.refused;
			return flush({ ...state, paperState, moreUntil, refused, paperStatesTold: state.paperStatesTold + 1 });
		}
		case 'paper told':
			return takePaper(catchUp(state, event.stored), event.paper, event.asked);
		case 'asked': {
			if (event.answered || state.knowledge.is === 'up to date') return { state, effects: none };
			const { failed } = state.knowledge;
			return askIn(backOff(1000, failed))({ ...state, knowledge: { is: 'to ask', failed: failed + 1 } });
		}
		case 'ask due':
			return askNow(state);
		case 'line':
			return flush({ ...state, hasLine: event.exists });
		case 'save answered':
			return saveAnswered(state, event.ack, event.sent);
		case 'save lost':
			return retryLater(state, 'no answer');
		case 'retry due':
			return flush(state);
		case 'gone':
			return become(state, { refused: 'no paper' });
		case 'ended':
			return then(
				become(state, { hasEnded: true }),
				perform({ do: 'time retry', delay: null }, { do: 'time ask', delay: null }),
			);
	}
}
