import { io, type Socket } from 'socket.io-client';
import type { Connected } from '~/contract/guest';
import type { Handshake, HandshakeRefusal } from '~/contract/socket';

// biome-ignore lint/suspicious/noExplicitAny: socket.io constrains its type parameters so
type Events = { [event: string]: (...args: any[]) => void };

/** Milliseconds before the next try. `dismissed`: the server ended the connection on purpose. */
type Waits = { readonly first: number; readonly longest: number; readonly dismissed: number };

type Wanted<Heard extends Events, Sent extends Events> = {
	auth: Handshake;
	on: Heard;
	onState: (state: Connected) => void;
	/** The server refused permanently. */
	onRefused?: (code: HandshakeRefusal) => void;
	/** The socket while messages can be sent, null while they cannot. */
	onSocket?: (socket: Socket<Heard, Sent> | null) => void;
	/** For tests. */
	open?: (auth: Handshake) => Socket<Heard, Sent>;
	waits?: Waits;
};

const WAITS: Waits = { first: 700, longest: 6000, dismissed: 3000 };
/** Milliseconds until a connection attempt fails. */
const CONNECT_TIMEOUT = 8000;
/** Failures in a row before the state is `no` and the page polls. The socket is still retried. */
const FEW_TRIES = 3;
const refusals: readonly HandshakeRefusal[] = [
	'not understood',
	'no paper',
	'another paper',
	'not found',
	'not allowed',
];

/**
 * A socket that reconnects after every loss. socket.io's own reconnection is off: it does not retry after the server disconnects or refuses,
 * and has no way to retry early when the phone wakes up. Waits have ±50 % jitter, so that the phones of a hall do not reconnect at once.
 * Returns a function that ends the connection.
 */
export function connect<Heard extends Events, Sent extends Events = Events>({
	auth,
	on,
	onState,
	onRefused,
	onSocket,
	open = openHere,
	waits = WAITS,
}: Wanted<Heard, Sent>): () => void {
	const socket: Socket = open(auth);
	let again: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;
	/** Connecting or connected. Needed because socket.io may report one loss twice. */
	let isUp = false;

	function begin(): void {
		again = undefined;
		isUp = true;
		socket.connect();
	}
	function lost(wait: number | null): void {
		isUp = false;
		onSocket?.(null);
		onState(wait === null || failures >= FEW_TRIES ? 'no' : 'trying');
		if (wait !== null) comeBack(wait);
	}
	const backOff = () => Math.min(waits.longest, waits.first * 2 ** failures);
	function comeBack(milliseconds: number): void {
		clearTimeout(again);
		again = setTimeout(begin, milliseconds * (0.5 + Math.random()));
	}
	/** Shortens the wait when the phone wakes up or gets online. */
	function wake(): void {
		if (again !== undefined && document.visibilityState === 'visible') comeBack(waits.first / 2);
	}

	let wasConnected = false;
	socket.on('connect', () => {
		wasConnected = true;
		failures = 0;
		onState('yes');
		onSocket?.(socket as Socket<Heard, Sent>);
	});
	socket.on('disconnect', (reason) => {
		if (!isUp) return;
		if (!wasConnected) failures++;
		wasConnected = false;
		lost(reason === 'io server disconnect' ? waits.dismissed : backOff());
	});
	socket.on('connect_error', ({ message }) => {
		if (!isUp) return;
		failures++;
		const code = refusals.find((one) => one === message);
		if (code) onRefused?.(code);
		lost(code ? null : backOff());
	});
	for (const [event, hear] of Object.entries(on)) socket.on(event, hear);

	begin();
	addEventListener('online', wake);
	document.addEventListener('visibilitychange', wake);
	return () => {
		isUp = false;
		clearTimeout(again);
		removeEventListener('online', wake);
		document.removeEventListener('visibilitychange', wake);
		socket.disconnect();
	};
}

/** Websockets only: the page's own requests are the fallback. */
const openHere = (auth: Handshake): Socket =>
	io({
		transports: ['websocket'],
		auth,
		autoConnect: false,
		reconnection: false,
		forceNew: true,
		timeout: CONNECT_TIMEOUT,
	});
