import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, watchForTrouble } from '../support/browser';
import { empty, openEmbedded } from '../support/db';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';

const tap = (page: Page, pitch: number, criterion: number, score: number) =>
	page.check(`input[name=p${pitch}c${criterion}][value="${score}"]`, { force: true });
const says = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first().waitFor();

let browser: Browser;
let night: Night;
beforeAll(async () => {
	const [{ db }, pages] = await Promise.all([openEmbedded(), builtPages()]);
	await empty(db);
	[browser, night] = await Promise.all([launchBrowser(), startNight(db, pages)]);
});
afterAll(async () => {
	await browser?.close();
	await night?.stop();
});

async function open(
	code: string | undefined,
	options: BrowserContextOptions = {},
	before?: (page: Page) => Promise<unknown>,
) {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
	const page = await context.newPage();
	await before?.(page);
	const url = night.url.replace('127.0.0.1', 'soup.test');
	await page.goto(`${url}/vote#${code}`);
	await page.waitForURL('**/ballot*');
	await page.waitForSelector('.pager');
	return page;
}
const scoresOf = async (page: Page) => {
	const cookie = (await page.context().cookies()).find(({ name: called }) => called === 'stockpot_paper');
	const pass = night.secrets.readPass(cookie?.value ?? '');
	return pass ? ((await night.services.ballots.readOwn(pass))?.scores ?? null) : null;
};

test('a scanned square: the code leaves the address at once, and each tap is saved', async () => {
	const { papers } = await night.room();
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
	expect(await scoresOf(page)).toBe('4444---0--------');
	await page.goBack();
	await says(page, 'Pitch 1 of 4');
	noTrouble();
});

test('pencilled scores survive a reload and go by themselves when voting opens', async () => {
	const { papers, dinner, organiser } = await night.room({ phase: 'pitching' });
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 3);
	await says(page, '1 of 16 scores, on this phone only.');
	await page.reload();
	await says(page, '1 of 16 scores, on this phone only.');
	await night.db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', dinner.id).execute();
	expect((await night.services.dinners.move(dinner.id, 'open voting', 'pitching', organiser)).ok).toBe(true);
	await says(page, 'Voting is open. 1 of 16 scores now counts.');
	expect(await scoresOf(page)).toBe('3---------------');
});

test('taps without a network are said to be unsaved, and sent when it is back', async () => {
	const { papers } = await night.room();
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 1);
	await says(page, 'Saved. 1 of 16');
	await page.context().setOffline(true);
	await tap(page, 1, 1, 2);
	await says(page, 'Not saved yet.');
	await page.context().setOffline(false);
	await says(page, 'Saved. 2 of 16');
	expect(await scoresOf(page)).toBe('12--------------');
});

test('where sockets are blocked the same taps go by request', async () => {
	const { papers } = await night.room();
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
	expect(await scoresOf(page)).toBe('5---------------');
});

test('taps made before the script has come are not lost', async () => {
	const { papers } = await night.room();
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	await page.route('**/assets/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${night.url.replace('127.0.0.1', 'soup.test')}/vote#${papers[0]?.code}`, { waitUntil: 'commit' });
	await page.waitForSelector('text=Paper 1');
	await tap(page, 1, 0, 2);
	letThrough();
	await says(page, 'Saved. 1 of 16');
	expect(await scoresOf(page)).toBe('2---------------');
});

test('after the close the truth is on the screen: what counts, and what came too late', async () => {
	const { papers, dinner, organiser } = await night.room();
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	await page.context().setOffline(true);
	await tap(page, 1, 0, 1);
	await says(page, 'Not saved yet.');
	await night.services.dinners.move(dinner.id, 'close voting', 'voting', organiser);
	await page.context().setOffline(false);
	await says(page, 'Voting is closed. 1 of 16 scores counts.');
	await says(page, 'Your last change came after the close and does not count.');
	expect(await scoresOf(page)).toBe('5---------------');
});
