import type { Connected } from '~/contract/guest';
import type { Handshake, HandshakeRefusal } from '~/contract/socket';
import { openWire, type WebSocketLike, type Wire } from './wire';

type Wanted<Heard extends object> = {
	auth: Handshake;
	on: Heard;
	onState: (state: Connected) => void;
	/** The server said no, and asking again would not change it. */
	onRefused?: (code: HandshakeRefusal) => void;
	/** Where messages can be sent, or null when they cannot. */
	onWire?: (wire: Wire | null) => void;
	/** Tests bring their own. */
	open?: () => WebSocketLike;
};

/** Failures in a row after which a socket is not to be hoped for soon. It is still tried. */
const FEW_TRIES = 3;
const WAIT = { first: 700, longest: 6000, letGo: 3000 } as const;
const refusals: readonly HandshakeRefusal[] = [
	'not understood',
	'no paper',
	'another paper',
	'not found',
	'not allowed',
];

/**
 * A socket that comes back by itself, with enough chance in its waits that a hall of phones does not come back at once. Returns how to
 * end it.
 */
export function connect<Heard extends object>({
	auth,
	on,
	onState,
	onRefused,
	onWire,
	open = openHere,
}: Wanted<Heard>): () => void {
	const handlers = new Map<string, (said: never) => void>(Object.entries(on));
	let wire: Wire | undefined;
	let again: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;
	/** Asking again would not change it. */
	let final = false;
	let ended = false;

	function begin(): void {
		again = undefined;
		let wasConnected = false;
		const mine = openWire({
			open,
			auth,
			connected: () => {
				wasConnected = true;
				failures = 0;
				onState('yes');
				onWire?.(mine);
			},
			refused: (reason) => {
				const code = refusals.find((one) => one === reason);
				if (!code) return;
				final = true;
				onRefused?.(code);
			},
			heard: (event, said) => handlers.get(event)?.(said as never),
			lost: (letGo) => {
				if (ended) return;
				wire = undefined;
				if (!wasConnected) failures++;
				onWire?.(null);
				onState(final || failures >= FEW_TRIES ? 'no' : 'trying');
				if (!final) comeBack(letGo ? WAIT.letGo : Math.min(WAIT.longest, WAIT.first * 2 ** failures));
			},
		});
		wire = mine;
	}
	function comeBack(milliseconds: number): void {
		clearTimeout(again);
		again = setTimeout(begin, milliseconds * (0.5 + Math.random()));
	}
	/** A phone that wakes up, or finds the wifi again, need not wait its turn. */
	function wake(): void {
		if (again !== undefined && document.visibilityState === 'visible') comeBack(WAIT.first / 2);
	}

	/** The browser knows sooner than a silence would tell. */
	const sleep = () => wire?.close();

	begin();
	addEventListener('online', wake);
	addEventListener('offline', sleep);
	document.addEventListener('visibilitychange', wake);
	return () => {
		ended = true;
		clearTimeout(again);
		removeEventListener('online', wake);
		removeEventListener('offline', sleep);
		document.removeEventListener('visibilitychange', wake);
		wire?.close();
	};
}

const openHere = (): WebSocketLike =>
	new WebSocket(
		`${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`,
	) as unknown as WebSocketLike;
