import { once } from 'node:events';
import { createServer } from 'node:http';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PastDinner } from '../../app/domain/past-dinner';
import { cardLines } from '../../app/ui/card-lines';
import { putPicture } from '../../db/queries/pictures';
import { withBrowserAndNight } from '../support/ballot-page';
import { watchForTrouble } from '../support/browser';
import { lookOver, openDevice } from '../support/desk';
import { must } from '../support/evening';
import { makeDinner, makePitch, pressOf } from '../support/factories';
import { pastDinner } from '../support/past-dinner';
import { freePort } from '../support/port';
import { publishedEvening } from '../support/published';
import { reach } from '../support/reach';

const fixture = withBrowserAndNight();

/** A picture of 800 x 600. */
const somePicture = async () => {
	const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a9a5a' } })
		.webp()
		.toBuffer();
	return { version: 'one', width: 800, height: 600, bytes, small: bytes };
};
const LONGEST = 'Kitchen and garden together: for everybody in all our streets who eats alone on weekdays';

test('the page of a project fits with the longest title', async () => {
	const { night, browser } = fixture;
	const { pitches, group, dinner } = await publishedEvening(night.db, {
		rules: { potRule: { kind: 'shares', percent: [70, 30] }, prizes: ['A spade and a wheelbarrow for the winner'] },
	});
	const winner = pitches[2] ?? expect.fail('There are four pitches');
	const answers = JSON.stringify({ ...winner.answers, title: LONGEST, money: 'Seeds.\n\nTools.' });
	await night.db.updateTable('pitch').set({ answers }).where('id', '=', winner.id).execute();
	await putPicture(night.db, winner.id, await somePicture());
	const at = `/${group.slug}/${dinner.number}/projects`;
	const phone = await openDevice(browser, night.url, { width: 390 });
	await phone.open(`${at}/3`);
	await lookOver(phone, 'project', [320, 1280]);
	expect(await phone.page.locator('h1').count()).toBe(1);
	phone.untroubled();
	await phone.context.close();
});

test('the page of a group shows its totals by year and category, and finds a past pitch without script', async () => {
	const { night, browser } = fixture;
	const { db } = night;
	const { group, organiser, dinner } = await publishedEvening(db);
	for (const [category, year] of [
		['housing', 2025],
		['education', 2024],
		['arts', 2024],
	] as const) {
		const earlier = await makeDinner(db, group, { phase: 'lineup', starts_at: new Date(`${year}-03-05T18:00:00Z`) });
		const answers = { categories: [category] };
		await makePitch(db, earlier, `${LONGEST} in ${category}`.slice(-90), { state: 'lined up', number: 1, answers });
		await reach(db, { dinner: earlier, organiser }, 'published');
	}
	const phone = await openDevice(browser, night.url, { width: 390, javaScript: false });
	await phone.open(`/${group.slug}`);
	const { page } = phone;
	const names = (at: number) => page.locator('figure.sums').nth(at).locator('.bars-name').allInnerTexts();
	expect(await names(0)).toEqual(['2026', '2025', '2024']);
	expect(await page.locator('figure.sums').nth(0).locator('.bars-total').allInnerTexts()).toEqual([
		'£412.50',
		'£0',
		'£0',
	]);
	expect(await names(1)).toEqual(['Arts', 'Education', 'Housing']);
	await page.locator('figure.sums summary').first().click();
	const row = page.locator('figure.sums').first().locator('tbody tr').first().locator('th, td');
	expect(await row.allTextContents()).toEqual(['2026', '£412.50', '1', '4', '24', '1']);
	await page.getByLabel('Words of its title').fill('weekdays IN');
	await page.getByLabel('Category', { exact: true }).selectOption('Housing');
	await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Search' }).click()]);
	expect(await page.locator('#past h3').allInnerTexts()).toEqual([`Dinner #${dinner.number + 1}`]);
	expect(await page.getByLabel('Words of its title').inputValue()).toBe('weekdays IN');
	await page.getByRole('link', { name: 'Show all past dinners' }).click();
	expect(await page.locator('#past h3').count()).toBe(4);
	await phone.context.close();
	const desk = await openDevice(browser, night.url, { width: 390 });
	await desk.open(`/${group.slug}`);
	for (const width of [390, 1280]) {
		await desk.page.setViewportSize({ width, height: 800 });
		expect(await desk.page.evaluate(touchingTotals, '1.073.959,00 zł'), `${width}`).toEqual([]);
	}
	await lookOver(desk, 'group', [320, 1280]);
	await desk.open(`/${group.slug}?words=100%25&year=2025`);
	await desk.page.getByText('Nothing was found').waitFor();
	await lookOver(desk, 'group, nothing found');
	desk.untroubled();
	await desk.context.close();
});

