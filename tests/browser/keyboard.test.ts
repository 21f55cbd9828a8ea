import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { says, scale, tap, withBrowserAndNight } from '../support/ballot-page';

/** A ballot without a pointer: what the Tab key reaches, and what digit and arrow keys give. */

const fixture = withBrowserAndNight();

async function enter(code: string | undefined, { script = true } = {}): Promise<Page> {
	const page = await fixture.newPhone({ javaScriptEnabled: script, serviceWorkers: 'block' });
	await page.goto(`${fixture.night.url}/vote`);
	await page.fill('input[name=code]', code ?? '');
	await Promise.all([page.waitForURL('**/ballot'), page.click('button.go')]);
	return page;
}
const save = (page: Page, at = 'pitch-1') =>
	Promise.all([page.waitForURL('**/ballot*'), page.locator(`button[value=${at}]`).click()]);
/** The name, without the page's tag, and the value of the focused field; otherwise the text of the focused element. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement;
		return at instanceof HTMLInputElement ? `${at.name.split('-')[0]}=${at.value}` : (at?.textContent ?? '');
	});
const press = async (page: Page, ...keys: string[]) => {
	for (const key of keys) await page.keyboard.press(key);
};
/** Firefox and Safari give the Tab key only the checked radio button of a group, so a hidden one must not be checked. */
const hiddenAndChecked = (page: Page) =>
	page.$$eval('input:checked', (inputs) =>
		inputs
			.filter((input) => getComputedStyle(input).visibility === 'hidden')
			.map((input) => input.getAttribute('name')),
	);

test('Tab reaches each blank scale, digits score it, and Clear is a button that says what it clears', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code);
	await page.waitForSelector('.pager');
	expect(await hiddenAndChecked(page)).toEqual([]);
	await page.focus('#pitch-1 summary');
	await press(page, 'Tab');
	expect(await focused(page)).toBe('p1c0=0');
	await press(page, '4');
	expect(await focused(page)).toBe('p1c0=4');
	await says(page, 'Saved. 1 of 16 scores counts.');
	// "Give the other three a 4 too" stands before the scale.
	await press(page, 'Tab', 'Tab');
	expect(await focused(page)).toBe('p1c1=0');
	await press(page, '0', 'Tab', 'Tab', '5');
	await says(page, 'Saved. 3 of 16 scores count.');
	expect(await fixture.storedOf(page)).toBe('405-------------');

	await page
		.getByRole('group', { name: /^Pitch 1, Creative\b/ })
		.getByRole('button', { name: 'Clear Creative' })
		.focus();
	await press(page, 'Enter');
	await says(page, 'Saved. 2 of 16 scores count.');
	expect(await fixture.storedOf(page)).toBe('4-5-------------');
	expect(await focused(page)).toBe('p1c1=0');
	await press(page, '3');
	await says(page, 'Saved. 3 of 16 scores count.');
	expect(await page.getByRole('radio', { name: '3 of 5', exact: true, checked: true }).count()).toBe(1);
});

test('Tab reaches a skip link first, which turns no page of the ballot and is no code', async () => {
	const { papers } = await fixture.night.dinner();
	const skip = async (page: Page, name: string) => {
		const link = page.getByRole('link', { name });
		// In a page that was opened at a fragment, Tab goes on from there.
		if (new URL(page.url()).hash === '') await press(page, 'Tab');
		else await link.focus();
		expect(await link.evaluate((at) => at === document.activeElement && at.getBoundingClientRect().top >= 0)).toBe(
			true,
		);
		await press(page, 'Enter');
		return page.evaluate(() => document.activeElement?.id);
	};
	const { url } = fixture.night;
	const plain = await enter(papers[1]?.code, { script: false });
	expect(await skip(plain, 'Skip to the ballot')).toBe('pitch-1');
	expect(await plain.getByRole('button', { name: 'Save, with pitch 1', exact: true }).count()).toBe(1);

	const page = await enter(papers[0]?.code);
	await page.waitForSelector('.pager');
	for (const [at, shown] of [
		['', 'pitch-1'],
		['#pitch-3', 'pitch-3'],
		['#all', 'all'],
	]) {
		await page.goto('about:blank');
		await page.goto(`${url}/ballot${at}`);
		await page.waitForSelector('.pager');
		expect(await skip(page, 'Skip to the ballot')).toBe(shown);
		expect(await page.locator(`#${shown}`).isVisible()).toBe(true);
	}
	await page.goto(`${url}/vote`);
	expect(await skip(page, 'Skip to the code')).toBe('main');
	await press(page, 'Tab', 'Tab');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
	expect(page.url()).toBe(`${url}/vote#main`);
});

