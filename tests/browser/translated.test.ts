import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readDinnerState } from '../../db/queries/dinner-state';
import { reserveInOrder } from '../../db/queries/pitches';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { countAndAward, must } from '../support/evening';
import { makePitch, pressOf } from '../support/factories';
import { putOnStage, seenNow } from '../support/seen';

/**
 * Browsers translate a page by replacing each text node by elements of their own, and go on doing so. React keeps the nodes that are gone:
 * it may change one without effect, or fail to remove one. A translated page must show what an untranslated one shows.
 */

const fixture = withBrowserAndNight();

/** In the page: translates every text, now and later, into itself between « and ». */
function translate(): void {
	const wrap = (text: Node) => {
		const parent = text.parentElement;
		if (!parent || parent.nodeName === 'FONT' || parent.closest('script, style, noscript, [translate="no"]')) return;
		const [outer, inner] = [document.createElement('font'), document.createElement('font')];
		const words = text.textContent ?? '';
		inner.textContent = /\S/.test(words) ? `«${words}»` : words;
		outer.append(inner);
		text.parentNode?.replaceChild(outer, text);
	};
	const all = () => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: Node[] = [];
		for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text);
		found.forEach(wrap);
	};
	new MutationObserver(all).observe(document.body, { childList: true, characterData: true, subtree: true });
	all();
}

/**
 * In the page: its clocks stand still, because two pages never count the same second at the same moment. A `forward` event with milliseconds
 * moves them and wakes the page's timers.
 */
function stopClocks(): void {
	const start = Date.now();
	let passed = 0;
	performance.now = () => passed;
	Date.now = () => start + passed;
	addEventListener('forward', (event) => {
		passed += (event as CustomEvent<number>).detail;
		dispatchEvent(new Event('pageshow'));
	});
}

/** All text of the page but the live region's, whose messages depend on when something happened, and what names this paper. */
const textOf = (page: Page) =>
	page.evaluate(() => {
		const parts = document.querySelectorAll<HTMLElement>(
			'.ballot-head, .ballot main > :not([role=status]), .ballot-foot, .screen-top, .screen-main, .screen-foot, .desk',
		);
		// Rendered text: what is hidden is not compared.
		// biome-ignore lint/performance/useDomNodeTextContent: rendered text
		return Array.from(parts, (part) => part.innerText)
			.join(' ')
			.replace(/Paper \d+|\b[0-9A-Z]{4}-?[0-9A-Z]{4}\b/g, 'of this paper')
			.replace(/[«»]/g, '')
			.replace(/\s+/g, ' ');
	});
/** Text that is visible and not translated, where it should be. */
const untranslated = (page: Page) =>
	page.evaluate(() => {
		const texts = document.createTreeWalker(
			document.querySelector('#island, .desk') ?? document.body,
			NodeFilter.SHOW_TEXT,
		);
		const found: string[] = [];
		for (let text = texts.nextNode(); text; text = texts.nextNode())
			if (!text.parentElement?.closest('font, noscript, [translate="no"]')) found.push(text.textContent ?? '');
		return found;
	});

/** The cookies of an organiser of the group, for a browser. */
async function organiserCookies(groupId: string) {
	const { cookie } = await fixture.night.deskCookie(groupId);
	return cookie.split('; ').map((pair) => {
		const [name = '', value = ''] = pair.split(/=(.*)/);
		return { name, value, url: fixture.night.url };
	});
}
type Cookies = Awaited<ReturnType<typeof organiserCookies>>;

async function open(path: string, ready: string, cookies: Cookies = []) {
	const page = await fixture.newPhone({ reducedMotion: 'reduce' });
	await page.context().addCookies(cookies);
	await page.addInitScript(stopClocks);
	const noTrouble = watchForTrouble(page);
	await page.goto(`${fixture.night.url}${path}`);
	await page.waitForSelector(ready);
	await page.waitForLoadState('networkidle');
	return { page, noTrouble };
}
/** A translated page and an untranslated one. */
async function openPair(path: (at: 0 | 1) => string, ready: string, cookies?: Cookies) {
	const pair = [await open(path(0), ready, cookies), await open(path(1), ready, cookies)] as const;
	await pair[0].page.evaluate(translate);
	return pair;
}
type Pair = Awaited<ReturnType<typeof openPair>>;

/** Once the untranslated page says this, the translated one shows the same. */
async function bothSay([{ page: translated }, { page: plain }]: Pair, words: string): Promise<void> {
	await says(plain, words);
	await expect
		.poll(async () => {
			const [shown, truth] = await Promise.all([textOf(translated), textOf(plain)]);
			return shown === truth ? 'the same' : `${words}: ${shown}\ninstead of: ${truth}`;
		})
		.toBe('the same');
	await expect.poll(() => untranslated(translated)).toEqual([]);
}
const forward = async (pair: Pair, milliseconds: number) => {
	for (const { page } of pair)
		await page.evaluate((detail) => dispatchEvent(new CustomEvent('forward', { detail })), milliseconds);
};

