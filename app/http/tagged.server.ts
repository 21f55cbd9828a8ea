import { createHash } from 'node:crypto';

/**
 * Answers with what the visitor's browser may keep: tagged by its own bytes, so that a new build or a new note is a new tag, and asked
 * for again it costs a line instead of a page. Weak, because compression changes the bytes on the way and not what they say.
 */
export function tagged(request: Request, body: string, headers: Headers, status = 200): Response {
	const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	headers.set('ETag', tag);
	if (status === 200 && isHeld(tag, request.headers.get('if-none-match') ?? '')) {
		headers.delete('Content-Type');
		return new Response(null, { status: 304, headers });
	}
	return new Response(body, { status, headers });
}

/** Whether the visitor has it already, by what `If-None-Match` says. */
export const isHeld = (tag: string, held: string): boolean =>
	held === tag || held.split(',').some((one) => one.trim() === tag);

/** Only what a route marked as public is tagged: everything else is somebody's own. */
export const mayBeTagged = (headers: Headers): boolean => headers.get('Cache-Control')?.startsWith('public') ?? false;
