import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { says, withBrowserAndNight } from './ballot-page';
import { must, signAsTwo } from './evening';
import { pressOf } from './factories';
import type { Night } from './night';
import { startWifi, type Wifi } from './wifi';

/** A night whose phones reach it by a wifi that a test turns off, for the tests of one file. */
export function withPhonesOnWifi(env: Readonly<Record<string, string>> = {}) {
	/** After a deploy the server no longer has the previous build's files. */
	let filesAreGone = false;
	let wifi: Wifi | undefined;
	const fixture = withBrowserAndNight(
		(pages) => (parts) => {
			const answer = pages(parts);
			return (req, res) =>
				filesAreGone && req.url?.startsWith('/assets/') ? res.writeHead(404).end() : answer(req, res);
		},
		env,
	);
	beforeAll(async () => {
		wifi = await startWifi(fixture.night.url);
	});
	afterEach(async () => {
		filesAreGone = false;
		await wifi?.turn('on');
	});
	afterAll(() => wifi?.stop());
	const open = (): Wifi => {
		if (!wifi) throw new Error('The wifi is there only while tests and their hooks run');
		return wifi;
	};

	return {
		get night() {
			return fixture.night;
		},
		get wifi() {
			return open();
		},
		storedOf: fixture.storedOf,
		async newPhone(options: BrowserContextOptions = {}): Promise<Page> {
			const page = await fixture.newPhone(options);
			// What a page spreads over some seconds, so that the phones of a hall do not act at once, it does at the earliest moment.
			await page.addInitScript(() => {
				Math.random = () => 0;
			});
			return page;
		},
		deploy(): void {
			filesAreGone = true;
		},
		async enter(page: Page, code: string | undefined, url = open().url): Promise<void> {
			await page.goto(`${url}/vote#${code}`);
			await page.waitForURL('**/ballot*');
			await page.waitForSelector('.pager');
		},
		/** This browser gets another paper, without its pages knowing. */
		async takeInstead(page: Page, code = ''): Promise<void> {
			const answer = await page.context().request.post(`${open().url}/vote`, {
				form: { code },
				headers: { origin: open().url },
				maxRedirects: 0,
			});
			expect(answer.status()).toBe(303);
		},
		/** Closes voting, opens the count and returns the counted ballots. */
		async countOf({ dinner, organiser }: Awaited<ReturnType<Night['dinner']>>): Promise<string[]> {
			const { db, services } = fixture.night;
			const { dinners, counts } = services;
			must(await dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(organiser)));
			await signAsTwo({ counts }, dinner.id, organiser);
			must(await counts.open(dinner.id, pressOf(organiser)));
			const rows = await db.selectFrom('counted').select('scores').where('dinner_id', '=', dinner.id).execute();
			return rows.map(({ scores }) => Array.from(scores, (score) => (score === 255 ? '-' : score)).join(''));
		},
	};
}

/** The browser has stored a copy of the page, with these words. */
export const isKept = (page: Page, words = '') =>
	expect
		.poll(
			async () =>
				page.evaluate(
					async (words) =>
						((await (await caches.match('/ballot', { cacheName: 'ballot' }))?.text()) ?? null)?.includes(words),
					words,
				),
			{ interval: 200 },
		)
		.toBe(true);
export async function openKept(page: Page): Promise<void> {
	await page.reload();
	await says(page, 'No connection.');
}
export const scoreOf = (page: Page, pitch: number, criterion: number) =>
	page.locator(`input[name^="p${pitch}c${criterion}-"]:checked`).getAttribute('value');
