import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';

/** The ballot read aloud. Headless browsers have no voices, so a page is given a speech synthesis that notes what it is asked. */

const fixture = withBrowserAndNight();

type Heard = { readonly text: string; readonly lang: string };
type Speaking = { asked: Heard[]; cancelled: number; end: () => void };

async function enter(code: string | undefined, voices: readonly string[], locale = 'en-GB'): Promise<Page> {
	const page = await fixture.newPhone({ locale });
	await page.addInitScript((langs) => {
		const events = new EventTarget();
		let last: SpeechSynthesisUtterance | null = null;
		const speaking: Speaking = {
			asked: [],
			cancelled: 0,
			end: () => last?.onend?.call(last, {} as SpeechSynthesisEvent),
		};
		class Utterance {
			voice: unknown = null;
			lang = '';
			onend = null;
			onerror = null;
			constructor(readonly text: string) {}
		}
		const made = langs.map((lang) => ({ lang, localService: true }));
		Object.assign(window, { speaking, SpeechSynthesisUtterance: Utterance });
		Object.defineProperty(window, 'speechSynthesis', {
			value: Object.assign(events, {
				getVoices: () => made,
				speak: (one: SpeechSynthesisUtterance) => {
					last = one;
					speaking.asked.push({ text: one.text, lang: one.lang });
				},
				cancel: () => {
					speaking.cancelled++;
				},
			}),
		});
	}, voices);
	await page.goto(`${fixture.night.url}/vote#${code}`);
	await page.waitForURL('**/ballot');
	await page.waitForSelector('.pager');
	return page;
}
const heard = (page: Page) => page.evaluate(() => (window as unknown as { speaking: Speaking }).speaking);
const button = (page: Page) => page.locator('.listen:visible');

test('the phone’s own voice reads title, summary and criteria; a second press, its end or another pitch stops it', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code, ['fr-FR', 'en_GB']);
	await button(page).click();
	const { asked } = await heard(page);
	expect(asked[0]).toEqual({ text: 'Balsall Heath Tool Library', lang: 'en_GB' });
	expect(asked.map(({ text }) => text).join(' ')).toMatch(/in two plain sentences\..* Democratic: .* Inclusive: /);
	await expect.poll(() => button(page).textContent()).toBe('Stop');

	await button(page).click();
	await expect.poll(() => button(page).textContent()).toBe('Listen to pitch 1');
	const stopped = (await heard(page)).cancelled;
	await button(page).click();
	await page.evaluate(() => (window as unknown as { speaking: Speaking }).speaking.end());
	await expect.poll(() => button(page).textContent()).toBe('Listen to pitch 1');

	await button(page).click();
	await page.click('text=Next');
	await expect.poll(() => button(page).textContent()).toBe('Listen to pitch 2');
	expect((await heard(page)).cancelled).toBeGreaterThan(stopped + 2);
	await button(page).click();
	expect((await heard(page)).asked.at(-1)?.text).toMatch(/^Inclusive: /);
});

test('a phone without a voice for the page’s language offers none, rather than read it as nonsense', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code, ['fr-FR']);
	expect(await page.locator('.listen').count()).toBe(0);
});

test('a page in Polish is read by a Polish voice', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code, ['en-GB', 'pl-PL'], 'pl-PL');
	await button(page).click();
	expect((await heard(page)).asked[0]?.lang).toBe('pl-PL');
});
