import { connect } from 'node:net';

/** A minimal websocket of one phone, because the generator shares the CPU with the servers. */
export type RawPhone = { send: (frame: Buffer) => void; end: () => void };
type Wanted = {
	port: number;
	cookie: string;
	auth: string;
	/** Called for each text frame. */
	heard: (packet: Buffer) => void;
	lost: () => void;
};

const PONG = frameOf('3');

/** A client's text frame of up to 65,535 bytes. Its mask is zero, which is legal and leaves the payload as it is. */
export function frameOf(text: string): Buffer {
	const size = Buffer.byteLength(text);
	const head = size < 126 ? 2 : 4;
	const frame = Buffer.alloc(head + 4 + size);
	frame[0] = 0x81;
	frame[1] = 0x80 | Math.min(size, 126);
	if (size >= 126) frame.writeUInt16BE(size, 2);
	frame.write(text, head + 4);
	return frame;
}

/** Connects and resolves after socket.io's handshake. */
export function openPhone({ port, cookie, auth, heard, lost }: Wanted): Promise<RawPhone> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1');
		socket.setNoDelay(true);
		let upgraded = false;
		let rest: Buffer = Buffer.alloc(0);
		const phone: RawPhone = { send: (frame) => socket.write(frame), end: () => socket.destroy() };
		socket.on('connect', () => {
			socket.write(
				`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n${
					cookie && `Cookie: ${cookie}\r\n`
				}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c3RvY2twb3QgYmVuY2hlcw==\r\n\r\n`,
			);
		});
		socket.on('data', (chunk) => {
			rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
			if (!upgraded) {
				const end = rest.indexOf('\r\n\r\n');
				if (end < 0) return;
				if (!rest.toString('latin1', 0, 12).endsWith('101')) {
					reject(new Error(`Not upgraded: ${rest.toString('latin1', 0, 200)}`));
					socket.destroy();
					return;
				}
				upgraded = true;
				rest = rest.subarray(end + 4);
			}
			rest = takeFrames(rest, take);
		});
		socket.on('error', reject);
		socket.on('close', () => {
			reject(new Error('The connection was closed in the handshake'));
			lost();
		});

		function take(packet: Buffer): void {
			// '2' is a ping; '0' engine.io's opening, which is answered; '40' socket.io's connect, '44' its refusal.
			if (packet[0] === 0x32) socket.write(PONG);
			else if (packet[0] === 0x30) socket.write(frameOf(`40${auth}`));
			else if (packet[0] === 0x34 && packet[1] === 0x30) resolve(phone);
			else if (packet[0] === 0x34 && packet[1] === 0x34) reject(new Error(packet.toString()));
			else heard(packet);
		}
	});
}

/** Passes on every complete frame and returns the rest. Server frames are not masked and here never fragmented. */
function takeFrames(bytes: Buffer, take: (payload: Buffer) => void): Buffer {
	let at = 0;
	while (bytes.length - at >= 2) {
		let size = (bytes[at + 1] ?? 0) & 0x7f;
		let head = 2;
		if (size === 126) {
			if (bytes.length - at < 4) break;
			size = bytes.readUInt16BE(at + 2);
			head = 4;
		}
		if (bytes.length - at < head + size) break;
		const kind = (bytes[at] ?? 0) & 0x0f;
		if (kind === 1) take(bytes.subarray(at + head, at + head + size));
		at += head + size;
	}
	return at === 0 ? bytes : bytes.subarray(at);
}

/** A server's text frame, for baselines without a library. */
export function serverFrame(text: string): Buffer {
	const size = Buffer.byteLength(text);
	const head = size < 126 ? Buffer.from([0x81, size]) : Buffer.from([0x81, 126, size >> 8, size & 0xff]);
	return Buffer.concat([head, Buffer.from(text)]);
}
