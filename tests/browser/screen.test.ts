import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readDinner } from '../../db/queries/dinners';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { countAndAward, lines, must, vote } from '../support/evening';
import { makePitch, pressOf } from '../support/factories';
import { troubleOnScreen } from '../support/screen-measures';
import { putOnStage, seenNow } from '../support/seen';

const WALLS = [
	[800, 600],
	[1024, 768],
	[1280, 720],
	[1280, 800],
	[1920, 1080],
] as const;
/** A phone, and 1280 x 720 at 200 % and 400 %: pages that scroll. */
const PAGES = [
	[390, 844],
	[640, 360],
	[320, 180],
] as const;

/** Twelve titles of 60 to 90 letters. */
const TITLES = [
	'Balsall Heath Tool Library for everyone who mends things at home instead of buying new',
	'Digbeth Community Garden and the orchard behind the railway arches of Fazeley Street, open all week',
	'Brum Youth Theatre Bus: plays by young people in every district of the city',
	'Repairing the street lamps of Small Heath with the people who walk there at night',
	'Kitchen Table: cooking together for people who eat alone, each Thursday evening',
	'Sparkbrook Story Swap: neighbours read to children in the languages of home',
	'Canal Clean-up Choir: we sing, we paddle and we pull trolleys from the water',
	'Handsworth Halal Supper Club brings three generations to one very long table',
	'A wheelchair-accessible allotment with raised beds beside Moseley Road Baths',
	'Every Kid a Bike: old bicycles mended by teenagers and given to smaller ones',
	'Interkulturelle Nachbarschaftswerkstatt für Fahrräder, Möbel und alles andere',
	'Songs My Nan Knew: recording the music of grandmothers before it is forgotten',
].map((title) => title.slice(0, 90));

const fixture = withBrowserAndNight();

/** The smallest of these elements' fonts as seen on the glass, in pixels at 100 %. */
const seenSize = (page: Page, selector: string, zoom: number) =>
	page
		.locator(selector)
		.first()
		.evaluate((element, zoom) => zoom * Number.parseFloat(getComputedStyle(element).fontSize), zoom);

