import type { Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

type Sender = { sendFrame(list: readonly (Buffer | string)[], sent?: (error?: Error | null) => void): void };

/** Bytes that may wait for one socket: an hour's turnout for a phone, and more than any wall is sent before its next ping. */
const MOST_WAITING = 1_000_000;

/**
 * Writes each frame in one piece. The library hands its two parts (a few bytes of header, the text) to the system as a list, which costs
 * more than copying the text beside them, on the one thing this server does most: tell a phone that its ballot is saved.
 */
class OneWrite extends WebSocket {
	// Called by the library's server once the connection is a websocket; its sender is where engine.io, too, hands in ready frames.
	setSocket(socket: Socket, head: Buffer, options: object): void {
		(WebSocket.prototype as unknown as typeof this).setSocket.call(this, socket, head, options);
		const { _sender: sender } = this as unknown as { _sender: Sender };
		sender.sendFrame = ([first = '', second], sent) => {
			// Somebody who does not read, and answers every ping: what waits for them is not kept without end.
			if (socket.writableLength > MOST_WAITING) {
				socket.destroy();
				return;
			}
			socket.write(second === undefined ? first : joined(first as Buffer, second), sent);
		};
	}
}

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
