import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Socket } from 'socket.io-client';
import { type Connected, type GuestPaper, paperOf } from '~/contract/guest';
import type { PhoneToServer, SaveAck, SaveMessage, ServerToPhone } from '~/contract/socket';
import { isPublished } from '~/domain/phase-policy';
import { onStorageChanged, readNews, writeNews } from './ballot-storage';
import { type BallotSync, type BallotSyncState, createBallotSync, type Line } from './ballot-sync';
import { connect } from './connect';
import { every } from './every';
import { forgetPage, keepPage, takeOfflineMark } from './offline-page';

/** Where ballots are saved and read by request while there is no socket. */
const SYNC = '/ballot/sync';
/** Milliseconds until a request or a save times out. */
const ANSWER_TIMEOUT = 8000;
const POLL_MS = 5000;
/** Milliseconds after which saves go by request while the first socket is still connecting. */
const SLOW_SOCKET = 2000;

export type LiveBallot = {
	readonly paper: GuestPaper;
	readonly state: BallotSyncState;
	/** The server did not answer the last request or socket: the page may be out of date. */
	readonly away: boolean;
	/** The page is hydrated. */
	readonly alive: boolean;
	readonly ballotSync: BallotSync;
};

/** One paper's ballot on this phone. Saves every tap over a socket, or by requests without one. */
export function useBallot(initial: GuestPaper): LiveBallot {
	const [paper, setPaper] = useState(initial);
	const [connected, setConnected] = useState<Connected>('yes');
	const [away, setAway] = useState(false);
	const [alive, setAlive] = useState(false);
	/** The server confirmed that this phone has this page's paper. A cached page must ask first. */
	const [isOurs, setIsOurs] = useState(false);
	const asking = useRef(false);

	const ask = async (ballotSync: BallotSync): Promise<boolean> => {
		if (asking.current) return false;
		asking.current = true;
		const take = ballotSync.asking();
		try {
			const next = await readPaper();
			setAway(false);
			if (next === 'gone') {
				leave(ballotSync);
			} else if (paperOf(next) !== paperOf(initial)) {
				// This phone opened another paper: this page's scores must not reach it.
				await forgetPage();
				location.reload();
			} else {
				setPaper(next);
				take(next);
				setIsOurs(true);
			}
			return true;
		} catch {
			// No network: the next poll asks again.
			setAway(true);
			return false;
		} finally {
			asking.current = false;
		}
	};
	const [ballotSync] = useState(() => {
		const made: BallotSync = createBallotSync(initial, {
			store: openStore(),
			ask: () => ask(made),
			later: (milliseconds, run) => {
				const timer = setTimeout(run, milliseconds);
				return () => clearTimeout(timer);
			},
			random: Math.random,
		});
		return made;
	});
	const state = useSyncExternalStore(ballotSync.subscribe, ballotSync.getState, ballotSync.getState);

	// biome-ignore lint/correctness/useExhaustiveDependencies: once, with the paper that the page was made from
	useEffect(() => {
		const isCopy = takeOfflineMark();
		const news = isCopy ? readNews(openStore(), paperOf(initial), build()) : null;
		if (news) {
			setPaper(news.paper);
			ballotSync.remember(news);
		}
		setAway(isCopy);
		setIsOurs(!isCopy);
		setAlive(true);
		ballotSync.begin(isCopy ? 'this browser' : 'the server');
		const forget = onStorageChanged(ballotSync.recall);
		return () => {
			forget();
			ballotSync.end();
		};
	}, [ballotSync]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: the page is of one paper for as long as it lives
	useEffect(
		() => (isOurs ? join(ballotSync, paperOf(initial), { onState: setConnected, onAway: setAway }) : undefined),
		[isOurs, ballotSync],
	);

	const asks = connected === 'no' || (alive && !isOurs);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is the same at every turn
	useEffect(() => (asks ? askNowAndAgain(() => ask(ballotSync)) : undefined), [asks, ballotSync]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is the same at every turn
	useEffect(() => {
		// The back/forward cache restored the page: this phone may have another paper by now.
		const shown = ({ persisted }: PageTransitionEvent) => persisted && void ask(ballotSync);
		addEventListener('pageshow', shown);
		return () => removeEventListener('pageshow', shown);
	}, [ballotSync]);

	useWhetherCounted(isPublished(state.snapshot.phase) && paper.counted === null, () => ask(ballotSync));
	useKeptPage({ isOurs, away, paper, state });
	return { paper, state, away, alive, ballotSync };
}

/** Asks, once the result is out, until the page knows whether its paper counted: at a random time, because all phones of a hall do. */
function useWhetherCounted(asks: boolean, ask: () => Promise<unknown>): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is the same at every turn
	useEffect(() => (asks ? every(1000 + 5000 * Math.random(), () => ask().then(() => undefined)) : undefined), [asks]);
}

/** Keeps what the page needs to open offline: its cached copy, and the server's newest data. */
function useKeptPage({
	isOurs,
	away,
	paper,
	state: { refused, paperState, moreUntil, snapshot },
}: { isOurs: boolean } & Pick<LiveBallot, 'away' | 'paper' | 'state'>): void {
	const { version, phase, lineup, until, lastCall } = snapshot;
	// biome-ignore lint/correctness/useExhaustiveDependencies: not at each change of the turnout
	useEffect(() => {
		if (!isOurs || refused === 'not understood') return;
		writeNews(openStore(), { paper: { ...paper, paperState, moreUntil, snapshot }, refused }, build());
	}, [isOurs, paper, refused, paperState, moreUntil, version, phase, lineup, until, lastCall]);

	// Delayed, so that the page loads first, and random, so that the phones of a hall do not act at once.
	useEffect(() => {
		if (!isOurs || away) return;
		const timer = setTimeout(keepPage, 1000 + 3000 * Math.random());
		return () => clearTimeout(timer);
	}, [isOurs, away]);
}

function leave(ballotSync: BallotSync): void {
	ballotSync.gone();
	void forgetPage();
}

/** The build that this page came from: its script's address changes with its content. */
const build = (): string => import.meta.url;

/** Asks at once, then every `POLL_MS` (±20 %) and whenever the browser gets online. Returns a function that stops it. */
function askNowAndAgain(ask: () => Promise<unknown>): () => void {
	const wake = () => void ask();
	wake();
	addEventListener('online', wake);
	const end = every(POLL_MS * (0.8 + 0.4 * Math.random()), () => ask().then(() => undefined));
	return () => {
		removeEventListener('online', wake);
		end();
	};
}

type Told = {
	onState: (state: Connected) => void;
	onAway: (away: boolean) => void;
};

/** Connects the phone to its dinner. Saves go over the socket once it has sent the saved ballot; without a socket, by HTTP request. */
function join(ballotSync: BallotSync, paper: string, { onState, onAway }: Told): () => void {
	let socket: Socket<ServerToPhone, PhoneToServer> | null = null;
	const post: Line = async (message) => {
		try {
			const ack = await postSave(message, paper);
			onAway(false);
			return ack;
		} catch (error) {
			onAway(true);
			throw error;
		}
	};
	// A proxy may leave a socket unanswered. Saves then go by request: the page has the server's ballot of when it was rendered.
	const slow = setTimeout(() => !socket && ballotSync.line(post), SLOW_SOCKET);
	const end = connect<ServerToPhone, PhoneToServer>({
		auth: { audience: 'phone', paper },
		onState: (state) => {
			onState(state);
			// Without a socket, requests tell whether the server is reachable.
			if (state !== 'no') onAway(state === 'trying');
			// Without a socket, requests save the ballot.
			if (state !== 'yes') ballotSync.line(post);
		},
		onSocket: (next) => {
			socket = next;
			if (next) ballotSync.joined();
		},
		// `another paper` needs no action here: the page asks, then reloads.
		onRefused: (code) => {
			if (code === 'no paper') leave(ballotSync);
		},
		on: {
			snapshot: (next) => {
				// A request may have timed out while the socket works.
				onAway(false);
				ballotSync.snapshot(next);
			},
			paper: ballotSync.paper,
			// The socket takes saves from this message on, so that the saved ballot is merged first. Until then saves wait, or go by request.
			ballot: (own) => {
				ballotSync.own(own);
				const here = socket;
				if (here) ballotSync.line((message) => here.timeout(ANSWER_TIMEOUT).emitWithAck('ballot:save', message));
			},
		},
	});
	return () => {
		clearTimeout(slow);
		end();
	};
}

async function postSave({ revision, lineup, scores }: SaveMessage, paper: string): Promise<SaveAck> {
	const body = new URLSearchParams({ revision: String(revision), lineup: String(lineup), scores, paper });
	const answer = await asked(fetch(SYNC, { method: 'POST', body, signal: soon() }));
	if (!answer) return { code: 'no paper', revision: 0 };
	const ack: SaveAck = await answer.json();
	return ack;
}

async function readPaper(): Promise<GuestPaper | 'gone'> {
	const answer = await asked(fetch(SYNC, { signal: soon() }));
	if (!answer) return 'gone';
	const paper: GuestPaper = await answer.json();
	return paper;
}

/** Null: this phone has no paper any more, so the server redirected it. Throws for an error status. */
async function asked(sent: Promise<Response>): Promise<Response | null> {
	const answer = await sent;
	if (answer.redirected) return null;
	if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
	return answer;
}

function soon(): AbortSignal {
	const late = new AbortController();
	setTimeout(() => late.abort(), ANSWER_TIMEOUT);
	return late.signal;
}

/** Null on the server and in browsers without storage. */
function openStore(): Storage | null {
	try {
		return typeof window === 'undefined' ? null : window.localStorage;
	} catch {
		return null;
	}
}
