import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, watchForTrouble } from '../support/browser';
import { empty, newPostgresDatabase, openEmbedded } from '../support/db';
import { lookOver } from '../support/desk';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { makeProfile, type Profile } from '../support/profile';
import { type RunningServer, startServer } from '../support/server';
import { startSeveral } from '../support/several';
import { startWifi, type Wifi } from '../support/wifi';

const tap = (page: Page, pitch: number, criterion: number, score: number) =>
	page.check(`input[name^="p${pitch}c${criterion}-"][value="${score}"]`, { force: true });
const says = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first().waitFor();
const scoreOf = (page: Page, pitch: number, criterion: number) =>
	page.locator(`input[name^="p${pitch}c${criterion}-"]:checked`).getAttribute('value');

let browser: Browser;
let night: Night;
let wifi: Wifi;
/** After a deploy the files of the build before are gone from the server. */
let filesAreGone = false;
const contexts: BrowserContext[] = [];
const profiles: Profile[] = [];
beforeAll(async () => {
	const [{ db }, pages] = await Promise.all([openEmbedded(), builtPages()]);
	await empty(db);
	[browser, night] = await Promise.all([
		launchBrowser(),
		startNight(db, (parts) => {
			const answer = pages(parts);
			return (req, res) =>
				filesAreGone && req.url?.startsWith('/assets/') ? res.writeHead(404).end() : answer(req, res);
		}),
	]);
	wifi = await startWifi(night.url);
});
afterEach(async () => {
	filesAreGone = false;
	for (const context of contexts.splice(0)) await context.close();
	for (const profile of profiles.splice(0)) await profile.remove();
	await wifi.turn('on');
});
afterAll(async () => {
	await browser?.close();
	await wifi?.stop();
	await night?.stop();
});

async function newPhone(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
	contexts.push(context);
	context.setDefaultTimeout(20_000);
	return context.newPage();
}
async function enter(page: Page, code: string | undefined, url = wifi.url): Promise<void> {
	await page.goto(`${url}/vote#${code}`);
	await page.waitForURL('**/ballot*');
	await page.waitForSelector('.pager');
}
/** This browser holds another paper from now on, and no page of it was told. */
async function takeInstead(page: Page, code = ''): Promise<void> {
	const answer = await page.context().request.post(`${wifi.url}/vote`, {
		form: { code },
		headers: { origin: wifi.url },
		maxRedirects: 0,
	});
	expect(answer.status()).toBe(303);
}
/** The page was loaded once, and the browser had a moment. */
const isKept = (page: Page) =>
	expect
		.poll(() => page.evaluate(async () => (await caches.match('/ballot', { cacheName: 'ballot' })) !== undefined), {
			interval: 200,
		})
		.toBe(true);
async function openKept(page: Page): Promise<void> {
	await page.reload();
	await says(page, 'No connection.');
}
const storedOf = async (page: Page) => {
	const cookie = (await page.context().cookies()).find(({ name }) => name === 'stockpot_paper');
	const paperSession = night.secrets.readPaperSession(cookie?.value ?? '');
	return paperSession ? ((await night.services.ballots.readOwn(paperSession))?.scores ?? null) : null;
};
/** Closes the voting, opens the count, and says what counted. */
async function countOf({ dinner, organiser }: Awaited<ReturnType<Night['dinner']>>): Promise<string[]> {
	const { dinners, counts } = night.services;
	must(await dinners.move(dinner.id, 'close voting', 'voting 0', pressOf(organiser)));
	must(await counts.sign(dinner.id, pressOf(organiser), 0, false));
	must(await counts.open(dinner.id, pressOf(organiser)));
	const rows = await night.db.selectFrom('counted').select('scores').where('dinner_id', '=', dinner.id).execute();
	return rows.map(({ scores }) => Array.from(scores, (score) => (score === 255 ? '-' : score)).join(''));
}

