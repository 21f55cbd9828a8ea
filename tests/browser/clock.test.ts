import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, watchForTrouble } from '../support/browser';
import { empty, openEmbedded } from '../support/db';
import { lookOver, openDevice, press } from '../support/desk';
import { makePitch, pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';

let browser: Browser;
let night: Night;
beforeAll(async () => {
	const [{ db }, pages] = await Promise.all([openEmbedded(), builtPages()]);
	await empty(db);
	[browser, night] = await Promise.all([launchBrowser(), startNight(db, pages)]);
});
beforeEach(() => night.clock.set('2026-11-26T19:30:00Z'));
afterAll(async () => {
	await browser?.close();
	await night?.stop();
});

test.each([-1, 1])(
	'a phone whose clock is %i day off reads the same times, votes, and hears of the close',
	async (days) => {
		const { papers, dinner, organiser } = await night.dinner();
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
		await page.check('input[name^="p1c0-"][value="4"]', { force: true });
		await says('Saved. 1 of 16');
		night.clock.forward(26);
		await night.services.dinners.lastCall(dinner.id, pressOf(organiser), 'voting 0');
		await says('Last call.');
		await page.check('input[name^="p1c1-"][value="2"]', { force: true });
		await says('Saved. 2 of 16');
		expect((await night.services.dinners.move(dinner.id, 'close voting', 'voting 0', pressOf(organiser))).ok).toBe(
			true,
		);
		await says('Voting is closed. 2 of 16 scores count.');
		untroubled();
		await context.close();
	},
);

/** Where pages are asked for, and what an organiser of the group sends with it. */
async function signedIn(groupId: string) {
	const { cookie } = await night.deskCookie(groupId);
	const address = night.url.replace('127.0.0.1', 'soup.test');
	const cookies = cookie.split('; ').map((pair) => {
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
	});
	return { address, cookies };
}

test('on two desks that were open when the clock reached zero, closing is offered by itself; one press closes on both', async () => {
	const { dinner, group } = await night.dinner();
	const until = new Date(night.clock.now().getTime() + 20_000);
	await night.db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
	const { address, cookies } = await signedIn(group.id);
	const close = 'button[name=intent][value="close voting"]';
	const desks = await Promise.all(
		[{ width: 1280 }, { width: 390, dark: true }].map(async (kind) => {
			const desk = await openDevice(browser, address, kind);
			await desk.context.addCookies(cookies);
			await desk.page.clock.install();
			await desk.open(`/desk/${group.slug}/${dinner.number}`);
			return desk;
		}),
	);
	for (const { page } of desks) {
		// The clock is not at a full minute: what is said is the minute at which it is so.
		await page.getByText('possible from 7.31.').waitFor();
		expect(await page.locator(close).count()).toBe(0);
	}
	// The pages' own time goes on; from the server they hear nothing.
	await Promise.all(desks.map(({ page }) => page.clock.fastForward(21_000)));
	for (const { page } of desks) {
		await page.locator(close).waitFor();
		expect(await page.getByText('possible from').count()).toBe(0);
	}
	night.clock.forward(1);
	const [first] = desks;
	await first?.page.locator(close).click();
	for (const { page, context, untroubled } of desks) {
		await page.getByText('Voting is closed.').first().waitFor();
		untroubled();
		await context.close();
	}
});

test('everyone has voted: the clock comes forward on desk, screen and phone, and closing comes with it', async () => {
	const { dinner, group, papers } = await night.dinner({ papers: 1 });
	const until = new Date(night.clock.now().getTime() + 30 * 60_000);
	await night.db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
	const { address, cookies } = await signedIn(group.id);
	const [desk, screen, phone] = await Promise.all([
		openDevice(browser, address, { width: 390 }),
		openDevice(browser, address, { width: 1920, height: 1080, dark: true }),
		openDevice(browser, address, { width: 320 }),
	]);
	await desk.context.addCookies(cookies);
	await desk.page.clock.install();
	await desk.open(`/desk/${group.slug}/${dinner.number}`);
	await screen.open(`/${group.slug}/${dinner.number}/screen`);
	await phone.page.goto(`${address}/vote#${papers[0]?.code}`);
	await phone.page.waitForURL('**/ballot*');
	expect(await desk.page.locator('[value="everyone has voted"]').count()).toBe(0);
	await phone.page.check('input[name^="p1c0-"][value="4"]', { force: true });
	const offer = desk.page.getByText('Everyone has voted: close sooner');
	await offer.waitFor();
	await offer.click();
	await lookOver(desk, 'desk offers the last minute');
	await press(desk, 'everyone has voted');
	for (const { page } of [desk, screen, phone]) await page.getByText('until at least 7.31').first().waitFor();
	await lookOver(desk, 'desk in the last minute');
	await lookOver(screen, 'screen in the last minute');
	await lookOver(phone, 'phone in the last minute');
	await desk.page.clock.fastForward(40_000);
	await desk.page.clock.fastForward(21_000);
	await desk.page.locator('[value="close voting"]').waitFor();
	night.clock.forward(1);
	await press(desk, 'close voting');
	await phone.page.getByText('Voting is closed.').first().waitFor();
	for (const { context, untroubled } of [desk, screen, phone]) {
		untroubled();
		await context.close();
	}
});

test('who did not come: the desk names who steps in, screen and phone say the number, and it is taken back', async () => {
	const { dinner, group, pitches, papers } = await night.dinner({ papers: 1, phase: 'pitching' });
	await makePitch(night.db, dinner, 'Every Kid a Bike', { state: 'reserve', reserve_rank: 1 });
	const { address, cookies } = await signedIn(group.id);
	const [desk, screen, phone] = await Promise.all([
		openDevice(browser, address, { width: 1280 }),
		openDevice(browser, address, { width: 1920, height: 1080, dark: true }),
		openDevice(browser, address, { width: 390, dark: true }),
	]);
	await desk.context.addCookies(cookies);
	await desk.open(`/desk/${group.slug}/${dinner.number}`);
	await screen.open(`/${group.slug}/${dinner.number}/screen`);
	await phone.page.goto(`${address}/vote#${papers[0]?.code}`);
	await phone.page.waitForURL('**/ballot*');
	await phone.page.waitForSelector('.pager');
	await phone.page.evaluate(() => location.assign('#pitch-3'));
	// Pencilled for who was drawn: it is not the reserve's.
	await phone.page.check('input[name^="p3c0-"][value="5"]', { force: true });
	await desk.page.getByText('Somebody did not come, or has to go again').click();
	const row = desk.page.locator('.stage-list li', { hasText: pitches[2]?.answers.title ?? '' });
	await row.getByText('Did not come', { exact: true }).click();
	await row.getByText('Every Kid a Bike').waitFor();
	await lookOver(desk, 'desk asks who steps in');
	await row.locator('[value="no-show"]').click();
	const now = 'Number 3 is now \u2068Every Kid a Bike\u2069.';
	for (const { page } of [desk, screen, phone]) await page.getByText(now).first().waitFor();
	expect(await phone.page.locator('input[name^="p3c0-"][value="5"]:checked').count()).toBe(0);
	await lookOver(desk, 'desk after a no-show');
	await lookOver(screen, 'screen after a no-show');
	await lookOver(phone, 'phone after a no-show');
	await press(desk, 'no-show taken back');
	for (const { page } of [desk, screen, phone]) await page.getByText(now).first().waitFor({ state: 'detached' });
	expect(await phone.page.getByText(pitches[2]?.answers.title ?? '').count()).toBeGreaterThan(0);
	for (const { context, untroubled } of [desk, screen, phone]) {
		untroubled();
		await context.close();
	}
});

test('a pitch form that lies open says that the deadline has passed when it does, and keeps what was typed', async () => {
	const deadline = new Date(night.clock.now().getTime() + 20_000);
	const { dinner, group } = await night.dinner({ phase: 'call', pitch_deadline: deadline });
	const laptop = await openDevice(browser, night.url.replace('127.0.0.1', 'soup.test'), { width: 390 });
	await laptop.page.clock.install();
	await laptop.open(`/${group.slug}/${dinner.number}/pitch`);
	await laptop.page.fill('[name=title]', 'Canal Clean-up Choir');
	expect(await laptop.page.getByText('has passed').count()).toBe(0);
	await laptop.page.clock.fastForward(21_000);
	await laptop.page.getByText('has passed').waitFor();
	expect(await laptop.page.inputValue('[name=title]')).toBe('Canal Clean-up Choir');
	await lookOver(laptop, 'pitch form after its deadline');
	await laptop.context.close();
});
