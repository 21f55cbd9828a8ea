/** Runs again and again until ended. A round that failed is no news: the next one comes. */
export function every(milliseconds: number, run: () => Promise<void>): () => void {
	const timer = setInterval(() => {
		run().catch(() => undefined);
	}, milliseconds);
	return () => clearInterval(timer);
}
