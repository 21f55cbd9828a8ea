import { expect, test } from 'vitest';
import { mayBeTagged, tagged } from './tagged.server';

const page = (tag?: string) =>
	new Request('http://soup.test/birmingham/12', tag ? { headers: { 'If-None-Match': tag } } : {});
const headers = () => new Headers({ 'Content-Type': 'text/html', 'Cache-Control': 'public, max-age=60' });

test('who has the page already is told so without the page; who has another gets it whole', async () => {
	const first = tagged(page(), 'The pot goes to the tool library', headers());
	const tag = first.headers.get('ETag') ?? '';
	expect(await first.text()).toBe('The pot goes to the tool library');
	const again = tagged(page(`"other", ${tag}`), 'The pot goes to the tool library', headers());
	expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
	expect(again.headers.get('Cache-Control')).toBe('public, max-age=60');
	const noted = tagged(page(tag), 'The pot goes to the tool library. A note.', headers());
	expect(noted.status).toBe(200);
	expect(noted.headers.get('ETag')).not.toBe(tag);
});

test('an error page is never taken for the page that somebody holds', () => {
	const tag = tagged(page(), 'Not found', headers()).headers.get('ETag') ?? '';
	expect(tagged(page(tag), 'Not found', headers(), 404).status).toBe(404);
});

test('only what a route marked as public is tagged', () => {
	expect(mayBeTagged(headers())).toBe(true);
	expect(mayBeTagged(new Headers({ 'Cache-Control': 'private, no-cache' }))).toBe(false);
	expect(mayBeTagged(new Headers())).toBe(false);
});
