import type { PictureSize } from '../services/pictures.server';
import { matchesEtag } from './etag.server';

export type WantedPicture = { readonly path: readonly string[]; readonly size: PictureSize };

/** `no-store`, because the picture or recording may be public in a minute. */
export const notFound = (): Response =>
	new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** Splits the end of a picture's address into the parts before the size, and the size. */
export function wantedPicture(splat: string | undefined, parts: number): WantedPicture {
	const path = (splat ?? '').split('/');
	const size = path.pop();
	if (path.length !== parts || (size !== 'large' && size !== 'small')) throw notFound();
	return { path, size };
}

/** Seconds for which a browser may show a picture after it was removed. */
const KEPT_FOR = 300;
/** The same for a shared cache, which shows it to others. */
const SHARED_FOR = 60;

/** Any cache may store a public picture or recording for some minutes and then revalidates it. */
export const PUBLIC_FILE = `public, max-age=${KEPT_FOR}, s-maxage=${SHARED_FOR}, must-revalidate`;

/** A public picture. Its version is the ETag, so a revalidation sends no bytes. */
export function publicPicture(request: Request, version: string, bytes: Uint8Array | undefined): Response {
	if (!bytes) throw notFound();
	const tag = `"${version}"`;
	const headers = {
		'Cache-Control': PUBLIC_FILE,
		ETag: tag,
	};
	if (matchesEtag(tag, request.headers.get('if-none-match') ?? '')) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': 'image/webp' } });
}

/** A picture for the holder of the private link or an organiser. No cache stores it, because laptops in the hall are shared. */
export function privatePicture(bytes: Uint8Array | undefined): Response {
	if (!bytes) throw notFound();
	return new Response(new Uint8Array(bytes), {
		headers: { 'Cache-Control': 'private, no-store', 'Content-Type': 'image/webp', 'X-Robots-Tag': 'noindex' },
	});
}
