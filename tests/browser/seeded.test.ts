import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheets } from '../../app/features/papers/sheets';
import { closeContexts, sharedBrowser } from '../support/browser';
import { type Device, lookOver, openDevice, printsOnly, RUNNING_SCRIPT } from '../support/desk';
import { shortLived } from '../support/flags';
import { newDataDir } from '../support/folder';
import { invalidIn } from '../support/markup';
import { type RunningServer, startServer } from '../support/server';

// Pages that `dinner.test.ts` does not visit, with the data of `npm run seed`: a published dinner with all scores, a call with pitches, and
// the desk.

const run = promisify(execFile);
const seed = ['--import', 'tsx', fileURLToPath(new URL('../../app/commands/seed.ts', import.meta.url))];
/** The same command where only `build/` exists, which starts in half of the time. */
const builtSeed = [fileURLToPath(new URL('../../build/seed.js', import.meta.url))];
const fill = (dataDir: string, command: readonly string[]) =>
	run(process.execPath, [...shortLived, ...command], {
		env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: '' },
	});

let dataDir = '';
let password = '';
let secondTime: PromiseSettledResult<unknown> | undefined;
let server: RunningServer;
let browser: Browser;
let address = '';
beforeAll(async () => {
	dataDir = await newDataDir('seeded');
	const { stdout } = await fill(dataDir, seed);
	password = /password (\S+)/.exec(stdout)?.[1] ?? '';
	// Before the server locks the folder.
	[secondTime] = await Promise.allSettled([fill(dataDir, builtSeed)]);
	[server, browser] = await Promise.all([startServer({ dataDir }), sharedBrowser()]);
	address = `http://soup.test:${server.port}`;
});
afterAll(async () => {
	await closeContexts(browser);
	await server?.stop();
	await rm(dataDir, { recursive: true, force: true });
});

/** What is folded away is looked at too. */
const unfold = ({ page }: Device) =>
	page.locator('details').evaluateAll((all) => {
		for (const one of all) one.setAttribute('open', '');
	});

test('the public reads everything without a script, wide and narrow', async () => {
	const visitor = await openDevice(browser, address, { width: 1280 });
	for (const path of [
		'/',
		'/birmingham',
		'/birmingham/12',
		'/birmingham/13',
		'/birmingham/12/card',
		'/birmingham/13/card',
		'/birmingham/12/receipts?receipt=AAAAAAAA',
		'/data',
	]) {
		await visitor.open(path);
		expect(await visitor.page.locator(RUNNING_SCRIPT).count(), path).toBe(0);
		await unfold(visitor);
		await lookOver(visitor, `seeded ${path}`, [320]);
	}
	visitor.untroubled();
	await visitor.context.close();
});

test('a public page on paper is unfolded and says its address; without styles its drawings have their size', async () => {
	const page = await browser.newPage();
	const path = '/birmingham/12';
	const sent = await (await page.goto(`${address}${path}`))?.text();
	expect(sent?.trimEnd().slice(-14)).toBe('</body></html>');
	expect(sent).toMatch(/<meta name="description" content="[^"]{20,}/);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('details:not([open])').count()).toBeGreaterThan(2);
	for (const folded of await page.locator('main details:not(.card-lines)').all())
		expect((await folded.locator('table, .pitch-full').first().boundingBox())?.height).toBeGreaterThan(40);
	expect(await page.locator('.own-address').isVisible()).toBe(true);
	expect(await page.locator('.own-address').textContent()).toBe(`${address}${path}`);
	const plain = await browser.newPage();
	await plain.route('**/*.css', (route) => route.abort());
	for (const bare of [path, '/birmingham/13', '/vote']) {
		await plain.goto(`${address}${bare}`);
		for (const drawing of await plain.locator('svg').all())
			expect((await drawing.boundingBox())?.width, bare).toBeLessThanOrEqual(30);
	}
	await Promise.all([page.close(), plain.close()]);
});

test('the card fits its frame of 320 by 220 pixels without scrolling', async () => {
	const page = await browser.newPage({ viewport: { width: 320, height: 220 } });
	for (const path of ['/birmingham/12/card', '/birmingham/13/card']) {
		await page.goto(`${address}${path}`);
		const size = await page.evaluate(() => {
			const { scrollWidth, scrollHeight } = document.documentElement;
			return [scrollWidth, scrollHeight];
		});
		expect(size, path).toEqual([320, 220]);
	}
	await page.close();
});

