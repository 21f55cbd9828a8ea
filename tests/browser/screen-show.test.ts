import type { Page, WebSocket } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ScreenMessages, screenMessages } from '../../app/i18n/screen';
import { says } from '../support/ballot-page';
import { lines, must, typeCash, vote } from '../support/evening';
import { glyphsOfThisComputer } from '../support/glyphs';
import { withPhonesOnWifi } from '../support/offline';
import { colour, fits, openScreen, pictures, TITLES } from '../support/screen-evening';
import { troubleOnScreen } from '../support/screen-measures';
import { seenNow } from '../support/seen';

const fixture = withPhonesOnWifi();

test('each pitch is on stage with its picture and clock; its last minute, extra time and questions look different', async () => {
	const { page, open, move, stage, clock, noTrouble } = await openScreen(fixture, { pitches: TITLES });
	await open();
	await says(page, 'Everyone here has a vote');
	await expect.poll(() => pictures(page)).toBe(6);
	await fits(page, 'doors');
	await move('start pitching');
	await says(page, 'The pitches');
	await expect.poll(() => pictures(page)).toBe(6);
	await fits(page, 'between');
	await stage(1, 'pitch');
	await says(page, 'The pitch');
	await expect.poll(() => pictures(page)).toBe(1);
	await fits(page, 'on stage');
	const calm = await colour(page, '.clock-face');
	await clock('start clock');
	await clock('extra time');
	await says(page, 'Extra time');
	fixture.night.clock.forward(4.5);
	await page.reload();
	await says(page, 'Last minute');
	expect(await colour(page, '.clock-face')).not.toBe(calm);
	const inPitch = await colour(page, 'h1');
	await stage(1, 'questions');
	await says(page, 'Question 1');
	await expect.poll(() => pictures(page)).toBe(1);
	expect(await colour(page, 'h1')).not.toBe(inPitch);
	await fits(page, 'questions');
	noTrouble();
});

test('the picture of somebody under 18 is not shown until a guardian has agreed', async () => {
	const { page, open, pitches, dinner } = await openScreen(fixture, { phase: 'lineup' });
	const { db } = fixture.night;
	const [young] = pitches;
	const answers = JSON.stringify({ ...young?.answers, underAge: true, shownName: 'Sam' });
	await db
		.updateTable('pitch')
		.set({ answers })
		.where('id', '=', young?.id ?? '')
		.execute();
	await open();
	await expect.poll(() => pictures(page)).toBe(3);
	const agreed = { guardian_agreed_at: new Date('2026-11-20T12:00:00Z') };
	await db
		.updateTable('pitch')
		.set(agreed)
		.where('id', '=', young?.id ?? '')
		.execute();
	await page.reload();
	await expect.poll(() => pictures(page)).toBe(4);
	expect((await fixture.night.services.dinnerStates.read(dinner.id))?.lineup[0]?.presenter).toBe('Sam');
});

test('a picture that does not load leaves its number, and is asked for again', async () => {
	const { page, open } = await openScreen(fixture, { phase: 'lineup' });
	await page.clock.install();
	let isAway = true;
	await page.route('**/picture/**', (route) => (isAway ? route.abort() : route.continue()));
	await open();
	await expect.poll(() => page.locator('.shot .numeral').count()).toBe(4);
	expect(await page.locator('.shot img').count()).toBe(0);
	isAway = false;
	await page.clock.fastForward(11_000);
	await expect.poll(() => pictures(page)).toBe(4);
});

