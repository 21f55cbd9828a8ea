import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { square } from '../../app/contract/squares';
import type { Job } from '../../app/domain/crew';
import { withBrowserAndNight } from '../support/ballot-page';
import { type Device, lookOver, openDevice } from '../support/desk';
import { must, vote } from '../support/evening';
import { pressOf } from '../support/factories';
import { reach } from '../support/reach';

/** Dinners on paper, by the people who count them: on phones with a counting pass, and at the organiser's desk. */

const fixture = withBrowserAndNight();
type Room = Awaited<ReturnType<typeof fixture.night.dinner>>;

const address = () => fixture.night.url.replace('127.0.0.1', 'soup.test');
const press = async (page: Page, selector: string) => {
	await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
};
const says = (page: Page, text: string | RegExp) => expect.poll(() => page.textContent('main')).toMatch(text);

/** A phone of somebody with a pass, at a page of the dinner. */
async function crew(name: string, room: Room, job: Job, page = ''): Promise<Device> {
	const { night, browser } = fixture;
	const id = must(await night.services.crew.make(room.dinner.id, job, pressOf(room.organiser)));
	const device = await openDevice(browser, address(), { width: 390 });
	await device.open(`/crew/${night.secrets.link('crew', id)}`);
	await device.page.fill('[name=yourName]', name);
	await device.page.click('main form button[type=submit]');
	await device.page.waitForURL(/desk/);
	await device.open(`/desk/${room.group.slug}/${room.dinner.number}/${page}`);
	return device;
}

async function organiser(room: Room): Promise<Device> {
	const { night, browser } = fixture;
	const device = await openDevice(browser, address(), { width: 1280, height: 900 });
	const { cookie } = await night.deskCookie(room.group.id);
	await device.context.addCookies(
		cookie.split('; ').map((pair) => {
			const [name = '', value = ''] = pair.split(/=(.*)/);
			return { name, value, url: address() };
		}),
	);
	await device.open(`/desk/${room.group.slug}/${room.dinner.number}/count`);
	return device;
}

/** Types a slip as a thumb does: the code with Enter, then a sign for each square. */
async function enter({ page }: Device, code: string, signs: string) {
	await page.fill('[name=code]', '');
	await page.focus('[name=code]');
	await page.keyboard.type(`${code}\n`);
	await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(square(0, 0));
	for (let at = 0; at < 16; at++) await page.fill(`[name="${square(Math.floor(at / 4), at % 4)}"]`, '');
	await page.focus(`[name="${square(0, 0)}"]`);
	await page.keyboard.type(signs);
	await press(page, 'main form button.go');
}

async function signBoth(room: Room, desk: Device, counter: Device, written: number, words = '') {
	const sheet = `/desk/${room.group.slug}/${room.dinner.number}/sheet`;
	await counter.open(sheet);
	await counter.page.fill('[name=written]', String(written));
	await counter.page.fill('[name=unwritten]', '0');
	if (words) await counter.page.fill('[name=words]', words);
	await press(counter.page, 'button[value=sign]');
	await says(counter.page, 'Now a second person signs');
	await desk.open(sheet);
	await press(desk.page, 'button[value="sign same"]');
	await desk.open(sheet.replace('sheet', 'count'));
	await press(desk.page, 'button[value=open]');
	await says(desk.page, 'The count is open.');
}

const close = (room: Room) =>
	fixture.night.db.updateTable('dinner').set({ phase: 'counting' }).where('id', '=', room.dinner.id).execute();

test('a dinner on paper alone: slips typed in by one, signed by two, counted, without a guest’s phone', async () => {
	const room = await fixture.night.dinner({ papers: 3 });
	const joe = await crew('Joe', room, 'counter', 'slips');
	// Entry begins while voting is open.
	await enter(joe, room.papers[0]?.code ?? '', '5555444433332222');
	await says(joe.page, 'Entered, and it counts.');
	await close(room);
	await joe.open(`/desk/${room.group.slug}/${room.dinner.number}/slips`);
	await enter(joe, room.papers[1]?.code ?? '', '55?5444433332222');
	await says(joe.page, 'Entered, and it counts.');
	await enter(joe, room.papers[2]?.code ?? '', '????????????????');
	await says(joe.page, 'Entered as a slip that cannot be read.');
	await lookOver(joe, 'slips-of-counter');
	const desk = await organiser(room);
	await signBoth(room, desk, joe, 3);
	const { opened } = await fixture.night.services.counts.sheet(room.dinner.id);
	expect(opened).toMatchObject({ on_phone: 0, on_paper: 2, tally: { totals: [35, 32, 24, 16] } });
	await joe.open(`/desk/${room.group.slug}/${room.dinner.number}/sheet`);
	await says(joe.page, 'The count is open');
	expect(await joe.page.content()).not.toMatch(/Tool Library|Digbeth|totals|headToHead/);
	for (const device of [joe, desk]) {
		device.untroubled();
		await device.context.close();
	}
});

