import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';

/** Where a browser puts the focus on a page that refuses a form, with JavaScript and without. */

const fixture = withBrowserAndNight();

const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.id);
async function refused(page: Page, path: string, field: string, submit: string): Promise<void> {
	await page.goto(`${fixture.night.url}${path}`);
	await page.fill(field, 'abc');
	await page.click(submit);
	await expect.poll(() => page.title()).toMatch(/^Error: /);
}

test.each([true, false])('the wrong field, or the summary of what is wrong; script %s', async (javaScriptEnabled) => {
	const page = await fixture.newPhone({ javaScriptEnabled });
	await refused(page, '/vote', '#code', 'button.go');
	await expect.poll(() => focused(page)).toBe('code');
	await refused(page, '/sign-in', '[name=email]', 'main button[type=submit]');
	await expect.poll(() => focused(page)).toBe('alert');
	const { group, dinner } = await fixture.night.dinner({ phase: 'call' });
	await fixture.night.db
		.updateTable('dinner')
		.set({ pitch_deadline: new Date(fixture.night.clock.now().getTime() + 86_400_000) })
		.where('id', '=', dinner.id)
		.execute();
	await refused(page, `/${group.slug}/${dinner.number}/pitch`, '[name=title]', 'button[value=submit]');
	await expect.poll(() => focused(page)).toBe('alert');
	await page.goto(`${fixture.night.url}/sign-in`);
	expect(await page.title()).toBe('Sign in – Stockpot');
});
