import { type BallotState, type GuestPaper, paperOf, type Refused, type Revised } from '~/contract/guest';
import { ballotOf, scoresToText } from '~/contract/scores';
import type { OwnBallot, PaperStanding, SaveAck, SaveCode, SaveMessage } from '~/contract/socket';
import { giveRest, type Score, withScore } from '~/domain/ballot';
import type { PhoneSnapshot } from '~/domain/views';
import { blankOf, fitted, withThoseGivenHere } from './held';
import { type News, pitchesOf, readKept, writeKept } from './kept';
import { createNewest } from './newest';

/** Sends one ballot and resolves to the answer; rejects when there was none in time. */
export type Line = (message: SaveMessage) => Promise<SaveAck>;

const final: readonly SaveCode[] = ['replaced', 'moved', 'no paper', 'not understood'] satisfies readonly Refused[];
const isFinal = (code: SaveCode): code is Refused => final.includes(code);

type Around = {
	readonly store: Storage | null;
	/** Asks the server for everything anew, as `asking` says; resolves to whether it answered. */
	readonly ask: () => Promise<boolean>;
	/** Calls back later; returns how to call it off. */
	readonly later: (milliseconds: number, run: () => void) => () => void;
	readonly random: () => number;
};
export type Keeper = ReturnType<typeof createKeeper>;
/** The ballot, and the room around it as it was last told. */
export type KeeperState = BallotState & { readonly room: PhoneSnapshot };

/**
 * Keeps one ballot until the server has it. Whole ballots with a growing revision: sending twice, late or in the wrong order changes
 * nothing, one save is under way at a time and the newest follows, and a phone that comes back sends what the server has not got.
 */
