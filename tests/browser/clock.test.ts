import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, watchForTrouble } from '../support/browser';
import { empty, openEmbedded } from '../support/db';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';

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

test.each([-1, 1])(
	'a phone whose clock is %i day off reads the same times, votes, and hears of the close',
	async (days) => {
		const { papers, dinner, organiser } = await night.room();
		const until = new Date(night.clock.now().getTime() + 25 * 60_000);
		await night.db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		await context.addInitScript((shift) => {
			const TrueDate = Date;
			const now = () => TrueDate.now() + shift;
			window.Date = new Proxy(TrueDate, {
				construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
				get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
			});
		}, days * 86_400_000);
		const page = await context.newPage();
		const untroubled = watchForTrouble(page);
		const says = (words: string) => page.getByText(words).filter({ visible: true }).first().waitFor();
		await page.goto(`${night.url.replace('127.0.0.1', 'soup.test')}/vote#${papers[0]?.code}`);
		await page.waitForURL('**/ballot*');
		await page.waitForSelector('.pager');
		const off = await page.evaluate(() => Date.now());
		expect(Math.round((off - Date.now()) / 86_400_000)).toBe(days);

		// 25 minutes after half past seven, in Birmingham.
		await says('until at least 7.55 pm.');
		await page.check('input[name=p1c0][value="4"]', { force: true });
		await says('Saved. 1 of 16');
		night.clock.forward(26);
		await night.services.dinners.lastCall(dinner.id, organiser);
		await says('Last call.');
		await page.check('input[name=p1c1][value="2"]', { force: true });
		await says('Saved. 2 of 16');
		expect((await night.services.dinners.move(dinner.id, 'close voting', 'voting', organiser)).ok).toBe(true);
		await says('Voting is closed. 2 of 16 scores count.');
		untroubled();
		night.clock.forward(-26);
		await context.close();
	},
);
