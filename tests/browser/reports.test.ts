import sharp from 'sharp';
import { expect, test } from 'vitest';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice, visit } from '../support/desk';
import { publishedEvening } from '../support/published';

const fixture = withBrowserAndNight();
const LONGEST = 'Kitchen and garden together: for everybody in all our streets who eats alone on weekdays';
const photo = async (width: number, height: number) => ({
	name: 'photo.jpg',
	mimeType: 'image/jpeg',
	buffer: await sharp({ create: { width, height, channels: 3, background: '#7a9a5a' } })
		.jpeg()
		.toBuffer(),
});

test('a winner drafts a report, is told of a picture that is too large, previews, publishes and corrects it', async () => {
	const { night, browser } = fixture;
	const { pitches, group, dinner } = await publishedEvening(night.db, {
		rules: { potRule: { kind: 'winner takes all' }, prizes: ['', 'A wheelbarrow'] },
	});
	const winner = pitches[2] ?? expect.fail('There are four pitches');
	const answers = JSON.stringify({ ...winner.answers, title: LONGEST });
	await night.db.updateTable('pitch').set({ answers }).where('id', '=', winner.id).execute();
	const link = night.services.pitches.pathOf(winner.id);
	const phone = await openDevice(browser, night.url, { width: 390 });
	const { page } = phone;
	await phone.open(link);
	await page.getByRole('link', { name: 'Tell how it goes' }).click();
	await says(page, 'Your report is due by Wednesday 26 May 2027.');
	await page.getByLabel('How is it going?').fill('The kettle is on.\n\nEvery Tuesday eleven people come.');
	await says(page, /^Saved at /);
	await page.locator('input[type=file]').setInputFiles(await photo(8660, 5774));
	await page.getByLabel('What this picture shows').fill('A kitchen.');
	await page.getByRole('button', { name: 'Publish it' }).click();
	await says(page, /it has more than 25 megapixels/);
	expect(await page.getByLabel('How is it going?').inputValue()).toContain('Every Tuesday');
	expect(await page.getByLabel('What this picture shows').inputValue()).toBe('A kitchen.');
	await lookOver(phone, 'report, picture too large', [1280]);
	await page.locator('input[type=file]').setInputFiles(await photo(800, 600));
	await page.getByRole('button', { name: 'Save and preview' }).click();
	await says(page, 'Everybody will see this once you publish it.');
	await lookOver(phone, 'report, preview', [320]);
	await page.getByLabel('Our plan changed').check({ force: true });
	await page.getByRole('button', { name: 'Publish it' }).click();
	await says(page, /Your report is public/);
	await lookOver(phone, 'report, published');
	const more = page.getByLabel('How is it going?');
	expect(await more.isVisible()).toBe(false);
	await page.getByText('More news', { exact: true }).click();
	expect(await more.isVisible()).toBe(true);
	await lookOver(phone, 'report, more news', [390]);
	await page.getByRole('link', { name: 'Correct it' }).click();
	await page.getByLabel('How is it going?').fill('The kettle is on. Every Tuesday twelve people come.');
	await page.getByRole('button', { name: 'Save the correction' }).click();
	await says(page, /Corrected on/);
	await visit(phone, `/${group.slug}/${dinner.number}/projects/3`, 'project with a report');
	await says(page, /twelve people come/);
	phone.untroubled();

	const desk = await openDevice(browser, night.url, { width: 1280 });
	const { cookie } = await night.deskCookie(group.id);
	const cookies = cookie.split('; ').map((one) => {
		const at = one.indexOf('=');
		return { name: one.slice(0, at), value: one.slice(at + 1), url: night.url };
	});
	await desk.context.addCookies(cookies);
	night.clock.set('2027-06-20T12:00:00Z');
	await desk.open(`/desk/${group.slug}/${dinner.number}/reports`);
	await lookOver(desk, 'desk, reports', [390]);
	await desk.open(`/desk/${group.slug}`);
	await says(desk.page, 'Reports to hear');
	await lookOver(desk, 'desk, reports due', [390]);
	desk.untroubled();
	await Promise.all([phone.context.close(), desk.context.close()]);
});
