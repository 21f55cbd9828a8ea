import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { freePort } from './support/port';

afterEach(() => vi.restoreAllMocks());

test('a port that is taken is passed over', async () => {
	const taken = await freePort();
	const server = createServer().listen(taken, '127.0.0.1');
	await once(server, 'listening');
	const [first, next] = [taken, taken === 15_000 ? taken + 1 : taken - 1].map((port) => (port - 15_000) / 16_000);
	vi.spyOn(Math, 'random')
		.mockReturnValueOnce(first ?? 0)
		.mockReturnValue(next ?? 0);
	expect(await freePort()).not.toBe(taken);
	server.close();
});