test('the card is shown in a frame of another site, with the longest titles, narrow, in both themes', async () => {
	const { night, newPhone } = fixture;
	const { db, services } = night;
	const name = 'The Soup of Balsall Heath, Sparkbrook and Moseley together with all their neighbours';
	const { group, dinner, pitches, organiser } = await publishedEvening(db, {
		pitches: ['Choir', 'Garden', LONGEST, 'Repair'],
	});
	await db.updateTable('soup_group').set({ name }).where('id', '=', group.id).execute();
	must(await services.pastDinners.add(group.id, pastDinner(4, longPast), pressOf(organiser)));
	expect(pitches).toHaveLength(4);
	const neighbour = await otherSite((host) =>
		[dinner.number, 4].map((number) => cardLines(`http://${host}/${group.slug}/${number}`, name)).join('<p>'),
	);
	for (const colorScheme of ['light', 'dark'] as const) {
		const page = await newPhone({ viewport: { width: 340, height: 480 }, colorScheme });
		const untroubled = watchForTrouble(page);
		await page.goto(neighbour.around(new URL(night.url).host));
		for (const width of [320, 300]) {
			await page.locator('iframe').evaluateAll((all, pixels) => {
				for (const one of all) one.setAttribute('width', String(pixels));
			}, width);
			for (const at of [0, 1]) {
				const frame = page.frameLocator('iframe').nth(at);
				await frame.getByText(LONGEST).first().waitFor();
				await frame.getByRole('link').first().waitFor();
				const [scrolls, cut] = await frame.locator('html').evaluate((html) => {
					const inside = [...html.querySelectorAll('p, h1, a')].map((one) => one.getBoundingClientRect());
					const isCut = ({ right, bottom }: DOMRect) => right > html.clientWidth || bottom > html.clientHeight;
					return [html.scrollWidth - html.clientWidth, inside.filter(isCut).length];
				});
				expect([scrolls, cut], `${colorScheme}, ${width}`).toEqual([0, 0]);
			}
			const folder = process.env.JOURNEY_PICTURES;
			if (folder) await page.screenshot({ path: `${folder}/card-${colorScheme}-${width}.png` });
		}
		const [card] = page.frames().filter((frame) => frame.url().endsWith('/card'));
		expect(new URL(card?.url() ?? '').host).not.toBe(new URL(page.url()).host);
		await page.frameLocator('iframe').first().getByRole('link').first().click();
		await page.waitForURL(`${night.url}/${group.slug}/${dinner.number}`);
		untroubled();
	}
	await neighbour.stop();
});

const longPast = { pitches: [{ ...pastDinner(4).pitches[0], title: LONGEST }] } as Partial<PastDinner>;

/** A site of somebody else, on another port and with another name, whose page holds `lines` for the host of ours. */
async function otherSite(lines: (host: string) => string) {
	const server = createServer((request, response) => {
		const host = new URL(request.url ?? '/', 'http://neighbour.test').searchParams.get('of') ?? '';
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(
			`<!doctype html><html lang="en"><title>Neighbours</title><link rel="icon" href="data:,">${lines(host)}`,
		);
	});
	const port = await freePort();
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		around: (host: string) => `http://neighbour.test:${port}/?of=${host}`,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** Runs in the page: the figures that touch the next one on their line once the first is this sum. */
function touchingTotals(sum: string): string[] {
	const figures = Array.from(document.querySelectorAll('.totals b'));
	if (figures[0]) figures[0].textContent = sum;
	const boxes = figures.map((figure) => {
		const range = document.createRange();
		range.selectNodeContents(figure);
		return { text: figure.textContent ?? '', box: range.getBoundingClientRect() };
	});
	return boxes.flatMap(({ text, box }, at) => {
		const next = boxes[at + 1]?.box;
		return next && next.top < box.bottom && next.left < box.right + 8 ? [text] : [];
	});
}
