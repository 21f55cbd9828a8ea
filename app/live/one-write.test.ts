import { once } from 'node:events';
import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { OneWriteServer } from './one-write.server';

afterEach(() => vi.restoreAllMocks());

/** Such a server, what connects to it first, and a client of it that is not connected yet. */
async function listening() {
	const http = createServer();
	const server = new OneWriteServer({ noServer: true, perMessageDeflate: false });
	http.on('upgrade', (req, socket, head) =>
		server.handleUpgrade(req, socket, head, (ws) => server.emit('connection', ws)),
	);
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	const address = http.address();
	return {
		connected: once(server, 'connection') as Promise<[WebSocket]>,
		client: () => new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`),
		close: () => http.close(),
	};
}

/** What a client hears of these texts, and how many pieces the system was given for them. */
async function send(...texts: string[]): Promise<{ heard: string[]; lists: number }> {
	const { connected, client, close } = await listening();
	const lists = vi.spyOn(Socket.prototype as unknown as { _writev: () => void }, '_writev');
	const heard: string[] = [];
	let pieces = 0;
	const guest = client();
	guest.on('message', (data) => {
		heard.push(String(data));
		pieces = lists.mock.calls.length;
	});
	const [socket] = await connected;
	for (const text of texts) socket.send(text);
	socket.close();
	await once(guest, 'close');
	close();
	return { heard, lists: pieces };
}

test('every text arrives whole, whatever its length and letters', async () => {
	const texts = [
		'',
		'3',
		'x'.repeat(125),
		'x'.repeat(126),
		'z'.repeat(300),
		'z'.repeat(65_535),
		'z'.repeat(65_536),
		'Kà’s café 🍲'.repeat(20),
		'y'.repeat(70_000),
	];
	expect((await send(...texts)).heard).toEqual(texts);
});

test('an answer goes out in one piece', async () => {
	const { heard, lists } = await send('431[{"code":"saved","revision":1}]');
	expect([heard.length, lists]).toEqual([1, 0]);
});

test('somebody who never reads is let go before much waits for them', async () => {
	const { connected, client, close } = await listening();
	const deaf = client();
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
	close();
});
