import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { addressOf } from './address';
import { codingFor, createPublishedPages, sendPage, type Wanted } from './published-pages.server';
import { tagged } from './tagged.server';

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

type Given = { render?: (wanted: Wanted, n: number) => Response | Promise<Response> };
const forAll = (text: string, more: Record<string, string> = {}) =>
	tagged(
		new Request('http://soup.test'),
		text,
		new Headers({ 'Content-Type': 'text/html', 'Cache-Control': 'public, no-cache', ...more }),
	);

/** A server of kept pages; what they do not answer gets a 404 that says so. */
async function start({ render = ({ slug, number, origin }) => forAll(`${slug} ${number} at ${origin}`) }: Given = {}) {
	const state = { stamp: 'one' as string | undefined, rendered: [] as Wanted[] };
	const published = createPublishedPages({
		moment: async () => `moment of ${state.stamp}`,
		stamp: async () => ({ stamp: state.stamp, moment: `moment of ${state.stamp}` }),
		render: async (wanted) => {
			state.rendered.push(wanted);
			return render(wanted, state.rendered.length);
		},
		originOf: (req) => addressOf(req, { trustProxy: false }),
	});
	server = createServer(async (req, res) => {
		const wanted = published.wantedBy(req);
		const page = wanted && (await published.find(wanted));
		if (page) sendPage(page, req, res);
		else res.writeHead(404).end('by Express');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
			request({ port, path, method, headers: { host: 'soup.test', ...headers } }, (res) => {
				const parts: Buffer[] = [];
				res.on('data', (part) => parts.push(part));
				res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }));
			})
				.on('error', reject)
				.end();
		});
	return { state, ask, published };
}

test('a crowd that comes at once costs one rendering', async () => {
	const { state, ask } = await start();
	const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/birmingham/12')));
	expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(
		new Set(['200 birmingham 12 at http://soup.test']),
	);
	expect(state.rendered).toHaveLength(1);
});

test('another stamp is another page, at the next question', async () => {
	const { state, ask } = await start({ render: (_, n) => forAll(`rendering ${n}`) });
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 1');
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 1');
	state.stamp = 'two';
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 2');
	state.stamp = undefined;
	expect((await ask('/birmingham/12')).status).toBe(404);
	expect(state.rendered).toHaveLength(2);
});

test('a page that took so long that it was overtaken is not given to those who asked after the change', async () => {
	const waiting: (() => void)[] = [];
	const { state, ask } = await start({
		render: async (_, n) => {
			await new Promise<void>((resolve) => waiting.push(resolve));
			return forAll(`rendering ${n}`);
		},
	});
	const early = ask('/birmingham/12');
	await expect.poll(() => waiting.length).toBe(1);
	state.stamp = 'two';
	const late = ask('/birmingham/12');
	await expect.poll(() => waiting.length).toBe(2);
	waiting[1]?.();
	expect(String((await late).body)).toBe('rendering 2');
	waiting[0]?.();
	expect(String((await early).body)).toBe('rendering 1');
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 2');
});

test('a page that changed while it was made is not kept, also where the change was taken back', async () => {
	const { state, ask, published } = await start({
		render: (_, n) => {
			if (n === 1) state.stamp = 'two';
			return forAll(`rendering ${n}`);
		},
	});
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 1');
	expect(published.size()).toBe(0);
	state.stamp = 'one';
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 2');
});

test('addresses never get each other’s page, and what is rendered knows nothing of the visitor but these', async () => {
	const { state, ask } = await start();
	const cookie = { cookie: 'session=a; stockpot_paper=b', 'user-agent': 'c', authorization: 'd' };
	expect(String((await ask('/birmingham/12', cookie)).body)).toBe('birmingham 12 at http://soup.test');
	expect(String((await ask('/birmingham/12', { host: '10.0.0.7:3000' })).body)).toContain('at http://10.0.0.7:3000');
	expect(String((await ask('/birmingham/13')).body)).toContain('birmingham 13');
	expect(String((await ask('/leeds/12')).body)).toContain('leeds 12');
	expect(String((await ask('/birmingham/12')).body)).toBe('birmingham 12 at http://soup.test');
	expect(state.rendered).toHaveLength(4);
	for (const wanted of state.rendered)
		expect(Object.keys(wanted).sort()).toEqual(['locale', 'number', 'origin', 'slug']);
});

