import type { Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

type Sender = { sendFrame(list: readonly (Buffer | string)[], sent?: (error?: Error | null) => void): void };

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
