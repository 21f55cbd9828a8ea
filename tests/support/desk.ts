import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFinds } from './axe';
import { watchForTrouble } from './browser';
import { misfitsOf } from './fit';
import { invalidIn } from './markup';

/** A device with a page of its own, which collects errors and can be checked by axe. */
export type Device = {
	javaScript: boolean;
	page: Page;
	context: BrowserContext;
	open: (path: string) => Promise<void>;
	untroubled: () => void;
};

/** Not data about the page, which a browser does not run. */
export const RUNNING_SCRIPT = 'script:not([type="application/ld+json"])';

type Kind = { width: number; height?: number; javaScript?: boolean; dark?: boolean };

export async function openDevice(
	browser: Browser,
	address: string,
	{ width, height = 844, javaScript = true, dark = false }: Kind,
): Promise<Device> {
	const context = await browser.newContext({
		viewport: { width, height },
		javaScriptEnabled: javaScript,
		colorScheme: dark ? 'dark' : 'light',
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	const untroubled = watchForTrouble(page);
	const open = async (path: string) => {
		const answer = await page.goto(`${address}${path}`);
		expect(answer?.status(), path).toBeLessThan(400);
		if (javaScript) await page.waitForLoadState('networkidle');
	};
	return { javaScript, page, context, open, untroubled };
}

/** Opens the `<details>` around the button of an intent, presses it and waits for the answer. */
export async function press({ page }: Device, intent: string, at = 0): Promise<void> {
	const button = page.locator(`button[name="intent"][value="${intent}"]:enabled`).nth(at);
	const folded = page.locator('details:not([open])').filter({ has: button });
	if (await folded.count()) await folded.first().locator('summary').first().click();
	await send(page, button);
}

/** Presses the first button that sends a form, and waits for the answer. */
export const submit = ({ page }: Device): Promise<void> =>
	send(page, page.locator('main form button[type=submit]').first());

/** Until the page shows what came of it: its forms have new keys then. Before that its buttons are those of the old page. */
async function send(page: Page, button: Locator): Promise<void> {
	const keyed = () =>
		document.readyState === 'complete'
			? (document.querySelector<HTMLInputElement>('input[name=key]')?.value.split('.')[0] ?? 'no key')
			: 'loading';
	// A document that is just replaced cannot be asked.
	const keyNow = () => page.evaluate(keyed).catch(() => 'loading');
	await button.waitFor();
	await expect.poll(keyNow).not.toMatch(/^(loading|no key)$/);
	const before = await keyNow();
	await button.click();
	await expect.poll(async () => [before, 'loading'].includes(await keyNow())).toBe(false);
	if (new URL(page.url()).pathname.startsWith('/desk/'))
		await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

/** No style sheet sets a colour by the width of the window. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Checks a page in both themes and at large zoom and text: axe finds nothing, all fits, and the page does not scroll sideways. `widths` in
 * CSS pixels are looked at besides that of the device, which costs less than to load the page once more.
 */
export async function lookOver(device: Device, name: string, widths: readonly number[] = []): Promise<void> {
	const { page } = device;
	await lookAtWidth(device, name, { colours: true });
	const before = page.viewportSize();
	for (const width of widths) {
		await page.setViewportSize({ width, height: 700 });
		await lookAtWidth(device, `${name}, ${width}`, { colours: false });
	}
	if (before) await page.setViewportSize(before);
	const isNarrowDesk =
		new URL(page.url()).pathname.startsWith('/desk') && (await page.locator('.page:not(.wide)').count()) > 0;
	expect(isNarrowDesk, `${name} is narrower than the other pages of the desk`).toBe(false);
	const primary = await page.locator('.desk .button.go:visible').allInnerTexts();
	expect(primary.length, `${name} has one primary button: ${primary.join(' | ')}`).toBeLessThanOrEqual(1);
	expect(await misfitsOf(page), name).toEqual([]);
	expect(await invalidIn(page), `${name}: not valid HTML`).toEqual([]);
}

async function lookAtWidth(
	{ page, javaScript }: Device,
	name: string,
	{ colours }: { colours: boolean },
): Promise<void> {
	// Axe is JavaScript. Devices without it show the same markup as the others do before hydration.
	if (javaScript && colours) {
		const before = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await axeFinds(page), `${name}, light`).toEqual([]);
		// The themes differ in the colours of `tokens.css` and in nothing else, so that the other rules would find the same again.
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await axeFinds(page, { only: RULES_OF_COLOUR }), `${name}, dark`).toEqual([]);
		await page.emulateMedia({ colorScheme: before });
	} else if (javaScript) expect(await axeFinds(page, { without: RULES_OF_COLOUR }), name).toEqual([]);
	expect(await gluedTo(page), `${name}: glued to what is above`).toEqual([]);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
	const folder = process.env.JOURNEY_PICTURES;
	if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
}

/** Opens a page and looks it over. */
export async function visit(device: Device, path: string, name: string): Promise<void> {
	await device.open(path);
	await lookOver(device, name);
}

/** Presses a button of the desk and looks the next page over. */
export async function pressAndLook(device: Device, intent: string, name: string): Promise<void> {
	await press(device, intent);
	await lookOver(device, name);
}

/** On paper the leaf is seen, and the page around it is not. */
export async function printsOnly({ page }: Device, leaf: string): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator(leaf).first().isVisible()).toBe(true);
	for (const around of ['.page > .head', 'main h1:not(.leaf h1)', 'main > .actions'])
		expect(await page.locator(around).first().isVisible(), around).toBe(false);
	await page.emulateMedia({ media: 'screen' });
}

/** Fills the form of a pitch that has its title already. */
export async function fillPitch(page: Page, title: string): Promise<void> {
	for (const area of await page.locator('main textarea').all())
		await area.fill(`${title}: we do it together, with what is there.`);
	await page.selectOption('[name=secondLang]', 'pl');
	await page.fill('[name=presenter]', 'Jo Bloggs');
	await page.fill('[name=contactName]', 'Jo Bloggs');
	await page.fill('[name=contactEmail]', 'jo@example.org');
	await page.click('label[for=categories]');
	await page.click('label[for=reportBack]');
}

/** Buttons and fields without a gap to the element above them. */
const gluedTo = (page: Page): Promise<string[]> =>
	page.locator('.page main :is(.button, .field, .actions)').evaluateAll((all) =>
		all.flatMap((one) => {
			const above = one.previousElementSibling?.getBoundingClientRect();
			const box = one.getBoundingClientRect();
			const isBelow =
				above && above.height > 1 && box.height > 1 && box.top >= above.bottom - 2 && box.left < above.right;
			return isBelow && box.top - above.bottom < 4 ? [one.outerHTML.slice(0, 160)] : [];
		}),
	);

/** Hands out the first papers at the door: the button stays under the thumb. */
export async function handOut(desk: Device, papers: number): Promise<void> {
	const button = () => desk.page.getByRole('button', { name: /^Hand out \d+$/ }).boundingBox();
	const before = await button();
	for (let i = 0; i < papers; i++) {
		await desk.page.locator('.hand-out button').click();
		await desk.page.getByText(`Paper ${i + 1} is handed out.`).waitFor();
		await desk.page
			.getByText(`${i + 1} of `)
			.first()
			.waitFor();
		expect(await button(), 'the button stays under the thumb').toEqual(before);
	}
}
