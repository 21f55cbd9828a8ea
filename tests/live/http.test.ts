import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startupNotice } from '../../app/services/startup-notice.server';
import { newPostgresDatabase } from '../support/db';
import { type RunningServer, startServer } from '../support/server';

/** A folder that does not exist, like that of a missing stick. */
const NO_STICK = join(tmpdir(), 'no such stick', 'copies');
let server: RunningServer;
beforeAll(async () => {
	server = await startServer({ env: { PUBLIC_URL: 'https://soup.test', COPIES_DIR: NO_STICK } });
});
afterAll(() => server.stop());

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer };
type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** Not `fetch`, which sets Host and Origin itself. */
function send({ method = 'POST', path = '/', headers = {}, body }: Sent, to = server): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sending = request(`${to.url}${path}`, { method, headers }, (res) => {
			let text = '';
			res.setEncoding('utf8').on('data', (chunk) => {
				text += chunk;
			});
			res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }));
		});
		sending.on('error', reject).end(body);
	});
}
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
/** The checks passed: the front page has no action. */
const LET_THROUGH = 405;

test.each([
	['nothing', {}],
	['null', { origin: 'null' }],
	['another site', { origin: 'https://evil.test' }],
	['another scheme', { origin: 'https://127.0.0.1' }],
	['a forged proxy', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }],
])('a form whose Origin is %s changes nothing', async (_, headers) => {
	const answer = await send({ headers });
	expect(answer.status).toBe(403);
	expect(answer.body).toContain('nothing was changed');
	await server.said(/"event":"foreign origin refused"/);
});

test('forms from the own address and from PUBLIC_URL are let through', async () => {
	expect((await send({ path: '/?index', headers: { ...own(), ...form }, body: 'a=b' })).status).toBe(LET_THROUGH);
	expect((await send({ path: '/?index', headers: { origin: 'https://soup.test', ...form }, body: 'a=b' })).status).toBe(
		LET_THROUGH,
	);
});

test('a body that announces more than any form has is refused before a byte of it is read', async () => {
	const length = String(49 * 1024 ** 2);
	const headers = { ...own(), 'content-type': 'multipart/form-data; boundary=x', 'content-length': length };
	const sending = request(`${server.url}/vote`, { method: 'POST', headers });
	sending.on('error', () => undefined).flushHeaders();
	const [answer] = await once(sending, 'response');
	expect(answer.statusCode).toBe(413);
	sending.destroy();
});

test('bodies of other kinds, and bodies that do not say their size, are refused', async () => {
	for (const type of ['text/plain', 'application/json', 'application/json; charset=utf-8', 'text/x-script'])
		expect((await send({ headers: { ...own(), 'content-type': type }, body: 'a=b' })).status, type).toBe(415);
	expect((await send({ headers: { ...own(), ...form, 'transfer-encoding': 'chunked' }, body: 'a=b' })).status).toBe(
		411,
	);
});

test.each(['/%00', '/a%00b/1', '/a%00b/1/results.json', '/picture/00000000-0000-4000-8000-000000000000/%00/large'])(
	'%s is nowhere, like any other address that nobody made',
	async (path) => {
		expect((await send({ method: 'GET', path })).status).toBe(404);
		expect(server.output()).not.toContain('page failed');
	},
);

test('an invalid Host is refused', async () => {
	expect((await send({ method: 'GET', headers: { host: 'a b' } })).status).toBe(400);
});

test('the policy allows no script but ours and no frame, with a new nonce each time', async () => {
	const policies = await Promise.all(
		[1, 2].map(async () => String((await send({ method: 'GET' })).headers['content-security-policy'])),
	);
	expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/);
	expect(policies[0]).toContain("frame-ancestors 'none'");
	expect(policies[0]).toContain("worker-src 'self'");
	expect(policies[0]?.match(/script-src [^;]+/)?.[0]).not.toContain('unsafe');
	expect(policies[0]).not.toBe(policies[1]);
});

