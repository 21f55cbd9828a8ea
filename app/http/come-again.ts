/** How everything is answered that may go better in a moment: seconds to wait, and nobody keeps the answer. */
export const comeAgain = { status: 503, headers: { 'Retry-After': '5', 'Cache-Control': 'no-store' } } as const;
