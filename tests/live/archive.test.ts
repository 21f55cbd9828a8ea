import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { empty, openEmbedded } from '../support/db';
import { makeDinner } from '../support/factories';
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

test('an organiser downloads the archive as one file that nothing stores; on a night the page says why not', async () => {
	const { db } = await openEmbedded();
	// Another test's dinner may be on.
	await empty(db);
	const { group } = await publishedEvening(db);
	const night = await startNight(db, pages);
	nights.push(night);
	const { cookie } = await night.deskCookie(group.id);
	const get = (path: string) =>
		fetch(`${night.url}/desk/${group.slug}/archive${path}`, { headers: { cookie }, redirect: 'manual' });
	expect(await (await get('')).text()).toContain(`href="/desk/${group.slug}/archive/download"`);
	const file = await get('/download');
	expect(Object.fromEntries(file.headers)).toMatchObject({
		'content-type': 'application/gzip',
		'content-disposition': `attachment; filename="${group.slug}-2026-11-26.stockpot.tar.gz"`,
		'cache-control': expect.stringContaining('no-store'),
	});
	const bytes = Buffer.from(await file.arrayBuffer());
	expect(file.headers.get('content-length')).toBe(String(bytes.length));
	expect(gunzipSync(bytes).includes('manifest.json')).toBe(true);

	await makeDinner(db, group, { phase: 'voting' });
	const refused = await get('/download');
	expect([refused.status, refused.headers.get('location')]).toEqual([303, `/desk/${group.slug}/archive`]);
	const page = await (await get('')).text();
	expect(page).toContain('A dinner of this group is on');
	expect(page).not.toContain('archive/download');
});
