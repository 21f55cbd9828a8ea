import { createHash } from 'node:crypto';

/**
 * Answers with a weak ETag made from the body, so that a repeated request gets a 304. The ETag is weak because compression changes the
 * bytes and not the content.
 */
export function withEtag(request: Request, body: string, headers: Headers, status = 200): Response {
	const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	headers.set('ETag', tag);
	if (status === 200 && matchesEtag(tag, request.headers.get('if-none-match') ?? '')) {
		headers.delete('Content-Type');
		return new Response(null, { status: 304, headers });
	}
	return new Response(body, { status, headers });
}

/** Whether `If-None-Match` names this ETag. */
export const matchesEtag = (tag: string, held: string): boolean =>
	held === tag || held.split(',').some((one) => one.trim() === tag);

/** True only for a route marked as public: every other answer belongs to one person. */
export const mayHaveEtag = (headers: Headers): boolean => headers.get('Cache-Control')?.startsWith('public') ?? false;
