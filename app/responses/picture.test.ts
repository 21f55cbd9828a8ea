import { expect, test } from 'vitest';
import { privatePicture, publicPicture, wantedPicture } from './picture.server';

const bytes = new Uint8Array([1, 2, 3]);
const asking = (held?: string) =>
	new Request('http://soup.example/picture/x', held === undefined ? {} : { headers: { 'if-none-match': held } });
const thrownBy = (run: () => unknown): Response => {
	try {
		run();
	} catch (thrown) {
		if (thrown instanceof Response) return thrown;
		throw thrown;
	}
	throw new Error('Nothing was thrown');
};

test('a removed public picture leaves every cache within minutes', () => {
	const first = publicPicture(asking(), 'one', bytes);
	expect(first.headers.get('cache-control')).toBe('public, max-age=300, s-maxage=60, must-revalidate');
	const again = publicPicture(asking(first.headers.get('etag') ?? ''), 'one', bytes);
	expect([again.status, again.headers.get('cache-control')]).toEqual([304, first.headers.get('cache-control')]);
	expect(publicPicture(asking('"another"'), 'one', bytes).status).toBe(200);
	// A removed picture is a 404 even for a browser that has its bytes.
	const gone = thrownBy(() => publicPicture(asking('"one"'), 'one', undefined));
	expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

test('no cache stores a private picture or a 404', () => {
	expect(privatePicture(bytes).headers.get('cache-control')).toBe('private, no-store');
	for (const gone of [
		thrownBy(() => privatePicture(undefined)),
		thrownBy(() => wantedPicture('a/b/huge', 2)),
		thrownBy(() => wantedPicture(undefined, 1)),
	]) {
		expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
	}
});
