import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';

const fixture = withBrowserAndNight();

async function openPitches(width: number) {
	const { dinner, group, pitches } = await fixture.night.dinner({ phase: 'lineup', pitches: 6, papers: 1 });
	const { db, url } = fixture.night;
	await db
		.updateTable('pitch')
		.set({ state: 'submitted', number: null, gate_confirmed_by: null })
		.where('dinner_id', '=', dinner.id)
		.execute();
	await db.updateTable('dinner').set({ phase: 'call' }).where('id', '=', dinner.id).execute();
	const page = await fixture.newPhone({ viewport: { width, height: 800 } });
	const { cookie } = await fixture.night.deskCookie(group.id);
	const cookies = cookie.split('; ').map((pair) => {
		const [name = '', value = ''] = pair.split(/=(.*)/);
		return { name, value, url };
	});
	await page.context().addCookies(cookies);
	const noTrouble = watchForTrouble(page);
	await page.goto(`${url}/desk/${group.slug}/${dinner.number}/pitches`);
	await page.waitForLoadState('networkidle');
	return { page, noTrouble, card: (at: number) => page.locator(`#pitch-${pitches[at]?.id}`) };
}

/** A button's name ends with its pitch. */
const namedFor = (button: string) => new RegExp(`^${button} ?: \\S`);
const titles = (page: Page) => page.locator('.decide h3').allInnerTexts();

test.each([1280, 390])('a card of %i px is read and decided in one place, and stays under the thumb', async (width) => {
	const { page, noTrouble, card } = await openPitches(width);
	const before = await titles(page);
	const third = card(2);
	await third.getByText('Because the street asked for it.').first().waitFor();
	for (const [button, then] of [
		['It does: confirm the gate', 'It does, says'],
		['Line up', 'Lined up'],
		['Decide later', 'to be decided'],
		['Reserve', 'In reserve'],
	] as const) {
		const pressed = third.getByRole('button', { name: namedFor(button) });
		await pressed.scrollIntoViewIfNeeded();
		const head = third.getByRole('heading');
		const at = (await head.boundingBox())?.y ?? Number.NaN;
		await pressed.click();
		await third.getByText(then).first().waitFor();
		expect((await head.boundingBox())?.y, button).toBeCloseTo(at, 0);
		await expect
			.poll(() => third.evaluate((one) => one.contains(document.activeElement)), { message: button })
			.toBe(true);
		expect(await titles(page)).toEqual(before);
	}
	noTrouble();
});

test('a full line-up has one primary button: the draw; the answer is copied, and marked as passed on', async () => {
	const { page, noTrouble, card } = await openPitches(1280);
	const primary = page.locator('main .button.go:visible');
	for (const at of [0, 1, 2, 3]) {
		await card(at).getByRole('button', { name: 'It does: confirm the gate' }).click();
		await card(at).getByText('It does, says').waitFor();
		await card(at)
			.getByRole('button', { name: namedFor('Line up') })
			.click();
		await card(at).getByRole('button', { name: 'Lined up' }).waitFor();
		await expect.poll(() => primary.allInnerTexts()).toEqual(['Draw the order by lot']);
	}
	await page.getByText('Line-up: 4 of 4').waitFor();

	const fifth = card(4);
	await fifth.getByRole('button', { name: 'Decline' }).click();
	await fifth.getByText('The answer is not passed on yet').click();
	await fifth.getByRole('button', { name: 'Copy the answer' }).click();
	await says(page, 'Copied. Paste it into a message.');
	await page.evaluate(() => {
		const box = document.body.appendChild(document.createElement('textarea'));
		box.id = 'message';
		box.focus();
	});
	await page.keyboard.press('ControlOrMeta+V');
	expect(await page.inputValue('#message')).toBe(await fifth.locator('textarea').inputValue());
	await fifth.getByRole('button', { name: 'I passed it on' }).click();
	await fifth.getByText('Answer passed on').waitFor();
	noTrouble();
});
