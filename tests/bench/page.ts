import type { Browser, Page, Response } from 'playwright-core';
import { launchBrowser } from '../../app/commands/browser';
import type { Language } from '../../app/i18n';
import { createDb } from '../../db/client';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import type { Part } from './page-floor';
import { pause, type Run, startFloor } from './scene';
import { type Stage, servicesIn, startProduct } from './stage';

/** A cheap phone with a bad signal: four times slower CPU, 400 kbit/s both ways, and round trips of 400 ms ("slow 3G"). */
const SLOW = { cpu: 4, bitsPerSecond: 400_000, roundTrip: 400 } as const;
const KB = 1024;

type Loaded = { painted: number; ready: number; parts: Part[] };
/** The responses of the product's page, for the baseline. Measured once. */
const loads = new WeakMap<Stage, Promise<readonly Part[]>>();
const partsOf = (stage: Stage): Promise<readonly Part[]> => {
	const found = loads.get(stage) ?? loadBallot(stage, false).then(({ parts }) => parts);
	loads.set(stage, found);
	return found;
};

/** From opening the QR code's URL to a usable ballot, and to the first saved tap. */
export async function ballotPage(stage: Stage): Promise<Run> {
	const parts = await partsOf(stage);
	const sum = (...kinds: string[]) =>
		parts.reduce((all, part) => all + (kinds.length === 0 || kinds.includes(part.kind) ? part.size : 0), 0) / KB;
	const { painted, ready } = await loadBallot(stage, true);
	return {
		figures: {
			painted,
			ready,
			page: sum('document', 'stylesheet'),
			script: sum('script'),
			all: sum(),
			requests: parts.length,
		},
	};
}

/** All that a first load brings in this language, KB as sent. The worker's copies come later, and are not in it. */
export async function ballotPageIn(stage: Stage, locale: Language): Promise<Run> {
	const { parts } = await loadBallot(stage, false, locale);
	return { figures: { all: parts.reduce((sum, { size }) => sum + size, 0) / KB } };
}

export async function barePageLoaded(stage: Stage): Promise<Run> {
	const server = await startFloor({ kind: 'page', parts: await partsOf(stage) });
	try {
		const { painted, ready } = await inBrowser({ slow: true, locale: 'en' }, (page) =>
			load(page, `http://127.0.0.1:${server.port}/vote`, async () => {
				await page.waitForLoadState('load');
				return page.evaluate(() => {
					const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
					return performance.timeOrigin + (entry?.loadEventStart ?? 0);
				});
			}),
		);
		return { figures: { painted, ready } };
	} finally {
		await server.stop();
	}
}

async function loadBallot(stage: Stage, slow: boolean, locale: Language = 'en'): Promise<Loaded> {
	const { url, drop } = await stage.fresh();
	const code = await makePaper(stage, url);
	const server = await startProduct(url);
	try {
		return await inBrowser({ slow, locale }, (page) => {
			const saved = new Promise<number>((resolve) => {
				page.on('websocket', (socket) =>
					socket.on('framereceived', ({ payload }) => {
						if (String(payload).includes('"saved"')) resolve(Date.now());
					}),
				);
			});
			return load(page, `http://127.0.0.1:${server.port}/vote#${code}`, async () => {
				await page.locator('label:has(input[name^="p1c0-"][value="3"])').click();
				return await Promise.race([saved, pause(60_000).then(() => Promise.reject(new Error('No tap was saved')))]);
			});
		});
	} finally {
		await server.stop();
		await drop();
	}
}

type Device = { readonly slow: boolean; readonly locale: Language };
async function inBrowser<T>({ slow, locale }: Device, run: (page: Page) => Promise<T>): Promise<T> {
	const browser: Browser = await launchBrowser();
	try {
		const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		page.setDefaultTimeout(60_000);
		if (slow) {
			const devtools = await context.newCDPSession(page);
			await devtools.send('Network.enable');
			await devtools.send('Network.emulateNetworkConditions', {
				offline: false,
				latency: SLOW.roundTrip,
				downloadThroughput: SLOW.bitsPerSecond / 8,
				uploadThroughput: SLOW.bitsPerSecond / 8,
			});
			await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
		}
		return await run(page);
	} finally {
		await browser.close();
	}
}

/** Opens the code page and waits for the ballot. `painted`: seconds until the ballot's form is visible; `ready`: until `finish`. */
async function load(page: Page, address: string, finish: () => Promise<number>): Promise<Loaded> {
	const heard: { response: Response; on: Part['on'] }[] = [];
	let on: Part['on'] = 'vote';
	page.on('response', (response) => {
		if (response.request().isNavigationRequest() && new URL(response.url()).pathname === '/ballot') on = 'ballot';
		heard.push({ response, on });
	});
	const began = Date.now();
	await page.goto(address, { waitUntil: 'commit' });
	await page.waitForURL('**/ballot', { waitUntil: 'domcontentloaded' });
	const ready = (await finish()) - began;
	const painted = await page.evaluate(() => {
		const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const [paint] = performance.getEntriesByName('first-contentful-paint');
		return performance.timeOrigin + Math.max(entry?.domInteractive ?? 0, paint?.startTime ?? Number.NaN);
	});
	await page.waitForLoadState('networkidle');
	const parts: Part[] = [];
	for (const { response, on } of heard) {
		// The response to the code is a redirect without a body.
		if (response.status() === 303) continue;
		const { responseBodySize: size } = await response.request().sizes();
		parts.push({ on, kind: response.request().resourceType(), size });
	}
	return { painted: (painted - began) / 1000, ready: ready / 1000, parts };
}

/** Makes and issues a paper. Returns its code. */
async function makePaper({ voting, organiser }: Stage, url: string): Promise<string> {
	const { db, close } = await createDb({ databaseUrl: url, dataDir: '' });
	const move = (phase: 'lineup' | 'voting') =>
		db.updateTable('dinner').set({ phase }).where('id', '=', voting.dinnerId).execute();
	await move('lineup');
	const { papers } = servicesIn(db);
	const { all: made } = await papers.counts(voting.dinnerId);
	const [paper] = must(await papers.make(voting.dinnerId, pressOf(organiser), 1, made));
	await move('voting');
	await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', voting.dinnerId).execute();
	await close();
	if (!paper) throw new Error('No paper was made');
	return paper.code;
}
