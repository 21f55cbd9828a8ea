import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports for each worker, below the ephemeral range, so that a server can restart on its port. */
export const PORTS = 1000;
const first = 15_000 + PORTS * (Number(process.env.VITEST_POOL_ID ?? 0) % 16);
/** Random, because another run on this machine may use the same range. */
let next = Math.floor(Math.random() * PORTS);

/** A free port that is returned only once in this run. */
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
