import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { seenNow } from '../support/seen';

/** Guests who share one phone. */

const fixture = withBrowserAndNight();

const button = (page: Page) => page.getByRole('button', { name: 'Next guest on this phone' });
const toAll = (page: Page) => page.evaluate(() => location.assign('#all'));
async function type(page: Page, code: string | undefined): Promise<void> {
	await page.fill('input[name=code]', code ?? '');
	await Promise.all([page.waitForURL('**/ballot'), page.click('button.go')]);
	await page.waitForSelector('.save-text');
}

test('paper 1, then paper 4, then paper 1 again on one phone: nobody sees the ballot before, and paper 1 goes on', async () => {
	const { papers } = await fixture.night.dinner({ papers: 4 });
	const page = await fixture.newPhone();
	const untroubled = watchForTrouble(page);
	await page.goto(`${fixture.night.url}/vote`);
	await type(page, papers[0]?.code);
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	expect(await button(page).count()).toBe(0);
	await toAll(page);
	await button(page).click();
	await says(page, 'This phone then closes the paper before.');
	expect(await page.evaluate(() => Object.values(localStorage).filter((text) => /paper/.test(text)))).toEqual([]);
	// A reload does not repeat the message for a guest who has a paper by then; Back leads to the code page.
	await page.goBack();
	await page.waitForURL('**/vote*');
	expect(await page.getByText('Paper 1').count()).toBe(0);

	await type(page, papers[3]?.code);
	await says(page, 'Paper 4');
	await says(page, 'Nothing saved yet.');
	await tap(page, 1, 0, 2);
	await says(page, 'Saved. 1 of 16');
	await toAll(page);
	await button(page).click();
	await page.waitForURL('**/vote*');

	await type(page, papers[0]?.code);
	await says(page, 'Paper 1');
	await says(page, 'Saved. 1 of 16');
	expect(await fixture.storedOf(page)).toBe('4---------------');
	await tap(page, 1, 1, 5);
	await says(page, 'Saved. 2 of 16');
	expect(await fixture.storedOf(page)).toBe('45--------------');
	untroubled();
});

test('the phone is not handed on while a score is on it alone, and is after the close', async () => {
	const { papers, dinner, organiser } = await fixture.night.dinner({ phase: 'pitching' });
	const { db, services } = fixture.night;
	const page = await fixture.newPhone();
	await page.goto(`${fixture.night.url}/vote`);
	await type(page, papers[0]?.code);
	await toAll(page);
	await button(page).waitFor();
	await page.evaluate(() => location.assign('#pitch-1'));
	await tap(page, 1, 0, 4);
	await toAll(page);
	await says(page, 'on this phone only');
	expect(await button(page).count()).toBe(0);
	await db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', dinner.id).execute();
	for (const move of ['open voting', 'close voting'] as const) {
		must(await services.dinners.move(dinner.id, move, (await seenNow(db, dinner.id)).step, pressOf(organiser)));
		await says(page, move === 'open voting' ? 'Voting is open. 1 of 16' : 'Voting is closed. 1 of 16');
		await button(page).waitFor();
		fixture.night.clock.forward(60);
	}
	await button(page).click();
	await page.waitForURL('**/vote*');
	await type(page, papers[0]?.code);
	await says(page, 'Voting is closed. 1 of 16 scores counts.');
});

test('one vote, without JavaScript: the button stands below the pitches', async () => {
	const { papers } = await fixture.night.dinner({ rules: { countRule: 'one vote' } });
	const page = await fixture.newPhone({ javaScriptEnabled: false });
	await page.goto(`${fixture.night.url}/vote`);
	await type(page, papers[0]?.code);
	await page.check('.vote input', { force: true });
	await page.click('.save-all button');
	await says(page, 'Saved. Your vote counts.');
	await button(page).click();
	await says(page, 'This phone then closes the paper before.');
	await page.goto(`${fixture.night.url}/ballot`);
	await page.waitForURL('**/vote');
});