test('a page with mistakes in its HTML is found', async () => {
	const page = await browser.newPage();
	await page.route(`${address}/`, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><html lang="en"><head><title>a</title></head><body><p id="b"><div id="b"></div></p><input type="hidden" readonly><noscript><meta http-equiv="refresh" content="5"></noscript></body></html>',
		}),
	);
	await page.goto(`${address}/`);
	const rules = (await invalidIn(page)).map((found) => found.split(':')[0]);
	expect(rules.sort()).toEqual(['close-order', 'element-permitted-content', 'input-attributes', 'no-dup-id']);
	await page.close();
});

test('the screen still shows the winner of a published dinner', async () => {
	const screen = await openDevice(browser, address, { width: 1920, height: 1080, dark: true });
	await screen.open('/birmingham/12/screen');
	await lookOver(screen, 'seeded screen');
	expect(await screen.page.textContent('body')).toContain('£412.50');
	const sent = await screen.page.evaluate(async () => (await fetch(location.href)).text());
	expect(sent.split('</head>')[0]).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>');
	screen.untroubled();
});

test('the organiser’s pages around a dinner, wide and narrow', async () => {
	const desk = await openDevice(browser, address, { width: 1280 });
	await desk.open('/sign-in');
	await lookOver(desk, 'sign-in');
	await desk.page.fill('[name=email]', 'amina@example.org');
	await desk.page.fill('[name=password]', 'not the password');
	await desk.page.click('main button[type=submit]');
	await desk.page.waitForSelector('[aria-invalid=true]');
	await lookOver(desk, 'sign-in refused');
	await desk.page.fill('[name=password]', password);
	await desk.page.click('main button[type=submit]');
	await desk.page.waitForURL('**/desk');
	const pages = [
		'/desk',
		'/desk/birmingham',
		'/desk/birmingham/settings',
		'/desk/birmingham/13',
		'/desk/birmingham/13/edit',
		'/desk/birmingham/13/pitches',
		'/desk/birmingham/13/reading',
		'/desk/birmingham/13/papers',
		'/desk/birmingham/13/door',
		'/desk/birmingham/13/door-sign',
		'/desk/birmingham/13/print',
		'/desk/birmingham/13/print/table-cards',
		'/desk/birmingham/12',
		'/desk/birmingham/12/slips',
		'/desk/birmingham/12/pot',
		'/desk/birmingham/12/count',
		...sheets.map((sheet) => `/desk/birmingham/12/print/${sheet}`),
	];
	for (const path of pages) {
		await desk.open(path);
		await unfold(desk);
		// All pages but printed sheets fit a phone.
		await lookOver(desk, `seeded ${path}`, /door-sign$|12\/print\//.test(path) ? [] : [320]);
	}
	for (const sheet of sheets.filter((one) => one !== 'wifi')) {
		await desk.open(`/desk/birmingham/12/print/${sheet}`);
		await printsOnly(desk, '.leaf');
	}
	desk.untroubled();
});

test('a pitcher’s private link, its preview and their own scores', async () => {
	const desk = await openDevice(browser, address, { width: 1280 });
	await desk.open('/sign-in');
	await desk.page.fill('[name=email]', 'amina@example.org');
	await desk.page.fill('[name=password]', password);
	await desk.page.click('main button[type=submit]');
	await desk.page.waitForURL('**/desk');
	const linkOn = async (number: number): Promise<string> => {
		await desk.open(`/desk/birmingham/${number}/pitches`);
		const link = /\/pitch\/[\w-]{22}\.[\w-]{24}/.exec(await desk.page.content());
		return link?.[0] ?? '';
	};
	const [open, past] = [await linkOn(13), await linkOn(12)];
	const phone = await openDevice(browser, address, { width: 320 });
	for (const path of [open, `${open}/preview`, `${open}/scores`, past, `${past}/scores`]) {
		await phone.open(path);
		await lookOver(phone, `pitcher ${path.split('/')[3] ?? 'link'} ${path.startsWith(past) ? 'past' : 'open'}`);
	}
	await phone.page.click('button[value="see my scores"]');
	await phone.page.waitForSelector('table');
	await lookOver(phone, 'pitcher own scores');
	phone.untroubled();
});

test('the seed refuses a database that has data', () => {
	expect(secondTime).toMatchObject({
		status: 'rejected',
		reason: { message: expect.stringContaining('already has data') },
	});
});
