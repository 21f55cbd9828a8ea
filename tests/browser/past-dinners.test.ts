import { expect, test } from 'vitest';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice, press } from '../support/desk';
import { makeGroup } from '../support/factories';

const fixture = withBrowserAndNight();

const TABLE = `number;date;venue;pot;guests;pitch;award;category;votes
1;3/4/2019;Church hall;£412.50;61;Tool library;400;education;130
1;3/4/2019;Church hall;£412.50;61;Choir;;arts;98
2;14/6/2019;Café Zoé;200;;Garden;200;;
3;14/9/2019;Café Zoé;200;;Bread oven for the whole of Balsall Heath and everybody who comes by;150;;`;

test('an organiser types a past dinner in, corrects it, and imports the rest as a table', async () => {
	const { browser, night } = fixture;
	const group = await makeGroup(night.db);
	const { cookie } = await night.deskCookie(group.id);
	const desk = await openDevice(browser, night.url, { width: 1280 });
	for (const pair of cookie.split('; ')) {
		const [name = '', value = ''] = pair.split(/=(.*)/);
		await desk.context.addCookies([{ name, value, url: night.url }]);
	}
	const { page } = desk;
	const at = `/desk/${group.slug}/past`;
	await desk.open(at);
	await lookOver(desk, 'past dinners, none');
	await page.getByRole('link', { name: 'Type in a dinner' }).click();
	await page.getByLabel('Number of the dinner').fill('9');
	await page.getByLabel('Day', { exact: true }).fill('2020-02-29');
	await page.getByLabel('The pot, after costs').fill('100');
	await page.getByLabel('Title').first().fill('Repair café');
	await page.getByLabel('It got').first().fill('120');
	await press(desk, 'type in');
	await says(page, /The awards are £120, and the pot is £100/);
	await lookOver(desk, 'past dinner that does not add up', [390]);
	await page.getByLabel('The pot, after costs').fill('150');
	await press(desk, 'type in');
	await says(page, 'Its public page');
	await page.getByLabel('Guests').fill('48');
	await page.getByLabel('Why you correct it').fill('Found the list of guests.');
	await press(desk, 'correct');
	await says(page, 'Found the list of guests.');
	await lookOver(desk, 'past dinner, corrected', [390]);

	await desk.open(`${at}/import`);
	const choose = () =>
		page
			.getByLabel('File')
			.setInputFiles({ name: 'soup.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE, 'latin1') });
	await choose();
	await press(desk, 'look');
	await says(page, 'Is 3/4/2019 in April or in March?');
	await lookOver(desk, 'import with problems', [390]);
	await choose();
	await page.getByLabel('the 3rd of April').check({ force: true });
	await press(desk, 'look');
	await says(page, /3 dinners with 4 pitches/);
	await says(page, /read as Windows-1252/);
	await lookOver(desk, 'import, preview', [390]);
	await press(desk, 'import');
	await says(page, 'All of them are imported');
	expect(await page.getByRole('row').count()).toBe(5);
	await lookOver(desk, 'past dinners', [390]);

	await desk.open(`/${group.slug}/9`);
	await says(page, /Repair café.? won/);
	await says(page, /Typed in later/);
	await lookOver(desk, 'dinner that was typed in', [390]);
	await desk.open(`/${group.slug}`);
	await says(page, /Bread oven for the whole of Balsall Heath/);
	desk.untroubled();
	await desk.context.close();
});