test('the run sheet before the doors open shows in a translated browser what an untranslated one shows', async () => {
	const { dinner, organiser, group } = await fixture.night.dinner({ phase: 'draft' });
	const { db, services, clock } = fixture.night;
	const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
	await db
		.updateTable('dinner')
		.set({ pitch_deadline: inMinutes(60), starts_at: inMinutes(30 * 24 * 60) })
		.where('id', '=', dinner.id)
		.execute();
	const path = `/desk/${group.slug}/${dinner.number}`;
	const pair = await openPair(() => path, '.run', await organiserCookies(group.id));
	const move = async (wanted: Parameters<typeof services.dinners.move>[1]) =>
		must(await services.dinners.move(dinner.id, wanted, (await seenNow(db, dinner.id)).step, pressOf(organiser)));

	await bothSay(pair, 'Read the details once more.');
	await move('open the call');
	await bothSay(pair, 'The call is open until');
	await forward(pair, 2 * 60 * 60_000);
	await bothSay(pair, 'The deadline was');
	await db.updateTable('pitch').set({ state: 'lined up' }).where('dinner_id', '=', dinner.id).execute();
	await move('publish the line-up');
	await bothSay(pair, 'Opening the doors now fixes its rules');
	await forward(pair, 30 * 24 * 60 * 60_000);
	await expect.poll(() => pair[1].page.getByText('Opening the doors now').count()).toBe(0);
	await bothSay(pair, 'The line-up is public.');
	must(await services.papers.make(dinner.id, pressOf(organiser), 3, 0));
	await bothSay(pair, '3 ballot papers made');
	await move('open the doors');
	await bothSay(pair, 'Everyone present gets one');
	for (const { noTrouble } of pair) noTrouble();
});

test('[P5] a whole evening in a translated browser: ballot, screen and run sheet show what untranslated ones show', async () => {
	const { papers, dinner, organiser, group } = await fixture.night.dinner({ phase: 'doors' });
	const { db, services } = fixture.night;
	const cookies = await organiserCookies(group.id);
	const evening = `${group.slug}/${dinner.number}`;
	const pairs = {
		ballot: await openPair((at) => `/vote#${papers[at]?.code}`, '.pager'),
		screen: await openPair(() => `/${evening}/screen`, 'h1'),
		desk: await openPair(() => `/desk/${evening}`, '.run', cookies),
	};
	const bothShow = async (said: Partial<Record<keyof typeof pairs, string>>) => {
		for (const at of ['ballot', 'screen', 'desk'] as const) {
			const words = said[at];
			if (words !== undefined) await bothSay(pairs[at], words);
		}
	};
	const onBallots = async (act: (page: Page) => Promise<unknown>) => {
		for (const { page } of pairs.ballot) await act(page);
	};
	const move = async (wanted: Parameters<typeof services.dinners.move>[1]) =>
		must(
			await services.dinners.move(dinner.id, wanted, (await seenNow(db, dinner.id)).step, pressOf(organiser), {
				minutes: 10,
			}),
		);
	const stage = async (number: number, part: 'pitch' | 'questions') =>
		must(await putOnStage({ db, dinners: services.dinners }, dinner.id, number, part, pressOf(organiser)));

	await bothShow({ ballot: 'Doors are open.', screen: 'Everyone here has a vote', desk: '3 papers are out.' });
	await move('start pitching');
	await bothShow({ ballot: 'The pitches are on.', screen: 'The pitches', desk: 'Nobody is on stage.' });
	await stage(1, 'pitch');
	await bothShow({ ballot: 'Now on stage:', screen: 'The pitch', desk: 'On stage:' });
	await onBallots((page) => tap(page, 1, 0, 4));
	await bothShow({ ballot: '1 of 16 scores, on this phone only.' });
	await stage(2, 'questions');
	await bothShow({ ballot: 'Questions to', screen: 'Questions', desk: 'Question 1 of 4:' });
	await onBallots((page) => page.click('.state a'));
	await bothShow({ ballot: 'Pitch 2 of 4' });

	await db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', dinner.id).execute();
	await move('open voting');
	await bothShow({
		ballot: 'Voting is open. 1 of 16 scores now counts.',
		screen: '2 of 3 people have voted',
		desk: 'Voting is open until at least',
	});
	await bothShow({ screen: '10:00', desk: '10:00' });
	await forward(pairs.screen, 61_000);
	await forward(pairs.desk, 61_000);
	await bothShow({ screen: '8:59', desk: '8:59' });
	await onBallots((page) => tap(page, 2, 1, 3));
	await bothShow({ ballot: 'Saved. 2 of 16 scores count.' });
	await onBallots((page) => page.click('#pitch-2 .give-rest'));
	await bothShow({ ballot: 'Saved. 5 of 16 scores count.' });
	await onBallots((page) => page.click('#pitch-2 .clear'));
	await bothShow({ ballot: 'Saved. 4 of 16 scores count.' });
	await onBallots((page) => page.evaluate(() => location.assign('#all')));
	await bothShow({ ballot: '12 left blank.' });
	await onBallots((page) => page.context().setOffline(true));
	await bothShow({ ballot: 'No connection.' });
	await onBallots((page) => page.context().setOffline(false));
	await bothShow({ ballot: 'Voting is open' });
	must(await services.dinners.lastCall(dinner.id, pressOf(organiser), (await seenNow(db, dinner.id)).step));
	await bothShow({ ballot: 'Last call.', screen: 'Last call', desk: 'Last call was given.' });

	// Voting may close once its clock is at zero.
	await db.updateTable('dinner').set({ voting_until: fixture.night.clock.now() }).where('id', '=', dinner.id).execute();
	await move('close voting');
	await bothShow({
		ballot: 'Voting is closed. 4 of 16 scores count.',
		screen: 'The count is sealed.',
		desk: 'Enter the slips from the box',
	});
	await countAndAward({ counts: services.counts, pots: services.pots }, dinner, organiser, 41_250);
	await bothShow({ screen: 'The pot:' });
	await move('announce');
	await bothShow({ ballot: 'The result is being announced.', screen: 'of 3 people voted', desk: 'On the screen:' });
	for (let step = 0; ; step++) if (!(await services.dinners.reveal(dinner.id, step, pressOf(organiser))).ok) break;
	await bothShow({ ballot: 'The winner is', screen: 'The pot goes to' });
	await move('publish');
	await bothShow({
		ballot: 'The result is out.',
		screen: 'The pot goes to',
		desk: 'The result is published and stays.',
	});
	await bothShow({ ballot: 'See the result' });
	for (const { noTrouble } of Object.values(pairs).flat()) noTrouble();
});

