import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { usualBrief } from '../../app/domain/rules';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { begunAtTheEnd } from '../support/reading-side';
import { putOnStage, seenNow } from '../support/seen';

/** Titles of both directions in one page: each begins beside its number, and keeps its own direction. */

const fixture = withBrowserAndNight();
const ARABIC = 'حديقة الحي المشتركة';
const TITLES = [ARABIC, 'Digbeth Community Garden', 'مكتبة الأدوات', 'Tool Library'];

/** In the page: visible titles that do not begin within two and a half letters of their number. */
function astray(titles: readonly string[]): string[] {
	const found: string[] = [];
	let seen = 0;
	for (const title of titles) {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			const parent = text.parentElement;
			if (!parent || text.nodeValue?.trim() !== title || parent.closest('.vh, script')) continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			const { left, width } = range.getBoundingClientRect();
			const row = parent.closest('li, tr, .pitch-top, .stage, .vote-card, .summary-title, h3');
			const number = row?.querySelector('.numeral, .square-name b');
			if (width === 0 || !number) continue;
			seen++;
			const gap = left - number.getBoundingClientRect().right;
			const letter = Number.parseFloat(getComputedStyle(parent).fontSize);
			if (gap > 2.5 * letter) found.push(`${title} in ${row?.className || row?.tagName}: ${Math.round(gap)} px away`);
			if (getComputedStyle(parent.closest('bdi') ?? parent).direction !== (title > 'z' ? 'rtl' : 'ltr'))
				found.push(`${title} in the wrong direction`);
		}
	}
	return seen > 0 ? found : ['no title beside a number'];
}
const notBesideNumbers = (page: Page) => page.evaluate(astray, TITLES);

test('titles of both directions stand beside their numbers: public page, ballot, screen, pitches and papers', async () => {
	const { night } = fixture;
	const { db, services } = night;
	const { papers, dinner, organiser, group } = await night.dinner({ phase: 'doors', pitches: TITLES });
	const at = `/${group.slug}/${dinner.number}`;
	const page = await fixture.newPhone({ reducedMotion: 'reduce' });
	const { cookie } = await night.deskCookie(group.id);
	await page.context().addCookies(
		cookie.split('; ').map((pair) => {
			const [name = '', value = ''] = pair.split(/=(.*)/);
			return { name, value, url: night.url };
		}),
	);
	const go = async (path: string, words: string) => {
		await page.goto(`${night.url}${path}`);
		await says(page, words);
	};
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await go(at, ARABIC);
		expect(await notBesideNumbers(page), `public page at ${width}`).toEqual([]);
		await go(`/desk${at}/pitches`, ARABIC);
		expect(await notBesideNumbers(page), `pitches at ${width}`).toEqual([]);
	}
	await page.setViewportSize({ width: 390, height: 844 });
	await go(`/vote#${papers[0]?.code}`, 'Doors are open.');
	expect(await notBesideNumbers(page), 'ballot').toEqual([]);
	await page.evaluate(() => location.assign('#all'));
	await says(page, 'All your scores');
	expect(await notBesideNumbers(page), 'all scores').toEqual([]);
	await page.setViewportSize({ width: 1280, height: 720 });
	await go(`${at}/screen`, 'Everyone here has a vote');
	expect(await notBesideNumbers(page), 'screen').toEqual([]);
	const { step } = await seenNow(db, dinner.id);
	must(await services.dinners.move(dinner.id, 'start pitching', step, pressOf(organiser), { minutes: 10 }));
	must(await putOnStage({ db, dinners: services.dinners }, dinner.id, 1, 'pitch', pressOf(organiser)));
	await says(page, 'The pitch');
	expect(await notBesideNumbers(page), 'stage').toEqual([]);
});

test('names in the letters of another direction begin where an Arabic page begins; a question of the group’s own keeps its sign at its end', async () => {
	const { night } = fixture;
	const { papers, dinner, group } = await night.dinner({ phase: 'doors', pitches: TITLES });
	const [fair, ...others] = usualBrief('').criteria;
	const own = { ...fair, name: 'Fair', sentence: 'Is it fair to all?' };
	const brief = { gate: 'For everybody in our street?', criteria: [own, ...others] };
	await night.db
		.updateTable('dinner')
		.set({ brief: JSON.stringify(brief) })
		.where('id', '=', dinner.id)
		.execute();
	const at = `/${group.slug}/${dinner.number}`;
	const page = await fixture.newPhone({ locale: 'ar' });
	for (const [path, blocks] of [
		['/', 'main h3'],
		[`${at}/card`, 'h1, .about'],
		[at, 'h1, .brief > p'],
		[`/vote#${papers[0]?.code}`, '.scale-say'],
	] as const) {
		await page.goto(`${night.url}${path}`);
		await page.locator(blocks).first().waitFor({ state: 'attached' });
		expect(await page.locator(blocks).count(), path).toBeGreaterThan(0);
		expect(await begunAtTheEnd(page, blocks), path).toEqual([]);
	}
	expect(
		await page
			.locator('.scale-say')
			.first()
			.evaluate((one) => getComputedStyle(one).direction),
	).toBe('ltr');
});
