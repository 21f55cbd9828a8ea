import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { closeContexts, sharedBrowser } from './browser';
import { empty, openEmbedded } from './db';
import { type Night, startNight } from './night';
import { builtPages } from './pages';

/** What a guest does and sees on the page of a ballot, in a browser. */

export const PHONE = { viewport: { width: 390, height: 844 } } satisfies BrowserContextOptions;

export const scale = (pitch: number, criterion: number, score: number) =>
	`input[name^="p${pitch}c${criterion}-"][value="${score}"]`;
export const tap = (page: Page, pitch: number, criterion: number, score: number) =>
	page.check(scale(pitch, criterion, score), { force: true });
export const says = (page: Page, words: string | RegExp) =>
	page.getByText(words).filter({ visible: true }).first().waitFor();

/** Gives the visible pitch the same score in every criterion. */
export async function tapAll(page: Page, points: number): Promise<void> {
	const scales = page.locator('.ballot-sheet:not([hidden])').first().locator('fieldset');
	for (const scale of await scales.all()) {
		await scale.locator(`label:has(input[value="${points}"]), input[value="${points}"] + label`).first().click();
	}
}

type Answering = (pages: Awaited<ReturnType<typeof builtPages>>) => Parameters<typeof startNight>[1];

/** A browser and a night with the built pages, for the tests of one file. `answering` may stand between them. */
export function withBrowserAndNight(
	answering: Answering = (pages) => pages,
	env: Readonly<Record<string, string>> = {},
) {
	let browser: Browser | undefined;
	let night: Night | undefined;
	beforeAll(async () => {
		const [{ db }, pages] = await Promise.all([openEmbedded(), builtPages(env)]);
		await empty(db);
		[browser, night] = await Promise.all([sharedBrowser(), startNight(db, answering(pages), null, env)]);
	});
	const contexts: BrowserContext[] = [];
	afterEach(async () => {
		for (const context of contexts.splice(0)) await context.close();
	});
	afterAll(async () => {
		await closeContexts(browser);
		await night?.stop();
	});
	const open = <T>(one: T | undefined): T => {
		if (!one) throw new Error('Browser and night are open only while tests and their hooks run');
		return one;
	};
	/** The scores that are stored for the paper of this cookie; null where there are none. */
	async function storedFor(cookie: string | undefined): Promise<string | null> {
		const paperSession = open(night).secrets.readPaperSession(cookie ?? '');
		return paperSession ? ((await open(night).services.ballots.readOwn(paperSession))?.scores ?? null) : null;
	}
	return {
		get browser() {
			return open(browser);
		},
		get night() {
			return open(night);
		},
		/** A page of a phone of its own, which is closed after the test. */
		async newPhone(options: BrowserContextOptions = {}): Promise<Page> {
			const context = await open(browser).newContext({ ...PHONE, ...options });
			contexts.push(context);
			return context.newPage();
		},
		storedFor,
		/** The scores that are stored for the paper that the browser of this page holds; null where there are none. */
		async storedOf(page: Page): Promise<string | null> {
			return storedFor((await page.context().cookies()).find(({ name }) => name === 'stockpot_paper')?.value);
		},
	};
}