test('during supper how to join, the line-up and how to score take turns, and the space bar holds a slide; last call has another colour', async () => {
	const { page, open, dinner, papers, press } = await openScreen(fixture, {
		phase: 'voting',
		pitches: TITLES.slice(0, 4),
	});
	const { db, services } = fixture.night;
	const until = new Date(fixture.night.clock.now().getTime() + 60 * 60_000);
	await db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
	await page.clock.install();
	await open();
	await says(page, 'Scan this, or go to');
	const third = await page.locator('.join .qr').evaluate((qr) => qr.getBoundingClientRect().height / innerHeight);
	expect(third).toBeGreaterThan(0.3);
	await vote(services, papers[0]?.code ?? '', lines('5555', '4444', '....', '....'));
	await says(page, '1 of 24 people have voted');
	must(await typeCash(services, dinner.id, press().by, 41_250));
	await says(page, '£412.50');
	await fits(page, 'how to join');
	await page.clock.runFor(40_000);
	await says(page, 'Tonight’s line-up');
	await fits(page, 'line-up');
	await page.clock.runFor(20_000);
	await says(page, '0 is not at all, 5 is fully.');
	await says(page, '1 of 24 people have voted');
	await fits(page, 'how to score');
	await page.keyboard.press(' ');
	await says(page, 'This slide stays.');
	await page.clock.runFor(120_000);
	await says(page, '0 is not at all, 5 is fully.');
	await page.keyboard.press(' ');
	await page.clock.runFor(20_000);
	await says(page, 'Scan this, or go to');
	const before = await page.locator('.screen').evaluate((screen) => getComputedStyle(screen).backgroundColor);
	must(await services.dinners.lastCall(dinner.id, press(), (await seenNow(db, dinner.id)).step));
	await says(page, 'Last call');
	expect(await page.locator('.screen').evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(before);
	await fits(page, 'last call');
	await page.clock.runFor(120_000);
	await says(page, 'Scan this, or go to');
});

test('keys: dark and back, the line-up, a break, full screen; and the evening takes a forgotten slide away', async () => {
	const { page, open, move, stage, noTrouble } = await openScreen(fixture);
	await open();
	await says(page, 'Everyone here has a vote');
	await page.waitForLoadState('networkidle');
	await page.keyboard.press('?');
	await says(page, 'full screen');
	await fits(page, 'keys');
	await page.keyboard.press('?');
	await page.keyboard.press('b');
	const dot = page.locator('.screen-blank span');
	await dot.waitFor();
	const inDark = await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.className);
	expect(inDark).toBe('screen-blank');
	await move('start pitching');
	await stage(1, 'pitch');
	await says(page, /^4:00$/);
	await dot.waitFor();
	await page.keyboard.press('b');
	await dot.waitFor({ state: 'detached' });
	await page.keyboard.press('l');
	await says(page, 'Tonight’s line-up');
	await expect.poll(() => pictures(page)).toBe(4);
	await fits(page, 'line-up again');
	await page.keyboard.press('p');
	await says(page, 'Back in five minutes');
	await fits(page, 'break');
	expect(await page.locator('.vh[role=status]').textContent()).toBe('Back in five minutes');
	await stage(1, 'questions');
	await says(page, 'Question 1');
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
	noTrouble();
});

test('the screen is kept awake where the browser can, again each time it was hidden', async () => {
	const { page, open, noTrouble } = await openScreen(fixture);
	await page.addInitScript(() => {
		const lock = { released: false, release: async () => undefined };
		const wakeLock = {
			request: async (kind: string) => {
				document.documentElement.dataset.asked = `${document.documentElement.dataset.asked ?? ''} ${kind}`;
				return lock;
			},
		};
		Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
		// A browser releases the lock of a page that is hidden.
		addEventListener('hidden-and-back', () => {
			lock.released = true;
			document.dispatchEvent(new Event('visibilitychange'));
		});
	});
	await open();
	const asked = () => page.evaluate(() => document.documentElement.dataset.asked);
	await expect.poll(asked).toBe(' screen');
	await page.evaluate(() => dispatchEvent(new Event('hidden-and-back')));
	await expect.poll(asked).toBe(' screen screen');
	noTrouble();
});

test('the pointer hides while it is still, and is there again when it moves', async () => {
	const { page, open } = await openScreen(fixture);
	await page.clock.install();
	await open();
	await page.waitForLoadState('networkidle');
	const cursor = () => page.locator('.screen').evaluate((screen) => getComputedStyle(screen).cursor);
	await page.mouse.move(300, 300);
	await page.clock.runFor(3100);
	await expect.poll(cursor).toBe('none');
	await page.mouse.move(310, 300);
	await expect.poll(cursor).not.toBe('none');
});

test('without a connection the last scene stays with one quiet sentence, and the screen finds back by itself', async () => {
	const { page, open, move } = await openScreen(fixture);
	await open();
	await says(page, 'Everyone here has a vote');
	await page.waitForLoadState('networkidle');
	await fixture.wifi.turn('off');
	await says(page, 'Connection lost. Trying again.');
	await says(page, 'Everyone here has a vote');
	await move('start pitching');
	await fixture.wifi.turn('on');
	await says(page, 'The pitches');
	await page.getByText('Connection lost').waitFor({ state: 'hidden' });
	await expect.poll(() => pictures(page)).toBe(4);
});

