/** Runs periodically and ignores failures, because the next round retries. Returns a function that stops it. */
export function every(milliseconds: number, run: () => Promise<void>): () => void {
	const timer = setInterval(() => {
		run().catch(() => undefined);
	}, milliseconds);
	return () => clearInterval(timer);
}
