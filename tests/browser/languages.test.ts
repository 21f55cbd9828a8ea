import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scale, tap } from '../support/ballot-page';
import { type Device, lookOver } from '../support/desk';
import { isKept, scoreOf, withPhonesOnWifi } from '../support/offline';

// The pseudo-locales stand for other languages, so that these tests need no translation.

const phones = withPhonesOnWifi({ PSEUDO_LOCALES: 'true' });
const inPseudo = { locale: 'ar-XB' };

const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
/** Until another document is there. */
async function choose(page: Page, language: string): Promise<void> {
	await page.evaluate(() => document.body.setAttribute('data-before', ''));
	await page.click('.languages summary');
	await page.click(`.languages button[value="${language}"]`);
	await page.waitForSelector('body:not([data-before])');
}
const look = (page: Page, name: string) => lookOver({ page, javaScript: true } as Device, name, [320, 1280]);
const saved = (page: Page, scores: string) => expect.poll(() => phones.storedOf(page)).toBe(scores);

test('a ballot speaks its language after hydration too, and what was tapped stays when another is chosen', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone(inPseudo);
	const trouble: string[] = [];
	page.on('console', (message) => trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(error.message));
	await phones.enter(page, papers[0]?.code);
	await tap(page, 1, 0, 4);
	await saved(page, '4---------------');
	expect(await page.textContent('.save')).toContain('⟦');
	expect(await langOf(page)).toBe('ar-XB');
	await look(page, 'languages ballot');
	await page.click('.languages summary');
	await look(page, 'languages ballot open');
	await page.click('.languages button[value="en"]');
	await page.waitForSelector('html[lang="en"]');
	expect(await scoreOf(page, 1, 0)).toBe('4');
	await tap(page, 1, 1, 2);
	await saved(page, '42--------------');
	await page.goBack();
	await page.waitForSelector('.pager');
	expect(await scoreOf(page, 1, 1)).toBe('2');
	expect(trouble).toEqual([]);
});

test('the ballot keeps its language through a restart without a network, and choosing another one then loses nothing', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await choose(page, 'ar-XB');
	await page.waitForSelector('html[lang="ar-XB"]');
	await tap(page, 1, 0, 3);
	await saved(page, '3---------------');
	await isKept(page);
	await page.context().setOffline(true);
	await phones.wifi.turn('off');
	await page.reload();
	await page.waitForSelector('.pager');
	expect(await langOf(page)).toBe('ar-XB');
	expect(await scoreOf(page, 1, 0)).toBe('3');
	await tap(page, 1, 1, 5);
	expect(await page.textContent('.save')).toContain('⟦');
	await choose(page, 'en');
	await page.waitForSelector('.pager');
	expect(await langOf(page)).toBe('ar-XB');
	expect(await scoreOf(page, 1, 1)).toBe('5');
	await phones.wifi.turn('on');
	await page.context().setOffline(false);
	await saved(page, '35--------------');
});

test('without its language pack a ballot stays as the server sent it: its form saves, and nothing turns English', async () => {
	const { papers } = await phones.night.dinner();
	const page = await phones.newPhone(inPseudo);
	await page.route('**/assets/pseudo-*.js', (route) => route.abort());
	await page.goto(`${phones.wifi.url}/vote#${papers[0]?.code}`);
	await page.waitForURL('**/ballot*');
	await page.waitForLoadState('networkidle');
	await page.check(scale(1, 0, 4), { force: true });
	await page.locator('main form .button.go').filter({ visible: true }).first().click();
	await saved(page, '4---------------');
	await page.waitForLoadState('load');
	expect(await page.textContent('main form fieldset')).toContain('⟦');
});

test('what was typed into a pitch is there in the other language', async () => {
	const { group, dinner } = await phones.night.dinner({ phase: 'call', pitch_deadline: new Date('2027-01-01') });
	const page = await phones.newPhone();
	await page.goto(`${phones.wifi.url}/${group.slug}/${dinner.number}/pitch`);
	await page.fill('[name="title"]', 'Суп для всех');
	await page.fill('[name="contactName"]', 'Ира');
	await page.waitForURL('**/pitch/*');
	await choose(page, 'ar-XB');
	await page.waitForSelector('html[lang="ar-XB"]');
	expect(await page.inputValue('[name="title"]')).toBe('Суп для всех');
	expect(await page.inputValue('[name="contactName"]')).toBe('Ира');
	await look(page, 'languages pitch form');
	await page.goto(`${phones.wifi.url}/languages`);
	await look(page, 'languages page');
});
