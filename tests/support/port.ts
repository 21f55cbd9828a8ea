import { once } from 'node:events';
import { createServer } from 'node:net';

/** A free port under the range that outgoing connections use, so that a server can be stopped and come back on it. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = 15_000 + Math.floor(Math.random() * 16_000);
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
