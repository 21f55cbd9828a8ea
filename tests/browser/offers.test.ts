import { expect, test } from 'vitest';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { type Device, lookOver, openDevice, submit } from '../support/desk';
import { cookieOf } from '../support/night';
import { reach } from '../support/reach';

const fixture = withBrowserAndNight();

test('a guest whose voting has closed offers help, the pitcher reads it on their page, the organiser sees a count', async () => {
	const { browser, night } = fixture;
	const room = await night.dinner({ phase: 'voting', papers: 3 });
	const guest = await openDevice(browser, night.url, { width: 390 });
	const [name = '', value = ''] = cookieOf(room.paperSessions[0], night.secrets).split(/=(.*)/);
	await guest.context.addCookies([{ name, value, url: night.url }]);
	const way = (device: Device) => device.page.getByRole('link', { name: 'Can you help one of the projects?' });
	await guest.open('/ballot');
	expect(await way(guest).count()).toBe(0);

	await reach(night.db, room, 'counting');
	await guest.open('/ballot');
	await way(guest).click();
	await says(guest.page, 'This has nothing to do with your vote');
	await lookOver(guest, 'offer of help', [320, 1280]);
	await guest.page.getByLabel('A few words about it').fill('I mend bicycles, and have a free Saturday.');
	await submit(guest);
	await says(guest.page, 'Your offer is not sent yet');
	expect(await guest.page.getByLabel('A few words about it').inputValue()).toContain('bicycles');
	await lookOver(guest, 'offer of help that is not complete', [320]);
	await guest.page.locator('input[name=pitch]').first().check({ force: true });
	await guest.page.getByLabel('Skills').check({ force: true });
	await guest.page.getByLabel('Time').check({ force: true });
	await guest.page.getByLabel('How can they reach you?').fill('bo@example.org');
	await guest.page.getByLabel('Give this to the people of that pitch').check({ force: true });
	await submit(guest);
	await says(guest.page, 'Thank you. Your offer goes to');
	await lookOver(guest, 'offer that was sent', [320]);
	const own = new URL(guest.page.url()).pathname;

	const pitcher = await openDevice(browser, night.url, { width: 390 });
	const link = night.services.pitches.pathOf(room.pitches[0]?.id ?? '');
	await pitcher.open(`${link}/offers`);
	await says(pitcher.page, 'Offers of help are shown once the result is out');
	await reach(night.db, room, 'published');
	await pitcher.open(link);
	await pitcher.page.getByRole('link', { name: 'One offer of help' }).click();
	await says(pitcher.page, 'I mend bicycles');
	expect(await pitcher.page.getByRole('link', { name: 'bo@example.org' }).getAttribute('href')).toBe(
		'mailto:bo%40example.org',
	);
	await lookOver(pitcher, 'offers to a pitch', [320, 1280]);

	const organiser = await openDevice(browser, night.url, { width: 1280 });
	const { cookie } = await night.deskCookie(room.group.id);
	for (const pair of cookie.split('; ')) {
		const [key = '', held = ''] = pair.split(/=(.*)/);
		await organiser.context.addCookies([{ name: key, value: held, url: night.url }]);
	}
	await organiser.open(`/desk/${room.group.slug}/${room.dinner.number}/pitches`);
	await says(organiser.page, '1 offer of time, 1 offer of skills');
	expect(await organiser.page.content()).not.toContain('bicycles');

	await guest.open(own);
	await guest.page.getByText('Take it back', { exact: true }).click();
	await guest.page.getByRole('button', { name: 'Delete my offer' }).click();
	await says(guest.page, 'This offer is gone');
	await pitcher.open(`${link}/offers`);
	await says(pitcher.page, 'Nobody has offered help here yet');
	for (const device of [guest, pitcher, organiser]) {
		device.untroubled();
		await device.context.close();
	}
});
