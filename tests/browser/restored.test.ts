import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { says, scale, tap, withBrowserAndNight } from '../support/ballot-page';
import { makeDinner, makeGroup } from '../support/factories';

/** Values that a browser restores (Back, reload, back/forward cache) must not count as input. */

const fixture = withBrowserAndNight();
const ticked = (page: Page) =>
	page.$$eval('input[type=radio]:checked', (inputs) =>
		inputs.map((input) => (input as HTMLInputElement).value).filter((value) => value !== ''),
	);

const newPage = ({ script = true } = {}) => fixture.newPhone({ javaScriptEnabled: script, serviceWorkers: 'block' });
async function enter(page: Page, code: string | undefined) {
	await page.goto(`${fixture.night.url}/vote`);
	await page.fill('input[name=code]', code ?? '');
	await Promise.all([page.waitForURL('**/ballot'), page.click('button.go')]);
}
const saveBy = async (page: Page) => {
	await Promise.all([page.waitForURL('**/ballot*'), page.locator('button[value=pitch-1]').click()]);
	await page.waitForLoadState('load');
};

const FOUR_FIVES = '5555------------';
const fives = async (page: Page) => {
	for (const criterion of [0, 1, 2, 3]) await tap(page, 1, criterion, 5);
};

test.each([true, false])(
	'two papers on one phone, Back twice (script: %s): nothing of the first is shown or saved',
	async (script) => {
		const { papers } = await fixture.night.dinner();
		const page = await newPage({ script });
		await enter(page, papers[0]?.code);
		if (script) await page.waitForSelector('.pager');
		await fives(page);
		if (script) await says(page, 'Saved. 4 of 16 scores count.');
		else await saveBy(page);
		expect(await fixture.storedOf(page)).toBe(FOUR_FIVES);

		await enter(page, papers[1]?.code);
		await says(page, 'Paper 2');
		if (script) await page.waitForSelector('.pager');
		await page.goBack();
		await page.waitForSelector('#code-form');
		await page.goBack();
		await says(page, 'Paper 2');
		if (script) await page.waitForSelector('.pager');
		expect(await ticked(page)).toEqual([]);
		await tap(page, 1, 3, 3);
		if (!script) await saveBy(page);
		await expect.poll(() => fixture.storedOf(page)).toBe('---3------------');
	},
);

test('without a script, a press of Save on a page that was come back to changes nothing of what is stored', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await newPage({ script: false });
	await enter(page, papers[0]?.code);
	await fives(page);
	await saveBy(page);
	await tap(page, 1, 0, 1);
	await saveBy(page);
	expect(await fixture.storedOf(page)).toBe('1555------------');
	await page.goBack();
	await page.goBack();
	await saveBy(page);
	expect(await fixture.storedOf(page)).toBe('1555------------');
	await page.reload();
	expect(await ticked(page)).toEqual(['1', '5', '5', '5']);
});

test('without a script, two tabs of one paper: each saves what was changed on it, and an older one asks', async () => {
	const { papers } = await fixture.night.dinner();
	const older = await newPage({ script: false });
	await enter(older, papers[0]?.code);
	const newer = await older.context().newPage();
	await newer.goto(`${fixture.night.url}/ballot`);
	await fives(newer);
	await saveBy(newer);
	await tap(older, 2, 1, 4);
	await saveBy(older);
	expect(await fixture.storedOf(older)).toBe('5555-4----------');
	await tap(newer, 2, 1, 2);
	await saveBy(newer);
	await says(newer, 'You changed this ballot on another page');
	expect(await fixture.storedOf(newer)).toBe('5555-4----------');
	expect(await ticked(newer)).toEqual(['5', '5', '5', '5', '2']);
	await saveBy(newer);
	expect(await fixture.storedOf(newer)).toBe('5555-2----------');
});

test('a reload, and a page that the browser put ticks on: nobody tapped, so nothing is saved', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await newPage();
	await page.addInitScript(() => {
		addEventListener('DOMContentLoaded', () => {
			for (const input of document.querySelectorAll<HTMLInputElement>('input[name^=p1c][value="5"]')) {
				input.checked = true;
				input.dispatchEvent(new Event('input', { bubbles: true }));
				input.dispatchEvent(new Event('change', { bubbles: true }));
			}
		});
	});
	await enter(page, papers[0]?.code);
	await page.waitForSelector('.pager');
	await says(page, 'Nothing saved yet.');
	expect(await ticked(page)).toEqual([]);
	await page.reload();
	await page.waitForSelector('.pager');
	await tap(page, 1, 0, 2);
	await says(page, 'Saved. 1 of 16');
	expect(await fixture.storedOf(page)).toBe('2---------------');
});

