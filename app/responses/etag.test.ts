import { expect, test } from 'vitest';
import { mayHaveEtag, withEtag } from './etag.server';

const page = (tag?: string) =>
	new Request('http://soup.test/birmingham/12', tag ? { headers: { 'If-None-Match': tag } } : {});
const headers = () => new Headers({ 'Content-Type': 'text/html', 'Cache-Control': 'public, max-age=60' });

test('answers 304 without a body to a browser that has the page, else 200 with the page', async () => {
	const first = withEtag(page(), 'The pot goes to the tool library', headers());
	const tag = first.headers.get('ETag') ?? '';
	expect(await first.text()).toBe('The pot goes to the tool library');
	const again = withEtag(page(`"other", ${tag}`), 'The pot goes to the tool library', headers());
	expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
	expect(again.headers.get('Cache-Control')).toBe('public, max-age=60');
	const noted = withEtag(page(tag), 'The pot goes to the tool library. A note.', headers());
	expect(noted.status).toBe(200);
	expect(noted.headers.get('ETag')).not.toBe(tag);
});

test('gives an error page no ETag and never answers it with 304', () => {
	const tag = withEtag(page(), 'Not found', headers()).headers.get('ETag') ?? '';
	expect(withEtag(page(tag), 'Not found', headers(), 404).status).toBe(404);
});

test('gives an ETag only to routes marked as public', () => {
	expect(mayHaveEtag(headers())).toBe(true);
	expect(mayHaveEtag(new Headers({ 'Cache-Control': 'private, no-cache' }))).toBe(false);
	expect(mayHaveEtag(new Headers())).toBe(false);
});
