import { expect, test } from 'vitest';
import { says, tap } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { lookOver } from '../support/desk';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { isKept, openKept, scoreOf, withPhonesOnWifi } from '../support/offline';

const phones = withPhonesOnWifi();

test('after the first load the page opens by itself without a network, with what was saved; a tap there is sent when it is back, and counts', async () => {
	const room = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, room.papers[0]?.code);
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);

	const trouble: string[] = [];
	page.on('console', (message) => trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(error.message));
	await page.context().setOffline(true);
	await phones.wifi.turn('off');
	await openKept(page);
	expect(await scoreOf(page, 1, 0)).toBe('4');
	await says(page, '1 of 16 scores was saved.');
	await says(page, 'Before that, voting was open');
	await tap(page, 1, 1, 2);
	await says(page, 'Your last change is not saved yet.');
	await openKept(page);
	expect(await scoreOf(page, 1, 1)).toBe('2');
	await says(page, 'Your last change is not saved yet.');

	await phones.wifi.turn('on');
	await page.context().setOffline(false);
	await says(page, 'Saved. 2 of 16');
	await says(page, 'Voting is still open.');
	// Chromium logs each request without a network. There must be no other messages.
	expect(trouble.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
	expect(await phones.storedOf(page)).toBe('42--------------');
	expect(await phones.countOf(room)).toEqual(['42--------------']);
});

test('a network that hangs does not block the page: the cached copy is shown', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);
	await phones.wifi.turn('hanging');
	await openKept(page);
	expect(await scoreOf(page, 1, 0)).toBe('5');
	await phones.wifi.turn('on');
	await says(page, 'Saved. 1 of 16');
});

test('after the close a cached page shows what counts and what came too late', async () => {
	const { papers, dinner, organiser } = await phones.night.dinner();
	const pages = [await phones.newPhone(), await phones.newPhone()] as const;
	for (const [n, page] of pages.entries()) {
		await phones.enter(page, papers[n]?.code);
		if (n === 0) {
			await tap(page, 1, 0, 5);
			await says(page, 'Saved. 1 of 16');
		}
		await isKept(page);
		await page.context().setOffline(true);
		await openKept(page);
		await tap(page, 1, 0, 1);
		await says(page, n === 0 ? 'Your last change is not saved yet.' : 'Not saved yet.');
	}
	must(await phones.night.services.dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(organiser)));
	for (const page of pages) await page.context().setOffline(false);
	const [saved, nothing] = pages;
	await says(saved, 'Voting is closed. 1 of 16 scores counts.');
	await says(saved, 'Your last change came after the close and does not count.');
	expect(await phones.storedOf(saved)).toBe('5---------------');
	await says(nothing, 'Nothing was saved from this phone.');
	await says(nothing, 'Your scores came after the close and do not count.');
	expect(await phones.storedOf(nothing)).toBeNull();
	await saved.context().setOffline(true);
	await openKept(saved);
	await says(saved, 'Before that, voting was closed.');
});

test('the evening went on while the page was open: a copy from before the doors can vote', async () => {
	const { papers, dinner, organiser } = await phones.night.dinner({ phase: 'lineup' });
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await isKept(page);
	must(await phones.night.services.dinners.move(dinner.id, 'open the doors', 'lineup', pressOf(organiser)));
	await says(page, 'Doors are open.');
	await tap(page, 1, 0, 3);
	await says(page, '1 of 16 scores, on this phone only.');
	await page.context().setOffline(true);
	await openKept(page);
	await says(page, 'voting had not begun');
	await says(page, '1 of 16 scores, on this phone only.');
	expect(await scoreOf(page, 1, 0)).toBe('3');
});

test('a phone that lost its cookie is asked for its code, and its cached page is deleted', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await isKept(page);
	await page.context().clearCookies();
	await page.reload();
	await page.waitForURL('**/vote?cookie=refused');
	await page.getByText('Type your code once more.').waitFor();
	await expect.poll(() => page.evaluate(() => caches.has('ballot'))).toBe(false);
});

test('a deploy in mid-evening: the kept page comes alive although its files are gone from the server', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await isKept(page);
	phones.deploy();
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.clearBrowserCache');
	await phones.wifi.turn('off');
	await openKept(page);
	await tap(page, 1, 0, 2);
	await says(page, 'Not saved yet.');
	expect(await page.evaluate(() => document.fonts.check('16px Atkinson'))).toBe(true);
	await phones.wifi.turn('on');
	await says(page, 'Saved. 1 of 16');
});

test('a score changed offline survives a reload online', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await tap(page, 1, 0, 3);
	await says(page, 'Saved. 1 of 16');
	await page.context().setOffline(true);
	await tap(page, 1, 0, 5);
	await says(page, 'Your last change is not saved yet.');
	await page.context().setOffline(false);
	await page.reload();
	await expect.poll(() => phones.storedOf(page)).toBe('5---------------');
	expect(await scoreOf(page, 1, 0)).toBe('5');
});

test('the service worker handles only the ballot page and its files', async () => {
	const { papers, group, dinner } = await phones.night.dinner();
	const page = await phones.newPhone();
	const noTrouble = watchForTrouble(page);
	await phones.enter(page, papers[0]?.code);
	await isKept(page);
	const script = await page.request.get(`${phones.wifi.url}/ballot-worker.js`);
	expect(script.headers()['cache-control']).toBe('no-cache');
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope)),
	).toEqual([`${phones.wifi.url}/ballot`]);
	for (const path of [`/${group.slug}/${dinner.number}`, '/sign-in', '/vote']) {
		await page.goto(`${phones.wifi.url}${path}`);
		expect(await page.evaluate(() => navigator.serviceWorker.controller), path).toBeNull();
	}
	noTrouble();
});

test('on an address of the hall’s network there is no worker, and nothing breaks', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone();
	await page.clock.install();
	const noTrouble = watchForTrouble(page);
	await phones.enter(page, papers[0]?.code, phones.wifi.url.replace('127.0.0.1', 'soup.test'));
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	// Longer than the delay before a page registers the worker.
	await page.clock.fastForward(4500);
	expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
	noTrouble();
	await phones.wifi.turn('off');
	await tap(page, 1, 1, 2);
	await says(page, 'Your last change is not saved yet.');
	await phones.wifi.turn('on');
	await says(page, 'Saved. 2 of 16');
	expect(await phones.storedOf(page)).toBe('42--------------');
});

test('without a network the page can be read by everybody: axe, light and dark, at 390 and 320', async () => {
	const { papers } = await phones.night.dinner();
	for (const [n, width] of [390, 320].entries()) {
		const page = await phones.newPhone({ viewport: { width, height: 844 }, reducedMotion: 'reduce' });
		const device = { javaScript: true, page, context: page.context(), open: async () => {}, untroubled: () => {} };
		await phones.enter(page, papers[n]?.code);
		await isKept(page);
		await page.context().setOffline(true);
		await openKept(page);
		await lookOver(device, `offline, nothing saved, ${width}`);
		await tap(page, 1, 0, 1);
		await says(page, 'Not saved yet.');
		await lookOver(device, `offline, not saved, ${width}`);
	}
});
