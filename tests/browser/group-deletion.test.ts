import { expect, test } from 'vitest';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice, press } from '../support/desk';
import { publishedEvening, someBallots } from '../support/published';

const fixture = withBrowserAndNight();
const LONGEST = 'The soup group of the long street by the canal and of all who live near it or not';

test('a group is deleted by its name: a wrong one is refused, then its addresses find nothing, also what was cached', async () => {
	const { night, browser } = fixture;
	const { group, dinner, pitches } = await publishedEvening(night.db, { ballots: someBallots(3) });
	const name = LONGEST.slice(0, 80).trim();
	await night.db.updateTable('soup_group').set({ name }).where('id', '=', group.id).execute();
	const addresses = [`/${group.slug}`, `/${group.slug}/${dinner.number}`, `/${group.slug}/${dinner.number}/projects/3`];
	const statuses = () => Promise.all(addresses.map(async (path) => (await fetch(`${night.url}${path}`)).status));
	expect(await statuses()).toEqual([200, 200, 200]);

	const desk = await openDevice(browser, night.url, { width: 1280 });
	const { page } = desk;
	const { cookie } = await night.deskCookie(group.id);
	const cookies = cookie.split('; ').map((one) => {
		const at = one.indexOf('=');
		return { name: one.slice(0, at), value: one.slice(at + 1), url: night.url };
	});
	await desk.context.addCookies(cookies);
	for (const from of ['archive', 'settings']) {
		await desk.open(`/desk/${group.slug}/${from}`);
		await page.getByRole('link', { name: 'Delete this group' }).click();
		await says(page, 'What goes');
	}
	await lookOver(desk, 'delete the group', [390]);
	await page.getByLabel('Type the name of the group').fill('Some Soup');
	await press(desk, 'delete');
	await says(page, /This is not the name of the group/);
	expect(await page.getByLabel('Type the name of the group').inputValue()).toBe('Some Soup');
	await lookOver(desk, 'delete the group, another name', [320]);
	expect(await statuses()).toEqual([200, 200, 200]);
	await page.getByLabel('Type the name of the group').fill(name);
	await page.getByRole('button', { name: 'Delete the group for good' }).click();
	await says(page, 'The group is deleted');
	expect(await statuses()).toEqual([404, 404, 404]);
	const link = await fetch(`${night.url}${night.services.pitches.pathOf(pitches[0]?.id ?? '')}`);
	expect(new URL(link.url).pathname).toBe('/what-we-keep/deleted');
	await lookOver(desk, 'desk, group deleted', [390]);
	desk.untroubled();
	await desk.context.close();
});
