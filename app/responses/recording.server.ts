import parseRange from 'range-parser';
import { matchesEtag } from './etag.server';
import { notFound, PUBLIC_FILE } from './picture.server';

const TYPE = 'audio/mpeg';

/** The parts of a recording's address. */
export function wantedRecording(splat: string | undefined, parts: number): readonly string[] {
	const path = (splat ?? '').split('/');
	if (path.length !== parts) throw notFound();
	return path;
}

/** A public recording. Its version is the ETag. */
export function publicRecording(request: Request, version: string, bytes: Uint8Array | undefined): Response {
	if (!bytes) throw notFound();
	const headers = { 'Cache-Control': PUBLIC_FILE, ETag: `"${version}"` };
	if (matchesEtag(headers.ETag, request.headers.get('if-none-match') ?? ''))
		return new Response(null, { status: 304, headers });
	return inRange(request, bytes, headers);
}

/** A recording for the holder of the private link or an organiser. No cache stores it, because laptops in the hall are shared. */
export function privateRecording(request: Request, version: string, bytes: Uint8Array | undefined): Response {
	if (!bytes) throw notFound();
	return inRange(request, bytes, {
		'Cache-Control': 'private, no-store',
		'X-Robots-Tag': 'noindex',
		ETag: `"${version}"`,
	});
}

/** The range of the bytes that is asked for: Safari plays nothing without. Several ranges, or one of another version, get the whole. */
function inRange(
	request: Request,
	bytes: Uint8Array,
	given: { readonly ETag: string } & Record<string, string>,
): Response {
	const headers = { ...given, 'Accept-Ranges': 'bytes', 'Content-Type': TYPE };
	const whole = () => new Response(new Uint8Array(bytes), { headers });
	const asked = request.headers.get('range');
	const only = request.headers.get('if-range');
	if (asked === null || request.method !== 'GET' || (only !== null && only !== given.ETag)) return whole();
	const ranges = parseRange(bytes.length, asked);
	if (ranges === -1)
		return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes.length}` } });
	if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1 || !ranges[0]) return whole();
	const { start, end } = ranges[0];
	return new Response(new Uint8Array(bytes.subarray(start, end + 1)), {
		status: 206,
		headers: { ...headers, 'Content-Range': `bytes ${start}-${end}/${bytes.length}` },
	});
}
