import { randomBytes } from 'node:crypto';
import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Language, languages } from '../../app/i18n';
import { putPicture } from '../../db/queries/pictures';
import { says, scale, tap } from '../support/ballot-page';
import { closeContexts, sharedBrowser } from '../support/browser';
import { openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { reach } from '../support/reach';
import { seenNow } from '../support/seen';

const KB = 1024;

let browser: Browser;
let night: Night;
beforeAll(async () => {
	[browser, night] = await Promise.all([
		sharedBrowser(),
		Promise.all([openEmbedded(), builtPages()]).then(([{ db }, pages]) => startNight(db, pages)),
	]);
});
afterAll(async () => {
	await closeContexts(browser);
	await night?.stop();
});

test('a guest’s ballot page, first load: HTML + CSS ≤ 25 KB, JavaScript ≤ 85 KB, all with fonts ≤ 130 KB, as sent', async () => {
	const { papers } = await night.dinner();
	const page = await browser.newPage();
	// The page asks for its worker some seconds later: never while its first load is measured, however slow that is.
	const now = Date.now();
	await page.clock.install({ time: now });
	await page.clock.pauseAt(now + 3_600_000);
	const loaded: Response[] = [];
	page.on('response', (response) => loaded.push(response));
	await page.goto(`${night.url}/vote#${papers[0]?.code}`);
	await page.waitForURL('**/ballot');
	await page.waitForSelector('.pager');
	await page.waitForLoadState('networkidle');

	const bytes: Record<string, number> = {};
	for (const response of loaded) {
		const kind = response.request().resourceType();
		// The page to enter the code and its style sheet count too.
		const { responseBodySize } = await response.request().sizes();
		bytes[kind] = (bytes[kind] ?? 0) + responseBodySize;
	}
	const { document = 0, stylesheet = 0, script = 0 } = bytes;
	const all = Object.values(bytes).reduce((sum, size) => sum + size, 0);
	const told = JSON.stringify({ ...bytes, all });
	expect(document + stylesheet, told).toBeLessThanOrEqual(25 * KB);
	expect(script, told).toBeGreaterThan(30 * KB);
	expect(script, told).toBeLessThanOrEqual(85 * KB);
	expect(all, told).toBeLessThanOrEqual(130 * KB);
	process.stdout.write(`ballot page, bytes as sent: ${told}\n`);

	// Later, off the critical path: the service worker, and the page once more for its cache. The other files are in the HTTP cache.
	await page.clock.resume();
	await expect.poll(() => page.evaluate(() => caches.has('ballot'))).toBe(true);
	const worker = await page.evaluate(async () => (await fetch('/ballot-worker.js', { cache: 'reload' })).text());
	const workerBytes = gzipSync(worker).length;
	expect(workerBytes).toBeLessThanOrEqual(2 * KB);
	expect(all + workerBytes + document, 'with what the worker brings').toBeLessThanOrEqual(130 * KB);
	process.stdout.write(`its worker: ${workerBytes}, and the page again: at most ${document}\n`);
	const scripts = await Promise.all(
		loaded.filter((response) => response.request().resourceType() === 'script').map((response) => response.text()),
	);
	expect(scripts.join('')).not.toContain('ZodError');
});

/**
 * The bytes of a file's body as a browser gets it. Asked for apart, because a browser tells none of a file that was on its way when the page
 * of the code became the ballot.
 */
const asSent = (url: string) =>
	new Promise<number>((resolve, reject) => {
		const asked = get(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => {
				bytes += chunk.length;
			});
			answer.on('end', () => resolve(bytes));
		});
		asked.on('error', reject);
	});

/**
 * What a phone must load before its guest can vote: the page of the code and the ballot, with styles, scripts, fonts and language pack, as
 * sent. The service worker and its copy of the page are not in it: they are asked for later, and voting does not wait for them.
 */
