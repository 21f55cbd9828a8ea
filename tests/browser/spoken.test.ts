import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { says, scale, tap, withBrowserAndNight } from '../support/ballot-page';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { putOnStage, seenNow } from '../support/seen';

/** What a ballot says to a screen reader, and where it leaves the focus. */

const fixture = withBrowserAndNight();

async function open(code: string | undefined): Promise<Page> {
	const page = await fixture.newPhone({ serviceWorkers: 'block' });
	await page.goto(`${fixture.night.url}/vote#${code}`);
	await page.waitForSelector('.pager');
	return page;
}
const region = (page: Page) => page.locator('[role=status], [role=alert], [aria-live]');
const spoken = (page: Page) => expect.poll(() => region(page).textContent());
/** The name, without the page's tag, and the value of the focused field; otherwise the name or the id of the focused element. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement;
		return at instanceof HTMLInputElement ? `${at.name.split('-')[0]}=${at.value}` : at?.id || at?.nodeName;
	});
/** Every text that the live region had. */
const listen = (page: Page) =>
	region(page).evaluate((element) => {
		const heard: (string | null)[] = [];
		const listener = new MutationObserver(() => heard.push(element.textContent));
		listener.observe(element, { childList: true, characterData: true, subtree: true });
		Object.assign(window, { heard, isSameRegion: () => element.isConnected });
	});
const heard = (page: Page) =>
	page.evaluate(() => {
		const { heard, isSameRegion } = window as unknown as { heard: string[]; isSameRegion: () => boolean };
		return isSameRegion() ? heard.splice(0) : ['The region was replaced'];
	});

test('one live region, which stays, says each score with its save, a failure, and that the connection is back', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await open(papers[0]?.code);
	await listen(page);
	await page.focus(scale(1, 0, 0));
	await page.keyboard.press('4');
	await spoken(page).toBe('Pitch 1, Democratic 4. Saved.');
	await page.click('button.clear');
	await spoken(page).toBe('Pitch 1, Democratic cleared. Saved.');
	await tap(page, 1, 2, 5);
	await spoken(page).toBe('Pitch 1, Sustainable 5. Saved.');
	expect(await heard(page)).toEqual([
		'Pitch 1, Democratic 4. Saved.',
		'Pitch 1, Democratic cleared. Saved.',
		'Pitch 1, Sustainable 5. Saved.',
	]);

	await page.context().setOffline(true);
	await spoken(page).toMatch(/was saved\. No connection now\./);
	await tap(page, 1, 1, 2);
	await spoken(page).toMatch(/^Pitch 1, Creative 2\. Your last change is not saved yet\. No connection\./);
	await page.context().setOffline(false);
	await spoken(page).toMatch(/^Saved\. 2 of 16 scores count\. Voting is/);
	for (const message of await heard(page)) expect(message.match(/No connection/g)?.length ?? 0).toBeLessThan(2);
});

test('the rest of a pitch by key: the focus goes to its last scale; at the close, to the heading', async () => {
	const { papers, dinner, organiser } = await fixture.night.dinner();
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 4);
	await page.focus('text=Give the other three a 4 too');
	await page.keyboard.press('Enter');
	await spoken(page).toMatch(/Inclusive 4\. Saved\.$/);
	expect(await focused(page)).toBe('p1c3=4');
	await listen(page);
	const { step } = await seenNow(fixture.night.db, dinner.id);
	must(await fixture.night.services.dinners.move(dinner.id, 'close voting', step, pressOf(organiser)));
	await spoken(page).toMatch(/^Voting is closed\. 4 of 16 scores count\./);
	expect(await focused(page)).toBe('H1');
	for (const message of await heard(page)) expect(message.match(/Voting is closed/g)).toHaveLength(1);
});

test('the page follows the stage, but not under a guest who is scoring', async () => {
	const { papers, dinner, organiser } = await fixture.night.dinner({ phase: 'pitching' });
	const { db, services } = fixture.night;
	const stage = async (page: Page, number: number) => {
		must(await putOnStage({ db, dinners: services.dinners }, dinner.id, number, 'pitch', pressOf(organiser)));
		await page.locator('.state').getByText(`${number} `).waitFor();
	};
	const page = await open(papers[0]?.code);
	const at = () => new URL(page.url()).hash;
	await stage(page, 1);
	await expect.poll(at).toBe('#pitch-1');

	// Some scores of the pitch, and no focus in it.
	await tap(page, 1, 0, 4);
	await page.focus('h1');
	await stage(page, 2);
	await says(page, 'Score it');
	expect(at()).toBe('#pitch-1');
	await page.click('text=Score it');
	await expect.poll(async () => [at(), await focused(page)]).toEqual(['#pitch-2', 'pitch-2']);

	// A focus in a pitch without a score.
	await page.focus(scale(2, 1, 0));
	await stage(page, 3);
	await says(page, 'Score it');
	expect([at(), (await focused(page))?.slice(0, 5)]).toEqual(['#pitch-2', 'p2c1=']);

	// Nothing of the kind; then a pitch that a finger has scored in full.
	await page.click('text=Score it');
	await stage(page, 4);
	await expect.poll(at).toBe('#pitch-4');
	for (const criterion of [0, 1, 2, 3]) await tap(page, 4, criterion, 5);
	await stage(page, 3);
	await expect.poll(at).toBe('#pitch-3');
});

test('large text: nothing is cut, drawn over something else or broken inside a word, and one line stays sticky', async () => {
	const { papers } = await fixture.night.dinner();
	const page = await open(papers[0]?.code);
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	for (const [width, percent] of [
		[195, 100],
		[320, 200],
		[390, 200],
	] as const) {
		await page.setViewportSize({ width, height: 844 });
		await page.evaluate((size) => {
			document.documentElement.style.fontSize = `${size}%`;
		}, percent);
		for (const hash of ['#pitch-1', '#pitch-4', '#all']) {
			await page.evaluate((to) => {
				location.hash = to;
			}, hash);
			await page.waitForSelector(`${hash}:is(section, article):visible`);
			expect(await page.evaluate(troubleAtLargeText), `${width} px, ${percent} %, ${hash}`).toEqual([]);
		}
	}
});

/** In the page: the text of what sticks out of the window, of broken words, of a covered paper number and of a thick sticky bar. */
function troubleAtLargeText(): string[] {
	const shown = Array.from(document.querySelectorAll<HTMLElement>('.ballot *')).filter(
		(element) => element.getBoundingClientRect().width > 1,
	);
	const cut = shown.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 1);
	const out = shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
	const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const broken: string[] = [];
	for (let text = words.nextNode(); text; text = words.nextNode()) {
		if (text.parentElement?.closest('.vh, script, noscript')) continue;
		for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
			const range = document.createRange();
			range.setStart(text, index);
			range.setEnd(text, index + word.length);
			if (new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1) broken.push(word);
		}
	}
	const [brand, paper] = ['.brand', '.paper-no'].map((name) => document.querySelector(name)?.getBoundingClientRect());
	const isCovered = brand && paper && paper.left < brand.right && paper.top < brand.bottom;
	const bar = shown.filter((element) => getComputedStyle(element).position === 'sticky');
	const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
	return [
		...[...cut, ...out].map((element) => `cut: ${element.className} ${element.textContent}`),
		...broken.map((word) => `broken: ${word}`),
		...(isCovered ? ['The paper number is covered'] : []),
		...bar.filter(({ offsetHeight }) => offsetHeight > 2.5 * size).map(({ textContent }) => `thick: ${textContent}`),
		...(bar.length === 1 ? [] : [`${bar.length} sticky bars`]),
	];
}
