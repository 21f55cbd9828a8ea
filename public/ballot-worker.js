// Lets the ballot page open without a network. It knows nothing of ballots: it keeps the page as it last came, whole, with the files it
// needs, and gives it back marked `data-kept`, so that the page says itself that it is offline. Why: docs/decisions/0018.
const CACHE = 'ballot';
const PAGE = '/ballot';
/** Wifi that hangs holds the page no longer than this. */
const PATIENCE = 4000;
/** As long as a phone holds a paper. */
const TOO_OLD = 3 * 24 * 60 * 60 * 1000;

const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const filesIn = (text) => new Set(text.match(/\/assets\/[\w.-]+/g));
const textOf = async (answer) => (answer ? answer.text() : '');

/** The page is only kept once all it needs is: a copy that could not come alive would be worse than the one before it. */
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
	// The build before this one stays: a page of it may be open.
	for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
}

/** A font that this phone has loaded is taken from the browser; one that it has not is not worth the wifi. */
async function keepIfHere(cache, font) {
	const answer = await fetch(font, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
	if (answer?.ok) await cache.put(font, answer);
}

/** Asks the server, whole: a page that stops half way has not come. What is good is kept on the way. */
async function ask(request) {
	const answer = await fetch(request);
	// Sent away to type a code: this phone holds no paper, and the page of one is nobody's any more.
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

// Nobody waits for a new worker, and no page is reloaded for one: it answers from the next page on.
addEventListener('install', (event) => {
	skipWaiting();
	// Without a copy there is nothing to be there for; the page asks again when it is next in touch.
	event.waitUntil(ask(PAGE).then(({ kept }) => kept ?? Promise.reject(new Error('Nothing to keep'))));
});

addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (request.mode === 'navigate' && pathname === PAGE) {
		const asked = ask(request);
		// Kept even where it came too late for this time. What cannot be kept leaves the copy before it.
		event.waitUntil(asked.then(({ kept }) => kept).catch(() => {}));
		event.respondWith(openPage(asked));
	} else if (pathname.startsWith('/assets/')) {
		event.respondWith(openFile(event));
	}
});
