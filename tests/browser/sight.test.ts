import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFinds } from '../support/axe';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { reach } from '../support/reach';

/** The ballot for guests who see little, who choose the colours of all pages themselves, or whose browser has no style sheets. */

const fixture = withBrowserAndNight();

async function enter(page: Page, code: string | undefined): Promise<void> {
	await page.goto(`${fixture.night.url}/vote#${code}`);
	await page.waitForURL('**/ballot');
	await page.waitForSelector('.pager');
}

const CONTRAST = ['color-contrast', 'color-contrast-enhanced'];

test('text on the code page and on the ballot has a contrast of 7:1 in every phase and both themes', async () => {
	const { night } = fixture;
	const { papers, ...room } = await night.dinner({ phase: 'doors' });
	const page = await fixture.newPhone();
	const look = async (what: string) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await axeFinds(page, { only: CONTRAST }), `${what}, ${colorScheme}`).toEqual([]);
		}
	};
	await page.goto(`${night.url}/vote`);
	await look('code');
	await page.fill('input[name=code]', 'ABC');
	await page.click('button.go');
	await page.waitForSelector('input[aria-invalid=true]');
	await look('wrong code');
	await enter(page, papers[0]?.code);
	await look('doors');
	await tap(page, 1, 0, 3);
	await look('pencilled');
	const on = { services: night.services, clock: night.clock };
	await reach(night.db, room, 'voting', on);
	await says(page, /Voting is (still )?open/);
	await look('voting');
	await reach(night.db, room, 'counting', on);
	await says(page, 'Voting is closed');
	await look('counting');
	await reach(night.db, room, 'published', on);
	await says(page, 'The result is out.');
	await look('published');
});

test('in forced colours the given score, the focus and the buttons are seen without a colour of ours', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await fixture.newPhone({ forcedColors: 'active' });
	await enter(page, papers[0]?.code);
	await tap(page, 1, 0, 4);
	const coloursOf = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((one) => {
				const { backgroundColor, color, borderTopStyle, outlineStyle } = getComputedStyle(one);
				return { backgroundColor, color, borderTopStyle, outlineStyle };
			});
	const given = await coloursOf('.cells :checked + span');
	const other = await coloursOf('.cells input:not(:checked) + span');
	expect(given.backgroundColor).not.toBe(other.backgroundColor);
	expect(given.color).not.toBe(given.backgroundColor);
	expect((await coloursOf('.button.go')).borderTopStyle).toBe('solid');
	await page.keyboard.press('ArrowLeft');
	const outlined = await page.evaluate(() => {
		const focused = document.activeElement;
		const near = [focused, focused?.nextElementSibling, focused?.closest('label'), focused?.closest('fieldset')];
		return near.some((one) => one && getComputedStyle(one).outlineStyle !== 'none');
	});
	expect(outlined).toBe(true);
	if (process.env.JOURNEY_PICTURES)
		await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/forced-colours.png` });
});

test('without style sheets the ballot reads in its order and votes', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await fixture.newPhone({ javaScriptEnabled: false });
	await page.route('**/*.css', (route) => route.abort());
	await page.goto(`${fixture.night.url}/vote`);
	await page.fill('input[name=code]', papers[0]?.code ?? '');
	await Promise.all([page.waitForURL('**/ballot'), page.getByRole('button', { name: 'Open my ballot' }).click()]);
	const scale = page.locator('input[name^="p1c0-"][value="5"]');
	await scale.check();
	await Promise.all([page.waitForURL('**/ballot*'), page.locator('button[value=pitch-1]').click()]);
	expect(await scale.isChecked()).toBe(true);
	const words = (await page.locator('body').textContent()) ?? '';
	const order = ['How well does each pitch', 'Balsall Heath Tool Library', 'Democratic', 'Digbeth Community Garden'];
	const places = order.map((text) => words.indexOf(text));
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(places[0]).toBeGreaterThanOrEqual(0);
	if (process.env.JOURNEY_PICTURES)
		await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/no-style.png`, fullPage: true });
});
