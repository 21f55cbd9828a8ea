import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { whereKept } from '../../app/services/kept.server';
import { newPostgresDatabase } from '../support/db';
import { type RunningServer, startServer } from '../support/server';

/** Not put in yet. */
const NO_STICK = join(tmpdir(), 'no such stick', 'copies');
let server: RunningServer;
beforeAll(async () => {
	server = await startServer({ env: { PUBLIC_URL: 'https://soup.test', COPIES_DIR: NO_STICK } });
});
afterAll(() => server.stop());

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer };
type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** Not `fetch`: that sets Host and Origin by itself. */
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
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const own = () => ({ origin: server.url });
/** Past the guards: the front page has no action, and says so. */
const LET_THROUGH = 405;

test.each([
	['nothing', {}],
	['null', { origin: 'null' }],
	['another site', { origin: 'https://evil.test' }],
	['another scheme', { origin: 'https://127.0.0.1' }],
	['a forged proxy', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }],
])('a form whose Origin is %s changes nothing', async (_, headers) => {
	for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
		const answer = await send({ method, headers });
		expect(answer.status).toBe(403);
		expect(answer.body).toContain('nothing was changed');
	}
});

test('forms from the own address and from PUBLIC_URL are let through', async () => {
	expect((await send({ path: '/?index', headers: { ...own(), ...form }, body: 'a=b' })).status).toBe(LET_THROUGH);
	expect((await send({ path: '/?index', headers: { origin: 'https://soup.test', ...form }, body: 'a=b' })).status).toBe(
		LET_THROUGH,
	);
});

test.each([
	['a form', form, 256 * 1024],
	['JSON', { 'content-type': 'application/json; charset=utf-8' }, 256 * 1024],
	['a picture', { 'content-type': 'multipart/form-data; boundary=x' }, 12 * 1024 * 1024],
])('%s up to its limit is taken, a byte more is refused', async (_, headers, limit) => {
	expect(
		(await send({ path: '/?index', headers: { ...own(), ...headers }, body: Buffer.alloc(limit, 'a') })).status,
	).toBe(LET_THROUGH);
	const answer = await send({ headers: { ...own(), ...headers }, body: Buffer.alloc(limit + 1, 'a') });
	expect(answer.status).toBe(413);
	expect(answer.body).toContain('too big');
});

test('many large bodies at once are told to wait, ballots and codes are not, and there is room again when they have gone', async () => {
	const length = 12 * 1024 * 1024;
	const large = { ...own(), 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(length) };
	const open = Array.from({ length: 10 }, () => {
		const sending = request(`${server.url}/vote`, { method: 'POST', headers: large });
		sending.on('error', () => {}).write('--x');
		return sending;
	});
	const next = () => send({ path: '/?index', headers: large, body: Buffer.alloc(length, 'a') });
	await expect.poll(async () => (await next()).status, { timeout: 10_000 }).toBe(503);
	expect((await send({ path: '/?index', headers: { ...own(), ...form }, body: 'a=b' })).status).toBe(LET_THROUGH);
	for (const sending of open) sending.destroy();
	await expect.poll(async () => (await next()).status, { timeout: 10_000 }).toBe(LET_THROUGH);
});

test('bodies of other kinds, and bodies that do not say their size, are refused', async () => {
	expect((await send({ headers: { ...own(), 'content-type': 'text/plain' }, body: 'a=b' })).status).toBe(415);
	expect((await send({ headers: { ...own(), ...form, 'transfer-encoding': 'chunked' }, body: 'a=b' })).status).toBe(
		411,
	);
});

test.each([
	['JSON', 'application/json', '{"code":1}'],
	['a form in parts without an end', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
	['a form in parts without a boundary', 'multipart/form-data', 'a'],
	['nothing at all', '', ''],
])('a body that is %s is a bad form, not a failure of the page', async (_, type, body) => {
	const headers = { ...own(), ...(type ? { 'content-type': type } : {}) };
	expect((await send({ path: '/vote', headers, body })).status).toBe(400);
	expect(server.output()).not.toContain('page failed');
});

test.each(['/%00', '/a%00b/1', '/a%00b/1/results.json', '/picture/00000000-0000-4000-8000-000000000000/%00/large'])(
	'%s is nowhere, like any other address that nobody made',
	async (path) => {
		expect((await send({ method: 'GET', path })).status).toBe(404);
		expect(server.output()).not.toContain('page failed');
	},
);

test('a Host that is none is refused calmly', async () => {
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
	const secure = await send({ method: 'GET' });
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

test('the list of routes cannot be asked for', async () => {
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
	await server.said(/"route":"\/x"/);
	expect(server.output().replaceAll('TOPSECRET_new', '')).not.toContain('TOPSECRET');
});

test('health is told without a word more', async () => {
	expect(await send({ method: 'GET', path: '/healthz' })).toMatchObject({ status: 200, body: '{"ok":true}' });
});

test('where visitors have another address, the figures are not told to a proxy that does not say that it is one', async () => {
	const asked = { method: 'GET', path: '/metrics', headers: { host: `localhost:${server.port}` } };
	expect((await send(asked)).status).toBe(404);
});

test('a place for copies that is not there stops no start, and is said at once', async () => {
	const [said = ''] = await server.said(/Everything is kept in .+/);
	expect(said).toContain(`A dinner could NOT be copied to ${NO_STICK} now (there is no folder ${dirname(NO_STICK)})`);
	expect(said).not.toContain('it is copied');
	const dataDir = tmpdir();
	expect(await whereKept({ dataDir, copiesDir: join(dataDir, 'not made yet') })).toContain('it is copied to');
	expect(await whereKept({ dataDir, copiesDir: dataDir })).toContain('it is copied to');
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

test('after a crash the same folder starts again; asked to stop, it stops', async () => {
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
