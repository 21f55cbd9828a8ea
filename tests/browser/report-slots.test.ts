import { expect, test } from 'vitest';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice, press } from '../support/desk';
import { makeWinner } from '../support/won';

const fixture = withBrowserAndNight();
const LONGEST = 'Kitchen and garden together: for everybody in all our streets who eats alone on weekdays';

test('a winner of an earlier dinner is in the running order: on the public page, the run sheet, the compere’s and the screen', async () => {
	const { night, browser } = fixture;
	const { group, dinner } = await night.dinner({ phase: 'doors' });
	await makeWinner(night.db, group, LONGEST);
	const desk = await openDevice(browser, night.url, { width: 1280 });
	const { cookie } = await night.deskCookie(group.id);
	await desk.context.addCookies(
		cookie.split('; ').map((one) => {
			const at = one.indexOf('=');
			return { name: one.slice(0, at), value: one.slice(at + 1), url: night.url };
		}),
	);
	const at = `/desk/${group.slug}/${dinner.number}`;
	await desk.open(`${at}/reports`);
	await desk.page.getByLabel('Offer a slot to').selectOption({ index: 1 });
	await press(desk, 'offer');
	await says(desk.page, 'The slot is in the running order.');
	await lookOver(desk, 'desk, slots', [390]);
	await desk.open(`/${group.slug}/${dinner.number}`);
	await says(desk.page, /Report from .*Kitchen and garden/);
	await lookOver(desk, 'line-up with a report', [390]);

	const screen = await openDevice(browser, night.url, { width: 1280 });
	await screen.open(`/${group.slug}/${dinner.number}/screen`);
	await desk.open(`${at}/compere`);
	await says(desk.page, 'Before the first pitch come:');
	await press(desk, 'start pitching');
	await says(desk.page, 'Before the first pitch, on the big screen now:');
	await lookOver(desk, 'compere, reports first', [390]);
	await says(screen.page, /#2: Kitchen and garden/);
	await says(screen.page, 'A report: what happened after an earlier dinner.');
	const folder = process.env.JOURNEY_PICTURES;
	if (folder) await screen.page.screenshot({ path: `${folder}/screen-report.png` });
	expect(await screen.page.locator('h1').textContent()).toContain('Kitchen and garden');
	await press(desk, 'on stage');
	await expect.poll(() => screen.page.getByText('Kitchen and garden').count()).toBe(0);
	await Promise.all([desk.context.close(), screen.context.close()]);
});