test('an https PUBLIC_URL brings HSTS; plain http has neither that nor upgrades', async () => {
	const secure = await send({ method: 'GET', headers: { host: 'soup.test', 'x-forwarded-proto': 'https' } });
	expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
	expect(secure.headers['content-security-policy']).toContain('upgrade-insecure-requests');
	expect(secure.headers['referrer-policy']).toBe('same-origin');
	const plain = await startServer();
	const answer = await send({ method: 'GET' }, plain);
	await plain.stop();
	expect(answer.headers['strict-transport-security']).toBeUndefined();
	expect(answer.headers['cross-origin-opener-policy']).toBeUndefined();
	expect(answer.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
});

test('a page may keep the screen awake and fill it, and asks for nothing else of the machine', async () => {
	const { 'permissions-policy': policy } = (await send({ method: 'GET' })).headers;
	for (const allowed of [
		'screen-wake-lock=(self)',
		'fullscreen=(self)',
		'camera=()',
		'microphone=()',
		'geolocation=()',
	])
		expect(policy).toContain(allowed);
});

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

test('an invalid Origin is not logged', async () => {
	const origin = `http://soup.test/pitch/${'o'.repeat(21)}%2D.${'p'.repeat(22)}`;
	expect((await send({ headers: { origin } })).status).toBe(403);
	await server.said(/"from":"not an origin"/);
	expect(server.output()).not.toContain('oooooo');
});

test('methods that nothing here has get 405, the old way to ask for data 400, and neither is news', async () => {
	for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
		const answer = await send({ method, path: '/sign-in', headers: own() });
		expect([answer.status, answer.headers.allow], method).toEqual([405, 'GET, HEAD, POST']);
	}
	for (const path of ['/?_data=root', '/sign-in?_data=routes%2Fsign-in', '/x?a=b&_data='])
		expect((await send({ method: 'GET', path })).status, path).toBe(400);
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

test.each([
	'/sign-in',
	'/vote',
	'/setup',
	'/join/x',
	'/pitch/x',
	'/nobody/12/results.json',
	'/nobody/12/scores.csv',
	'/nowhere/at/all',
	'/desk',
])('%s is kept by no browser and no cache, whatever it answers', async (path) => {
	for (const asked of [path, `${path}.data`]) {
		const { headers } = await send({ method: 'GET', path: asked });
		expect(headers['cache-control'], asked).toContain('no-store');
	}
});

test('a public page is revalidated each time', async () => {
	for (const path of ['/', '/what-we-keep', '/how-voting-works'])
		expect((await send({ method: 'GET', path })).headers['cache-control'], path).toBe('private, no-cache');
});

test('signing out empties the browser’s cache', async () => {
	const answer = await send({ path: '/sign-out', headers: { ...own(), ...form }, body: '' });
	expect([answer.status, answer.headers['clear-site-data'], answer.headers['cache-control']]).toEqual([
		303,
		'"cache"',
		'no-store',
	]);
});

test('the route manifest is not served', async () => {
	expect((await send({ method: 'GET', path: '/__manifest?p=/desk' })).status).toBe(404);
});

test('private links, queries and cookies are not in the log', async () => {
	for (const path of [
		'/pitch/TOPSECRET',
		'/join/TOPSECRET',
		'/setup/TOPSECRET',
		'/x?code=TOPSECRET',
		'/TOPSECRET%0Anew',
	]) {
		await send({
			method: 'GET',
			path,
			headers: { cookie: 'pass=TOPSECRET', referer: `${server.url}/pitch/TOPSECRET` },
		});
		await send({ path, headers: { ...own(), ...form }, body: 'code=TOPSECRET' });
	}
	await server.said(/"route":"\/pitch\/:token"/);
	expect(server.output()).not.toContain('TOPSECRET');
});

test('/healthz answers {"ok":true} and nothing else', async () => {
	expect(await send({ method: 'GET', path: '/healthz' })).toMatchObject({ status: 200, body: '{"ok":true}' });
});

test('where visitors have another address, the figures are not told to a proxy that does not say that it is one', async () => {
	const asked = { method: 'GET', path: '/metrics', headers: { host: `localhost:${server.port}` } };
	expect((await send(asked)).status).toBe(404);
});

test('a missing COPIES_DIR does not stop the start, which warns at once', async () => {
	const [said = ''] = await server.said(/Everything is kept in .+/);
	expect(said).toContain(`A dinner could NOT be copied to ${NO_STICK} now (there is no folder ${dirname(NO_STICK)})`);
	expect(said).not.toContain('it is copied');
	const dataDir = tmpdir();
	expect(await startupNotice({ dataDir, copiesDir: join(dataDir, 'not made yet') })).toContain('it is copied to');
	expect(await startupNotice({ dataDir, copiesDir: dataDir })).toContain('it is copied to');
});

test('a second server on the same folder refuses in one sentence', async () => {
	await expect(startServer({ dataDir: server.dataDir })).rejects.toThrow(
		/Another Stockpot is already running on \S+\. Stop it first/,
	);
});

test('a port that is taken, and a setting that is wrong, are each one sentence', async () => {
	await expect(startServer({ port: server.port })).rejects.toThrow(`Port ${server.port} is taken by another program`);
	await expect(startServer({ env: { PORT: 'http' } })).rejects.toThrow('PORT must be a number from 0 to 65535.');
});

test('a secret that a full disk left empty is refused in one sentence, and is not written over', async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'stockpot-'));
	await cp(inject('embeddedFolder'), dataDir, { recursive: true });
	const file = join(dataDir, 'secret');
	await writeFile(file, '');
	await expect(startServer({ dataDir })).rejects.toThrow(
		/said \/Stockpot is ready\/:\nThe file \S+secret has fewer than 32 characters, [^\n]+\.\n$/,
	);
	expect(await readFile(file, 'utf8')).toBe('');
	await rm(dataDir, { recursive: true, force: true });
});

test('after a crash the same folder starts again; SIGTERM stops it', async () => {
	const first = await startServer();
	await first.kill('SIGKILL');
	const second = await startServer({ dataDir: first.dataDir, port: first.port });
	expect(await second.kill('SIGTERM')).toBe(0);
	await first.stop();
});

test('a Postgres that lets its user make no tables is refused in one sentence that says what to grant', async ({
	skip,
}) => {
	const owner = await newPostgresDatabase();
	if (!owner) return skip();
	const name = new URL(owner).pathname.slice(1);
	const role = `plain_${name}`;
	const client = new pg.Client({ connectionString: owner });
	await client.connect();
	await client.query(`create role ${role} login`);
	await client.query('drop schema public cascade; create schema public; grant usage on schema public to public');
	const databaseUrl = Object.assign(new URL(owner), { username: role }).href;
	await expect(startServer({ databaseUrl })).rejects.toThrow(
		new RegExp(
			`ready/:\nThe user ${role} in DATABASE_URL may not make .+ GRANT USAGE, CREATE ON SCHEMA public TO ${role}; .+\\.\n$`,
		),
	);
	await client.query(`grant usage, create on schema public to ${role}`);
	await client.end();
	const server = await startServer({ databaseUrl });
	await server.stop();
});

test('it runs on Postgres', async ({ skip }) => {
	const databaseUrl = await newPostgresDatabase();
	if (!databaseUrl) return skip();
	const onPostgres = await startServer({ databaseUrl });
	expect((await send({ method: 'GET', path: '/healthz' }, onPostgres)).status).toBe(200);
	expect(onPostgres.output()).not.toContain('power cut');
	await onPostgres.stop();
});
