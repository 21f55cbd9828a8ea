import type { Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

type Sent = (error?: Error) => void;
type Written = (error?: Error | null) => void;
type Sender = { sendFrame(list: readonly (Buffer | string)[], sent?: Written): void };

/** Bytes that may wait for one socket: an hour's turnout for a phone, and more than any wall is sent before its next ping. */
const MOST_WAITING = 1_000_000;
/** A whole text in one frame; and where its length goes into two more bytes. */
const TEXT = 0x81;
const LONG = 126;
const TOO_LONG = 65_536;

/**
 * Writes each frame in one piece. The library hands its two parts (a few bytes of header, the text) to the system as a list, which costs
 * more than putting the text behind them, on the one thing this server does most: tell a phone that its ballot is saved.
 */
class OneWrite extends WebSocket {
	// Called by the library's server once the connection is a websocket; its sender is where engine.io, too, hands in ready frames.
	setSocket(socket: Socket, head: Buffer, options: object): void {
		(WebSocket.prototype as unknown as typeof this).setSocket.call(this, socket, head, options);
		const { _sender: sender } = this as unknown as { _sender: Sender };
		sender.sendFrame = ([first = '', second], sent) => {
			if (takes(socket)) socket.write(second === undefined ? first : joined(first as Buffer, second), sent);
		};
	}

	/** A text without any letter of two bytes goes as it is: no bytes are made of it before the system takes them. */
	override send(data: Parameters<WebSocket['send']>[0], ...rest: [options?: object | Sent, sent?: Sent]): void {
		const { _socket: socket } = this as unknown as { _socket: Socket | null };
		if (typeof data === 'string' && socket && this.readyState === WebSocket.OPEN && isPlain(data)) {
			const sent = rest.find((one) => typeof one === 'function') as Written | undefined;
			if (takes(socket)) socket.write(headOf(data.length) + data, 'latin1', sent);
		} else {
			super.send(data, ...(rest as [object, Sent]));
		}
	}
}

/** Somebody who does not read, and answers every ping: what waits for them is not kept without end. */
function takes(socket: Socket): boolean {
	if (socket.writableLength <= MOST_WAITING) return true;
	socket.destroy();
	return false;
}

const isPlain = (text: string): boolean => text.length < TOO_LONG && Buffer.byteLength(text) === text.length;
const headOf = (length: number): string =>
	length < LONG ? String.fromCharCode(TEXT, length) : String.fromCharCode(TEXT, LONG, length >> 8, length & 0xff);

function joined(head: Buffer, body: Buffer | string): Buffer {
	const frame = Buffer.allocUnsafe(head.length + Buffer.byteLength(body));
	head.copy(frame);
	if (typeof body === 'string') frame.write(body, head.length);
	else body.copy(frame, head.length);
	return frame;
}

/** For `wsEngine`: the library's server with such sockets. */
export class OneWriteServer extends WebSocketServer {
	constructor(options: object) {
		super({ ...options, WebSocket: OneWrite });
	}
}
