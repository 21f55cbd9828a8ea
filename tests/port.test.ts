import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { freePort } from './support/port';

afterEach(() => vi.restoreAllMocks());

test('a port that is taken is passed over', async () => {
	const taken = await freePort();
	const server = createServer().listen(taken, '127.0.0.1');
	await once(server, 'listening');
	// The middle of what is drawn as this port; what is drawn after it is left to chance.
	vi.spyOn(Math, 'random').mockReturnValueOnce((taken - 15_000 + 0.5) / 16_000);
	expect(await freePort()).not.toBe(taken);
	server.close();
});
