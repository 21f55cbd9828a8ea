import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFinds } from './axe';
import { watchForTrouble } from './browser';
import { countAndAward, lines, must, vote } from './evening';
import { makePicture, pressOf } from './factories';
import type { withPhonesOnWifi } from './offline';
import { troubleOnScreen } from './screen-measures';
import { putOnStage, seenNow } from './seen';

const WALLS = [
	[800, 600],
	[1024, 768],
	[1280, 720],
	[1920, 1080],
] as const;
export const TITLES = [
	'Balsall Heath Tool Library for everyone who mends things at home instead of buying',
	'Digbeth Community Garden and the orchard behind the railway arches, open all week',
	'Brum Youth Theatre Bus: plays by young people in every district of the city',
	'Lamps',
	'Kitchen Table: cooking together for people who eat alone, each Thursday evening',
	'Sparkbrook Story Swap: neighbours read to children in the languages of home',
];

type Fixture = ReturnType<typeof withPhonesOnWifi>;
type Given = NonNullable<Parameters<Fixture['night']['dinner']>[0]> & { still?: boolean };
/** A dinner whose pitches have pictures, its screen in a window of 1280 x 720, and what moves the evening on. */
export async function openScreen(fixture: Fixture, { still = true, ...given }: Given = {}) {
	const { night } = fixture;
	const { db, services } = night;
	const room = await night.dinner({ phase: 'doors', papers: 24, ...given });
	const { dinner, organiser, group } = room;
	for (const pitch of room.pitches) await makePicture(db, pitch.id);
	const page = await fixture.newPhone({
		reducedMotion: still ? 'reduce' : 'no-preference',
		viewport: { width: 1280, height: 720 },
	});
	const open = () =>
		page.goto(`${fixture.wifi.url.replace('127.0.0.1', 'soup.test')}/${group.slug}/${dinner.number}/screen`);
	const press = () => pressOf(organiser);
	async function move(wanted: Parameters<typeof services.dinners.move>[1]) {
		const { step } = await seenNow(db, dinner.id);
		must(await services.dinners.move(dinner.id, wanted, step, press(), { minutes: 60 }));
	}
	return {
		...room,
		page,
		open,
		press,
		noTrouble: watchForTrouble(page),
		move,
		stage: async (number: number, part: 'pitch' | 'questions') =>
			must(await putOnStage({ db, dinners: services.dinners }, dinner.id, number, part, press())),
		async clock(wanted: Parameters<typeof services.dinners.clock>[1]) {
			const { turn, stageClock } = await seenNow(db, dinner.id);
			must(await services.dinners.clock(dinner.id, wanted, press(), { turn, clock: stageClock }));
		},
		/** From open voting to the award of £412.50. */
		async count(scores: readonly string[], voters = 21) {
			const filled = lines(...scores);
			for (const { code } of room.papers.slice(0, voters)) await vote(services, code, filled);
			await db.updateTable('dinner').set({ voting_until: night.clock.now() }).where('id', '=', dinner.id).execute();
			await move('close voting');
			await countAndAward({ counts: services.counts, pots: services.pots }, dinner, organiser, 41_250);
		},
		async reveal(): Promise<boolean> {
			const state = await services.dinnerStates.read(dinner.id);
			return (await services.dinners.reveal(dinner.id, state?.revealStep ?? 0, press())).ok;
		},
	};
}

export async function fits(page: Page, scene: string) {
	for (const [width, height] of WALLS) {
		await page.setViewportSize({ width, height });
		await expect.poll(() => troubleOnScreen(page), { message: `${scene} ${width}x${height}` }).toEqual([]);
		expect(await page.locator('h1').count(), scene).toBe(1);
	}
	await page.setViewportSize({ width: 1280, height: 720 });
	expect(await axeFinds(page, { contrast: 7 }), scene).toEqual([]);
}
export const colour = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => getComputedStyle(element).color);
/** How many pictures the room sees, each of them loaded. */
export const pictures = (page: Page) =>
	page.locator('.shot img').evaluateAll((all) => {
		const loaded = all.filter((one) => (one as HTMLImageElement).naturalWidth > 0);
		return loaded.length === all.length ? loaded.length : 'some did not load';
	});
