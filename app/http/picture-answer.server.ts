import type { PictureSize } from '../services/pictures.server';

export type WantedPicture = { readonly path: readonly string[]; readonly size: PictureSize };

/** The end of a picture's address: what comes before the size, and the size. */
export function wantedPicture(splat: string | undefined, parts: number): WantedPicture {
	const path = (splat ?? '').split('/');
	const size = path.pop();
	if (path.length !== parts || (size !== 'large' && size !== 'small')) throw new Response('Not found', { status: 404 });
	return { path, size };
}

/** The version in the address changes with the picture, so it may be kept for ever; by whom depends on who may see it. */
export function pictureAnswer(bytes: Uint8Array | undefined, keep: 'public' | 'private'): Response {
	if (!bytes) throw new Response('Not found', { status: 404 });
	return new Response(new Uint8Array(bytes), {
		headers: {
			'Content-Type': 'image/webp',
			'Cache-Control': `${keep}, max-age=31536000, immutable`,
			...(keep === 'private' ? { 'X-Robots-Tag': 'noindex' } : {}),
		},
	});
}