test('arrow keys move by one, stop at 0 and 5, and never clear', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code);
	await page.waitForSelector('.pager');
	await page.focus(scale(1, 0, 0));
	await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp');
	expect(await focused(page)).toBe('p1c0=2');
	await press(page, ...Array.from({ length: 5 }, () => 'ArrowRight'));
	expect(await focused(page)).toBe('p1c0=5');
	await expect.poll(() => fixture.storedOf(page)).toBe('5---------------');
	await press(page, ...Array.from({ length: 7 }, () => 'ArrowLeft'));
	expect(await focused(page)).toBe('p1c0=0');
	await expect.poll(() => fixture.storedOf(page)).toBe('0---------------');
	// In a language that is written from right to left the scale is mirrored.
	await page.evaluate(() => {
		document.documentElement.dir = 'rtl';
	});
	await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
	await expect.poll(() => fixture.storedOf(page)).toBe('1---------------');
});

test('keys and presses that a script made score nothing and clear nothing', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code);
	await page.waitForSelector('.pager');
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	await page.evaluate(() => {
		for (const at of document.querySelectorAll('.scale input'))
			for (const key of ['3', 'ArrowRight']) at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		document.querySelector<HTMLElement>('button.clear')?.click();
	});
	await tap(page, 1, 1, 1);
	await says(page, 'Saved. 2 of 16');
	expect(await fixture.storedOf(page)).toBe('41--------------');
});

test('without a script, a blank scale is reached and a score is taken back, also on a page that was not saved', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code, { script: false });
	expect(await hiddenAndChecked(page)).toEqual([]);
	await page.focus('#pitch-1 summary');
	await press(page, 'Tab', 'ArrowRight');
	expect(await focused(page)).toBe('p1c0=1');
	await tap(page, 2, 1, 4);
	await save(page);
	expect(await fixture.storedOf(page)).toBe('1----4----------');

	const newer = await page.context().newPage();
	await newer.goto(`${fixture.night.url}/ballot`);
	await tap(newer, 2, 1, 2);
	await save(newer);
	await page.focus(scale(2, 1, 5));
	await page.check(scale(2, 1, 5), { force: true });
	await press(page, 'ArrowRight');
	expect(await focused(page)).toBe('p2c1=');
	await save(page);
	await says(page, 'You changed this ballot on another page');
	expect(await fixture.storedOf(page)).toBe('1----2----------');
	expect(await hiddenAndChecked(page)).toEqual([]);
	await save(page);
	expect(await fixture.storedOf(page)).toBe('1---------------');
});

test.each([true, false])('one vote by keyboard, script %s: given, and taken back', async (script) => {
	const { papers } = await fixture.night.dinner({ rules: { countRule: 'one vote' } });
	const page = await enter(papers[0]?.code, { script });
	if (script) await page.getByText('A tap is saved at once.').waitFor();
	const saved = async (scores: string) => {
		if (!script) await Promise.all([page.waitForURL('**/ballot'), page.click('.save-all button')]);
		await expect.poll(() => fixture.storedOf(page)).toBe(scores);
	};
	expect(await hiddenAndChecked(page)).toEqual([]);
	await page.focus('.vote input');
	await press(page, 'Space', 'ArrowDown');
	expect((await focused(page)).split('=')[1]).toBe('2');
	await saved('-1--');
	await page.focus('.vote-none, .vote-none input');
	await press(page, 'Space');
	await saved('----');
	expect(await hiddenAndChecked(page)).toEqual([]);
});
