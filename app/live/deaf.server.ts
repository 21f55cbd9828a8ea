import type { Server } from 'socket.io';

/** Messages that may wait for one socket: a wall that is full of news collects fewer before its next ping must be answered. */
const MOST_WAITING = 500;

/**
 * Lets go who answers every ping and never reads. The library writes nothing more to such a socket before the last bytes are taken, and
 * collects what is to be sent: without end, if nobody looked.
 */
export function dropDeaf(io: Server): void {
	for (const { conn } of io.of('/').sockets.values()) {
		const { writeBuffer } = conn as unknown as { writeBuffer: readonly unknown[] };
		if (writeBuffer.length > MOST_WAITING) conn.close(true);
	}
}
