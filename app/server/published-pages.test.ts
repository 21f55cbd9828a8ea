import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { withEtag } from '../responses/etag.server';
import { arrivalOf } from './address';
import {
	ANY_DINNER,
	codingFor,
	createPublishedPages,
	type PageKey,
	sendPage,
	TIME_TO_LIVE,
} from './published-pages.server';

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

type Given = { render?: (key: PageKey, n: number) => Response | Promise<Response> };
const forAll = (text: string, more: Record<string, string> = {}) =>
	withEtag(
		new Request('http://soup.test'),
		text,
		new Headers({ 'Content-Type': 'text/html', 'Cache-Control': 'public, no-cache', ...more }),
	);

/** A server of cached pages; other requests get a 404 that says so. A test moves the clock. */
async function start({ render = ({ slug, number, origin }) => forAll(`${slug} ${number} at ${origin}`) }: Given = {}) {
	const state = { published: true, rendered: [] as PageKey[], now: 0 };
	const published = createPublishedPages({
		findPublished: async (slug, number) =>
			number === null ? ANY_DINNER : state.published ? `${slug}/${number}` : undefined,
		render: async (key) => {
			state.rendered.push(key);
			return render(key, state.rendered.length);
		},
		originOf: (req) => {
			const arrival = arrivalOf(req, { trustProxy: false, publicUrl: undefined });
			return arrival.kind === 'here' ? arrival.origin : undefined;
		},
		localeOf: () => 'en',
		now: () => state.now,
	});
	server = createServer(async (req, res) => {
		const key = published.keyOf(req);
		const page = key && (await published.find(key));
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

test('concurrent requests cost one rendering', async () => {
	const { state, ask } = await start();
	const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/birmingham/12')));
	expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(
		new Set(['200 birmingham 12 at http://soup.test']),
	);
	expect(state.rendered).toHaveLength(1);
});

test('a change drops the page, and a dinner that is not published has none', async () => {
	const { state, ask, published } = await start({ render: (_, n) => forAll(`rendering ${n}`) });
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 1');
	published.drop('leeds/12');
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 1');
	published.drop('birmingham/12');
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 2');
	published.dropAll();
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 3');
	state.published = false;
	published.drop('birmingham/12');
	expect((await ask('/birmingham/12')).status).toBe(404);
	expect(state.rendered).toHaveLength(3);
	state.published = true;
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 4');
});

test('a page lives from the start of its rendering for its time to live', async () => {
	const { state, ask } = await start({
		render: (_, n) => {
			state.now += 400;
			return forAll(`rendering ${n}`);
		},
	});
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 1');
	state.now = TIME_TO_LIVE - 1;
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 1');
	state.now = TIME_TO_LIVE;
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 2');
});

test('requests after a change do not get a rendering that began before it, and it is not cached', async () => {
	const waiting: (() => void)[] = [];
	const { ask, published } = await start({
		render: async (_, n) => {
			await new Promise<void>((resolve) => waiting.push(resolve));
			return forAll(`rendering ${n}`);
		},
	});
	const early = ask('/birmingham/12');
	await expect.poll(() => waiting.length).toBe(1);
	published.drop('birmingham/12');
	const late = ask('/birmingham/12');
	await expect.poll(() => waiting.length).toBe(2);
	waiting[1]?.();
	expect(String((await late).body)).toBe('rendering 2');
	waiting[0]?.();
	expect(String((await early).body)).toBe('rendering 1');
	expect(String((await ask('/birmingham/12')).body)).toBe('rendering 2');
});

test('a change during the look-up of the dinner drops its page', async () => {
	let found = (_id: string) => {};
	const renderings: number[] = [];
	const published = createPublishedPages({
		findPublished: () =>
			new Promise((resolve) => {
				found = resolve;
			}),
		render: async () => forAll(`rendering ${renderings.push(1)}`),
		originOf: () => 'http://soup.test',
		localeOf: () => 'en',
		now: () => 0,
	});
	const key = { slug: 'birmingham', number: 12, below: '', origin: 'http://soup.test', locale: 'en' as const };
	const early = published.find(key);
	published.drop('a');
	const endEarly = found;
	const late = published.find(key);
	endEarly('a');
	await early;
	expect(published.size()).toBe(0);
	found('a');
	await late;
	expect([published.size(), renderings.length]).toEqual([1, 2]);
	server = createServer().listen();
});

test('no address gets the page of another, and a rendering knows only the key', async () => {
	const { state, ask } = await start();
	const cookie = { cookie: 'session=a; stockpot_paper=b', 'user-agent': 'c', authorization: 'd' };
	expect(String((await ask('/birmingham/12', cookie)).body)).toBe('birmingham 12 at http://soup.test');
	expect(String((await ask('/birmingham/12', { host: '10.0.0.7:3000' })).body)).toContain('at http://10.0.0.7:3000');
	expect(String((await ask('/birmingham/13')).body)).toContain('birmingham 13');
	expect(String((await ask('/leeds/12')).body)).toContain('leeds 12');
	expect(String((await ask('/birmingham/12')).body)).toBe('birmingham 12 at http://soup.test');
	expect(state.rendered).toHaveLength(4);
	for (const key of state.rendered)
		expect(Object.keys(key).sort()).toEqual(['below', 'locale', 'number', 'origin', 'slug']);
});

test('every content coding has the same page and its own length; HEAD has the headers without body', async () => {
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
])('Accept-Encoding %s gets %s', (accepted, coding) => {
	expect(codingFor(accepted)).toBe(coding);
});

test('a client with the page gets a 304, which costs no rendering, until the page changes', async () => {
	const { state, ask, published } = await start({ render: (_, n) => forAll(`rendering ${n}`) });
	const first = await ask('/birmingham/12');
	const tag = String(first.headers.etag);
	for (const held of [tag, `"other", ${tag}`]) {
		const again = await ask('/birmingham/12', { 'if-none-match': held, 'accept-encoding': 'gzip' });
		expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
		expect(again.headers['cache-control']).toBe('public, no-cache');
		expect(again.headers['content-length']).toBeUndefined();
	}
	expect(state.rendered).toHaveLength(1);
	published.drop('birmingham/12');
	expect((await ask('/birmingham/12', { 'if-none-match': tag })).status).toBe(200);
});

test.each([
	['a refusal', () => new Response('no', { status: 404, headers: { ETag: 'W/"a"', 'Cache-Control': 'public' } })],
	['a page of one person', () => new Response('mine', { headers: { ETag: 'W/"a"', 'Cache-Control': 'private' } })],
	['an answer that sets a cookie', () => forAll('page', { 'Set-Cookie': 'session=a' })],
	['a page without ETag', () => new Response('page', { headers: { 'Cache-Control': 'public' } })],
])('%s is never cached nor answered with', async (_, render) => {
	const { ask, published } = await start({ render });
	expect((await ask('/birmingham/12')).status).toBe(404);
	expect(published.size()).toBe(0);
});

test('the projects of a dinner are cached beside its page, and dropped with it', async () => {
	const { state, ask, published } = await start({ render: (key, n) => forAll(`${key.below} ${n}`) });
	const paths = ['/birmingham/12', '/birmingham/12/projects/3', '/birmingham/12/projects/12'];
	const said = async () => {
		const answers = [];
		for (const path of paths) answers.push(String((await ask(path)).body));
		return answers;
	};
	expect(await said()).toEqual([' 1', '/projects/3 2', '/projects/12 3']);
	expect(await said()).toEqual([' 1', '/projects/3 2', '/projects/12 3']);
	published.drop('birmingham/12');
	expect(await said()).toEqual([' 4', '/projects/3 5', '/projects/12 6']);
	for (const path of ['/projects/03', '/projects/0', '/projects/123', '/projects/3/', '/projects'])
		expect(String((await ask(`/birmingham/12${path}`)).body), path).toBe('by Express');
	expect(state.rendered).toHaveLength(6);
});

test('the page of a group is cached until any dinner changes, and words of ours are no group', async () => {
	const { state, ask, published } = await start({ render: ({ number }, n) => forAll(`${number} ${n}`) });
	const said = async () => String((await ask('/birmingham')).body);
	expect([await said(), await said()]).toEqual(['null 1', 'null 1']);
	published.drop('leeds/3');
	expect([await said(), await said()]).toEqual(['null 2', 'null 2']);
	state.now = TIME_TO_LIVE;
	expect(await said()).toBe('null 3');
	for (const path of ['/vote', '/desk', '/data', '/birmingham?words=x', '/birmingham/', '/favicon.svg'])
		expect(String((await ask(path)).body), path).toBe('by Express');
	expect(state.rendered).toHaveLength(3);
});

test('a failed rendering is not cached', async () => {
	const { state, published } = await start({
		render: (_, n) => {
			if (n === 1) throw new Error('the database is away');
			return forAll('page');
		},
	});
	const key = { slug: 'birmingham', number: 12, below: '', origin: 'http://soup.test', locale: 'en' as const };
	await expect(published.find(key)).rejects.toThrow('away');
	expect(await published.find(key)).toBeDefined();
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

test('caches the 48 pages that were requested last', async () => {
	const { state, ask, published } = await start();
	await ask('/birmingham/12');
	for (let number = 100; number < 180; number++) {
		await ask(`/leeds/${number}`);
		await ask('/birmingham/12');
	}
	expect(published.size()).toBe(48);
	expect(state.rendered.filter(({ slug }) => slug === 'birmingham')).toHaveLength(1);
});
