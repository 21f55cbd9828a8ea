import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sent, send as sendTo } from '../support/send';
import { type RunningServer, startServer } from '../support/server';

let server: RunningServer;
beforeAll(async () => {
	server = await startServer({ env: { PUBLIC_URL: 'https://soup.test' } });
});
afterAll(() => server.stop());

const send = ({ path = '/', method = 'POST', ...sent }: Sent & { path?: string }) =>
	sendTo(`${server.url}${path}`, { method, ...sent });
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
	for (const headers of [
		{ origin: 'https://soup.test' },
		{ origin: 'null', 'sec-fetch-site': 'same-origin' },
		{ referer: `${server.url}/` },
	])
		expect((await send({ path: '/?index', headers: { ...headers, ...form }, body: 'a=b' })).status).toBe(LET_THROUGH);
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

test('an https PUBLIC_URL brings HSTS and upgrades', async () => {
	const secure = await send({ method: 'GET', headers: { host: 'soup.test', 'x-forwarded-proto': 'https' } });
	expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
	expect(secure.headers['content-security-policy']).toContain('upgrade-insecure-requests');
	expect(secure.headers['referrer-policy']).toBe('same-origin');
});

test('a page may keep the screen awake, fill it, and scan a slip, and asks for nothing else of the machine', async () => {
	const { 'permissions-policy': policy } = (await send({ method: 'GET' })).headers;
	for (const allowed of [
		'screen-wake-lock=(self)',
		'fullscreen=(self)',
		'camera=(self)',
		'microphone=()',
		'geolocation=()',
	])
		expect(policy).toContain(allowed);
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
	for (const path of ['/', '/what-we-keep', '/how-to-vote', '/accessibility', '/how-voting-works'])
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
