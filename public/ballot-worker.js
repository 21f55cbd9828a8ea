// Service worker that opens the ballot page without a network. Caches the last complete page with its files, and serves it with the mark
// `data-kept`, by which the page knows that it is a copy. It handles no ballots. Why: docs/decisions/0018.
const CACHE = 'ballot';
const PAGE = '/ballot';
/** Where the page's form sends the chosen language. */
const LANGUAGE = '/ballot/language';
/** Milliseconds after which a slow network is answered from the cache. */
const PATIENCE = 4000;
/** Milliseconds: the lifetime of a paper session's cookie. */
const TOO_OLD = 3 * 24 * 60 * 60 * 1000;

const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const filesIn = (text) => new Set(text.match(/\/assets\/[\w.-]+/g));
const textOf = async (answer) => (answer ? answer.text() : '');

/** Caches the page after all its files, because a copy that cannot hydrate is worse than the previous one. */
async function keep(html, headers) {
	const cache = await caches.open(CACHE);
	const before = filesIn(await textOf(await cache.match(PAGE)));
	const files = filesIn(html);
	await Promise.all([...files].map(async (file) => (await cache.match(file)) || cache.add(file)));
	const wanted = new Set([PAGE, ...before, ...files]);
	for (const sheet of wanted) {
		if (!sheet.endsWith('.css')) continue;
		for (const font of filesIn(await textOf(await cache.match(sheet)))) {
			wanted.add(font);
			if (files.has(sheet) && !(await cache.match(font))) await keepIfHere(cache, font);
		}
	}
	await cache.put(PAGE, new Response(html, { headers }));
	// Keeps the previous build's files too, because a page of it may be open.
	for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
}

/** Caches a font only from the browser's HTTP cache, so that it costs no bandwidth. */
async function keepIfHere(cache, font) {
	const answer = await fetch(font, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
	if (answer?.ok) await cache.put(font, answer);
}

/** Fetches a complete page and starts to cache it. A truncated response rejects. */
async function ask(request) {
	const answer = await fetch(request);
	// A redirect means that this phone has no paper: deletes the page of the earlier one.
	if (answer.redirected || answer.type === 'opaqueredirect') {
		await caches.delete(CACHE);
		return { answer };
	}
	if (!answer.ok) return { answer };
	const { status, headers } = answer;
	const html = await answer.text();
	return { answer: new Response(html, { status, headers }), kept: keep(html, headers) };
}

async function readKept() {
	const kept = await caches.match(PAGE, { cacheName: CACHE });
	if (!kept || !(Date.now() - Date.parse(kept.headers.get('date')) < TOO_OLD)) return null;
	const html = (await kept.text()).replace('<html', '<html data-kept=""');
	return new Response(html, { headers: kept.headers });
}

async function openPage(asked) {
	const fresh = asked.then(({ answer }) => answer);
	const kept = await readKept();
	if (!kept) return fresh;
	const good = fresh.then(
		(answer) => (answer.status < 500 ? answer : kept),
		() => kept,
	);
	return Promise.race([good, later(PATIENCE).then(() => kept)]);
}

async function openFile(event) {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(event.request, { ignoreVary: true });
	if (kept) return kept;
	const answer = await fetch(event.request);
	if (answer.ok) event.waitUntil(cache.put(event.request, answer.clone()).catch(() => {}));
	return answer;
}

// A new worker replaces the old one at once, without reloading pages.
addEventListener('install', (event) => {
	skipWaiting();
	// Fails the installation without a cached page. The page registers the worker again on its next contact with the server.
	event.waitUntil(ask(PAGE).then(({ kept }) => kept ?? Promise.reject(new Error('Nothing to keep'))));
});

addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== location.origin) return;
	// Without a network the choice is lost, but not the page.
	if (request.method === 'POST' && pathname === LANGUAGE)
		event.respondWith(fetch(request).catch(() => Response.redirect(location.origin + PAGE, 303)));
	if (request.method !== 'GET') return;
	if (request.mode === 'navigate' && pathname === PAGE) {
		const asked = ask(request);
		// A late page is cached for the next time. If caching fails, the previous copy stays.
		event.waitUntil(asked.then(({ kept }) => kept).catch(() => {}));
		event.respondWith(openPage(asked));
	} else if (pathname.startsWith('/assets/')) {
		event.respondWith(openFile(event));
	}
});
