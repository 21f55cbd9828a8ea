/** Headers of every 503: `Retry-After` in seconds, and `no-store`. */
export const serviceUnavailable = {
	status: 503,
	headers: { 'Retry-After': '5', 'Cache-Control': 'no-store' },
} as const;
