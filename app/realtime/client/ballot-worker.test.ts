import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';

const source = readFileSync(new URL('../../../public/ballot-worker.js', import.meta.url), 'utf8');
const HOME = 'https://soup.test';

type Asked = { method: string; mode: string; url: string };
type Heard = { request?: Asked; respondWith?: (answer: Promise<Response>) => void; waitUntil: (work: unknown) => void };

const pathOf = (asked: string | { url: string }) =>
	new URL(typeof asked === 'string' ? asked : asked.url, HOME).pathname;

/** The server as the worker sees it; null: no network. `hangs`: never answers. */
let served: Map<string, () => Response> | null | 'hangs';
let cached: Map<string, Response>;
let listeners: Map<string, (event: Heard) => void>;
let waits: (() => void)[];
const fetched: string[] = [];

const page = (css: string, words = '') =>
	new Response(`<!DOCTYPE html><html lang="en"><link href="/assets/${css}">${words}</html>`, {
		headers: { date: new Date().toUTCString(), 'content-security-policy': `nonce of ${css}` },
	});
const file = (text = '') => new Response(text);

async function get(asked: string | Asked, { cache = '' } = {}): Promise<Response> {
	const path = pathOf(asked);
	if (served === 'hangs') return new Promise(() => {});
	const answer = cache === 'only-if-cached' ? undefined : served?.get(path)?.();
	if (cache !== 'only-if-cached') fetched.push(path);
	if (!served || cache === 'only-if-cached') throw new TypeError('Failed to fetch');
	return answer ?? new Response('', { status: 404 });
}

beforeEach(() => {
	cached = new Map();
	listeners = new Map();
	waits = [];
	fetched.length = 0;
	served = new Map([
		['/ballot', () => page('one.css', 'first')],
		['/assets/one.css', () => file('url(/assets/face.woff2)')],
		['/assets/face.woff2', () => file('face')],
	]);
	const cache = {
		match: async (asked: string | Asked) => cached.get(pathOf(asked))?.clone(),
		put: async (asked: string | Asked, answer: Response) => void cached.set(pathOf(asked), answer),
		add: async (asked: string) => {
			const answer = await get(asked);
			if (!answer.ok) throw new TypeError('Request failed');
			cached.set(asked, answer);
		},
		keys: async () => [...cached.keys()].map((path) => ({ url: HOME + path })),
		delete: async (asked: string) => cached.delete(pathOf(asked)),
	};
	runInContext(
		source,
		createContext({
			addEventListener: (name: string, run: (event: Heard) => void) => listeners.set(name, run),
			skipWaiting: () => {},
			setTimeout: (run: () => void) => waits.push(run),
			location: { origin: HOME },
			caches: { open: async () => cache, match: cache.match, delete: async () => cached.clear() },
			fetch: get,
			Response,
			URL,
			Date,
		}),
	);
});

/** Fires an event and waits for all that it set off. */
function fire(name: string, request?: Asked) {
	const works: unknown[] = [];
	let answer: Promise<Response> | undefined;
	listeners.get(name)?.({
		...(request ? { request } : {}),
		waitUntil: (work) => works.push(work),
		respondWith: (given) => {
			answer = given;
		},
	});
	return { answer, done: () => Promise.all(works) };
}
const open = (path = '/ballot', method = 'GET', mode = 'navigate') => fire('fetch', { method, mode, url: HOME + path });
async function text({ answer, done }: ReturnType<typeof open>): Promise<string> {
	const said = (await (await answer)?.text()) ?? 'not handled';
	if (served !== 'hangs') await done();
	return said;
}
const install = () => fire('install').done();

test('serves the server’s page online, and offline the cached copy with its mark and its security policy', async () => {
	await install();
	expect(await text(open())).not.toContain('data-kept');
	served = null;
	const kept = await open().answer;
	expect(kept?.headers.get('content-security-policy')).toBe('nonce of one.css');
	expect(await kept?.text()).toMatch(/^<!DOCTYPE html><html data-kept="" lang="en">.*first/);
});

