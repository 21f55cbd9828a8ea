import { expect, test } from 'vitest';
import { says } from '../support/ballot-page';
import { lines, must, openCount, vote } from '../support/evening';
import { makeDinner } from '../support/factories';
import { withPhonesOnWifi } from '../support/offline';
import { fits, openScreen, pictures, TITLES } from '../support/screen-evening';

const fixture = withPhonesOnWifi();

test('the reveal is still where motion is not wanted: each step stands at once, and nobody is named in huge letters before the winner', async () => {
	const { page, open, move, count, reveal, group, noTrouble } = await openScreen(fixture, {
		phase: 'voting',
		pitches: TITLES.slice(0, 4),
		rules: { shown: 'ranking' },
	});
	await open();
	await says(page, 'Voting is open');
	await count(['5555', '4444', '3333', '1110']);
	await says(page, 'The count is open.');
	await move('announce');
	await says(page, 'of 24 people voted');
	const isStill = async () => expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	await isStill();
	expect(await page.locator('.count-up').textContent()).toBe('21');
	await fits(page, 'turnout');
	expect(await reveal()).toBe(true);
	await says(page, 'in the pot tonight');
	expect(await page.locator('.count-up').textContent()).toBe('£412.50');
	await isStill();
	const pot = await page.locator('.count-up').evaluate((sum) => Number.parseFloat(getComputedStyle(sum).fontSize));
	for (const [named, place] of ['Fourth place', 'Third place', 'Second place'].entries()) {
		expect(await reveal()).toBe(true);
		await says(page, place);
		await isStill();
		expect(await page.locator('.places li').count()).toBe(named + 1);
		const size = await page
			.locator('.places .reveal .place-title')
			.evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
		expect(size).toBeLessThan(pot / 2);
		await fits(page, place);
	}
	expect(await reveal()).toBe(true);
	await says(page, 'The pot goes to');
	await isStill();
	await expect.poll(() => pictures(page)).toBe(1);
	expect(await page.locator('.winner-of .over').textContent()).toBe('Jo Bloggs');
	expect(await page.locator('.winner-sum').textContent()).toBe('£412.50');
	expect(await page.locator('.vh[role=status]').textContent()).toBe(`The pot goes to ${TITLES[0]} Jo Bloggs £412.50`);
	await fits(page, 'winner');
	const next = { phase: 'call', starts_at: new Date('2027-01-28T18:00:00Z'), venue: 'The Friends’ Institute' } as const;
	await makeDinner(fixture.night.db, group, { ...next, phase: 'draft', starts_at: new Date('2027-01-10T18:00:00Z') });
	await makeDinner(fixture.night.db, group, next);
	await move('publish');
	await says(page, 'Thank you');
	await says(page, 'Thursday 28 January 2027');
	await says(page, 'The Friends’ Institute');
	await fits(page, 'thanks');
	noTrouble();
});

test('the reveal as a show: first the sentence, then the winner, and a sum that counts up; a screen that is opened later shows the end', async () => {
	const { page, open, move, count, reveal } = await openScreen(fixture, { phase: 'voting', still: false });
	await open();
	await says(page, 'Voting is open');
	await count(['5555', '4444', '3333', '1110']);
	await says(page, 'The count is open.');
	await page.clock.install();
	await page.reload();
	await says(page, 'The count is open.');
	await page.waitForLoadState('networkidle');
	await move('announce');
	await says(page, 'of 24 people voted');
	expect(await reveal()).toBe(true);
	await says(page, 'in the pot tonight');
	await page.clock.runFor(8000);
	await expect.poll(() => page.locator('.count-up').textContent()).toBe('£412.50');
	expect(await reveal()).toBe(true);
	await says(page, 'The pot goes to');
	/** When the motion of an element begins, in milliseconds; undefined where it does not move. */
	const begins = (selector: string) =>
		page.locator(selector).evaluate((element) => element.getAnimations()[0]?.effect?.getTiming().delay);
	const [sentence, winner, sum] = [await begins('.reveal'), await begins('.winners'), await begins('.winner-sum')];
	expect(sentence).toBe(0);
	expect(winner).toBeGreaterThan(2000);
	expect(sum).toBeGreaterThan(winner ?? 0);
	expect(await page.locator('.winner-sum').textContent()).toBe('£0');
	await page.clock.runFor(8000);
	await expect.poll(() => page.locator('.winner-sum').textContent()).toBe('£412.50');
	await page.reload();
	await says(page, 'The pot goes to');
	expect(await page.locator('.show').count()).toBe(0);
	expect(await page.locator('.winner-sum').textContent()).toBe('£412.50');
});

test('those who share the pot after a tie stand side by side, each with picture and sum', async () => {
	const { page, open, move, count, reveal } = await openScreen(fixture, {
		phase: 'voting',
		pitches: TITLES.slice(0, 4),
	});
	await open();
	await says(page, 'Voting is open');
	await count(['5555', '5555', '3333', '1110']);
	await move('announce');
	for (;;) if (!(await reveal())) break;
	await says(page, 'A tie. The pot is shared by');
	await expect.poll(() => pictures(page)).toBe(2);
	await fits(page, 'tie');
	const boxes = await page.locator('.winner-of').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
	const [left, right] = boxes;
	expect(left?.top).toBe(right?.top);
	expect(left?.right).toBeLessThan(right?.left ?? 0);
	expect(await page.locator('.winner-sum').allTextContents()).toEqual(['£206.25', '£206.25']);
});

test.each([
	['ranking', 4, 2],
	['winner', 2, 0],
] as const)('a tie that was drawn has its scene, then the winner with the hat: %s', async (shown, step, named) => {
	const evening = await openScreen(fixture, { phase: 'voting', rules: { tieRule: 'drawn' }, shown });
	const { page, open, move, papers, dinner, organiser, press, reveal } = evening;
	const { db, services, clock } = fixture.night;
	await open();
	for (const { code } of papers) await vote(services, code, lines('5555', '5555', '3333', '1110'));
	await db.updateTable('dinner').set({ voting_until: clock.now() }).where('id', '=', dinner.id).execute();
	await move('close voting');
	await openCount({ counts: services.counts, pots: services.pots }, dinner, organiser);
	must(await services.counts.drawFromHat(dinner.id, press(), { order: [2, 1], confirmedBy: 'Sam Lee' }));
	must(await services.counts.award(dinner.id, press(), 0));
	await move('announce');
	for (let at = 0; at < step; at++) await reveal();
	await says(page, 'A tie for first place');
	expect(await page.locator('.winner-of').count()).toBe(named);
	expect(await page.locator('.winner-sum').count()).toBe(0);
	await says(page, 'Drawn out of a hat');
	await fits(page, `tie that is drawn, ${shown}`);
	for (;;) if (!(await reveal())) break;
	await says(page, 'Drawn out of a hat');
	expect(await page.locator('.hat').isVisible()).toBe(true);
	await fits(page, 'drawn');
});
