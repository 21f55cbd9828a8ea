import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { square } from '../../app/contract/squares';
import { type Job, jobPages } from '../../app/domain/crew';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice } from '../support/desk';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';

/** Guests without a phone, who vote on a helper's. */

const fixture = withBrowserAndNight();
type Room = Awaited<ReturnType<typeof fixture.night.dinner>>;

async function helper({ dinner, organiser, group }: Room, { javaScript = true, job = 'door' as Job } = {}) {
	const { night, browser } = fixture;
	const id = must(await night.services.crew.make(dinner.id, job, pressOf(organiser)));
	const device = await openDevice(browser, night.url.replace('127.0.0.1', 'soup.test'), { width: 390, javaScript });
	await device.open(`/crew/${night.secrets.link('crew', id)}`);
	await device.page.fill('[name=yourName]', 'Joe');
	await device.page.click('main form button[type=submit]');
	await device.page.waitForURL(new RegExp(jobPages[job]));
	const desk = `/desk/${group.slug}/${dinner.number}`;
	return { ...device, door: `${desk}/door?from=3`, slips: `${desk}/slips` };
}
async function handOver(page: Page) {
	await page.getByRole('button', { name: 'Hand over to vote' }).click();
	// The browser carries the fragment of the page before through the redirect.
	await page.waitForURL(/\/vote\?lent(#answer)?$/);
}
async function type(page: Page, code: string | undefined) {
	await page.fill('input[name=code]', code ?? '');
	await page.click('button.go');
	await page.waitForURL('**/ballot*');
}
async function done(page: Page) {
	await page.getByRole('button', { name: 'Done: give the phone back' }).click();
	await page.waitForURL('**/ballot/given-back');
}
const stored = (page: Page) =>
	page.evaluate(() => Object.entries(localStorage).filter(([name]) => /ballot|news/.test(name)).length);
const cookies = async (page: Page) =>
	(await page.context().cookies()).filter(({ name, value }) => /paper|earlier/.test(name) && value !== '').length;

test('two guests vote on one helper’s phone: no Back, reload or restored tab shows one to the other', async () => {
	const room = await fixture.night.dinner({ papers: 4 });
	const device = await helper(room);
	const { page, context, open, door } = device;
	await open(door);
	await lookOver(device, 'door while a phone can be lent');
	await handOver(page);
	await says(page, 'You are voting on a helper’s phone.');
	await type(page, room.papers[0]?.code);
	await says(page, 'Paper 1');
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	expect(await page.getByText('Next guest on this phone').count()).toBe(0);
	await lookOver(device, 'ballot on a lent phone');
	// A tab that was left open, as a camera opens one for each scanned paper.
	const left = await context.newPage();
	await left.goto(page.url());
	await says(left, 'Paper 1');
	await done(page);
	await lookOver(device, 'a phone that was given back');
	expect([await stored(page), await cookies(page)]).toEqual([0, 0]);
	await left.waitForURL('**/ballot/given-back');

	const hidesPaper = async (at: Page) => {
		await at.waitForURL('**/ballot/given-back');
		await says(at, 'This paper was given back');
		expect(await at.getByText('Paper 1').count()).toBe(0);
	};
	for (const _back of [1, 2]) {
		await page.goBack();
		await hidesPaper(page);
	}
	await page.reload();
	await hidesPaper(page);
	const restored = await context.newPage();
	await restored.goto(`${new URL(page.url()).origin}/ballot`);
	await hidesPaper(restored);

	await page.getByText('Helper: back to your page').click();
	await page.waitForURL('**/door?from=3');
	await handOver(page);
	await type(page, room.papers[1]?.code);
	await says(page, 'Paper 2');
	await says(page, 'Nothing saved yet.');
	await tap(page, 1, 1, 5);
	await says(page, 'Saved. 1 of 16');

	// Done is forgotten: the door says so, and the next hand-over closes the paper first.
	await page.goto(`${new URL(page.url()).origin}${door}`);
	await says(page, 'A guest’s paper may still be open on this phone.');
	await page.waitForLoadState('networkidle');
	await handOver(page);
	expect([await stored(page), await cookies(page)]).toEqual([0, 0]);
	await type(page, room.papers[2]?.code);
	await says(page, 'Paper 3');
	await says(page, 'Nothing saved yet.');
	await done(page);
	const { voted } = (await fixture.night.services.dinnerStates.read(room.dinner.id))?.ballots ?? { voted: 0 };
	expect(voted).toBe(2);
	await context.close();
});

test('the helper’s own paper waits for its code, and its unsent scores are not deleted without a word', async () => {
	const room = await fixture.night.dinner({ papers: 4 });
	const { page, context, open, door } = await helper(room);
	await open('/vote');
	await type(page, room.papers[3]?.code);
	await tap(page, 1, 0, 3);
	await says(page, 'Saved. 1 of 16');
	await page.evaluate(() => {
		const kept = JSON.parse(localStorage.getItem('stockpot-ballot') ?? '{}');
		localStorage.setItem('stockpot-ballot', JSON.stringify({ ...kept, acked: null }));
	});
	await open(door);
	await page.getByRole('button', { name: 'Hand over to vote' }).click();
	await says(page, 'Your own ballot has scores that are on this phone only.');
	await handOver(page);
	await type(page, room.papers[0]?.code);
	await says(page, 'Paper 1');
	await done(page);
	await open('/vote');
	await type(page, room.papers[3]?.code);
	await says(page, 'Saved. 1 of 16');
	await says(page, 'Paper 4');
	expect(await page.getByText('Done: give the phone back').count()).toBe(0);
	await context.close();
});

test('without JavaScript a phone is lent and given back too', async () => {
	const room = await fixture.night.dinner({ papers: 4, rules: { countRule: 'one vote' } });
	const { page, context, open, door } = await helper(room, { javaScript: false });
	await open(door);
	await handOver(page);
	await type(page, room.papers[0]?.code);
	await page.check('.vote input', { force: true });
	await page.click('.save-all button');
	await says(page, 'Saved. Your vote counts.');
	await done(page);
	await page.goBack();
	await page.waitForURL('**/ballot/given-back');
	await open(door);
	await handOver(page);
	await page.getByRole('button', { name: 'Stop, and give the phone back' }).click();
	await page.waitForURL('**/ballot/given-back');
	await context.close();
});

test('who counts lends a phone too: a slip that is half typed asks first, and Back shows the guest nothing of a refused one', async () => {
	const room = await fixture.night.dinner({ papers: 4 });
	const device = await helper(room, { job: 'counter' });
	const { page, context, open, slips } = device;
	await open(slips);
	await lookOver(device, 'slips while a phone can be lent');
	// Refused, because a square is blank: the page that asks again shows what was typed.
	await page.fill('[name=code]', room.papers[1]?.code ?? '');
	await page.fill(`[name="${square(0, 0)}"]`, '5');
	await page.getByRole('button', { name: 'Enter this slip' }).click();
	await says(page, 'Some squares are blank.');
	const asked = page.url();
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Hand over to vote' }).click();
	await says(page, 'A slip is typed in here and not entered.');
	await lookOver(device, 'slips asking before a phone is lent');
	await handOver(page);
	await type(page, room.papers[0]?.code);
	await tap(page, 1, 0, 4);
	await says(page, 'Saved. 1 of 16');
	const kept = await context.newPage();
	await kept.goto(asked);
	expect(await kept.inputValue('[name=code]')).toBe('');
	expect(await kept.inputValue(`[name="${square(0, 0)}"]`)).toBe('');
	await kept.close();
	await done(page);
	await page.getByText('Helper: back to your page').click();
	await page.waitForURL('**/slips');
	expect(await page.inputValue('[name=code]')).toBe('');

	// The slip of the paper that voted here is set aside, as for any phone.
	await page.fill('[name=code]', room.papers[0]?.code ?? '');
	for (let at = 0; at < 16; at++) await page.fill(`[name="${square(Math.floor(at / 4), at % 4)}"]`, '1');
	await page.getByRole('button', { name: 'Enter this slip' }).click();
	await says(page, 'A phone has voted with this paper');

	// From a page that is older than the close nothing is lent.
	await fixture.night.db.updateTable('dinner').set({ phase: 'counting' }).where('id', '=', room.dinner.id).execute();
	await page.getByRole('button', { name: 'Hand over to vote' }).click();
	await says(page, 'A phone is lent only while voting is open. Nothing was changed.');
	expect(await cookies(page)).toBe(0);
	await context.close();
});