test('twelve pitches with long titles fit the screen in every phase, and a narrow window is a page that scrolls', async () => {
	const { night } = fixture;
	const { db, services } = night;
	const { papers, dinner, organiser, group, pitches } = await night.dinner({
		phase: 'lineup',
		papers: 24,
		pitches: TITLES,
		venue: 'The Walker Building and its courtyard',
		wifi_name: 'Birmingham-Community-Hall-Guests',
		wifi_password: 'A pass phrase of the greatest length that routers take, 63 long',
		rules: { shown: 'all scores' },
	});
	const reserve = await makePitch(db, dinner, `${TITLES[0]?.slice(0, 80)}, again`, {
		state: 'reserve',
		reserve_rank: 1,
	});
	const page = await fixture.newPhone({ reducedMotion: 'reduce' });
	const noTrouble = watchForTrouble(page);
	await page.goto(`${night.url.replace('127.0.0.1', 'soup.test')}/${group.slug}/${dinner.number}/screen`);
	await page.waitForLoadState('networkidle');
	const folder = process.env.JOURNEY_PICTURES;
	if (folder) await mkdir(folder, { recursive: true });

	const looksGood = async (phase: string, said: string | RegExp) => {
		await says(page, said);
		for (const [width, height] of [...PAGES, ...WALLS]) {
			await page.setViewportSize({ width, height });
			const name = `${phase} ${width}x${height}`;
			await expect.poll(() => troubleOnScreen(page), { message: name }).toEqual([]);
			expect(await page.locator('h1').count(), name).toBe(1);
			if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
		}
	};
	const press = () => pressOf(organiser);
	const move = async (wanted: Parameters<typeof services.dinners.move>[1]) =>
		must(await services.dinners.move(dinner.id, wanted, (await seenNow(db, dinner.id)).step, press(), { minutes: 10 }));
	const stage = async (number: number, part: 'pitch' | 'questions') =>
		must(await putOnStage({ db, dinners: services.dinners }, dinner.id, number, part, press()));

	await looksGood('line-up', 'Doors open');
	await move('open the doors');
	await looksGood('doors', 'Everyone here has a vote');

	await page.setViewportSize({ width: 1280, height: 720 });
	const onTheWall = await seenSize(page, '.join .address', 1);
	await page.setViewportSize({ width: 640, height: 360 });
	expect(await seenSize(page, '.join .address', 2)).toBeGreaterThan(1.5 * onTheWall);
	await page.setViewportSize({ width: 320, height: 180 });
	expect(await seenSize(page, '.join .address', 4)).toBeGreaterThan(2 * onTheWall);
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '212.5%'));
	expect(await seenSize(page, '.screen', 1)).toBeGreaterThan(55);
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

	// The reserve takes number 12, and number 11 stays empty.
	for (const [at, by] of [
		[11, reserve.id],
		[10, null],
	] as const) {
		const { lineup_revision } = (await readDinner(db, dinner.id)) ?? dinner;
		const expected = { pitch: pitches[at]?.id ?? '', lineup: lineup_revision, reserve: by };
		must(await services.absences.noShow(dinner.id, expected, press()));
	}
	await move('start pitching');
	await looksGood('nobody on stage', 'The pitches');
	await stage(2, 'pitch');
	await looksGood('on stage', 'The pitch');
	await stage(2, 'questions');
	await looksGood('questions', 'Questions');
	await db.updateTable('pitch').set({ state: 'presented' }).where('state', '=', 'lined up').execute();
	await move('open voting');
	const scores = lines(...TITLES.map((_, i) => ['5555', '5555', '4444', '4444', '4444'][i] ?? '1110'));
	for (const { code } of papers.slice(0, 22)) await vote(services, code, scores);
	await looksGood('voting', 'of 24 people have voted');
	must(await services.dinners.lastCall(dinner.id, press(), (await seenNow(db, dinner.id)).step));
	await looksGood('last call', 'Last call');
	await db.updateTable('dinner').set({ voting_until: night.clock.now() }).where('id', '=', dinner.id).execute();
	await move('close voting');
	await looksGood('closed', 'Voting is closed');
	await countAndAward({ counts: services.counts, pots: services.pots }, dinner, organiser, 41_250);
	await looksGood('count', 'The count is open.');
	await move('announce');
	await looksGood('reveal', 'of 24 people voted');
	const status = page.locator('.vh[role=status]');
	let before = (await status.textContent()) ?? '';
	for (let step = 0; (await services.dinners.reveal(dinner.id, step, press())).ok; step++) {
		await expect.poll(() => status.textContent()).not.toBe(before);
		before = (await status.textContent()) ?? '';
		const shown = (await page.locator('.reveal').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
		expect(before).toBe(shown);
		await looksGood(`reveal ${step}`, shown.slice(0, 5));
	}
	expect(before).toContain('A tie. The pot is shared by');
	await move('publish');
	await looksGood('published', 'All about this dinner');
	noTrouble();
});

test('text that the browser makes twice as large is a page that scrolls, on a large window too', async () => {
	const { dinner, group } = await fixture.night.dinner({ phase: 'doors', pitches: TITLES.slice(0, 4) });
	const page = await fixture.newPhone({ reducedMotion: 'reduce' });
	const devTools = await page.context().newCDPSession(page);
	await page.goto(`${fixture.night.url}/${group.slug}/${dinner.number}/screen`);
	await says(page, 'Everyone here has a vote');
	for (const [width, height] of [...WALLS, [2560, 1440], [3840, 2160]] as const) {
		await page.setViewportSize({ width, height });
		const sizeOf = async (standard: number) => {
			await devTools.send('Page.setFontSizes', { fontSizes: { standard } });
			await page.reload();
			await says(page, 'Everyone here has a vote');
			await expect.poll(() => troubleOnScreen(page), { message: `${width}, ${standard} px` }).toEqual([]);
			return seenSize(page, '.screen', 1);
		};
		const usual = await sizeOf(16);
		expect(await sizeOf(32), `${width} wide`).toBeGreaterThan(1.5 * usual);
		expect(await sizeOf(24), `${width} wide, somewhat larger`).toBeGreaterThanOrEqual(usual);
	}
});
