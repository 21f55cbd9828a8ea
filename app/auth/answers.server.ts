import { ANSWER } from '../contract/focus';
import type { Args } from './scopes.server';

/** Sets `no-store` on a refusal or redirect that names no cache rule, because it is true only now. */
export function unkept(response: Response): Response {
	if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
	return response;
}

/** After a press at the desk the redirect names the element that takes the focus, unless it names one itself. */
export function focusing({ request }: Args, error: unknown): unknown {
	const to = error instanceof Response ? error.headers.get('Location') : null;
	const isDesk = new URL(request.url).pathname.startsWith('/desk/');
	if (error instanceof Response && isDesk && to?.startsWith('/desk/') && !to.includes('#'))
		error.headers.set('Location', `${to}#${ANSWER}`);
	return error;
}

/** `so`: the wanted state was reached before, or the page asks; nothing failed. */
export function isRefusal(answer: unknown): boolean {
	const { data: said, init } = (answer ?? {}) as {
		data?: { so?: boolean } | null;
		init?: ResponseInit | null;
	};
	return (init?.status ?? 200) >= 400 && !said?.so;
}