test('[P5] a no-show in a translated browser: who steps in, who did not come, and what was taken back', async () => {
	const { papers, pitches, dinner, organiser, group } = await fixture.night.dinner({ phase: 'pitching' });
	const { db, services } = fixture.night;
	await makePitch(db, dinner, 'Every Kid a Bike', { state: 'reserve', reserve_rank: 1 });
	const evening = `${group.slug}/${dinner.number}`;
	const pairs = {
		ballot: await openPair((at) => `/vote#${papers[at]?.code}`, '.pager'),
		screen: await openPair(() => `/${evening}/screen`, 'h1'),
		desk: await openPair(() => `/desk/${evening}`, '.run', await organiserCookies(group.id)),
	};
	const unfold = () =>
		Promise.all(
			pairs.desk.map(({ page }) =>
				page.evaluate(() => {
					for (const folded of document.querySelectorAll('.stage details')) folded.setAttribute('open', '');
				}),
			),
		);
	const seen = async (pitch: string) => ({
		pitch,
		lineup: (await readDinnerState(db, dinner.id))?.lineupRevision ?? 0,
		reserve: (await reserveInOrder(db, dinner.id))[0]?.id ?? null,
	});
	const idOf = (number: number) => pitches[number - 1]?.id ?? '';
	const noShow = async (number: number) =>
		must(await services.absences.noShow(dinner.id, await seen(idOf(number)), pressOf(organiser)));

	await unfold();
	await bothSay(pairs.desk, 'steps in as number 3.');
	await noShow(3);
	await bothSay(pairs.desk, 'stepped in as number 3.');
	await unfold();
	await bothSay(pairs.desk, 'Nobody is in reserve: number 4 stays empty.');
	await bothSay(pairs.ballot, 'Every Kid a Bike');
	await bothSay(pairs.screen, 'Every Kid a Bike');
	await noShow(4);
	await bothSay(pairs.desk, 'Nobody was in reserve: number 4 stays empty.');
	await bothSay(pairs.screen, 'Nobody pitches as number 4.');
	must(await services.absences.takeBack(dinner.id, await seen(idOf(4)), pressOf(organiser)));
	// The no-show before that one is the last again.
	await bothSay(pairs.desk, 'stepped in as number 3.');
	await unfold();
	await bothSay(pairs.desk, 'Nobody is in reserve: number 4 stays empty.');
	for (const { noTrouble } of Object.values(pairs).flat()) noTrouble();
});
