import type { Locator } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { PHONE, says, tap, withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { type Device, lookOver, openDevice, press } from '../support/desk';
import { makePitch, pressOf } from '../support/factories';

const fixture = withBrowserAndNight();
beforeEach(() => fixture.night.clock.set('2026-11-26T19:30:00Z'));

test.each([-1, 1])(
	'a phone whose clock is %i day off reads the same times, votes, and hears of the close',
	async (days) => {
		const { papers, dinner, organiser } = await fixture.night.dinner();
		const until = new Date(fixture.night.clock.now().getTime() + 25 * 60_000);
		await fixture.night.db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
		const context = await fixture.browser.newContext(PHONE);
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
		await page.goto(`${fixture.night.url.replace('127.0.0.1', 'soup.test')}/vote#${papers[0]?.code}`);
		await page.waitForURL('**/ballot*');
		await page.waitForSelector('.pager');
		const off = await page.evaluate(() => Date.now());
		expect(Math.round((off - Date.now()) / 86_400_000)).toBe(days);

		// 25 minutes after 7.30 pm in Birmingham.
		await says(page, 'until at least 7.55 pm.');
		await tap(page, 1, 0, 4);
		await says(page, 'Saved. 1 of 16');
		fixture.night.clock.forward(26);
		await fixture.night.services.dinners.lastCall(dinner.id, pressOf(organiser), 'voting 1');
		await says(page, 'Last call.');
		await tap(page, 1, 1, 2);
		await says(page, 'Saved. 2 of 16');
		expect(
			(await fixture.night.services.dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(organiser))).ok,
		).toBe(true);
		await says(page, 'Voting is closed. 2 of 16 scores count.');
		untroubled();
		await context.close();
	},
);

/** The site's address and an organiser's session cookie. */
async function signedIn(groupId: string) {
	const { cookie } = await fixture.night.deskCookie(groupId);
	const address = fixture.night.url.replace('127.0.0.1', 'soup.test');
	const cookies = cookie.split('; ').map((pair) => {
		const [name = '', value = ''] = pair.split(/=(.*)/, 2);
		return { name, value, url: address };
	});
	return { address, cookies };
}

/** The page's clock stands still from the start, so that a slow machine does not use up the seconds before a deadline. */
async function standStill({ page }: Device) {
	const now = Date.now();
	await page.clock.install({ time: now });
	// It runs until it is paused, and cannot be set back.
	await page.clock.pauseAt(now + 3_600_000);
}

/** Moves the page's clock on until it shows this, once or again: a page that its script has not reached yet begins its own count later. */
async function goOnUntil({ page }: Device, shown: Locator) {
	await expect
		.poll(async () => {
			await page.clock.fastForward(21_000);
			return shown.isVisible();
		})
		.toBe(true);
	await page.clock.resume();
}

test('on two desks that were open when the clock reached zero, closing is offered by itself; one press closes on both', async () => {
	const { dinner, group } = await fixture.night.dinner();
	const until = new Date(fixture.night.clock.now().getTime() + 20_000);
	await fixture.night.db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
	const { address, cookies } = await signedIn(group.id);
	const close = 'button[name=intent][value="close voting"]';
	const desks = await Promise.all(
		[{ width: 1280 }, { width: 390, dark: true }].map(async (kind) => {
			const desk = await openDevice(fixture.browser, address, kind);
			await desk.context.addCookies(cookies);
			await standStill(desk);
			await desk.open(`/desk/${group.slug}/${dinner.number}`);
			return desk;
		}),
	);
	for (const { page } of desks) {
		// The end is not at a full minute, so the page names the next full minute.
		await page.getByText('possible from 7.31 pm.').waitFor();
		expect(await page.locator(close).count()).toBe(0);
	}
	// Time passes in the pages, without messages from the server.
	await Promise.all(desks.map((desk) => goOnUntil(desk, desk.page.locator(close))));
	for (const { page } of desks) {
		expect(await page.getByText('possible from').count()).toBe(0);
	}
	fixture.night.clock.forward(1);
	const [first] = desks;
	await first?.page.locator(close).click();
	for (const { page, context, untroubled } of desks) {
		await page.getByText('Voting is closed.').first().waitFor();
		untroubled();
		await context.close();
	}
});

test('everyone has voted: the clock comes forward on desk, screen and phone, and closing comes with it', async () => {
	const { dinner, group, papers } = await fixture.night.dinner({ papers: 1 });
	const until = new Date(fixture.night.clock.now().getTime() + 30 * 60_000);
	await fixture.night.db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
	const { address, cookies } = await signedIn(group.id);
	const [desk, screen, phone] = await Promise.all([
		openDevice(fixture.browser, address, { width: 390 }),
		openDevice(fixture.browser, address, { width: 1920, height: 1080, dark: true }),
		openDevice(fixture.browser, address, { width: 320 }),
	]);
	await desk.context.addCookies(cookies);
	await desk.page.clock.install();
	await desk.open(`/desk/${group.slug}/${dinner.number}`);
	await screen.open(`/${group.slug}/${dinner.number}/screen`);
	await phone.page.goto(`${address}/vote#${papers[0]?.code}`);
	await phone.page.waitForURL('**/ballot*');
	expect(await desk.page.locator('[value="everyone has voted"]').count()).toBe(0);
	await tap(phone.page, 1, 0, 4);
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
	fixture.night.clock.forward(1);
	await press(desk, 'close voting');
	await phone.page.getByText('Voting is closed.').first().waitFor();
	for (const { context, untroubled } of [desk, screen, phone]) {
		untroubled();
		await context.close();
	}
});

test('who did not come: the desk names who steps in, screen and phone say the number, and it is taken back', async () => {
	const { dinner, group, pitches, papers } = await fixture.night.dinner({ papers: 1, phase: 'pitching' });
	await makePitch(fixture.night.db, dinner, 'Every Kid a Bike', { state: 'reserve', reserve_rank: 1 });
	const { address, cookies } = await signedIn(group.id);
	const [desk, screen, phone] = await Promise.all([
		openDevice(fixture.browser, address, { width: 1280 }),
		openDevice(fixture.browser, address, { width: 1920, height: 1080, dark: true }),
		openDevice(fixture.browser, address, { width: 390, dark: true }),
	]);
	await desk.context.addCookies(cookies);
	await desk.open(`/desk/${group.slug}/${dinner.number}`);
	await screen.open(`/${group.slug}/${dinner.number}/screen`);
	await phone.page.goto(`${address}/vote#${papers[0]?.code}`);
	await phone.page.waitForURL('**/ballot*');
	await phone.page.waitForSelector('.pager');
	await phone.page.evaluate(() => location.assign('#pitch-3'));
	// A score for the absent pitch must not go to the reserve.
	await tap(phone.page, 3, 0, 5);
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
	const deadline = new Date(fixture.night.clock.now().getTime() + 20_000);
	const { dinner, group } = await fixture.night.dinner({ phase: 'call', pitch_deadline: deadline });
	const laptop = await openDevice(fixture.browser, fixture.night.url.replace('127.0.0.1', 'soup.test'), { width: 390 });
	await standStill(laptop);
	await laptop.open(`/${group.slug}/${dinner.number}/pitch`);
	await laptop.page.fill('[name=title]', 'Canal Clean-up Choir');
	expect(await laptop.page.getByText('The deadline was').count()).toBe(0);
	await goOnUntil(laptop, laptop.page.getByText('The deadline was'));
	expect(await laptop.page.inputValue('[name=title]')).toBe('Canal Clean-up Choir');
	await lookOver(laptop, 'pitch form after its deadline');
	await laptop.context.close();
});
