import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RehearsalProgress } from '../../app/domain/rehearsal';
import { Browser as PlainBrowser } from '../../app/rehearsal/browser';
import { closeContexts, sharedBrowser } from '../support/browser';
import { type Device, lookOver, openDevice, press, submit } from '../support/desk';
import { makeAccount, makeDinner, makeGroup, makePitch } from '../support/factories';
import { startPrepared } from '../support/prepared-server';

/** Enough that a helper at the door is not done before an organiser beside them taps. */
const GUESTS = 12;
const PASSWORD = 'onion kettle stairs';
const titles = ['Balsall Heath Tool Library', 'Canal Clean-up Choir', 'Street Lamps'];
let browser: Browser;
let server: Awaited<ReturnType<typeof begin>>;

const begin = () =>
	startPrepared(async ({ db, services }) => {
		const organiser = await makeAccount(db, services.organisers, {
			name: 'Amina Yusuf',
			email: 'amina@example.org',
			password: PASSWORD,
		});
		const group = await makeGroup(db, { organiser });
		const dinner = await makeDinner(db, group, {
			phase: 'lineup',
			pitches_wanted: 3,
			questions_wanted: 0,
			question_minutes: 0,
		});
		for (const [at, title] of titles.entries())
			await makePitch(db, dinner, title, { state: 'lined up', number: at + 1, gate_confirmed_by: 'Amina Yusuf' });
		return `/desk/${group.slug}/${dinner.number}`;
	});
beforeAll(async () => {
	[server, browser] = await Promise.all([begin(), sharedBrowser()]);
});
afterAll(async () => {
	await closeContexts(browser);
	await server?.stop();
});

async function organiserAt(path: string): Promise<Device> {
	const desk = await openDevice(browser, `http://soup.test:${server.port}`, { width: 1280 });
	await desk.open('/sign-in');
	await desk.page.fill('[name=email]', 'amina@example.org');
	await desk.page.fill('[name=password]', PASSWORD);
	await desk.page.click('main button[type=submit]');
	await desk.page.waitForURL('**/desk');
	await desk.open(path);
	return desk;
}

test('an organiser rehearses the evening at the desk, from the doors to the published result, and ends it', async () => {
	const real = server.prepared;
	const desk = await organiserAt(real);
	const { page } = desk;
	const says = (text: string | RegExp) =>
		expect.poll(() => page.textContent('main')).toMatch(typeof text === 'string' ? new RegExp(text) : text);
	await page.click('a:text("Rehearse the evening")');
	await page.waitForURL('**/rehearsal');
	await lookOver(desk, 'rehearsal before');
	await page.fill('[name=guests]', 'a few');
	await press(desk, 'begin');
	await says('Type how many guests to play');
	expect(await page.inputValue('[name=guests]')).toBe('a few');
	await page.fill('[name=guests]', String(GUESTS));
	await press(desk, 'begin');
	await page.waitForURL('**/desk/rehearsal-*/*');
	const rehearsal = new URL(page.url()).pathname;
	await says(`0 of ${GUESTS} guests are in`);
	expect(await page.locator('aside.rehearsal').textContent()).toContain('Nothing here counts');
	await lookOver(desk, 'rehearsal run sheet');

	// An organiser beside the door hands out what a simulated helper has in their stack. The helper goes on, and its guest comes.
	const other = new PlainBrowser(`http://127.0.0.1:${server.port}`);
	await other.fill(await other.open('/sign-in'), { email: 'amina@example.org', password: PASSWORD });
	const tap = async () => {
		const key = randomBytes(16).toString('base64url');
		const answer = await other.post(`${rehearsal}/door/tap`, { intent: 'hand out', number: String(GUESTS - 1), key });
		return JSON.parse(answer.html);
	};
	expect(await tap()).toMatchObject({ kind: 'refused', so: false });
	const tapped = expect.poll(tap).toMatchObject({ kind: 'done' });
	await press(desk, 'open the doors');
	await tapped;
	await says(`${GUESTS} of ${GUESTS} guests are in`);
	await press(desk, 'start pitching');
	for (const number of [1, 2, 3]) {
		await press(desk, 'on stage');
		await says(`On stage: ${number}`);
	}
	await page.selectOption('select[name=minutes]', '0');
	await press(desk, 'open voting');
	await says(new RegExp(`${GUESTS}\\s*of ${GUESTS} people have voted`));
	await press(desk, 'close voting');
	const now = (): Promise<RehearsalProgress> =>
		page.evaluate(async (at) => (await fetch(at)).json(), `${rehearsal}/rehearsal/now`);
	await expect.poll(now).toMatchObject({ isBoxClosed: true });
	await expect.poll(async () => (await now()).slipsEntered === (await now()).slipsInBox).toBe(true);
	const slips = String((await now()).slipsInBox);

	await desk.open(`${rehearsal}/pot`);
	await page.fill('[name=sum-0]', '100');
	await page.fill('[name=counter2]', 'Grace Okafor');
	await submit(desk);
	await desk.open(`${rehearsal}/sheet`);
	await page.fill('[name=written]', slips);
	await page.fill('[name=unwritten]', '0');
	await press(desk, 'sign');
	// The simulated counter signs the same.
	await expect
		.poll(async () => {
			await desk.open(`${rehearsal}/count`);
			return page.locator('button[value=open]').count();
		})
		.toBe(1);
	await press(desk, 'open');
	await press(desk, 'award');
	await desk.open(rehearsal);
	await press(desk, 'announce');
	while (await page.locator('[value="reveal"]').count()) await press(desk, 'reveal');
	await press(desk, 'publish');
	await says('found their receipt in the list');
	await says('Every vote that a guest’s phone said is saved is in the count');
	await lookOver(desk, 'rehearsal after');

	await desk.open(`/${rehearsal.split('/')[2]}/${rehearsal.split('/')[3]}`);
	expect(await page.locator('aside.rehearsal').count()).toBe(1);
	expect(await page.getAttribute('meta[name=robots]', 'content')).toBe('noindex');
	await desk.open('/');
	expect(await page.locator('meta[name=robots]').count()).toBe(0);
	expect(await page.textContent('main')).not.toContain('Rehearsal');
	await desk.open(`${real}/rehearsal`);
	await says('A rehearsal of this dinner is under way');
	await press(desk, 'end');
	await says('Everything in it is deleted');
	await lookOver(desk, 'rehearsal ended');
	desk.untroubled();
	const gone = await page.goto(`http://soup.test:${server.port}${rehearsal}`);
	expect(gone?.status()).toBe(404);
	await says('This rehearsal has ended');
	await desk.open(real);
	await says('The line-up is public');
});
