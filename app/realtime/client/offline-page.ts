/** The page's side of the service worker `public/ballot-worker.js`, which caches the ballot page for offline use. */
const WORKER = '/ballot-worker.js';
/** The worker's cache. The page where guests type a code deletes it. */
const CACHE = 'ballot';

/** Registers the worker. Idempotent. Browsers allow service workers only over https or on localhost. */
export function keepPage(): void {
	if (!import.meta.env.PROD || !isSecureContext || !('serviceWorker' in navigator)) return;
	// The page works without the worker, and registers it again on the next contact with the server.
	navigator.serviceWorker.register(WORKER, { scope: '/ballot' }).catch(() => undefined);
}

/** Whether this page is a cached copy. Removes the mark by which the style sheet hides possibly outdated parts. */
export function takeOfflineMark(): boolean {
	const { dataset } = document.documentElement;
	const isCopy = 'kept' in dataset;
	delete dataset.kept;
	return isCopy;
}

/** Deletes the cached page. False if there was none. */
export async function forgetPage(): Promise<boolean> {
	return 'caches' in globalThis && caches.delete(CACHE).catch(() => false);
}
