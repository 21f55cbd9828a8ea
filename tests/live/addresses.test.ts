import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sent, send as sendTo } from '../support/send';
import { type RunningServer, startServer } from '../support/server';

// Which address a request asks for, and where one that is spelled in another way leads.

let server: RunningServer;
beforeAll(async () => {
	server = await startServer({ env: { PUBLIC_URL: 'https://soup.test' } });
});
afterAll(() => server.stop());

const send = ({ path = '/', method = 'POST', ...sent }: Sent & { path?: string }) =>
	sendTo(`${server.url}${path}`, { method, ...sent });
/** The status line for a request target that Node's clients would not send. */
async function asked(target: string, method = 'GET', headers = ''): Promise<string> {
	const socket = connect(server.port, '127.0.0.1');
	socket.write(`${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n${headers}Connection: close\r\n\r\n`);
	let text = '';
	for await (const chunk of socket) text += chunk;
	return text.split('\r\n')[0] ?? '';
}
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const own = () => ({ origin: server.url });

test('with PUBLIC_URL another name of this server redirects to it, with path and query', async () => {
	for (const [host, path] of [
		['soup.test', '/birmingham/12?x=1'],
		[`soup.test:${server.port}`, '/pitch/a.b'],
		['www.soup.test', '//evil.test/'],
		['www.soup.test', '/'],
	] as const) {
		for (const method of ['GET', 'HEAD']) {
			const { status, headers } = await send({ method, path, headers: { host } });
			expect([status, headers.location, headers['cache-control']]).toEqual([
				302,
				`https://soup.test${path}`,
				'no-store',
			]);
		}
		expect((await send({ path, headers: { host, ...form }, body: 'a=b' })).status).toBe(421);
	}
});

test('with PUBLIC_URL a host that is not ours is refused with a sentence, for pages, forms, files and sockets', async () => {
	const evil = { host: 'evil.test', origin: 'http://evil.test' };
	for (const path of ['/', '/birmingham/12', '/favicon.svg', '/sign-in']) {
		const page = await send({ method: 'GET', path, headers: { host: 'evil.test' } });
		expect([page.status, page.headers['cache-control']]).toEqual([421, 'no-store']);
		expect(page.body).toContain('This server has another address');
		expect(page.body).not.toContain('evil.test');
		expect((await send({ path, headers: { ...evil, ...form }, body: 'a=b' })).status).toBe(421);
	}
	const upgrade = {
		connection: 'Upgrade',
		upgrade: 'websocket',
		'sec-websocket-version': '13',
		'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
	};
	for (const headers of [
		evil,
		{ ...evil, origin: 'https://soup.test' },
		{ host: 'soup.test', origin: 'http://evil.test' },
	])
		expect(
			(
				await send({
					method: 'GET',
					path: '/socket.io/?EIO=4&transport=websocket',
					headers: { ...upgrade, ...headers },
				})
			).status,
		).toBe(400);
	for (const path of ['/healthz', '/readyz'])
		expect((await send({ method: 'GET', path, headers: { host: 'evil.test' } })).status).toBe(200);
});

test.each([
	'//',
	'///',
	'//[/',
	'//:0/x',
	'//a:99999/x',
	'//?x',
	'*',
	'*x',
	'x',
	'http:',
	'http://',
	'http:///x',
	'ftp://x/',
])('the request target %s is answered calmly and is no news', async (target) => {
	for (const method of ['GET', 'HEAD', 'POST'])
		expect(await asked(target, method, `Origin: ${server.url}\r\nContent-Length: 0\r\n`), method).toMatch(
			/^HTTP\/1\.1 (308|40[0345]) /,
		);
	expect(server.output()).not.toContain('"level":50');
});

test('a whole address is answered as its path is, and its host counts', async () => {
	for (const path of ['/', '/sign-in', '?x', '/healthz'])
		expect(await asked(`${server.url}${path}`), path).toBe('HTTP/1.1 200 OK');
	expect(await asked(`http://localhost:${server.port}/nobody/12`)).toBe('HTTP/1.1 404 Not Found');
	expect(await asked('http://evil.test/')).toMatch(/^HTTP\/1\.1 421 /);
	expect(server.output()).not.toContain('"level":50');
});

test('an address is redirected once to its one spelling, with its query; a form never is', async () => {
	for (const [typed, one] of [
		['/Birmingham/012', '/birmingham/12'],
		['/birmingham/12/?x=1', '/birmingham/12?x=1'],
		['/birmingham/12)', '/birmingham/12'],
		['//vote/', '/vote'],
		['/pitch/AbC.dEf%E2%80%9D', '/pitch/AbC.dEf'],
	] as const) {
		for (const method of ['GET', 'HEAD']) {
			const { status, headers } = await send({ method, path: typed });
			expect([status, headers.location, headers['cache-control']], typed).toEqual([308, one, 'no-store']);
		}
		expect([301, 302, 308]).not.toContain(
			(await send({ path: typed, headers: { ...own(), ...form }, body: 'a=b' })).status,
		);
	}
	expect(
		(await send({ method: 'GET', path: '/Birmingham/012', headers: { host: 'www.soup.test' } })).headers.location,
	).toBe('https://soup.test/birmingham/12');
});

test('a code in an address leads to where codes are typed, behind the #, and stays out of the log', async () => {
	for (const path of [
		'/vote%237KQ2M4XW9D',
		'/vote/7KQ2M4XW9D',
		'/vote?code=7KQ2M4XW9D',
		'/7KQ2M4XW9D',
		'/vote/7kq2m-4xw9d',
	]) {
		const { status, headers } = await send({ method: 'GET', path, headers: { referer: `${server.url}${path}` } });
		expect([status, headers.location, headers['cache-control'], headers['referrer-policy']], path).toEqual([
			302,
			'/vote#7KQ2M4XW9D',
			'no-store',
			'no-referrer',
		]);
	}
	expect((await send({ method: 'GET', path: '/birmingham' })).status).toBe(404);
	await server.said(/"route":"\/vote\/\*"/);
	expect(server.output()).not.toMatch(/7KQ2M/i);
});

test('a truncated private link says so', async () => {
	for (const path of ['/pitch/qL3xAk9TBuS0mUe2mB1aQQ.0aZ9', '/pitch/qL3x', '/setup/qL3xAk9TBuS0mUe2mB1aQQ']) {
		const page = await send({ method: 'GET', path });
		expect([page.status, page.headers['cache-control']]).toEqual([404, 'private, no-store']);
		expect(page.body).toContain('This link is not whole');
	}
	const changed = await send({ method: 'GET', path: `/pitch/${'a'.repeat(22)}.${'b'.repeat(24)}` });
	expect(changed.status).toBe(404);
	expect(changed.body).not.toContain('This link is not whole');
});
