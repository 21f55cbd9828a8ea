import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports of each worker, under the range that outgoing connections use, so that a server can be stopped and come back on its port. */
export const PORTS = 1000;
const first = 15_000 + PORTS * (Number(process.env.VITEST_POOL_ID ?? 0) % 16);
/** Where this process goes on: another run on this machine probably begins elsewhere. */
let next = Math.floor(Math.random() * PORTS);

/** A free port that is given to nobody else in this run, also while nothing listens on it yet. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = first + (next++ % PORTS);
		const probe = createServer().listen(port, '127.0.0.1');
		const free = await once(probe, 'listening').then(
			() => true,
			() => false,
		);
		if (!free) continue;
		probe.close();
		await once(probe, 'close');
		return port;
	}
}