export function createKeeper(first: GuestPaper, { store, ask, later, random }: Around) {
	let paper = first;
	const newest = createNewest(first.room);
	let line: Line | null = null;
	let failures = 0;
	let callOff = () => {};
	/**
	 * The server knows more than this page: newer scores, another phase, another line-up. It is asked until it answers, and nothing is
	 * sent before, which could write over what another page of this phone was told is saved.
	 */
	let mustAsk = false;
	let questions = 0;
	let stopAsking = () => {};
	/** Another page of this phone was told that its scores are saved, under a revision that this page had come to as well. */
	let isStale = false;
	let ended = false;
	/** How often the socket told how the paper stands, and how often a save was answered: what was asked before knows less. */
	let standings = 0;
	let answers = 0;
	let answersBeforeJoined = 0;
	/** The server said it holds nothing: it was restored from an older copy, or another phone took over. */
	let unknownThere = false;
	let state: KeeperState = {
		room: first.room,
		held: first.own ?? blank(),
		counted: first.own,
		saving: false,
		trouble: null,
		refused: first.moved ? 'moved' : first.standing === 'replaced' ? 'replaced' : null,
		standing: first.standing,
		opened: false,
		lostPitch: false,
	};
	const listeners = new Set<() => void>();
	function blank(): Revised {
		return { revision: paper.base, scores: blankOf(paper.shape) };
	}

	function set(changes: Partial<KeeperState>): void {
		state = { ...state, ...changes };
		for (const tell of listeners) tell();
	}
	function keep(): void {
		// What this browser keeps may be another paper's by now.
		if (state.refused === 'no paper') return;
		writeKept(store, { ...state.held, paper: paperOf(paper), pitches: pitchesOf(paper), counted: state.counted });
	}

	const isUnsaved = () => unknownThere || state.held.revision > (state.counted?.revision ?? paper.base);
	const mayCount = () =>
		state.room.phase === 'voting' &&
		state.standing === 'issued' &&
		state.room.lineup === paper.room.lineup &&
		!state.refused;

	/** Sends what is held if there is something to send and a way; at most one at a time. */
	function flush(): void {
		if (!line || state.saving || mustAsk || !mayCount() || !isUnsaved() || state.held.revision <= paper.base) return;
		callOff();
		const { revision, scores } = state.held;
		set({ saving: true });
		line({ revision, lineup: state.room.lineup, scores }).then(
			(ack) => answered(ack, { revision, scores }),
			() => tryLater('no answer'),
		);
	}

	function tryLater(trouble: 'no answer' | 'busy'): void {
		set({ saving: false, trouble });
		callOff();
		callOff = later(Math.min(8000, 500 * 2 ** failures++) * (0.5 + random()), flush);
	}

	function answered(ack: SaveAck, sent: Revised): void {
		answers++;
		if (ack.code === 'saved' && ack.revision <= sent.revision) {
			failures = 0;
			unknownThere = false;
			set({ saving: false, trouble: null, counted: sent });
			keep();
			flush();
		} else if (ack.code === 'busy') {
			tryLater('busy');
		} else {
			set({ saving: false, trouble: null, ...(isFinal(ack.code) ? { refused: ack.code } : {}) });
			isStale ||= ack.code === 'stale';
			if (!isFinal(ack.code)) askIn(1000 + 4000 * random());
		}
	}

	function askIn(milliseconds: number): void {
		mustAsk = true;
		stopAsking();
		// A page that has gone may come back, and asks then.
		if (!ended) stopAsking = later(milliseconds, askNow);
	}
	function askNow(): void {
		mustAsk = true;
		stopAsking();
		void ask().then((answered) => {
			if (!answered && mustAsk) askIn(Math.min(8000, 1000 * 2 ** questions++) * (0.5 + random()));
		});
	}
	/** What the server holds was just told; who stands on the line-up may still be to ask. */
	function nothingToAsk(): void {
		if (state.room.lineup !== paper.room.lineup) return;
		mustAsk = false;
		questions = 0;
		stopAsking();
	}

	/** What the server holds of this phone's. */
	function own(theirs: OwnBallot): void {
		const { held, counted } = state;
		nothingToAsk();
		if (state.refused === 'no paper') return;
		if (!theirs) {
			// Sent again while voting is open, also where the room is told only after this. Once the count is opened nobody holds a ballot.
			unknownThere = counted !== null;
			isStale = false;
			flush();
			return;
		}
		unknownThere = false;
		if (theirs.scores === held.scores || (theirs.revision < held.revision && !isStale)) {
			set({ counted: theirs, held: { ...held, revision: Math.max(held.revision, theirs.revision) } });
		} else {
			const scores = withThoseGivenHere(paper.shape, theirs.scores, held.scores, counted?.scores);
			set({
				counted: theirs,
				held: scores === theirs.scores ? theirs : { scores, revision: Math.max(held.revision, theirs.revision + 1) },
			});
		}
		isStale = false;
		keep();
		flush();
	}

	/** The newest of what this browser keeps: another tab may have gone on, or opened another paper. */
	function recall(): void {
		const kept = readKept(store, paperOf(paper));
		if (kept === 'of another paper') set({ refused: 'no paper', held: blank(), counted: null });
		else if (kept && kept.revision > state.held.revision) set(fitted(kept, paper));
	}

	/** The paper as the server told it, with what is held put where its pitches stand now. */
	function place(next: GuestPaper): void {
		const kept = { ...state.held, counted: state.counted, pitches: pitchesOf(paper), paper: paperOf(paper) };
		paper = next;
		set({ standing: next.standing, room: newest.held() });
		if (kept.pitches.join() !== pitchesOf(next).join()) set(fitted(kept, next));
		if (next.moved || next.standing === 'replaced') set({ refused: next.moved ? 'moved' : 'replaced' });
	}

	function change(scores: readonly (Score | null)[]): void {
		const text = scoresToText(scores);
		if (text === state.held.scores) return;
		set({ held: { revision: state.held.revision + 1, scores: text }, opened: false });
		keep();
		flush();
	}

	return {
		getState: () => state,
		subscribe(tell: () => void): () => void {
			listeners.add(tell);
			return () => listeners.delete(tell);
		},
		/**
		 * Reads what the browser kept. Not before the page has come alive: what was rendered is what the server knew. A page that comes from
		 * the server is of this phone's paper, and says so to other tabs; one that the browser kept may be of the paper before.
		 */
		begin(from: 'the server' | 'this browser' = 'the server'): void {
			ended = false;
			if (from === 'this browser' || readKept(store, paperOf(paper)) !== 'of another paper') recall();
			if (from === 'the server') keep();
			if (mustAsk) askIn(1000 * random());
			flush();
		},
		/** What the server said before this page was opened from the browser's copy. */
		remember({ paper: told, refused }: News): void {
			newest.asking()(told.room);
			place(told);
			if (refused) set({ refused });
		},
		recall(): void {
			recall();
			flush();
		},
		tap(pitch: number, criterion: number, score: Score | null): void {
			recall();
			change(withScore(paper.shape, ballotOf(state.held.scores), pitch, criterion, score));
		},
		giveRest(pitch: number): void {
			recall();
			change(giveRest(paper.shape, ballotOf(state.held.scores), pitch));
		},
		/** A socket was connected: what it says next is how things stand now. */
		joined(): void {
			newest.joined();
			answersBeforeJoined = answers;
		},
		/** Told at connection. A save that went by request may have been answered since it was read, and the answer knows more. */
		own(theirs: OwnBallot): void {
			if (answers === answersBeforeJoined) own(theirs);
			else askNow();
		},
		/** The room as the socket tells it. */
		room(next: PhoneSnapshot): void {
			const { phase } = state.room;
			if (!newest.told(next)) return;
			const opens = next.phase === 'voting' && (phase === 'doors' || phase === 'pitching');
			set({ room: next, ...(opens && state.held.revision > paper.base ? { opened: true } : {}) });
			if (next.lineup !== paper.room.lineup && !mustAsk) askNow();
			flush();
		},
		paper(next: PaperStanding): void {
			standings++;
			set({ standing: next, refused: next === 'replaced' ? 'replaced' : state.refused });
			flush();
		},
		/** Called when everything is asked for anew; what comes back takes the answer, which may be older than what was told meanwhile. */
		asking(): (next: GuestPaper) => void {
			const takeRoom = newest.asking();
			const before = { standings, answers };
			return (next) => {
				takeRoom(next.room);
				place(before.standings === standings ? next : { ...next, standing: state.standing });
				if (before.answers === answers) own(next.own);
				if (mustAsk || state.room.lineup !== paper.room.lineup) askIn(1000 * random());
			};
		},
		/** The way to the server, or null while there is none. */
		line(next: Line | null): void {
			line = next;
			flush();
		},
		/** This phone holds no paper any more. */
		gone: () => set({ refused: 'no paper' }),
		end(): void {
			ended = true;
			callOff();
			stopAsking();
		},
	};
}
