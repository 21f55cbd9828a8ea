import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { dropSlowConsumers } from './drop-slow-consumers.server';

test('disconnects a client that does not read once its send buffer exceeds 1 MB, and no client that reads', async () => {
	const http = createServer();
	const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
	dropSlowConsumers(io);
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	const address = http.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const connect = async () => {
		const client = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
		const connected = once(io, 'connection');
		client.once('message', () => client.send('40'));
		await connected;
		return client;
	};
	const [reading, paused] = [await connect(), await connect()];
	paused.pause();
	let received = 0;
	reading.on('message', () => received++);
	// The buffers of the system fill first, then the send buffer.
	let sent = 0;
	while (io.of('/').sockets.size === 2 && sent < 10_000) {
		io.emit('snapshot', 'x'.repeat(9000));
		if (++sent % 50 === 0) await expect.poll(() => received).toBeGreaterThanOrEqual(sent - 50);
	}
	expect(io.of('/').sockets.size).toBe(1);
	io.emit('snapshot', 'after');
	await expect.poll(() => received).toBeGreaterThan(sent);
	for (const client of [reading, paused]) client.terminate();
	await io.close();
});
