import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice } from '../support/desk';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';

const fixture = withBrowserAndNight();
const TAP = '**/door/tap';

/** A helper's phone at the door, with a stack of its own. */
async function helper(name: string, room: Awaited<ReturnType<typeof fixture.night.dinner>>, from: number) {
	const { night, browser } = fixture;
	const { dinner, organiser, group } = room;
	const id = must(await night.services.crew.make(dinner.id, 'door', pressOf(organiser)));
	const device = await openDevice(browser, night.url.replace('127.0.0.1', 'soup.test'), { width: 390 });
	const { page } = device;
	await device.open(`/crew/${night.secrets.link('crew', id)}`);
	await page.fill('[name=yourName]', name);
	await page.click('main form button[type=submit]');
	await page.waitForURL(/door/);
	await device.open(`/desk/${group.slug}/${dinner.number}/door?from=${from}`);
	return { ...device, id };
}
const button = (page: Page) => page.locator('.hand-out button');
const says = (page: Page, text: string) => expect.poll(() => page.textContent('main')).toContain(text);
async function tap(page: Page, number: number) {
	expect(await button(page).textContent()).toBe(`Hand out ${number}`);
	await button(page).click();
}

test('two helpers with connections that drop: every tap is one paper, none twice, none lost', async () => {
	const { night } = fixture;
	const room = await night.dinner({ phase: 'doors', papers: 12, issued: false });
	const [one, two] = [await helper('Joe', room, 1), await helper('Ada', room, 7)];
	await lookOver(one, 'door of crew');
	await tap(one.page, 1);
	await says(one.page, 'Paper 1 is handed out.');

	// The request never arrives; later the answer never does.
	await one.page.route(TAP, (route) => route.abort());
	await tap(one.page, 2);
	await tap(one.page, 3);
	await says(one.page, 'Paper 3 is handed out.');
	await says(one.page, 'No connection just now');
	await lookOver(one, 'door without a connection');
	await two.page.route(TAP, async (route) => {
		const request = route.request();
		const { host } = new URL(request.url());
		await route.fetch({
			url: request.url().replace('soup.test', '127.0.0.1'),
			headers: { ...request.headers(), host },
		});
		await route.abort();
	});
	await tap(two.page, 7);
	await tap(two.page, 8);
	await says(two.page, 'No connection just now');

	// A reload in the middle: the taps are still there.
	await one.page.reload();
	await says(one.page, 'No connection just now');
	expect(await button(one.page).textContent()).toBe('Hand out 4');
	for (const { page } of [one, two]) await page.unrouteAll({ behavior: 'wait' });
	await Promise.all([tap(one.page, 4), tap(two.page, 9)]);
	const issued = async () =>
		(
			await night.db
				.selectFrom('paper')
				.select(['number', 'handed_out'])
				.where('dinner_id', '=', room.dinner.id)
				.where('state', '=', 'issued')
				.orderBy('number')
				.execute()
		).map(({ number, handed_out }) => [number, handed_out]);
	await expect.poll(issued).toEqual([1, 2, 3, 4, 7, 8, 9].map((number) => [number, 1]));
	for (const { page } of [one, two]) await says(page, '7 of 12 papers are out.');

	// Both take the same paper from one stack: the second is told.
	await one.page.goto(`${one.page.url().split('?')[0]}?from=10`);
	await one.page.waitForLoadState('networkidle');
	await one.page.route(TAP, (route) => route.abort());
	await tap(one.page, 10);
	await tap(two.page, 10);
	await expect.poll(issued).toHaveLength(8);
	await one.page.unrouteAll({ behavior: 'wait' });
	await says(one.page, 'Paper 10 is handed out. That paper is out already');
	expect(await issued()).toContainEqual([10, 1]);
	await one.page.getByRole('button', { name: 'I have read this' }).click();

	for (const device of [one, two]) await device.context.close();
});

