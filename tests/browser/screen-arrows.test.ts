import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Job } from '../../app/domain/crew';
import { says } from '../support/ballot-page';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { withPhonesOnWifi } from '../support/offline';
import { openScreen, TITLES } from '../support/screen-evening';
import { seenNow } from '../support/seen';

/** The laptop of the big screen, where an organiser is signed in or a compere has their pass. */

const fixture = withPhonesOnWifi();
type Screen = Awaited<ReturnType<typeof openScreen>>;
const site = () => fixture.wifi.url.replace('127.0.0.1', 'soup.test');

async function signIn(context: BrowserContext, { group }: Screen) {
	const { cookie } = await fixture.night.deskCookie(group.id);
	await context.addCookies(
		cookie.split('; ').map((pair) => {
			const [name = '', value = ''] = pair.split(/=(.*)/);
			return { name, value, url: site() };
		}),
	);
}
async function takePass(page: Page, { dinner, organiser }: Screen, job: Job) {
	const id = must(await fixture.night.services.crew.make(dinner.id, job, pressOf(organiser)));
	await page.goto(`${site()}/crew/${fixture.night.secrets.link('crew', id)}`);
	await page.fill('[name=yourName]', 'Joe');
	await page.click('main form button[type=submit]');
	await page.waitForURL(/desk/);
}
/** Presses a key and waits for the server's answer to it. A second passes first, within which a key is dropped. */
async function arrow(page: Page, key: string): Promise<number> {
	await page.clock.runFor(1001);
	const [answer] = await Promise.all([page.waitForResponse(/\/step$/), page.keyboard.press(key)]);
	return answer.status();
}
const onStage = async ({ dinner }: Screen) => {
	const cursor = (await fixture.night.services.dinnerStates.read(dinner.id))?.cursor;
	return cursor ? `${cursor.number} ${cursor.part} ${cursor.question} ${cursor.clock.state}` : 'nobody';
};
const EVENING = { phase: 'doors', pitches: TITLES.slice(0, 2), questions_wanted: 2 } as const;

test.each(['organiser', 'compere'] as const)(
	'an arrow is the next press of the run sheet on the screen of the %s: clock, questions, next pitch, reveal',
	async (who) => {
		const evening = await openScreen(fixture, EVENING);
		const { page, open, move, noTrouble } = evening;
		if (who === 'organiser') await signIn(page.context(), evening);
		else await takePass(page, evening, 'compere');
		await move('start pitching');
		await page.clock.install();
		await open();
		await says(page, 'The pitches');
		await page.waitForLoadState('networkidle');
		const seen: string[] = [];
		for (const key of ['ArrowRight', 'PageDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'PageUp']) {
			const step = await page.getAttribute('.screen', 'data-step');
			expect(await arrow(page, key)).toBe(200);
			await expect.poll(() => page.getAttribute('.screen', 'data-step')).not.toBe(step);
			seen.push(await onStage(evening));
		}
		expect(seen).toEqual([
			'1 pitch 0 stopped',
			'1 pitch 0 running',
			'1 questions 1 running',
			'1 questions 2 running',
			'2 pitch 0 stopped',
			'1 questions 1 running',
			'1 pitch 0 stopped',
		]);
		await page.keyboard.press('?');
		await says(page, 'the next press of the run sheet');
		noTrouble();
	},
);

test('a second press, by accident or on an older step, skips nothing and shows nothing', async () => {
	const evening = await openScreen(fixture, EVENING);
	const { page, open, move, stage, dinner, press } = evening;
	await signIn(page.context(), evening);
	await move('start pitching');
	await stage(1, 'pitch');
	await page.clock.install();
	await open();
	await says(page, TITLES[0] ?? '');
	await page.waitForLoadState('networkidle');
	await page.clock.runFor(1001);
	const posts: string[] = [];
	page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
	const [answer] = await Promise.all([
		page.waitForResponse(/\/step$/),
		(async () => {
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('ArrowRight');
		})(),
	]);
	expect(answer.status()).toBe(200);
	await expect.poll(() => onStage(evening)).toBe('1 pitch 0 running');
	expect(posts).toHaveLength(1);

	// The compere's phone was quicker than the screen: it still shows the step before.
	await page.context().setOffline(true);
	const { turn } = await seenNow(fixture.night.db, dinner.id);
	const lined = evening.pitches.find(({ number }) => number === 2)?.id ?? '';
	const stale = await page.getAttribute('.screen', 'data-step');
	must(await fixture.night.services.dinners.stage(dinner.id, lined, 'pitch', press(), turn));
	await page.context().setOffline(false);
	const refused = await page.evaluate(
		async ([to, seen]) => {
			const body = new URLSearchParams({ key: 'A'.repeat(22), intent: 'forward', seen: seen ?? '' });
			return (await fetch(to ?? '', { method: 'POST', body })).status;
		},
		[`/desk/${evening.group.slug}/${dinner.number}/step`, stale] as const,
	);
	expect(refused).toBe(409);
	expect(await onStage(evening)).toBe('2 pitch 0 stopped');
});

test('an arrow leads the reveal on, never back, and neither begins it nor opens the vote', async () => {
	const evening = await openScreen(fixture, { phase: 'voting', pitches: TITLES.slice(0, 2) });
	const { page, open, move, count, dinner } = evening;
	await signIn(page.context(), evening);
	await page.clock.install();
	await open();
	await says(page, 'Voting is open');
	await page.waitForLoadState('networkidle');
	expect(await arrow(page, 'ArrowRight')).toBe(409);
	await count(['5555', '4444']);
	await says(page, 'The count is open.');
	expect(await arrow(page, 'ArrowRight')).toBe(409);
	await move('announce');
	await says(page, 'of 24 people voted');
	expect(await arrow(page, 'ArrowLeft')).toBe(409);
	expect(await arrow(page, 'ArrowRight')).toBe(200);
	await says(page, 'in the pot tonight');
	expect(await arrow(page, 'ArrowRight')).toBe(200);
	await says(page, 'The pot goes to');
	expect(await arrow(page, 'ArrowRight')).toBe(409);
	expect((await fixture.night.services.dinnerStates.read(dinner.id))?.revealStep).toBe(2);
});

test.each(['nobody', 'door', 'counter'] as const)(
	'where %s is signed in, arrows do nothing and are not listed',
	async (who) => {
		const evening = await openScreen(fixture, EVENING);
		const { page, open, move, noTrouble } = evening;
		if (who !== 'nobody') await takePass(page, evening, who);
		await move('start pitching');
		await open();
		await says(page, 'The pitches');
		await page.waitForLoadState('networkidle');
		const posts: string[] = [];
		page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
		for (const key of ['ArrowRight', 'ArrowLeft', '?']) await page.keyboard.press(key);
		await says(page, 'these keys');
		expect(await page.locator('.screen-keys').textContent()).not.toContain('arrow');
		expect(posts).toEqual([]);
		expect(await onStage(evening)).toBe('nobody');
		noTrouble();
	},
);
