import { once } from 'node:events';
import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { OneWriteServer } from './one-write.server';

afterEach(() => vi.restoreAllMocks());

/** What a client hears of these texts, and how many pieces the system was given for them. */
async function send(...texts: string[]): Promise<{ heard: string[]; lists: number }> {
	const http = createServer();
	const server = new OneWriteServer({ noServer: true, perMessageDeflate: false });
	http.on('upgrade', (req, socket, head) =>
		server.handleUpgrade(req, socket, head, (ws) => server.emit('connection', ws)),
	);
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	const address = http.address();
	const lists = vi.spyOn(Socket.prototype as unknown as { _writev: () => void }, '_writev');
	const heard: string[] = [];
	let pieces = 0;
	server.once('connection', (socket: WebSocket) => {
		for (const text of texts) socket.send(text);
		socket.close();
	});
	const client = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
	client.on('message', (data) => {
		heard.push(String(data));
		pieces = lists.mock.calls.length;
	});
	await once(client, 'close');
	http.close();
	return { heard, lists: pieces };
}

test('every text arrives whole, whatever its length and letters', async () => {
	const texts = ['', '3', 'x'.repeat(125), 'x'.repeat(126), 'Kà’s café 🍲'.repeat(20), 'y'.repeat(70_000)];
	expect((await send(...texts)).heard).toEqual(texts);
});

test('an answer goes out in one piece', async () => {
	expect((await send('431[{"code":"saved","revision":1}]')).lists).toBe(0);
});

test('somebody who never reads is let go before much waits for them', async () => {
	const http = createServer();
	const server = new OneWriteServer({ noServer: true, perMessageDeflate: false });
	http.on('upgrade', (req, socket, head) =>
		server.handleUpgrade(req, socket, head, (ws) => server.emit('connection', ws)),
	);
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	const address = http.address();
	const connected = once(server, 'connection') as Promise<[WebSocket]>;
	const deaf = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
	await once(deaf, 'open');
	deaf.pause();
	const [socket] = await connected;
	const closed = once(socket, 'close');
	let most = 0;
	for (let sent = 0; sent < 2000 && socket.readyState === WebSocket.OPEN; sent++) {
		socket.send('x'.repeat(10_000));
		most = Math.max(most, socket.bufferedAmount);
		await new Promise((resolve) => setImmediate(resolve));
	}
	await closed;
	expect(most).toBeLessThan(1_100_000);
	deaf.terminate();
	http.close();
});
