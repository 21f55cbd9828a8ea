/** The ballot page itself, kept by this browser so that it opens without a network: `public/ballot-worker.js`, and this side of it. */
const WORKER = '/ballot-worker.js';
/** The worker's name for what it keeps. The page where codes are typed throws it away. */
const CACHE = 'ballot';

/** Only where the browser allows it, which a plain address in the hall's network is not. Asked again it changes nothing. */
export function keepPage(): void {
	if (!import.meta.env.PROD || !isSecureContext || !('serviceWorker' in navigator)) return;
	// What did not work is tried again when the page is next in touch, and until then the page is as it would be without.
	navigator.serviceWorker.register(WORKER, { scope: '/ballot' }).catch(() => undefined);
}

/** Whether this page is a kept copy. Its style sheet hides what may not be so any more until this was asked. */
export function takeKeptMark(): boolean {
	const { dataset } = document.documentElement;
	const wasKept = 'kept' in dataset;
	delete dataset.kept;
	return wasKept;
}

/** The server said that this phone has no paper, or another. False where there was nothing to throw away. */
export async function forgetPage(): Promise<boolean> {
	return 'caches' in globalThis && caches.delete(CACHE).catch(() => false);
}