test('a tap that waits can be taken back on the phone; one that arrived is taken back by the server', async () => {
	const { night } = fixture;
	const room = await night.dinner({ phase: 'doors', papers: 5, issued: false });
	const { page, context } = await helper('Joe', room, 1);
	const issued = async () => (await night.services.papers.counts(room.dinner.id)).issued;
	await page.route(TAP, (route) => route.abort());
	await tap(page, 1);
	await tap(page, 2);
	await page.getByRole('button', { name: 'That was a mistake: take 2 back' }).click();
	expect(await button(page).textContent()).toBe('Hand out 2');
	await page.unrouteAll({ behavior: 'wait' });
	await expect.poll(issued).toBe(1);
	await tap(page, 2);
	await page.locator('button[value="take back"]').click();
	await says(page, 'Paper 2 is back in the stack.');
	expect(await issued()).toBe(1);
	await context.close();
});

test('who declines a paper is counted: with dropped connections, after a reload, and one fewer for a mistake', async () => {
	const { night } = fixture;
	const room = await night.dinner({ phase: 'doors', papers: 5, issued: false, capacity: 40 });
	const [one, two] = [await helper('Joe', room, 1), await helper('Ada', room, 3)];
	const counted = async () =>
		(
			await night.db
				.selectFrom('dinner')
				.select('without_paper')
				.where('id', '=', room.dinner.id)
				.executeTakeFirstOrThrow()
		).without_paper;
	const noPaper = ({ page }: typeof one) => page.getByRole('button', { name: 'No paper' }).click();
	await tap(one.page, 1);
	await noPaper(one);
	await says(one.page, '1 person came in without a paper.');
	for (const { page } of [one, two]) await says(page, '2 people are in, 1 of 5 papers are out. 38 places are left.');

	await one.page.route(TAP, (route) => route.abort());
	for (let n = 0; n < 3; n++) await noPaper(one);
	await says(one.page, '4 people came in without a paper.');
	await one.page.getByRole('button', { name: 'One fewer' }).click();
	await says(one.page, '3 people came in without a paper.');
	await lookOver(one, 'door with people without a paper');
	await noPaper(two);
	await one.page.reload();
	await says(one.page, '4 people came in without a paper.');
	expect(await counted()).toBe(2);
	await one.page.unrouteAll({ behavior: 'wait' });
	await expect.poll(counted).toBe(4);
	for (const { page } of [one, two]) await says(page, '5 people are in');
	await two.page.getByRole('button', { name: 'One fewer' }).click();
	await expect.poll(counted).toBe(3);
	const events = await night.services.dinners.record(room.dinner.id);
	const names = events.flatMap(({ event, actor }) =>
		event.kind === 'came without paper' && 'name' in actor ? [actor.name] : [],
	);
	expect(names.toSorted()).toEqual(['Ada', 'Joe', 'Joe', 'Joe']);
	for (const device of [one, two]) await device.context.close();
});

test('without JavaScript the same buttons are forms', async () => {
	const { night, browser } = fixture;
	const room = await night.dinner({ phase: 'doors', papers: 5, issued: false });
	const { context } = await helper('Joe', room, 1);
	const plain = await browser.newContext({
		storageState: await context.storageState(),
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 },
	});
	const page = await plain.newPage();
	await page.goto(`${night.url.replace('127.0.0.1', 'soup.test')}/desk/${room.group.slug}/${room.dinner.number}/door`);
	await page.getByRole('button', { name: 'No paper' }).click();
	await says(page, '1 person is in, 0 of 5 papers are out.');
	await page.getByRole('button', { name: 'One fewer' }).click();
	await says(page, 'Nobody came in without a paper.');
	for (const one of [context, plain]) await one.close();
});

test('a pass that was ended in the middle: no tap is done any more, and the phone says so', async () => {
	const { night } = fixture;
	const room = await night.dinner({ phase: 'doors', papers: 5, issued: false });
	const { page, context, id } = await helper('Joe', room, 1);
	await tap(page, 1);
	await expect.poll(() => night.services.papers.counts(room.dinner.id).then(({ issued }) => issued)).toBe(1);
	must(await night.services.crew.revoke(room.dinner.id, id, pressOf(room.organiser)));
	await tap(page, 2);
	await says(page, 'This phone may not hand out papers any more');
	expect((await night.services.papers.counts(room.dinner.id)).issued).toBe(1);
	await context.close();
});