test('after the first load the page opens by itself without a network, with what was saved; a tap there is sent when it is back, and counts', async () => {
	const room = await night.dinner();
	const page = await newPhone();
	await enter(page, room.papers[0]?.code);
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);

	const trouble: string[] = [];
	page.on('console', (message) => trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(error.message));
	await page.context().setOffline(true);
	await wifi.turn('off');
	await openKept(page);
	expect(await scoreOf(page, 1, 0)).toBe('4');
	await says(page, '1 of 16 scores was saved.');
	await says(page, 'Before it went, voting was open');
	await tap(page, 1, 1, 2);
	await says(page, 'Your last change is not saved yet.');
	await openKept(page);
	expect(await scoreOf(page, 1, 1)).toBe('2');
	await says(page, 'Your last change is not saved yet.');

	await wifi.turn('on');
	await page.context().setOffline(false);
	await says(page, 'Saved. 2 of 16');
	await says(page, 'Voting is still open.');
	// Chromium writes a line for each request without a network; the policy, React and we have nothing to say.
	expect(trouble.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
	expect(await storedOf(page)).toBe('42--------------');
	expect(await countOf(room)).toEqual(['42--------------']);
});

test('a network that hangs does not block the page: the cached copy is shown', async () => {
	const { papers } = await night.dinner();
	const page = await newPhone();
	await enter(page, papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);
	await wifi.turn('hanging');
	await openKept(page);
	expect(await scoreOf(page, 1, 0)).toBe('5');
	await wifi.turn('on');
	await says(page, 'Saved. 1 of 16');
});

test('a browser that died with a ballot that was not saved opens on it without a network, and saves it when there is one', async () => {
	const room = await night.dinner();
	const profile = await makeProfile();
	profiles.push(profile);
	const first = await profile.open();
	const page = await first.newPage();
	await enter(page, room.papers[0]?.code);
	await tap(page, 1, 0, 1);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);
	await wifi.turn('off');
	await tap(page, 2, 0, 0).catch(() => page.evaluate(() => undefined));
	await tap(page, 1, 3, 3);
	await says(page, 'Your last change is not saved yet.');
	await profile.hasWritten('Local Storage', '"scores":"1--3');
	await profile.hasWritten('Cookies', 'stockpot_paper');
	await profile.die();

	const again = await (await profile.open()).newPage();
	await again.goto(`${wifi.url}/ballot`);
	await says(again, 'No connection.');
	await says(again, 'Your last change is not saved yet.');
	expect([await scoreOf(again, 1, 0), await scoreOf(again, 1, 3)]).toEqual(['1', '3']);
	expect(await storedOf(again)).toBe('1---------------');
	await wifi.turn('on');
	await says(again, 'Saved. 2 of 16');
	expect(await countOf(room)).toEqual(['1--3------------']);
});