test.each(Object.keys(languages) as Language[])('a guest’s ballot page in %s, first load, as sent', async (locale) => {
	const { papers } = await night.dinner();
	const context = await browser.newContext({ locale, serviceWorkers: 'block' });
	const page = await context.newPage();
	const documents: Promise<number>[] = [];
	const files = new Set<string>();
	page.on('requestfinished', (request) => {
		if (request.resourceType() === 'document')
			documents.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
	});
	page.on('request', (request) => {
		if (request.resourceType() !== 'document' && /^http/.test(request.url())) files.add(request.url());
	});
	await page.goto(`${night.url}/vote#${papers[0]?.code}`);
	await page.waitForURL('**/ballot');
	await page.waitForSelector('.pager');
	expect(await page.getAttribute('html', 'lang')).toBe(locale);
	// The network may be idle between the page of the code and the ballot, and before the first letter asks for its font.
	await page.waitForFunction(() =>
		Object.keys(document.getElementById('island') ?? {}).some((key) => key.startsWith('__react')),
	);
	await page.evaluate(() => document.fonts.ready);
	await page.waitForLoadState('networkidle');
	// The page of the code, its answer, which leads on, and the ballot.
	await expect.poll(() => documents.length).toBe(3);
	const sizes = await Promise.all([...documents, ...Array.from(files, asSent)]);
	const all = sizes.reduce((sum, size) => sum + size, 0);
	expect(all).toBeGreaterThan(100 * KB);
	expect(all).toBeLessThanOrEqual(135 * KB);
	expect([...files].filter((url) => /nastaliq|arabic|bengali|gurmukhi|chinese|noto|scripts/.test(url))).toEqual([]);
	process.stdout.write(`ballot page in ${locale}, bytes as sent: ${all}\n`);
	await context.close();
});

/** As much to encode as a photo of a garden has. */
async function photo() {
	const [width, height] = [1600, 1200];
	const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
	const source = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
		.blur(2)
		.png()
		.toBuffer();
	const bytes = await sharp(source).webp({ quality: 80 }).toBuffer();
	const small = await sharp(source).resize(480).webp({ quality: 75 }).toBuffer();
	return { version: randomBytes(9).toString('base64url'), width, height, bytes, small };
}

test('a guest’s whole evening ≤ 300 KB: code, ballot, every tap, all that the compere does, and the result', async () => {
	const room = await night.dinner({ phase: 'doors' });
	const { dinner, organiser, papers } = room;
	for (const pitch of room.pitches) await putPicture(night.db, pitch.id, await photo());
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	const bytes = { requests: 0, pages: 0, frames: 0 };
	devtools.on('Network.requestWillBeSent', ({ request }) => {
		bytes.requests += JSON.stringify(request.headers).length + (request.postData?.length ?? 0) + request.url.length;
	});
	// With its headers, as sent.
	devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes.pages += encodedDataLength;
	});
	const FRAME_HEADER = 8;
	for (const event of ['Network.webSocketFrameReceived', 'Network.webSocketFrameSent'] as const)
		devtools.on(event, ({ response }) => {
			bytes.frames += response.payloadData.length + FRAME_HEADER;
		});

	await page.goto(`${night.url}/vote#${papers[0]?.code}`);
	await page.waitForURL('**/ballot');
	await says(page, 'Doors are open.');
	const { services, clock } = night;
	await reach(night.db, room, 'voting', { services, clock });
	await says(page, /Voting is (still )?open/);
	// Each score is given, and given again.
	for (const score of [2, 4])
		for (let pitch = 1; pitch <= 4; pitch++) {
			await page.evaluate((number) => {
				location.hash = `#pitch-${number}`;
			}, pitch);
			await page.locator(scale(pitch, 0, score)).waitFor();
			for (let criterion = 0; criterion < 4; criterion++) await tap(page, pitch, criterion, score);
		}
	await says(page, 'Saved. 16 of 16 scores count.');
	must(await services.dinners.extendVoting(dinner.id, 5, pressOf(organiser), await seenNow(night.db, dinner.id)));
	await reach(night.db, room, 'announced', { services, clock });
	await says(page, 'The result is being announced.');
	await reach(night.db, room, 'published', { services, clock });
	await page.getByRole('link', { name: 'See the result' }).click();
	await page.waitForURL(/\/\d+$/);
	for (const picture of await page.locator('main img').all()) await picture.scrollIntoViewIfNeeded();
	await page.waitForLoadState('networkidle');

	const told = JSON.stringify(bytes);
	expect(bytes.pages, told).toBeGreaterThan(100 * KB);
	expect(bytes.frames, told).toBeGreaterThan(KB);
	expect(bytes.requests + bytes.pages + bytes.frames, told).toBeLessThanOrEqual(300 * KB);
	process.stdout.write(`a whole evening on a phone, bytes: ${told}\n`);
	await context.close();
});
