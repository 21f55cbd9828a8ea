import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { endPipelining } from './pipelining';

/** Sends requests at once on one connection. Resolves with the answers when the server closes it, or after `enough` answers. */
async function askAtOnce(count: number, listener: RequestListener, enough = Number.POSITIVE_INFINITY) {
	const server = createServer(listener).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
	let answered = '';
	const answers = () => answered.split('HTTP/1.1 200').length - 1;
	const wasClosed = await new Promise<boolean>((resolve) => {
		socket.setEncoding('utf8').on('data', (text: string) => {
			answered += text;
			if (answers() >= enough) resolve(false);
		});
		socket.on('error', () => undefined);
		socket.once('close', () => resolve(true));
		socket.write('GET / HTTP/1.1\r\nHost: soup.test\r\n\r\n'.repeat(count));
	});
	socket.destroy();
	server.close();
	return { wasClosed, answers: answers() };
}

test('closes a connection with more than four requests under way, and does not begin the rest', async () => {
	let begun = 0;
	const listener = endPipelining(() => {
		begun++;
	});
	expect(await askAtOnce(1000, listener)).toMatchObject({ wasClosed: true });
	expect(begun).toBe(4);
});

test('answers four requests at once on one connection', async () => {
	const begun: ServerResponse[] = [];
	const together = endPipelining((_req, res) => {
		if (begun.push(res) === 4) for (const one of begun) one.end('x');
	});
	expect(await askAtOnce(4, together, 4)).toEqual({ wasClosed: false, answers: 4 });
});