test('after the close a cached page shows what counts and what came too late', async () => {
	const { papers, dinner, organiser } = await night.dinner();
	const pages = [await newPhone(), await newPhone()] as const;
	for (const [n, page] of pages.entries()) {
		await enter(page, papers[n]?.code);
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
	must(await night.services.dinners.move(dinner.id, 'close voting', 'voting 0', pressOf(organiser)));
	for (const page of pages) await page.context().setOffline(false);
	const [saved, nothing] = pages;
	await says(saved, 'Voting is closed. 1 of 16 scores counts.');
	await says(saved, 'Your last change came after the close and does not count.');
	expect(await storedOf(saved)).toBe('5---------------');
	await says(nothing, 'Nothing was saved from this phone.');
	await says(nothing, 'Your scores came after the close and do not count.');
	expect(await storedOf(nothing)).toBeNull();
	await saved.context().setOffline(true);
	await openKept(saved);
	await says(saved, 'Before it went, voting was closed.');
});

test('the evening went on while the page was open: a copy from before the doors can vote', async () => {
	const { papers, dinner, organiser } = await night.dinner({ phase: 'lineup' });
	const page = await newPhone();
	await enter(page, papers[0]?.code);
	await isKept(page);
	must(await night.services.dinners.move(dinner.id, 'open the doors', 'lineup', pressOf(organiser)));
	await says(page, 'Doors are open.');
	await tap(page, 1, 0, 3);
	await says(page, '1 of 16 scores, on this phone only.');
	await page.context().setOffline(true);
	await openKept(page);
	await says(page, 'voting had not begun');
	await says(page, '1 of 16 scores, on this phone only.');
	expect(await scoreOf(page, 1, 0)).toBe('3');
});

test('another paper on the same phone: the copy of the first is gone with its scores, and nothing of it is saved for the other', async () => {
	const { papers, paperSessions } = await night.dinner();
	const page = await newPhone();
	await enter(page, papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);
	// The answer to the code comes, and the wifi goes before the ballot does.
	await takeInstead(page, papers[1]?.code);
	await page.context().setOffline(true);
	await page.reload();
	await page.waitForSelector('.pager');
	await tap(page, 1, 1, 5);
	await page.context().setOffline(false);
	await says(page, 'Paper 2');
	await says(page, 'Nothing saved yet.');
	expect(await page.locator('input:checked[value]:not([value=""])').count()).toBe(0);
	expect(
		(await night.services.ballots.readOwn(paperSessions[1] ?? must({ ok: false, code: 'no second paper' })))?.scores,
	).toBe(undefined);

	// Through the page where codes are typed nothing of the first is left to be shown.
	await isKept(page);
	await page.goto(`${wifi.url}/vote`);
	expect(await page.evaluate(() => caches.has('ballot'))).toBe(false);
});

test('a tab of the paper before stops when another paper is opened on the same phone', async () => {
	const { papers } = await night.dinner();
	const before = await newPhone();
	await enter(before, papers[0]?.code);
	await tap(before, 1, 0, 5);
	await says(before, 'Saved. 1 of 16');
	const after = await before.context().newPage();
	await enter(after, papers[1]?.code);
	await says(before, 'This ballot is not open here any more');
	await before.context().setOffline(true);
	await before.context().setOffline(false);
	await tap(after, 1, 1, 2);
	await says(after, 'Saved. 1 of 16');
	expect(await storedOf(after)).toBe('-2--------------');
});

test('a page of the paper before that no tab told: its changes never reach the paper that the phone holds now', async () => {
	const { papers, paperSessions } = await night.dinner();
	const page = await newPhone();
	await enter(page, papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	// Only the cookie changes: what another tab would have kept for this one to read is not there.
	await takeInstead(page, papers[1]?.code);
	await wifi.turn('off');
	await tap(page, 1, 1, 4);
	await says(page, 'No connection.');
	await wifi.turn('on');
	await says(page, 'Paper 2');
	await says(page, 'Nothing saved yet.');
	const [first, second] = await Promise.all(
		paperSessions.slice(0, 2).map((paperSession) => night.services.ballots.readOwn(paperSession)),
	);
	expect([first, second]).toEqual([null, null]);
});

test('a second phone took the paper over: the copy of the first says so, online and then offline, with none of the other’s scores', async () => {
	const { papers } = await night.dinner();
	const [first, second] = [await newPhone(), await newPhone()];
	await enter(first, papers[0]?.code);
	await tap(first, 1, 0, 5);
	await says(first, 'Saved. 1 of 16');
	await isKept(first);
	await first.context().setOffline(true);
	await openKept(first);
	await second.goto(`${wifi.url}/vote#${papers[0]?.code}`);
	await second.getByRole('button', { name: 'Start again here' }).click();
	await second.waitForSelector('.pager');
	await tap(second, 1, 1, 2);
	await says(second, 'Saved. 1 of 16');
	await first.context().setOffline(false);
	await says(first, 'This paper is open somewhere else now');
	await first.context().setOffline(true);
	await openKept(first);
	await says(first, 'This paper is open somewhere else now');
	expect(await first.locator('input[name^="p1c1-"]:checked:not([value=""])').count()).toBe(0);
});

test('a phone that lost its cookie is asked for its code, and its cached page is deleted', async () => {
	const { papers } = await night.dinner();
	const page = await newPhone();
	await enter(page, papers[0]?.code);
	await isKept(page);
	await page.context().clearCookies();
	await page.reload();
	await page.waitForURL('**/vote');
	await expect.poll(() => page.evaluate(() => caches.has('ballot'))).toBe(false);
});

test('a deploy in mid-evening: the kept page comes alive although its files are gone from the server', async () => {
	const { papers } = await night.dinner();
	const page = await newPhone();
	await enter(page, papers[0]?.code);
	await isKept(page);
	filesAreGone = true;
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.clearBrowserCache');
	await wifi.turn('off');
	await openKept(page);
	await tap(page, 1, 0, 2);
	await says(page, 'Not saved yet.');
	expect(await page.evaluate(() => document.fonts.check('16px Atkinson'))).toBe(true);
	await wifi.turn('on');
	await says(page, 'Saved. 1 of 16');
});

test('a score changed offline survives a reload online', async () => {
	const { papers } = await night.dinner();
	const page = await newPhone();
	await enter(page, papers[0]?.code);
	await tap(page, 1, 0, 3);
	await says(page, 'Saved. 1 of 16');
	await page.context().setOffline(true);
	await tap(page, 1, 0, 5);
	await says(page, 'Your last change is not saved yet.');
	await page.context().setOffline(false);
	await page.reload();
	await expect.poll(() => storedOf(page)).toBe('5---------------');
	expect(await scoreOf(page, 1, 0)).toBe('5');
});

test('the service worker handles only the ballot page and its files', async () => {
	const { papers, group, dinner } = await night.dinner();
	const page = await newPhone();
	const noTrouble = watchForTrouble(page);
	await enter(page, papers[0]?.code);
	await isKept(page);
	const script = await page.request.get(`${wifi.url}/ballot-worker.js`);
	expect(script.headers()['cache-control']).toBe('no-cache');
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope)),
	).toEqual([`${wifi.url}/ballot`]);
	for (const path of [`/${group.slug}/${dinner.number}`, '/sign-in', '/vote']) {
		await page.goto(`${wifi.url}${path}`);
		expect(await page.evaluate(() => navigator.serviceWorker.controller), path).toBeNull();
	}
	noTrouble();
});