test('serves the cached copy if the server does not answer within the worker’s timeout', async () => {
	await install();
	served = 'hangs';
	const asked = open();
	await expect.poll(() => waits).toHaveLength(1);
	for (const run of waits) run();
	expect(await text(asked)).toContain('data-kept');
});

test('serves the cached copy on a server error, and the server’s page on a refusal', async () => {
	await install();
	for (const [status, shown] of [
		[502, 'first'],
		[404, 'no such thing'],
	] as const) {
		served = new Map([['/ballot', () => new Response('no such thing', { status })]]);
		expect(await text(open())).toContain(shown);
	}
});

test('deletes the cache when the server redirects to the code page', async () => {
	await install();
	const away = new Response('the code page');
	Object.defineProperty(away, 'type', { value: 'opaqueredirect' });
	served = new Map([['/ballot', () => away]]);
	await text(open());
	expect(cached.size).toBe(0);
});

test('a new build whose files fail to load does not replace a working copy', async () => {
	await install();
	served = new Map([['/ballot', () => page('two.css', 'second')]]);
	expect(await text(open())).toContain('second');
	served = null;
	expect(await text(open())).toContain('first');
});

test('keeps the previous build’s files for an open page, and deletes older ones', async () => {
	await install();
	for (const css of ['two.css', 'three.css']) {
		served = new Map([
			['/ballot', () => page(css)],
			[`/assets/${css}`, () => file('url(/assets/face.woff2)')],
		]);
		await text(open());
	}
	expect([...cached.keys()].sort()).toEqual(['/assets/three.css', '/assets/two.css', '/ballot']);
});

test('serves files from the cache first, and caches a font when a page uses it', async () => {
	await install();
	fetched.length = 0;
	expect(await text(open('/assets/one.css', 'GET', 'no-cors'))).toContain('face');
	expect(fetched).toEqual([]);
	await text(open('/assets/face.woff2', 'GET', 'cors'));
	await text(open());
	served = null;
	expect(await text(open('/assets/face.woff2', 'GET', 'cors'))).toBe('face');
});

test('does not serve a copy that is older than the longest paper session', async () => {
	await install();
	const html = await cached.get('/ballot')?.clone().text();
	const headers = { date: new Date(Date.now() - 4 * 24 * 60 * 60 * 1000).toUTCString() };
	cached.set('/ballot', new Response(html, { headers }));
	served = null;
	await expect(open().answer).rejects.toThrow('Failed to fetch');
});

test('ignores forms, other pages, the ballot’s requests and other origins', async () => {
	for (const [path, method, mode] of [
		['/ballot', 'POST', 'navigate'],
		['/ballot', 'GET', 'cors'],
		['/ballot/sync', 'GET', 'cors'],
		['/ballot-soup', 'GET', 'navigate'],
		['/vote', 'GET', 'navigate'],
		['/desk', 'GET', 'navigate'],
	] as const) {
		expect(open(path, method, mode).answer, path).toBeUndefined();
	}
	expect(
		fire('fetch', { method: 'GET', mode: 'cors', url: 'https://elsewhere.test/assets/one.css' }).answer,
	).toBeUndefined();
});

test('the installation fails without a copy, so that the browser retries it', async () => {
	served = null;
	await expect(install()).rejects.toThrow('Failed to fetch');
	served = new Map([['/ballot', () => new Response('', { status: 503 })]]);
	await expect(install()).rejects.toThrow('Nothing to keep');
});

test('a chosen language goes to the server, and without a network the page stays', async () => {
	if (served instanceof Map) served.set('/ballot/language', () => file('chosen'));
	const choose = () => open('/ballot/language', 'POST').answer;
	expect(await (await choose())?.text()).toBe('chosen');
	served = null;
	const answer = await choose();
	expect([answer?.status, answer?.headers.get('location')]).toEqual([303, `${HOME}/ballot`]);
	expect(await text(open('/ballot', 'POST'))).toBe('not handled');
});
