import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { dropDeaf } from './deaf.server';

test('who never reads is let go with what waits for it, and who reads stays', async () => {
	const http = createServer();
	const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	const address = http.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const come = async () => {
		const client = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
		const connected = once(io, 'connection');
		client.once('message', () => client.send('40'));
		await connected;
		return client;
	};
	const [reads, deaf] = [await come(), await come()];
	deaf.pause();
	let heard = 0;
	reads.on('message', () => heard++);
	// More than the system takes for a socket, and then more than may wait.
	for (let sent = 1; sent <= 3000; sent++) {
		io.emit('room', 'x'.repeat(9000));
		if (sent % 50 === 0) await expect.poll(() => heard).toBeGreaterThanOrEqual(sent - 50);
	}
	expect(io.of('/').sockets.size).toBe(2);
	dropDeaf(io);
	expect(io.of('/').sockets.size).toBe(1);
	io.emit('room', 'after');
	await expect.poll(() => heard).toBeGreaterThan(3000);
	for (const client of [reads, deaf]) client.terminate();
	await io.close();
});