test('a mixed dinner: a phone stands above its slip, and slips typed in twice differ and are settled by both', async () => {
	const room = await fixture.night.dinner({ papers: 3 });
	const { night } = fixture;
	const code = (at: number) => room.papers[at]?.code ?? '';
	await vote(
		night.services,
		code(0),
		Array.from({ length: 16 }, () => 1),
	);
	must(await night.services.slips.chooseSecondEntry(room.dinner.id, pressOf(room.organiser), 'none', 'all'));
	await close(room);
	const [joe, mira] = [await crew('Joe', room, 'counter', 'slips'), await crew('Mira', room, 'counter', 'slips')];
	await enter(joe, code(0), '5555555555555555');
	await says(joe.page, 'A phone has voted with this paper');
	await enter(joe, code(1), '5555444433332222');
	await enter(joe, code(2), '1111111111111111');
	await enter(mira, code(0), '5555555555555555');
	await says(mira.page, 'both entries are the same');
	await enter(mira, code(2), '1111111111111111');
	await enter(mira, code(1), '5555444433332221');
	await says(mira.page, 'You typed something else than the first person');
	const shown = (await mira.page.textContent('main')) ?? '';
	expect(shown).toMatch(/4 .*: Inclusive/);
	expect(shown).toContain('1 slip was typed in differently');
	await lookOver(mira, 'slips-differ');
	// The second person mistyped, sees it on the slip, and types it in again.
	await enter(mira, code(1), '5555444433332222');
	await says(mira.page, 'Settled: two of you');
	const desk = await organiser(room);
	await signBoth(room, desk, joe, 3);
	const { opened, signatures } = await night.services.counts.sheet(room.dinner.id);
	expect(opened).toMatchObject({ on_phone: 1, on_paper: 2, set_aside: 1 });
	expect(opened?.tally.totals).toEqual([4 + 20 + 4, 4 + 16 + 4, 4 + 12 + 4, 4 + 8 + 4]);
	expect(signatures[0]?.sheet.figures.slips).toMatchObject({ twice: 3, differ: 1, settled: 1, setAside: 1 });
	for (const device of [joe, mira, desk]) {
		device.untroubled();
		await device.context.close();
	}
});

test('a dinner counted by hand: sums that cannot be are said beside their line, and the count says that hands counted', async () => {
	const room = await fixture.night.dinner({ papers: 3, rules: { shown: 'all scores' } });
	await vote(
		fixture.night.services,
		room.papers[0]?.code ?? '',
		Array.from({ length: 16 }, () => 1),
	);
	await close(room);
	const desk = await organiser(room);
	const { page } = desk;
	await page.click('text=Everything failed? Type in a count by hand');
	await page.waitForURL(/hand-count/);
	await lookOver(desk, 'hand-count-empty');
	await page.fill('[name=slips]', '20');
	await page.fill('[name=because]', 'The laptop fell into the soup.');
	for (let criterion = 0; criterion < 4; criterion++) {
		await page.fill(`[name=n-0-${criterion}-5]`, '12');
		await page.fill(`[name=n-0-${criterion}-0]`, '9');
		await page.fill(`[name=n-1-${criterion}-4]`, '20');
	}
	await press(page, 'button[value=type]');
	await says(page, 'Pitch 1, Democratic: 21 scores on 20 slips.');
	const narrow = await openDevice(fixture.browser, address(), { width: 390 });
	await narrow.context.addCookies(await desk.context.cookies());
	await narrow.open(new URL(page.url()).pathname);
	await lookOver(narrow, 'hand-count-narrow');
	await narrow.context.close();
	expect(await page.inputValue('[name=n-1-3-4]')).toBe('20');
	await lookOver(desk, 'hand-count-wrong');
	for (let criterion = 0; criterion < 4; criterion++) await page.fill(`[name=n-0-${criterion}-0]`, '8');
	await press(page, 'button[value=type]');
	await says(page, 'Now sign the count sheet');
	const joe = await crew('Joe', room, 'counter', 'sheet');
	await says(joe.page, 'The laptop fell into the soup.');
	await lookOver(joe, 'sheet-by-hand');
	await signBoth(room, desk, joe, 20);
	await says(page, 'Counted by hand.');
	const { opened } = await fixture.night.services.counts.sheet(room.dinner.id);
	expect(opened).toMatchObject({ on_phone: 0, on_paper: 20, by_hand: { phonesVoid: 1 } });
	expect(opened?.tally.totals.slice(0, 2)).toEqual([240, 320]);
	await reach(fixture.night.db, room, 'published');
	const path = `/${room.group.slug}/${room.dinner.number}`;
	const visitor = await openDevice(fixture.browser, address(), { width: 320 });
	await visitor.open(path);
	await says(visitor.page, 'People counted the slips. 1 ballot given on phones does not count.');
	await says(visitor.page, 'The laptop fell into the soup.');
	await lookOver(visitor, 'result-by-hand');
	await visitor.open(`${path}/receipts`);
	await says(visitor.page, 'counted by hand, so there are no receipts');
	const data = await fetch(`${fixture.night.url}${path}/results.json`);
	expect(await data.json()).toMatchObject({ countedByHand: { phoneBallotsVoid: 1 }, scores: { headToHead: null } });
	const csv = await (await fetch(`${fixture.night.url}${path}/scores.csv`)).text();
	expect(csv.trim().split('\r\n')[1]).toMatch(/,counted by hand$/);
	await visitor.context.close();
	for (const device of [joe, desk]) {
		device.untroubled();
		await device.context.close();
	}
});
