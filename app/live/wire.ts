/** What is needed of the browser's WebSocket, and of the one that tests bring. */
export type WebSocketLike = {
	onmessage: ((event: { data: unknown }) => void) | null;
	onclose: (() => void) | null;
	onerror: (() => void) | null;
	send(text: string): void;
	close(): void;
};

type Wanted = {
	open: () => WebSocketLike;
	auth: unknown;
	connected: () => void;
	/** The server's reason why not. */
	refused: (reason: string) => void;
	heard: (event: string, said: unknown) => void;
	/** Once, whatever ended it; `letGo` where the server wanted to end it. */
	lost: (letGo: boolean) => void;
};
export type Wire = {
	/** Resolves to the answer; rejects when there was none in time, or the wire was lost. */
	ask(event: string, message: unknown, patience: number): Promise<unknown>;
	close(): void;
};

/** To be connected within this. */
const PATIENCE = 8000;

/**
 * Socket.io's protocol over one websocket, as far as we speak it: connect with a handshake, hear events, ask with an answer. The
 * library does much more and weighs eight times as much, on the one page where every kilobyte is on a hall's wifi.
 */
export function openWire({ open, auth, connected, refused, heard, lost }: Wanted): Wire {
	const asked = new Map<number, { answer: (said: unknown) => void; fail: (error: Error) => void }>();
	let last = 0;
	let over = false;
	/** Between two pings of the server; a wire that is silent for longer is dead, whatever the browser thinks. */
	let silence = PATIENCE;
	let watch = setTimeout(end, PATIENCE);
	let socket: WebSocketLike | undefined;

	function end(letGo = false): void {
		if (over) return;
		over = true;
		clearTimeout(watch);
		socket?.close();
		for (const { fail } of asked.values()) fail(new Error('The connection was lost'));
		asked.clear();
		lost(letGo);
	}
	function hearPing(): void {
		clearTimeout(watch);
		watch = setTimeout(end, silence);
	}

	/** Packets begin with their kind; 4 is a message, whose own kind follows, and where it is an answer, which one. */
	function take(packet: string): void {
		const [, kind = '', id = '', body = ''] = /^([0-3]|4[0-4])(\d*)(.*)$/s.exec(packet) ?? [];
		const said = () => JSON.parse(body || 'null');
		if (kind === '0') {
			const { pingInterval, pingTimeout } = said();
			silence = pingInterval + pingTimeout;
			hearPing();
			socket?.send(`40${JSON.stringify(auth)}`);
		} else if (kind === '2') {
			hearPing();
			socket?.send('3');
		} else if (kind === '40') {
			connected();
		} else if (kind === '44') {
			refused(String(said()?.message));
			end();
		} else if (kind === '42') {
			const [event, message] = said();
			heard(event, message);
		} else if (kind === '43') {
			const [answer] = said();
			asked.get(Number(id))?.answer(answer);
		} else if (kind === '41' || kind === '1') {
			end(true);
		}
	}

	try {
		socket = open();
		socket.onmessage = ({ data }) => {
			if (!over && typeof data === 'string') take(data);
		};
		socket.onclose = () => end();
		socket.onerror = () => end();
	} catch {
		// Some browsers and proxies refuse at once. Told later, as every other loss is.
		clearTimeout(watch);
		watch = setTimeout(end, 0);
	}

	return {
		ask(event, message, patience) {
			const id = ++last;
			return new Promise<unknown>((answer, fail) => {
				if (over) return fail(new Error('The connection was lost'));
				const late = setTimeout(() => fail(new Error('No answer')), patience);
				asked.set(id, {
					answer: (said) => {
						clearTimeout(late);
						answer(said);
					},
					fail: (error) => {
						clearTimeout(late);
						fail(error);
					},
				});
				socket?.send(`42${id}${JSON.stringify([event, message])}`);
			}).finally(() => asked.delete(id));
		},
		close: () => end(),
	};
}