test('on an address of the hall’s network there is no worker, and nothing breaks', async () => {
	const { papers } = await night.dinner();
	const named = await launchBrowser();
	try {
		const page = await named.newPage({ viewport: { width: 390, height: 844 } });
		const noTrouble = watchForTrouble(page);
		await enter(page, papers[0]?.code, wifi.url.replace('127.0.0.1', 'soup.test'));
		expect(await page.evaluate(() => isSecureContext)).toBe(false);
		await tap(page, 1, 0, 4);
		await says(page, 'Saved. 1 of 16');
		// Longer than any phone waits before it asks for the worker.
		await page.waitForTimeout(4500);
		expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
		noTrouble();
		await wifi.turn('off');
		await tap(page, 1, 1, 2);
		await says(page, 'Your last change is not saved yet.');
		await wifi.turn('on');
		await says(page, 'Saved. 2 of 16');
		expect(await storedOf(page)).toBe('42--------------');
	} finally {
		await named.close();
	}
});

test('without a network the page can be read by everybody: axe, light and dark, at 390 and 320', async () => {
	const { papers } = await night.dinner();
	for (const [n, width] of [390, 320].entries()) {
		const page = await newPhone({ viewport: { width, height: 844 }, reducedMotion: 'reduce' });
		const device = { javaScript: true, page, context: page.context(), open: async () => {}, untroubled: () => {} };
		await enter(page, papers[n]?.code);
		await isKept(page);
		await page.context().setOffline(true);
		await openKept(page);
		await lookOver(device, `offline, nothing saved, ${width}`);
		await tap(page, 1, 0, 1);
		await says(page, 'Not saved yet.');
		await lookOver(device, `offline, not saved, ${width}`);
	}
});

describe.skipIf(inject('postgresUrl') === null)('with the real server', () => {
	test('its process is killed: the page opens, the tap waits, and is saved by the next process', async () => {
		const several = await startSeveral(1, { databaseUrl: await newPostgresDatabase(), papers: 1 });
		let again: RunningServer | undefined;
		try {
			const [server] = several.servers;
			if (!server) throw new Error('One server was asked for');
			const page = await newPhone();
			await enter(page, several.papers[0]?.code, server.url);
			await tap(page, 1, 0, 4);
			await says(page, 'Saved. 1 of 16');
			await isKept(page);
			await server.kill('SIGKILL');
			await openKept(page);
			await tap(page, 1, 1, 3);
			await says(page, 'Your last change is not saved yet.');
			const { port, dataDir } = server;
			again = await startServer({ port, dataDir, databaseUrl: several.databaseUrl, env: { SECRET: several.secret } });
			await says(page, 'Saved. 2 of 16');
			expect([...(await several.stored()).values()].map(({ scores }) => scores.slice(0, 2))).toEqual(['43']);
		} finally {
			await again?.stop();
			await several.stop();
		}
	});
});
