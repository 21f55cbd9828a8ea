import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { pressOf } from '../support/factories';
import { seenNow } from '../support/seen';

const fixture = withBrowserAndNight();
const address = () => fixture.night.url.replace('127.0.0.1', 'soup.test');

async function open(
	code: string | undefined,
	options: BrowserContextOptions = {},
	before?: (page: Page) => Promise<unknown>,
) {
	const page = await fixture.newPhone(options);
	await before?.(page);
	await page.goto(`${address()}/vote#${code}`);
	await page.waitForURL('**/ballot*');
	await page.waitForSelector('.pager');
	return page;
}
test('a scanned QR code: the code leaves the address at once, and each tap is saved', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await open(papers[0]?.code);
	const noTrouble = watchForTrouble(page);
	expect(page.url()).not.toContain(papers[0]?.code);
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16 scores counts.');
	await page.click('text=Give the other three a 4 too');
	await says(page, 'Saved. 4 of 16 scores count.');
	await page.click('text=Next');
	await says(page, 'Pitch 2 of 4');
	await tap(page, 2, 3, 0);
	await says(page, 'Saved. 5 of 16 scores count.');
	expect(await fixture.storedOf(page)).toBe('4444---0--------');
	await page.goBack();
	await says(page, 'Pitch 1 of 4');
	noTrouble();
});

test('scores given before voting survive a reload and are sent when voting opens', async () => {
	const { papers, dinner, organiser } = await fixture.night.dinner({ phase: 'pitching' });
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 3);
	await says(page, '1 of 16 scores, on this phone only.');
	await page.reload();
	await says(page, '1 of 16 scores, on this phone only.');
	await fixture.night.db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', dinner.id).execute();
	expect((await fixture.night.services.dinners.move(dinner.id, 'open voting', 'pitching', pressOf(organiser))).ok).toBe(
		true,
	);
	await says(page, 'Voting is open. 1 of 16 scores now counts.');
	expect(await fixture.storedOf(page)).toBe('3---------------');
});

test('offline taps are shown as unsaved, and sent when the network is back', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 1);
	await says(page, 'Saved. 1 of 16');
	await page.context().setOffline(true);
	await tap(page, 1, 1, 2);
	await says(page, 'Not saved yet.');
	await page.context().setOffline(false);
	await says(page, 'Saved. 2 of 16');
	expect(await fixture.storedOf(page)).toBe('12--------------');
});

test('where websockets are blocked, taps are saved by HTTP request', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await open(papers[0]?.code, {}, (fresh) =>
		fresh.addInitScript(() => {
			Object.assign(window, {
				WebSocket: class {
					constructor() {
						throw new Error('blocked');
					}
				},
			});
		}),
	);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	expect(await fixture.storedOf(page)).toBe('5---------------');
});

test('taps before the script has loaded are not lost', async () => {
	const { papers } = await fixture.night.dinner();
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	const page = await fixture.newPhone();
	await page.route('**/assets/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${address()}/vote#${papers[0]?.code}`, { waitUntil: 'commit' });
	await page.waitForSelector('text=Paper 1');
	await tap(page, 1, 0, 2);
	letThrough();
	await says(page, 'Saved. 1 of 16');
	expect(await fixture.storedOf(page)).toBe('2---------------');
});

test('after the close the page shows what counts and what came too late', async () => {
	const { papers, dinner, organiser } = await fixture.night.dinner();
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	await page.context().setOffline(true);
	await tap(page, 1, 0, 1);
	await says(page, 'Not saved yet.');
	const { step } = await seenNow(fixture.night.db, dinner.id);
	await fixture.night.services.dinners.move(dinner.id, 'close voting', step, pressOf(organiser));
	await page.context().setOffline(false);
	await says(page, 'Voting is closed. 1 of 16 scores counts.');
	await says(page, 'Your last change came after the close and does not count.');
	expect(await fixture.storedOf(page)).toBe('5---------------');
});

test('when the script fails, the server-rendered form keeps the taps and saves them', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await fixture.newPhone();
	// Like a browser that is too old: a function that the script needs is missing.
	await page.addInitScript(() => Object.assign(Array.prototype, { flatMap: undefined }));
	const failed = page.waitForEvent('console', (message) => message.type() === 'error');
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	await page.route('**/assets/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${address()}/vote#${papers[0]?.code}`, { waitUntil: 'commit' });
	await page.waitForSelector('text=Paper 1');
	await tap(page, 1, 0, 2);
	letThrough();
	await failed;
	await tap(page, 2, 1, 5);
	await Promise.all([page.waitForURL('**/ballot#pitch-2'), page.locator('button[value=pitch-2]').click()]);
	await says(page, 'Saved. 2 of 16 scores count.');
	expect(await fixture.storedOf(page)).toBe('2----5----------');
});

test('the ballot and the screen load one script each, and nothing of Remix', async () => {
	const { papers, group, dinner } = await fixture.night.dinner();
	const scripts: string[] = [];
	const page = await open(papers[0]?.code, {}, async (fresh) =>
		fresh.on(
			'request',
			(request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname),
		),
	);
	const screen = await page.context().newPage();
	screen.on(
		'request',
		(request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname),
	);
	await screen.goto(`${fixture.night.url}/${group.slug}/${dinner.number}/screen`, { waitUntil: 'networkidle' });
	expect(scripts).toEqual([
		expect.stringMatching(/^\/assets\/ballot-\w+\.js$/),
		expect.stringMatching(/^\/assets\/screen-\w+\.js$/),
	]);
	for (const alive of [page, screen]) expect(await alive.content()).not.toMatch(/__remix|modulepreload/);
});
