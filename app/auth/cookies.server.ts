import { redirect } from '@remix-run/node';

/** Redirects to one of our own pages and sets these cookies. */
export function withCookies(path: string, cookies: readonly string[]): Response {
	const headers = new Headers({ 'Cache-Control': 'no-store' });
	for (const cookie of cookies) headers.append('Set-Cookie', cookie);
	return redirect(path, { status: 303, headers });
}