const foreign: readonly (readonly [string, (html: string) => string])[] = [
	['a div first in the body', (html) => html.replace(/<body[^>]*>/, '$&<div id="foreign">Translated</div>')],
	['a script first in the head', (html) => html.replace(/<head[^>]*>/, '$&<script type="text/foreign">0</script>')],
	[
		'both, and an attribute',
		(html) =>
			html
				.replace('<html', '<html data-foreign=""')
				.replace(/<head[^>]*>/, '$&<style>#foreign{color:red}</style>')
				.replace(/<body[^>]*>/, '$&<div id="foreign"></div>'),
	],
];
test.each(foreign)('taps made before the script has come are kept with %s', async (_name, change) => {
	const { papers } = await fixture.night.dinner();
	const page = await newPage();
	await enter(page, papers[0]?.code);
	await page.waitForSelector('.pager');
	await tap(page, 1, 3, 1);
	await says(page, 'Saved. 1 of 16');
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	await page.route('**/assets/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.route('**/ballot', async (route) => {
		const answer = await route.fetch();
		await route.fulfill({ response: answer, body: change(await answer.text()) });
	});
	await page.goto(`${fixture.night.url}/ballot`, { waitUntil: 'commit' });
	await page.locator(scale(1, 0, 2)).waitFor({ state: 'attached' });
	await tap(page, 1, 0, 4);
	await tap(page, 1, 0, 2);
	await tap(page, 1, 1, 0);
	letThrough();
	await says(page, 'Saved. 3 of 16');
	expect(await fixture.storedOf(page)).toBe('20-1------------');
	await tap(page, 1, 2, 5);
	await says(page, 'Saved. 4 of 16');
	expect(await fixture.storedOf(page)).toBe('2051------------');
});

test('one vote: an early tap counts, also one that takes the vote back', async () => {
	const { papers } = await fixture.night.dinner({ rules: { countRule: 'one vote' } });
	const page = await newPage();
	let letThrough = () => {};
	await enter(page, papers[0]?.code);
	for (const [choice, scores] of [
		['3', '--1-'],
		['', '----'],
	] as const) {
		const held = new Promise<void>((resolve) => {
			letThrough = resolve;
		});
		await page.route('**/assets/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${fixture.night.url}/ballot`, { waitUntil: 'commit' });
		await page.locator('input[name^=vote-]').first().waitFor({ state: 'attached' });
		// The label, which is waited for until it stands still: the page's style may come after its first elements.
		await page.locator('label', { has: page.locator(`input[name^=vote-][value="${choice}"]`) }).click();
		letThrough();
		await expect.poll(() => fixture.storedOf(page)).toBe(scores);
	}
});

test('a page restored from the back/forward cache asks whose paper it is now', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await newPage();
	await enter(page, papers[0]?.code);
	await page.waitForSelector('.pager');
	await fives(page);
	await says(page, 'Saved. 4 of 16');
	const other = await page.context().newPage();
	await enter(other, papers[1]?.code);
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await says(page, 'Paper 2');
	await page.waitForSelector('.pager');
	expect(await ticked(page)).toEqual([]);
	expect(await fixture.storedOf(page)).toBe(null);
});

test.each([true, false])('a pitch that was sent: Back shows nothing of it, with script %s', async (script) => {
	const group = await makeGroup(fixture.night.db);
	const dinner = await makeDinner(fixture.night.db, group, {
		phase: 'call',
		pitch_deadline: new Date('2026-12-01T18:00:00Z'),
	});
	const page = await newPage({ script });
	await page.goto(`${fixture.night.url}/${group.slug}/${dinner.number}/pitch`);
	await page.fill('#title', 'Tool library for Stirchley');
	await page.fill('#contactName', 'Jo Bright');
	await page.fill('#contactEmail', 'jo@example.org');
	await Promise.all([page.waitForURL(/\/pitch\/[^/]+$/), page.click('button[value=save]')]);
	await page.goBack();
	await says(page, 'A pitch from this device is kept already');
	expect(await page.content()).not.toMatch(/Jo Bright|jo@example\.org|Tool library/);
	expect(await page.locator('#contactName').count()).toBe(0);
	await page.click('a[href="?another"]');
	await page.waitForSelector('#contactName');
	expect(await page.inputValue('#contactName')).toBe('');
});
