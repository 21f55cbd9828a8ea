import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds } from '../support/axe';
import { closeContexts, sharedBrowser } from '../support/browser';

// The contrast of text is measured once for each appearance, so nothing that looks otherwise may pass for it.

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await sharedBrowser();
	page = await browser.newPage();
});
afterAll(() => closeContexts(browser));

const GOOD = 'color: #123456; background: #fedcba';
const ask = { only: ['color-contrast'] };
const found = async (body: string): Promise<string[]> => {
	await page.setContent(`<html lang="en"><body><main>${body}</main>`);
	return axeFinds(page, ask);
};

test.each([
	['another colour', '<p style="color: #edcba9; background: #fedcba">text</p>'],
	['another background', '<p style="color: #123456; background: #122334">text</p>'],
	['a background of its parent', '<div style="background: #122334"><p style="color: #123456">text</p></div>'],
	['an opacity of its parent', `<div style="opacity: 0.2"><p style="${GOOD}">text</p></div>`],
	['smaller letters', '<p style="color: #8a6d4f; background: #fedcba; font-size: 12px">text</p>'],
	['a background that is no ancestor’s', overlaid('#122334')],
	[
		'a colour over another',
		'<p style="color: #edcba9; -webkit-text-fill-color: #edcba9; background: #fedcba">text</p>',
	],
])('after text of a good contrast has passed twice, text with %s is found', async (_what, bad) => {
	const good = `<p style="${GOOD}">text</p><p style="${GOOD}; color: #8a6d4f; font-size: 40px">text</p>${overlaid('#fff')}`;
	for (let i = 0; i < 2; i++) expect(await found(good)).toEqual([]);
	for (let i = 0; i < 2; i++) expect(await found(good + bad)).toEqual([expect.stringContaining('color-contrast: <p')]);
	expect(await found(good)).toEqual([]);
});

test('text that axe leaves out while its button is disabled is measured once it is not', async () => {
	const button = (more: string) => `<button style="color: #ccc; background: #ddd" ${more}>text</button>`;
	expect(await found(button('disabled'))).toEqual([]);
	expect(await found(button(''))).toEqual([expect.stringContaining('color-contrast: <button')]);
});

/** Text over a background that is not one of its ancestors'. */
function overlaid(background: string): string {
	return `<div style="position: relative"><div style="position: absolute; inset: 0; background: ${background}"></div>
		<p style="position: relative; color: #123456">text</p></div>`;
}
