import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scale, tap } from '../support/ballot-page';
import { type Device, fillPitch, lookOver } from '../support/desk';
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
	// The longer words of a pseudo-locale push the second scale below the bar at the foot.
	await page.locator(scale(1, 1, 5)).evaluate((radio) => radio.scrollIntoView({ block: 'center' }));
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

test('a pitch in Urdu with a summary in Polish: refused beside its field, previewed, and read by guests in the order of their language', async () => {
	const { night } = phones;
	const { dinner, group } = await night.dinner({ phase: 'call', pitch_deadline: new Date('2027-01-01') });
	const page = await phones.newPhone({ locale: 'ur' });
	await page.goto(`${phones.wifi.url}/${group.slug}/${dinner.number}/pitch`);
	expect(await page.inputValue('[name=lang]')).toBe('ur');
	await page.fill('[name=title]', 'بیج لائبریری');
	await fillPitch(page, 'سب کے لیے بیج');
	await page.fill('[name=secondWhat]', 'Nasiona dla wszystkich.');
	await page.selectOption('[name=secondLang]', '');
	await page.click('button[value=submit]');
	await page.waitForSelector('#secondLang-error');
	expect(await page.inputValue('[name=secondWhat]')).toBe('Nasiona dla wszystkich.');
	await look(page, 'pitch with a second summary, refused');
	await page.selectOption('[name=secondLang]', 'pl');
	await page.click('button[value=preview]');
	await page.waitForURL('**/preview');
	const summaries = () =>
		page
			.locator('.lead[lang]')
			.evaluateAll((all) => all.map((one) => `${one.getAttribute('lang')} ${one.textContent}`));
	expect((await summaries()).at(-1)).toBe('pl Nasiona dla wszystkich.');
	await look(page, 'preview of a pitch with a second summary');
	await page.click('main form button.go');
	await page.waitForURL('**/sent');
	const { id, answers } = await night.db
		.selectFrom('pitch')
		.select(['id', 'answers'])
		.where('dinner_id', '=', dinner.id)
		.where('state', '=', 'submitted')
		.orderBy('submitted_at', 'desc')
		.executeTakeFirstOrThrow();
	expect(answers).toMatchObject({ lang: 'ur', secondLang: 'pl', secondWhat: 'Nasiona dla wszystkich.' });

	// Its words on a ballot, read without a script.
	const room = await night.dinner();
	await night.db
		.updateTable('pitch')
		.set({ answers: JSON.stringify(answers) })
		.where('id', '=', room.pitches[0]?.id ?? id)
		.execute();
	const guest = await phones.newPhone({ locale: 'pl', javaScriptEnabled: false });
	await guest.goto(`${phones.wifi.url}/vote`);
	await guest.fill('[name=code]', room.papers[0]?.code ?? '');
	await guest.click('main form button.go');
	const card = guest.locator('#pitch-1');
	expect(await card.locator('h2 bdi').getAttribute('lang')).toBe('ur');
	expect(await card.locator('.words-in').first().textContent()).toBe('Język: urdu');
	expect(await card.locator('.more-short').textContent()).toBe('Nasiona dla wszystkich.');
	const own = card.locator('.lines[lang=ur]');
	expect(await own.isVisible()).toBe(false);
	await card.locator('summary').click();
	expect(await own.isVisible()).toBe(true);
	expect(await own.getAttribute('dir')).toBe('rtl');
});
