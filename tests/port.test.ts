import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, PORTS } from './support/port';

test('a port that is taken is passed over, and each of the others is given once before one is given again', async () => {
	const taken = await freePort();
	const server = createServer().listen(taken, '127.0.0.1');
	await once(server, 'listening');
	const given: number[] = [];
	// Other programs may use some ports of the range.
	while (given.length < PORTS / 2) given.push(await freePort());
	expect(new Set(given).size).toBe(given.length);
	while (given.length < PORTS) given.push(await freePort());
	expect(given).not.toContain(taken);
	server.close();
});
