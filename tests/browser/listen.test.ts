import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFinds } from '../support/axe';
import { withBrowserAndNight } from '../support/ballot-page';
import { someAnswers } from '../support/factories';
import type { Night } from '../support/night';

/** The ballot read aloud. Headless browsers have no voices, so a page is given a speech synthesis that notes what it is asked. */

const fixture = withBrowserAndNight();

type Heard = { readonly text: string; readonly lang: string };
type Speaking = { asked: Heard[]; cancelled: number; end: () => void };

async function enter(
	code: string | undefined,
	voices: readonly string[],
	locale = 'en-GB',
	ready = '.pager',
): Promise<Page> {
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
	await page.waitForSelector(ready);
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

test('the criteria of a page in Polish are read by a Polish voice', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await enter(papers[0]?.code, ['en-GB', 'pl-PL'], 'pl-PL');
	await button(page).click();
	const langs = (await heard(page)).asked.map(({ lang }) => lang);
	// The pitch is in English.
	expect([langs[0], langs.at(-1)]).toEqual(['en-GB', 'pl-PL']);
});

/** A dinner whose first pitch is in Urdu, perhaps with a summary in a second language. */
async function withUrdu(
	second: { secondLang: string; secondWhat: string } | null,
	given: Parameters<Night['dinner']>[0] = {},
) {
	const room = await fixture.night.dinner(given);
	const answers = someAnswers('بیج لائبریری', { lang: 'ur', what: 'سب کے لیے بیج۔', ...second });
	await fixture.night.db
		.updateTable('pitch')
		.set({ answers: JSON.stringify(answers) })
		.where('id', '=', room.pitches[0]?.id ?? '')
		.execute();
	return room.papers[0]?.code;
}
const told = async (page: Page) => (await heard(page)).asked.map(({ text, lang }) => `${lang} ${text}`);

test('a pitch in another language is read by that language’s voice, and the criteria by the page’s', async () => {
	const page = await enter(await withUrdu(null), ['en-GB', 'ur-PK']);
	await button(page).click();
	const [title, summary, ...criteria] = await told(page);
	expect([title, summary]).toEqual(['ur-PK بیج لائبریری', 'ur-PK سب کے لیے بیج۔']);
	expect(criteria).toHaveLength(4);
	for (const one of criteria) expect(one).toMatch(/^en-GB /);
});

test('without a voice for its author’s language a pitch is read in its second one, or not at all', async () => {
	const second = { secondLang: 'pl', secondWhat: 'Nasiona dla wszystkich.' };
	const spoken = await enter(await withUrdu(second), ['en-GB', 'pl-PL']);
	await button(spoken).click();
	expect((await told(spoken))[0]).toBe('pl-PL Nasiona dla wszystkich.');
	const silent = await enter(await withUrdu(null), ['en-GB']);
	expect(await button(silent).count()).toBe(0);
	await silent.click('text=Next');
	expect(await button(silent).count()).toBe(1);
});

test('where one vote is cast each pitch can be heard, and to listen is no vote', async () => {
	const page = await enter(
		await withUrdu(null, { rules: { countRule: 'one vote' } }),
		['en-GB', 'ur-PK'],
		'en-GB',
		'.votes',
	);
	await expect.poll(() => button(page).count()).toBe(4);
	await button(page).first().click();
	expect((await told(page))[0]).toBe('ur-PK بیج لائبریری');
	await button(page).nth(1).click();
	expect((await told(page)).at(-1)).toMatch(/^en-GB Inclusive: /);
	expect(await page.locator('.votes :checked').count()).toBe(0);
	expect(await axeFinds(page)).toEqual([]);
});
