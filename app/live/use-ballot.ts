import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { BallotState, Connected, GuestPaper } from '~/contract/guest';
import type { SaveAck, ServerToPhone } from '~/contract/socket';
import type { PhoneSnapshot } from '~/domain/views';
import { connect } from './connect';
import { every } from './every';
import { createKeeper, type Keeper, type Line } from './keeper';
import { onKept } from './kept';
import type { Wire } from './wire';

/** The same ballot by plain requests, where sockets are blocked. */
const SYNC = '/ballot/sync';
/** After this long an answer is not to be hoped for; the ballot is sent again. */
const PATIENCE = 8000;
const POLL_MS = 5000;

export type LiveBallot = {
	readonly paper: GuestPaper;
	readonly room: PhoneSnapshot;
	readonly state: BallotState;
	readonly connected: Connected;
	/** The page has come alive: taps are saved, pages turn. */
	readonly alive: boolean;
	readonly keeper: Keeper;
};

/** One paper's ballot on this phone, saved tap by tap over a socket, or by requests where there is none. */
export function useBallot(initial: GuestPaper): LiveBallot {
	const [paper, setPaper] = useState(initial);
	const [room, setRoom] = useState(initial.room);
	const [connected, setConnected] = useState<Connected>('yes');
	const [alive, setAlive] = useState(false);
	const asking = useRef(false);

	const ask = async (keeper: Keeper) => {
		if (asking.current) return;
		asking.current = true;
		try {
			const next = await readPaper();
			if (next === 'gone') return keeper.gone();
			setPaper(next);
			setRoom((was) => (next.room.version < was.version ? was : next.room));
			keeper.renew(next);
		} catch {
			// No network: asked again at the next turn, and whatever the socket says meanwhile is heard.
			return;
		} finally {
			asking.current = false;
		}
	};
	const [keeper] = useState(() => {
		const made: Keeper = createKeeper(initial, {
			store: openStore(),
			ask: () => void ask(made),
			later: (milliseconds, run) => {
				const timer = setTimeout(run, milliseconds);
				return () => clearTimeout(timer);
			},
			random: Math.random,
		});
		return made;
	});
	const state = useSyncExternalStore(keeper.subscribe, keeper.getState, keeper.getState);

	useEffect(() => {
		setAlive(true);
		keeper.begin();
		const forget = onKept(keeper.recall);
		const end = join(keeper, setConnected, (next) => {
			setRoom((was) => (next.version < was.version ? was : next));
			keeper.room(next);
		});
		return () => {
			forget();
			end();
			keeper.end();
		};
	}, [keeper]);

	const asks = connected === 'no';
	// biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is the same at every turn
	useEffect(() => (asks ? every(POLL_MS * (0.8 + 0.4 * Math.random()), () => ask(keeper)) : undefined), [asks, keeper]);

	return { paper, room, state, connected, alive, keeper };
}

/** Joins the phone's room; the keeper has a line exactly while a ballot can be sent. */
function join(keeper: Keeper, onState: (state: Connected) => void, onRoom: (room: PhoneSnapshot) => void): () => void {
	let wire: Wire | null = null;
	return connect<ServerToPhone>({
		auth: { audience: 'phone' },
		onState: (state) => {
			onState(state);
			// While a socket is away, or cannot be had at all, a ballot goes by request: it is the same ballot.
			if (state !== 'yes') keeper.line(postSave);
		},
		onWire: (next) => {
			wire = next;
		},
		onRefused: (code) => {
			if (code === 'no paper') keeper.gone();
		},
		on: {
			room: onRoom,
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

const postSave: Line = async ({ revision, lineup, scores }) => {
	const body = new URLSearchParams({ revision: String(revision), lineup: String(lineup), scores });
	const answer = await asked(fetch(SYNC, { method: 'POST', body, signal: soon() }));
	if (!answer) return { code: 'no paper', revision: 0 };
	const ack: SaveAck = await answer.json();
	return ack;
};

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
