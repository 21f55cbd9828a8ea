import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Connected, type GuestPaper, paperOf } from '~/contract/guest';
import type { SaveAck, SaveMessage, ServerToPhone } from '~/contract/socket';
import { connect } from './connect';
import { every } from './every';
import { createKeeper, type Keeper, type KeeperState, type Line } from './keeper';
import { onKept, readNews, writeNews } from './kept';
import { forgetPage, keepPage, takeKeptMark } from './kept-page';
import type { Wire } from './wire';

/** The same ballot by plain requests, where sockets are blocked. */
const SYNC = '/ballot/sync';
/** After this long an answer is not to be hoped for; the ballot is sent again. */
const PATIENCE = 8000;
const POLL_MS = 5000;

export type LiveBallot = {
	readonly paper: GuestPaper;
	readonly state: KeeperState;
	/** Nothing was heard of the server when it was last asked, by any way: what is shown may not be so any more. */
	readonly away: boolean;
	/** The page has come alive: taps are saved, pages turn. */
	readonly alive: boolean;
	readonly keeper: Keeper;
};

/** One paper's ballot on this phone, saved tap by tap over a socket, or by requests where there is none. */
export function useBallot(initial: GuestPaper): LiveBallot {
	const [paper, setPaper] = useState(initial);
	const [connected, setConnected] = useState<Connected>('yes');
	const [away, setAway] = useState(false);
	const [alive, setAlive] = useState(false);
	/** The server said that this page's paper is this phone's: at once, or where the page is a kept copy as soon as it could be asked. */
	const [isOurs, setIsOurs] = useState(false);
	const asking = useRef(false);

	const ask = async (keeper: Keeper): Promise<boolean> => {
		if (asking.current) return false;
		asking.current = true;
		const take = keeper.asking();
		try {
			const next = await readPaper();
			setAway(false);
			if (next === 'gone') {
				leave(keeper);
			} else if (paperOf(next) !== paperOf(initial)) {
				// Another code was typed on this phone: nothing of this page may be taken for that paper's.
				await forgetPage();
				location.reload();
			} else {
				setPaper(next);
				take(next);
				setIsOurs(true);
			}
			return true;
		} catch {
			// No network: asked again at the next turn, and whatever the socket says meanwhile is heard.
			setAway(true);
			return false;
		} finally {
			asking.current = false;
		}
	};
	const [keeper] = useState(() => {
		const made: Keeper = createKeeper(initial, {
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
	const state = useSyncExternalStore(keeper.subscribe, keeper.getState, keeper.getState);

	// biome-ignore lint/correctness/useExhaustiveDependencies: once, with the paper that the page was made from
	useEffect(() => {
		const isKept = takeKeptMark();
		const news = isKept ? readNews(openStore(), paperOf(initial), build()) : null;
		if (news) {
			setPaper(news.paper);
			keeper.remember(news);
		}
		setAway(isKept);
		setIsOurs(!isKept);
		setAlive(true);
		keeper.begin(isKept ? 'this browser' : 'the server');
		const forget = onKept(keeper.recall);
		return () => {
			forget();
			keeper.end();
		};
	}, [keeper]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: the page is of one paper for as long as it lives
	useEffect(
		() => (isOurs ? join(keeper, paperOf(initial), { onState: setConnected, onAway: setAway }) : undefined),
		[isOurs, keeper],
	);

	const asks = connected === 'no' || (alive && !isOurs);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is the same at every turn
	useEffect(() => (asks ? askNowAndAgain(() => ask(keeper)) : undefined), [asks, keeper]);

	useKeptPage({ isOurs, away, paper, state });
	return { paper, state, away, alive, keeper };
}

/** What lets this page open again without a network: the copy of it, and what the server said since. */
function useKeptPage({
	isOurs,
	away,
	paper,
	state: { refused, standing, room },
}: { isOurs: boolean } & Pick<LiveBallot, 'away' | 'paper' | 'state'>): void {
	const { version, phase, lineup, until, lastCall } = room;
	// biome-ignore lint/correctness/useExhaustiveDependencies: not at each change of the turnout
	useEffect(() => {
		if (!isOurs || refused === 'not understood') return;
		writeNews(openStore(), { paper: { ...paper, standing, room }, refused }, build());
	}, [isOurs, paper, refused, standing, version, phase, lineup, until, lastCall]);

	// Not while the page still loads, and not all phones of a hall at once.
	useEffect(() => {
		if (!isOurs || away) return;
		const timer = setTimeout(keepPage, 1000 + 3000 * Math.random());
		return () => clearTimeout(timer);
	}, [isOurs, away]);
}

function leave(keeper: Keeper): void {
	keeper.gone();
	void forgetPage();
}

/** The build that this page came from. */
const build = (): string => window.__remixManifest.version;

/** At once, every few seconds, and as soon as the browser finds a network. */
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

/** Joins the phone's room; the keeper has a line exactly while a ballot can be sent. */
function join(keeper: Keeper, paper: string, { onState, onAway }: Told): () => void {
	let wire: Wire | null = null;
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
	return connect<ServerToPhone>({
		auth: { audience: 'phone', paper },
		onState: (state) => {
			onState(state);
			// Where no socket can be had, requests tell whether the server is there.
			if (state !== 'no') onAway(state === 'trying');
			// While a socket is away, or cannot be had at all, a ballot goes by request: it is the same ballot.
			if (state !== 'yes') keeper.line(post);
		},
		onWire: (next) => {
			wire = next;
			if (next) keeper.joined();
		},
		// With another paper there is nothing to leave: the page asks, and becomes that paper's.
		onRefused: (code) => {
			if (code === 'no paper') leave(keeper);
		},
		on: {
			room: (next) => {
				// It may have been thought away because a question beside the socket had no answer.
				onAway(false);
				keeper.room(next);
			},
			paper: keeper.paper,
			// Not before it is known what the server holds: a phone that forgot its ballot must not write over it.
			ballot: (own) => {
				keeper.own(own);
				const here = wire;
				if (here) keeper.line((message) => here.ask('ballot:save', message, PATIENCE) as Promise<SaveAck>);
			},
		},
	});
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

/** Null: this phone holds no paper any more, and was sent to type a code. */
async function asked(sent: Promise<Response>): Promise<Response | null> {
	const answer = await sent;
	if (answer.redirected) return null;
	if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
	return answer;
}

function soon(): AbortSignal {
	const late = new AbortController();
	setTimeout(() => late.abort(), PATIENCE);
	return late.signal;
}

/** Null on the server, and in browsers that keep nothing. */
function openStore(): Storage | null {
	try {
		return typeof window === 'undefined' ? null : window.localStorage;
	} catch {
		return null;
	}
}
