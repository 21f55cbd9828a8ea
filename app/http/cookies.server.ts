import { redirect } from '@remix-run/node';

/** On to a page of ours, with cookies set on the way. */
export function withCookies(path: string, cookies: readonly string[]): Response {
	const headers = new Headers();
	for (const cookie of cookies) headers.append('Set-Cookie', cookie);
	return redirect(path, { status: 303, headers });
}
