import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeContexts, sharedBrowser } from '../support/browser';
import { pressOf } from '../support/factories';
import { findPostgres } from '../support/postgres';
import { quick, seed } from './chance';
import { type Hall, openHall } from './hall';

// F12: a page dies during a save, in a real browser on the built server. It is closed, or its process is killed.

type Death = 'closed' | 'killed';
const deaths = ['closed', 'killed'] as const;

const tap = (page: Page, criterion: number, score: number) =>
	page.check(`input[name^="p1c${criterion}-"][value="${score}"]`, { force: true });
const says = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first().waitFor();

async function die(page: Page, how: Death): Promise<void> {
	if (how === 'closed') return page.close();
	const crashed = page.waitForEvent('crash');
	await Promise.all([crashed, page.goto('chrome://crash').catch(() => undefined)]);
	await page.close();
}

describe.skipIf(!findPostgres() || quick)('a phone dies before its answer', () => {
	let browser: Browser;
	let hall: Hall;
	let paper = 0;
	beforeAll(async () => {
		[browser, hall] = await Promise.all([sharedBrowser(), openHall({ papers: 12 })]);
	});
	afterAll(async () => {
		await closeContexts(browser);
		await hall?.leave();
	});

	const address = (path: string) => `http://soup.test:${hall.server.port}${path}`;
	/** A browser with a paper's ballot open. */
	async function phone(): Promise<{ context: BrowserContext; page: Page }> {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		context.setDefaultTimeout(30_000);
		const page = await context.newPage();
		await page.goto(address(`/vote#${hall.papers[paper++]?.code}`));
		await page.waitForURL('**/ballot*');
		await page.waitForSelector('.pager');
		return { context, page };
	}
	/** The stored ballot of this phone. */
	async function stored(context: BrowserContext): Promise<string | null> {
		const cookie = (await context.cookies()).find(({ name }) => name === 'stockpot_paper');
		const paperSession = hall.secrets.readPaperSession(cookie?.value ?? '');
		return paperSession ? ((await hall.services.ballots.readOwn(paperSession))?.scores ?? null) : null;
	}
	/** Taps while the server is suspended. It is killed before it reads the message. */
	async function tapIntoTheVoid(page: Page, criterion: number, score: number, how: Death): Promise<void> {
		hall.server.process.kill('SIGSTOP');
		await tap(page, criterion, score);
		await says(page, 'Saving…');
		await die(page, how);
		await hall.server.kill('SIGKILL');
	}

	test.each(deaths)(
		'F12: %s in mid-save: opened again it says that it is not saved, sends it by itself, and votes on',
		async (how) => {
			const { context, page } = await phone();
			await tap(page, 0, 4);
			await says(page, 'Saved. 1 of 16');
			await tapIntoTheVoid(page, 1, 2, how);
			await hall.restart();
			expect(await stored(context)).toBe('4---------------');

			// The page loads, but its saves cannot reach the server yet.
			let held = true;
			const again = await context.newPage();
			await again.routeWebSocket(/socket\.io/, (socket) => (held ? socket.close() : void socket.connectToServer()));
			await again.route('**/ballot/sync*', (route) => (held ? route.abort() : route.continue()));
			await again.goto(address('/ballot'));
			await says(again, 'Not saved yet.');
			expect(await stored(context)).toBe('4---------------');
			held = false;
			await says(again, 'Saved. 2 of 16');
			expect(await stored(context)).toBe('42--------------');
			await tap(again, 2, 0);
			await says(again, 'Saved. 3 of 16');
			expect(await stored(context)).toBe('420-------------');
			await context.close();
		},
	);

	test('F12: at random moments, the server too: what is on the screen is what counts', async () => {
		const { context, page } = await phone();
		const rounds = 24;
		let [showing, restarts, lost] = [page, 0, 0];
		const given = [...'-'.repeat(16)];
		for (let round = 0; round < rounds; round++) {
			const [criterion, score] = [hall.chance.upTo(4), hall.chance.upTo(6)];
			const isNew = given[criterion] !== String(score);
			given[criterion] = String(score);
			await tap(showing, criterion, score);
			const wasAcked = isNew && (await showing.getByText('Saving…').filter({ visible: true }).count()) === 0;
			const how = deaths[hall.chance.upTo(2)] ?? 'closed';
			if (hall.chance.next() < 0.3) {
				restarts++;
				await hall.server.kill('SIGKILL');
				await die(showing, how);
				await hall.restart();
			} else {
				await setTimeout(hall.chance.between(0, 15));
				await die(showing, how);
			}
			if (!wasAcked) lost++;
			showing = await context.newPage();
			await showing.goto(address('/ballot'));
			// Waits for hydration, because before it a page stores no taps.
			await showing.waitForSelector('.pager');
			const n = given.filter((one) => one !== '-').length;
			await says(showing, `Saved. ${n} of 16 scores ${n === 1 ? 'counts' : 'count'}.`);
			// The page was rendered with the server's ballot; after hydration it sends the phone's.
			await expect.poll(() => stored(context), { timeout: 15_000 }).toBe(given.join(''));
			const checked = await showing.$$eval('input[name^=p1c]:checked', (inputs) =>
				inputs.map((input) => `${(input as HTMLInputElement).name.slice(3, 4)}${(input as HTMLInputElement).value}`),
			);
			expect(checked.filter((one) => /^\d\d$/.test(one)).sort()).toEqual(
				given.flatMap((one, at) => (one === '-' ? [] : [`${at}${one}`])).sort(),
			);
		}
		process.stdout.write(
			`F12: seed ${seed}, ${rounds} deaths, ${restarts} of the server too, ${lost} before an answer was seen\n`,
		);
		expect(lost).toBeGreaterThan(0);
		await context.close();
	});

	test('F12: voting closed meanwhile: the screen says what counts, and that the last change does not', async () => {
		const dead = [];
		for (const how of deaths) {
			const { context, page } = await phone();
			await tap(page, 0, 5);
			await says(page, 'Saved. 1 of 16');
			await tapIntoTheVoid(page, 0, 1, how);
			await hall.restart();
			dead.push(context);
		}
		const blank = await phone();
		await tapIntoTheVoid(blank.page, 0, 3, 'closed');
		await hall.restart();
		const closed = await hall.services.dinners.move(
			hall.dinner.id,
			'close voting',
			'voting 1',
			pressOf(hall.organiser),
		);
		expect(closed.ok).toBe(true);
		for (const context of dead) {
			const page = await context.newPage();
			await page.goto(address('/ballot'));
			await says(page, 'Voting is closed. 1 of 16 scores counts.');
			await says(page, 'Your last change came after the close and does not count.');
			const shown = await page.locator('.summary-scores').first().locator('li').allInnerTexts();
			expect(shown.map((cell) => cell.replaceAll(/\D/g, ''))).toEqual(['5', '', '', '']);
			expect(await stored(context)).toBe('5---------------');
		}
		const page = await blank.context.newPage();
		await page.goto(address('/ballot'));
		await says(page, 'Nothing was saved from this phone.');
		expect(await stored(blank.context)).toBeNull();
	});
});
