import { expect, test } from 'vitest';
import { says, tap } from '../support/ballot-page';
import { must } from '../support/evening';
import { isKept, openKept, withPhonesOnWifi } from '../support/offline';

const phones = withPhonesOnWifi();

test('another paper on the same phone: the copy of the first is gone with its scores, and nothing of it is saved for the other', async () => {
	const { papers, paperSessions } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	await isKept(page);
	// The wifi fails between the response to the code and the ballot page.
	await phones.takeInstead(page, papers[1]?.code);
	await page.context().setOffline(true);
	await page.reload();
	await page.waitForSelector('.pager');
	await tap(page, 1, 1, 5);
	await page.context().setOffline(false);
	await says(page, 'Paper 2');
	await says(page, 'Nothing saved yet.');
	expect(await page.locator('input:checked[value]:not([value=""])').count()).toBe(0);
	expect(
		(await phones.night.services.ballots.readOwn(paperSessions[1] ?? must({ ok: false, code: 'no second paper' })))
			?.scores,
	).toBe(undefined);

	// The code page deletes the cached page of the first paper.
	await isKept(page);
	await page.goto(`${phones.wifi.url}/vote`);
	expect(await page.evaluate(() => caches.has('ballot'))).toBe(false);
});

test('a tab of the paper before stops when another paper is opened on the same phone', async () => {
	const { papers } = await phones.night.dinner();
	const before = await phones.newPhone();
	await phones.enter(before, papers[0]?.code);
	await tap(before, 1, 0, 5);
	await says(before, 'Saved. 1 of 16');
	const after = await before.context().newPage();
	await phones.enter(after, papers[1]?.code);
	await says(before, 'This ballot is not open here any more');
	await before.context().setOffline(true);
	await before.context().setOffline(false);
	await tap(after, 1, 1, 2);
	await says(after, 'Saved. 1 of 16');
	expect(await phones.storedOf(after)).toBe('-2--------------');
});

test('a page of the paper before that no tab told: its changes never reach the paper that the phone holds now', async () => {
	const { papers, paperSessions } = await phones.night.dinner();
	const page = await phones.newPhone();
	await phones.enter(page, papers[0]?.code);
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16');
	// Only the cookie changes; no other tab wrote to storage.
	await phones.takeInstead(page, papers[1]?.code);
	await phones.wifi.turn('off');
	await tap(page, 1, 1, 4);
	await says(page, 'No connection.');
	await phones.wifi.turn('on');
	await says(page, 'Paper 2');
	await says(page, 'Nothing saved yet.');
	const [first, second] = await Promise.all(
		paperSessions.slice(0, 2).map((paperSession) => phones.night.services.ballots.readOwn(paperSession)),
	);
	expect([first, second]).toEqual([null, null]);
});

test('a second phone took the paper over: the copy of the first says so, online and then offline, with none of the other’s scores', async () => {
	const { papers } = await phones.night.dinner();
	const [first, second] = [await phones.newPhone(), await phones.newPhone()];
	await phones.enter(first, papers[0]?.code);
	await tap(first, 1, 0, 5);
	await says(first, 'Saved. 1 of 16');
	await isKept(first);
	await first.context().setOffline(true);
	await openKept(first);
	await second.goto(`${phones.wifi.url}/vote#${papers[0]?.code}`);
	await second.getByRole('button', { name: 'Start again here' }).click();
	await second.waitForSelector('.pager');
	await tap(second, 1, 1, 2);
	await says(second, 'Saved. 1 of 16');
	await first.context().setOffline(false);
	await says(first, 'This paper is open somewhere else now');
	await first.context().setOffline(true);
	await openKept(first);
	await says(first, 'This paper is open somewhere else now');
	expect(await first.locator('input[name^="p1c1-"]:checked:not([value=""])').count()).toBe(0);
});