/** Where the things stand that a room looks at again: codes, clocks, sums, pictures, the line-up, and the boxes of words. */
const places = (page: Page) =>
	page.evaluate(() =>
		Array.from(
			document.querySelectorAll('.qr, .clock-face, .shot, .dots, .pot-picture, .screen li, h1, .say'),
			(one) => {
				const { x, y, width, height } = one.getBoundingClientRect();
				return [one.className.toString(), ...[x, y, width, height].map(Math.round)].join(' ');
			},
		),
	);

test.each([
	['ar', 'en'],
	['zh', 'pl'],
] as const)(
	'a group with %s and %s: its screen says each sentence in both by turns, and nothing else moves',
	async (first, second) => {
		const given = { pitches: TITLES.slice(0, 4), wifi_name: 'Birmingham-Community-Hall-Guests' };
		const { page, open, move, stage, clock, count, reveal, noTrouble, group, dinner, press } = await openScreen(
			fixture,
			given,
		);
		const { db, services } = fixture.night;
		await db
			.updateTable('soup_group')
			.set({ language: first, second_language: second })
			.where('id', '=', group.id)
			.execute();
		await page.clock.install();
		let connected: WebSocket | null = null;
		page.on('websocket', (socket) => {
			socket.on('framereceived', ({ payload }) => {
				if (String(payload).includes('snapshot')) connected = socket;
			});
			socket.on('close', () => {
				if (connected === socket) connected = null;
			});
		});
		/** Second by second: a clock that jumps while the page connects makes the attempt time out. */
		async function turn() {
			for (let second = 0; second < 12; second++) {
				await expect.poll(() => connected !== null).toBe(true);
				await page.clock.runFor(1000);
			}
		}
		/** The key that holds a language, and lets it go. */
		const hold = () => page.keyboard.press('t');
		const folder = process.env.JOURNEY_PICTURES;
		/** The scene in both languages, each of which is held while it is looked at. */
		async function inTurns(scene: string, has: string, pick: (t: ScreenMessages) => string) {
			await page.waitForSelector(has);
			await says(page, pick(screenMessages(first)));
			await hold();
			await says(page, screenMessages(first).heldLanguage);
			const before = await places(page);
			for (const language of [first, second]) {
				const name = `${scene} in ${language}`;
				await says(page, pick(screenMessages(language)));
				expect(await page.locator('.said').first().getAttribute('lang'), name).toBe(language);
				expect(await places(page), name).toEqual(before);
				await expect.poll(() => troubleOnScreen(page), { message: name }).toEqual([]);
				for (const width of folder ? [1920, 1280] : []) {
					await page.setViewportSize({ width, height: (width * 9) / 16 });
					await page.screenshot({ path: `${folder}/turns ${first} ${second} ${name} ${width}.png` });
				}
				await hold();
				await turn();
				await hold();
			}
			await says(page, pick(screenMessages(first)));
			await hold();
		}
		await open();
		expect(await page.getAttribute('html', 'lang')).toBe(first);
		await inTurns('doors', '.at-doors', (t) => t.welcome);
		await fits(page, 'doors');
		expect(await glyphsOfThisComputer(page, '.screen')).toEqual([]);
		await move('start pitching');
		await inTurns('between', '.cards', (t) => t.between);
		await stage(1, 'pitch');
		await inTurns('on stage', '.stage', (t) => t.pitchClock);
		await clock('start clock');
		fixture.night.clock.forward(3.5);
		noTrouble();
		await page.reload();
		await says(page, screenMessages(first).lastMinute);
		await turn();
		await says(page, screenMessages(first).lastMinute);
		await stage(1, 'questions');
		await inTurns('questions', '.questions', (t) => t.question(1));
		await db.updateTable('pitch').set({ state: 'presented' }).where('state', '=', 'lined up').execute();
		await move('open voting');
		await inTurns('supper', '.clock', (t) => t.voting);
		must(await services.dinners.lastCall(dinner.id, press(), (await seenNow(db, dinner.id)).step));
		await inTurns('last call', '[data-scene="last-call"]', (t) => t.lastCall);
		await count(['5555', '4444', '3333', '2222']);
		await inTurns('opened', 'main:has(.lid-up) .pot-sum', (t) => t.opened);
		await move('announce');
		await inTurns('result', 'main:not(:has(.lid-up))', (t) => t.reveal.begin);
		while (await reveal());
		await inTurns('winner', '.winner', (t) => t.reveal.winner(41_250, 41_250));
		const spoken = await page.locator('.vh[role=status]').textContent();
		expect(spoken).toContain(screenMessages(first).reveal.winner(41_250, 41_250));
	},
);
