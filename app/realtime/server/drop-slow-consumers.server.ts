import type { Server, Socket } from 'socket.io';

/** Most characters in the send buffer of one socket: forty minutes of turnout for a phone. */
export const MOST_WAITING = 1_000_000;

/**
 * Disconnects a client whose send buffer exceeds 1 MB. engine.io has no limit of its own: it buffers everything for a client that answers
 * pings but does not read. It emits `packetCreate` for each packet, and `drain` when the buffer is empty.
 */
export function dropSlowConsumers(io: Server): void {
	io.engine.on('connection', (conn: Socket['conn']) => {
		let waiting = 0;
		conn.on('packetCreate', ({ data = '' }: { data?: string | Buffer }) => {
			waiting += data.length;
			if (waiting > MOST_WAITING) conn.close(true);
		});
		conn.on('drain', () => {
			waiting = 0;
		});
	});
}