test('every coding says the same, and says its own length; HEAD says it without the page', async () => {
	const { state, ask } = await start({ render: () => forAll('soup '.repeat(500)) });
	const whole = 'soup '.repeat(500);
	const plain = await ask('/birmingham/12');
	expect([String(plain.body), plain.headers['content-encoding']]).toEqual([whole, undefined]);
	const gzip = await ask('/birmingham/12', { 'accept-encoding': 'gzip, deflate' });
	expect(String(gunzipSync(gzip.body))).toBe(whole);
	const br = await ask('/birmingham/12', { 'accept-encoding': 'gzip, deflate, br, zstd' });
	expect(String(brotliDecompressSync(br.body))).toBe(whole);
	for (const answer of [plain, gzip, br]) {
		expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
		expect(answer.headers.vary).toBe('Accept-Encoding');
	}
	const head = await ask('/birmingham/12', { 'accept-encoding': 'gzip' }, 'HEAD');
	expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(gzip.body.length)]);
	expect(state.rendered).toHaveLength(1);
});

test.each([
	['', 'identity'],
	['*', 'identity'],
	['gzip', 'gzip'],
	['GZIP;q=0.5', 'gzip'],
	['br;q=0, gzip', 'gzip'],
	['gzip;q=0', 'identity'],
	['br ; q = 1', 'br'],
	['x-gzip-not', 'identity'],
])('a visitor who takes %s is sent %s', (accepted, coding) => {
	expect(codingFor(accepted)).toBe(coding);
});

test('who has the page already is told so without it, until it is another', async () => {
	const { state, ask } = await start({ render: (_, n) => forAll(`rendering ${n}`) });
	const first = await ask('/birmingham/12');
	const tag = String(first.headers.etag);
	for (const held of [tag, `"other", ${tag}`]) {
		const again = await ask('/birmingham/12', { 'if-none-match': held, 'accept-encoding': 'gzip' });
		expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
		expect(again.headers['cache-control']).toBe('public, no-cache');
		expect(again.headers['content-length']).toBeUndefined();
	}
	state.stamp = 'two';
	expect((await ask('/birmingham/12', { 'if-none-match': tag })).status).toBe(200);
});

test.each([
	['a refusal', () => new Response('no', { status: 404, headers: { ETag: 'W/"a"', 'Cache-Control': 'public' } })],
	['what is somebody’s own', () => new Response('mine', { headers: { ETag: 'W/"a"', 'Cache-Control': 'private' } })],
	['what sets a cookie', () => forAll('page', { 'Set-Cookie': 'session=a' })],
	['what has no tag', () => new Response('page', { headers: { 'Cache-Control': 'public' } })],
])('%s is never kept nor answered with', async (_, render) => {
	const { ask, published } = await start({ render });
	expect((await ask('/birmingham/12')).status).toBe(404);
	expect(published.size()).toBe(0);
});

test('a rendering that failed is forgotten', async () => {
	const { state, published } = await start({
		render: (_, n) => {
			if (n === 1) throw new Error('the database is away');
			return forAll('page');
		},
	});
	const wanted = { slug: 'birmingham', number: 12, origin: 'http://soup.test', locale: 'en' as const };
	await expect(published.find(wanted)).rejects.toThrow('away');
	expect(await published.find(wanted)).toBeDefined();
	expect(state.rendered).toHaveLength(2);
});

test.each([
	['a query', 'GET', '/birmingham/12?x', {}],
	['another way to write the address', 'GET', '/Birmingham/12', {}],
	['a slash at the end', 'GET', '/birmingham/12/', {}],
	['a page below', 'GET', '/birmingham/12/receipts', {}],
	['a number that is none', 'GET', '/birmingham/012', {}],
	['a form', 'POST', '/birmingham/12', { 'content-length': '0' }],
	['a body', 'GET', '/birmingham/12', { 'transfer-encoding': 'chunked' }],
	['an Origin', 'GET', '/birmingham/12', { origin: 'http://evil.test' }],
	['a Host that is none', 'GET', '/birmingham/12', { host: 'a b' }],
])('%s is left to Express', async (_, method, path, headers) => {
	const { state, ask } = await start();
	expect(String((await ask(path, headers as Record<string, string>, method)).body)).toBe('by Express');
	expect(state.rendered).toHaveLength(0);
});

test('however many addresses are asked for, a few dozen pages are kept: those that were asked for last', async () => {
	const { state, ask, published } = await start();
	await ask('/birmingham/12');
	for (let number = 100; number < 180; number++) {
		await ask(`/leeds/${number}`);
		await ask('/birmingham/12');
	}
	expect(published.size()).toBe(48);
	expect(state.rendered.filter(({ slug }) => slug === 'birmingham')).toHaveLength(1);
});
