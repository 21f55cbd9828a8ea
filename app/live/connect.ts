import type { Socket } from 'socket.io-client';
import type { Connected } from '~/contract/guest';
import type { Handshake, HandshakeRefusal } from '~/contract/socket';

type Wanted<Heard extends object> = {
	auth: Handshake;
	on: { [E in keyof Heard]: Heard[E] };
	onState: (state: Connected) => void;
	/** The server said no, and asking again would not change it. */
	onRefused?: (code: HandshakeRefusal) => void;
	/** Where messages can be sent, or null when they cannot. */
	onSocket?: (socket: Socket | null) => void;
};

/** Failures in a row after which a socket is not to be hoped for soon. It is still tried. */
const FEW_TRIES = 3;
const refusals: readonly HandshakeRefusal[] = ['not understood', 'no paper', 'not found', 'not allowed'];

/**
 * A socket that comes back by itself, with enough chance in its waits that a hall of phones does not come back at once.
 * The library is fetched only now: nothing on the page waits for it. Returns how to end it.
 */
export function connect<Heard extends object>({ auth, on, onState, onRefused, onSocket }: Wanted<Heard>): () => void {
	let ended = false;
	let socket: Socket | undefined;
	let again: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;

	const lost = (state: Connected) => {
		onSocket?.(null);
		onState(state);
	};
	const comeBack = (milliseconds: number) => {
		clearTimeout(again);
		again = setTimeout(() => socket?.connect(), milliseconds * (0.5 + Math.random()));
	};

	async function begin(): Promise<void> {
		const { io } = await import('socket.io-client');
		if (ended) return;
		socket = io({
			transports: ['websocket'],
			auth,
			timeout: 8000,
			reconnectionDelay: 700,
			reconnectionDelayMax: 6000,
			randomizationFactor: 0.7,
		});
		socket.on('connect', () => {
			failures = 0;
			onState('yes');
			onSocket?.(socket ?? null);
		});
		socket.on('disconnect', (reason) => {
			lost('trying');
			// Only then the library waits to be asked: the server let go of this socket and not of the rest.
			if (reason === 'io server disconnect') comeBack(3000);
		});
		socket.on('connect_error', (error) => {
			const refused = refusals.find((code) => code === error.message);
			failures++;
			lost(refused || failures >= FEW_TRIES ? 'no' : 'trying');
			if (refused) onRefused?.(refused);
			else if (!socket?.active) comeBack(3000);
		});
		for (const [event, hear] of Object.entries(on)) socket.on(event, hear as (...said: unknown[]) => void);
	}

	// The chunk itself may be out of reach for a moment.
	const start = () =>
		void begin().catch(() => {
			lost(++failures >= FEW_TRIES ? 'no' : 'trying');
			if (!ended) again = setTimeout(start, 3000);
		});
	start();
	return () => {
		ended = true;
		clearTimeout(again);
		socket?.disconnect();
	};
}
