import { type BallotState, type GuestPaper, paperOf } from '~/contract/guest';
import type { OwnBallot, PaperOnPhone, SaveAck, SaveMessage } from '~/contract/socket';
import type { Score } from '~/domain/ballot';
import type { PhoneSnapshot } from '~/domain/snapshots';
import { next } from './ballot-machine';
import { askedAt, type Delay, type Effect, firstState, type SyncEvent, shownOf } from './ballot-state';
import { type News, readStoredBallot, writeStoredBallot } from './ballot-storage';

/** Sends one ballot and resolves to the answer. Rejects on a timeout. */
export type Line = (message: SaveMessage) => Promise<SaveAck>;

type Around = {
	readonly store: Storage | null;
	/** Requests the whole paper; see `asking`. Resolves to whether the server answered. */
	readonly ask: () => Promise<boolean>;
	/** Starts a timer. Returns a function that cancels it. */
	readonly later: (milliseconds: number, run: () => void) => () => void;
	readonly random: () => number;
};
export type BallotSync = ReturnType<typeof createBallotSync>;
/** The ballot and the newest snapshot of its dinner. */
export type BallotSyncState = BallotState & { readonly snapshot: PhoneSnapshot };

/** Runs the state machine of `ballot-machine.ts` and performs its effects (timers, storage, the line). */
export function createBallotSync(first: GuestPaper, { store, ask, later, random }: Around) {
	let state = firstState(first);
	let shown: BallotSyncState = shownOf(state);
	let line: Line | null = null;
	const callOff = { 'time retry': () => {}, 'time ask': () => {} };
	const listeners = new Set<() => void>();

	function dispatch(event: SyncEvent): void {
		const step = next(state, event);
		if (step.state !== state) {
			state = step.state;
			shown = shownOf(state);
			for (const tell of listeners) tell();
		}
		for (const effect of step.effects) perform(effect);
	}

	function perform(effect: Effect): void {
		switch (effect.do) {
			case 'send':
				send(effect.message);
				break;
			case 'store':
				writeStoredBallot(store, effect.ballot);
				break;
			case 'ask':
				void ask().then((answered) => dispatch({ is: 'asked', answered }));
				break;
			case 'time retry':
				time(effect.do, effect.delay, { is: 'retry due' });
				break;
			case 'time ask':
				time(effect.do, effect.delay, { is: 'ask due' });
				break;
		}
	}
	function time(timer: keyof typeof callOff, delay: Delay | null, event: SyncEvent): void {
		callOff[timer]();
		callOff[timer] = () => {};
		if (!delay) return;
		callOff[timer] = later(delay.least + (delay.most - delay.least) * random(), () => dispatch(event));
	}
	function send(message: SaveMessage): void {
		line?.(message).then(
			(ack) => dispatch({ is: 'save answered', ack, sent: { revision: message.revision, scores: message.scores } }),
			() => dispatch({ is: 'save lost' }),
		);
	}
	const stored = () => readStoredBallot(store, paperOf(state.paper));

	return {
		getState: () => shown,
		subscribe(tell: () => void): () => void {
			listeners.add(tell);
			return () => listeners.delete(tell);
		},
		begin: (from: 'the server' | 'this browser' = 'the server'): void =>
			dispatch({ is: 'begun', from, stored: stored() }),
		remember: (news: News): void => dispatch({ is: 'remembered', news }),
		recall: (): void => dispatch({ is: 'stored elsewhere', stored: stored() }),
		tap: (pitch: number, criterion: number, score: Score | null): void =>
			dispatch({ is: 'tapped', pitch, criterion, score, stored: stored() }),
		giveRest: (pitch: number): void => dispatch({ is: 'rest given', pitch, stored: stored() }),
		joined: (): void => dispatch({ is: 'joined' }),
		own: (own: OwnBallot): void => dispatch({ is: 'own told', own, stored: stored() }),
		snapshot: (snapshot: PhoneSnapshot): void => dispatch({ is: 'snapshot told', snapshot }),
		paper: (told: PaperOnPhone): void => dispatch({ is: 'paper state told', told }),
		/** Call when a request for the paper starts. The returned function takes its answer, which may be older than messages received meanwhile. */
		asking(): (paper: GuestPaper) => void {
			const asked = askedAt(state);
			return (paper) => dispatch({ is: 'paper told', paper, asked, stored: stored() });
		},
		/** Sets the line to the server; null: there is none. */
		line(way: Line | null): void {
			line = way;
			dispatch({ is: 'line', exists: way !== null });
		},
		gone: (): void => dispatch({ is: 'gone' }),
		end: (): void => dispatch({ is: 'ended' }),
	};
}
