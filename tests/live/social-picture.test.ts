import sharp from 'sharp';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { makePicture } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { publishedEvening } from '../support/published';

let pages: Awaited<ReturnType<typeof builtPages>>;
beforeAll(async () => {
	pages = await builtPages();
});
const nights: Night[] = [];
afterEach(async () => {
	for (const night of nights.splice(0)) await night.stop();
});
const metaOf = (html: string, name: string): string | undefined =>
	html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`))?.[1];

test('a link to a result or a project is shown with a picture of 1200 x 630, which is revalidated by its ETag', async () => {
	const { db } = await openEmbedded();
	const { group, dinner, pitches } = await publishedEvening(db);
	const night = await startNight(db, pages);
	nights.push(night);
	const at = `${night.url}/${group.slug}/${dinner.number}`;
	for (const page of [at, `${at}/projects/3`]) {
		const html = await (await fetch(page)).text();
		expect(metaOf(html, 'og:image')).toBe(`${page}/picture.png`);
		expect([metaOf(html, 'og:image:width'), metaOf(html, 'og:image:height')]).toEqual(['1200', '630']);
		expect(metaOf(html, 'og:image:alt')).toMatch(/Brum Youth Theatre Bus: £412\.50$/);
		expect(metaOf(html, 'twitter:card')).toBe('summary_large_image');
		const first = await fetch(`${page}/picture.png`);
		expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png']);
		expect(first.headers.get('cache-control')).toBe('public, max-age=300, must-revalidate');
		expect(first.headers.get('set-cookie')).toBeNull();
		const { width, height, format } = await sharp(Buffer.from(await first.arrayBuffer())).metadata();
		expect([width, height, format]).toEqual([1200, 630, 'png']);
		const etag = first.headers.get('etag') ?? '';
		const again = await fetch(`${page}/picture.png`, { headers: { 'if-none-match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		await makePicture(db, pitches[2]?.id ?? '');
		const pictured = await fetch(`${page}/picture.png`, { headers: { 'if-none-match': etag } });
		expect(pictured.status).toBe(200);
		expect(pictured.headers.get('etag')).not.toBe(etag);
		await db.deleteFrom('picture').execute();
	}
	await db.updateTable('dinner').set({ phase: 'announced' }).where('id', '=', dinner.id).execute();
	for (const path of [`${at}/picture.png`, `${at}/projects/3/picture.png`, `${at}/projects/1/picture.png`]) {
		const none = await fetch(path);
		expect([none.status, none.headers.get('cache-control')], path).toEqual([404, 'no-store']);
	}
});
