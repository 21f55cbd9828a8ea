import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHONE, says } from '../support/ballot-page';
import { closeContexts, sharedBrowser } from '../support/browser';
import { newPostgresDatabase } from '../support/db';
import { PASSWORD, type Several, startSeveral } from '../support/several';

/** An entered slip cannot be viewed again, so Enter never submits one, and blanks must be confirmed. */

let browser: Browser;
let evening: Several;
let used = 0;
beforeAll(async () => {
	[browser, evening] = await Promise.all([
		sharedBrowser(),
		newPostgresDatabase().then((databaseUrl) => startSeveral(1, { databaseUrl, papers: 9 })),
	]);
});
afterAll(async () => {
	await closeContexts(browser);
	await evening?.stop();
});

async function openSlips(script: boolean): Promise<{ page: Page; code: string; entered: () => Promise<number> }> {
	const page = await browser.newPage({ ...PHONE, javaScriptEnabled: script });
	const [server] = evening.servers;
	await page.goto(`${server?.url}/sign-in`);
	await page.fill('[name=email]', evening.email);
	await page.fill('[name=password]', PASSWORD);
	await page.click('main button[type=submit]');
	await page.waitForURL('**/desk**');
	await page.goto(`${server?.url}/desk/${evening.path}/slips`);
	if (script) await page.waitForLoadState('networkidle');
	const code = evening.papers[used++]?.code ?? '';
	const entered = async () => {
		await page
			.getByText(/\d\s*typed in, all together/)
			.first()
			.waitFor();
		const said = Number(/(\d+)\s*typed in, all together/.exec((await page.textContent('main')) ?? '')?.[1]);
		expect(said).not.toBeNaN();
		return said;
	};
	return { page, code, entered };
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

test('with a script: a scanned code that ends with Enter goes on to the first square, and each Enter to the next', async () => {
	const { page, code, entered } = await openSlips(true);
	const before = await entered();
	await page.focus('[name=code]');
	await page.keyboard.type(`${code}\n`);
	expect(await focused(page)).toBe('s-0-0');
	await page.keyboard.press('Enter');
	expect(await focused(page)).toBe('s-0-1');
	await page.keyboard.type('5555555555555555'.slice(1));
	expect(await focused(page)).toBe('s-3-3');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Enter this slip');
	await page.keyboard.press('Enter');
	await says(page, 'Some squares are blank');
	expect(await entered()).toBe(before);
	await page.click('text=The rest is blank: enter this slip');
	await says(page, 'Entered, and it counts.');
	expect(await entered()).toBe(before + 1);
});

test('a hand scanner types the whole address, with Enter: the first square is next, and ? marks what cannot be read', async () => {
	const { page, code, entered } = await openSlips(true);
	const before = await entered();
	await page.focus('[name=code]');
	await page.keyboard.type(`http://192.168.8.10:3000/vote#${code.toLowerCase()}\n`);
	expect(await focused(page)).toBe('s-0-0');
	await page.keyboard.type('54?x');
	expect(await focused(page)).toBe('s-1-0');
	// A number pad has no such sign: the button beside the pitch marks the square in focus.
	await page.keyboard.type('3');
	await page.getByRole('button', { name: 'Pitch 2: this square cannot be read' }).click();
	expect([await page.inputValue('[name=s-1-1]'), await focused(page)]).toEqual(['?', 's-1-2']);
	await page.keyboard.press('Backspace');
	expect(await focused(page)).toBe('s-1-1');
	await page.keyboard.type('2');
	await page.keyboard.type('1'.repeat(10));
	if (process.env.SHOOT) await page.screenshot({ path: `${process.env.SHOOT}/slips-unreadable.png`, fullPage: true });
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await says(page, 'Entered, and it counts.');
	expect(await entered()).toBe(before + 1);
});

test('a number and a receipt in the code field have their own sentences, and what was typed stays', async () => {
	const { page } = await openSlips(true);
	for (const [typed, said] of [
		['37', '37 looks like the number of the paper'],
		['7KQ2-M4XW', 'That is the receipt'],
	] as const) {
		await page.fill('[name=code]', typed);
		await page.fill('[name=s-0-0]', '4');
		await page.click('text=Enter this slip');
		await says(page, said);
		expect([await page.inputValue('[name=code]'), await page.inputValue('[name=s-0-0]')]).toEqual([typed, '4']);
	}
});

test.each([true, false])('a code alone enters nothing (script: %s): a blank slip is its own answer', async (script) => {
	const { page, code, entered } = await openSlips(script);
	const before = await entered();
	await page.fill('[name=code]', code);
	if (script) await page.click('text=Enter this slip');
	else await page.press('[name=code]', 'Enter');
	await says(page, 'Nothing is entered yet');
	expect(await entered()).toBe(before);
	expect(await page.inputValue('[name=code]')).toBe(code);
	expect(await focused(page)).toBe('s-0-0');
	if (process.env.SHOOT) await page.screenshot({ path: `${process.env.SHOOT}/slips-${script}.png`, fullPage: true });
	await page.click('text=This slip is blank >> nth=-1');
	await says(page, 'Entered as a blank slip');
});

test('the answer about one slip is not taken for other scores', async () => {
	const { page, code } = await openSlips(false);
	await page.fill('[name=code]', code);
	await page.fill('[name=s-0-0]', '4');
	await page.press('[name=s-0-0]', 'Enter');
	await says(page, 'Some squares are blank');
	await page.fill('[name=s-0-1]', '3');
	if (process.env.SHOOT) await page.screenshot({ path: `${process.env.SHOOT}/slips-partly.png`, fullPage: true });
	await page.click('text=The rest is blank: enter this slip');
	await says(page, 'Some squares are blank');
	await page.click('text=The rest is blank: enter this slip');
	await says(page, 'Entered, and it counts.');
});

test('without a script: after a refusal Back shows a page, and never the browser’s own', async () => {
	const { page, code } = await openSlips(false);
	await page.fill('[name=code]', code);
	await page.click('text=Enter this slip');
	await says(page, 'Nothing is entered yet');
	for (let i = 0; i < 16; i++) await page.fill(`[name="s-${Math.floor(i / 4)}-${i % 4}"]`, '3');
	await page.click('text=Enter this slip');
	await says(page, 'Entered, and it counts.');
	const back = await page.goBack();
	expect(back?.status()).toBe(200);
	await says(page, 'Paper slips');
	expect(await page.inputValue('[name=code]')).toBe('');
	expect(await page.inputValue('[name="s-0-0"]')).toBe('');
});

test.each([true, false])(
	'Enter after a number blocks no paper, since nobody can unblock it (script: %s)',
	async (script) => {
		const { page } = await openSlips(script);
		const number = script ? '9' : '8';
		await page.goto(page.url().replace(/slips$/, 'papers'));
		await page.click('text=It is lost: only its number is known');
		await page.fill('#number', number);
		await page.press('#number', 'Enter');
		expect(await page.inputValue('#number')).toBe(number);
		expect(page.url()).toMatch(/papers$/);
		await page.click('button[value="replace by number"]');
		await says(page, `Paper ${number} is blocked from now on.`);
	},
);
