import { expect, test } from 'vitest';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice, press } from '../support/desk';
import { reach } from '../support/reach';

/** Five more minutes for one paper after the close. */

const fixture = withBrowserAndNight();

async function guest(room: Awaited<ReturnType<typeof fixture.night.dinner>>, at: number, dark = false) {
	const device = await openDevice(fixture.browser, fixture.night.url, { width: 320, dark });
	await device.page.goto(`${fixture.night.url}/vote#${room.papers[at]?.code}`);
	await device.page.waitForURL('**/ballot');
	return device;
}

test('a guest who needs it votes on after the close, sees the minutes left, and counts', async () => {
	const { night, browser } = fixture;
	const room = await night.dinner({ papers: 3 });
	const [slow, other] = [await guest(room, 0, true), await guest(room, 1)];
	await tap(slow.page, 1, 0, 4);
	await says(slow.page, 'Saved. 1 of 16');
	await reach(night.db, room, 'counting');
	await slow.page.reload();
	await other.page.reload();
	await says(slow.page, 'Voting is closed.');

	const desk = await openDevice(browser, night.url, { width: 390 });
	const { cookie } = await night.deskCookie(room.group.id);
	await desk.context.addCookies(
		cookie.split('; ').map((pair) => {
			const [name = '', value = ''] = pair.split(/=(.*)/);
			return { name, value, url: night.url };
		}),
	);
	const count = `/desk/${room.group.slug}/${room.dinner.number}/count`;
	await desk.open(count);
	await desk.page.getByText('A guest needs more time').click();
	await lookOver(desk, 'more time for a paper');
	await desk.page.fill('[name=number]', '99');
	await press(desk, 'more time');
	await says(desk.page, 'No guest has a paper of this number.');
	expect(await desk.page.inputValue('[name=number]')).toBe('99');
	await lookOver(desk, 'more time for a paper that nobody has');
	await desk.page.fill('[name=number]', '1');
	await press(desk, 'more time');
	await says(desk.page, 'Paper 1 has more time');
	await lookOver(desk, 'a paper has more time');

	await says(slow.page, 'You have more time:');
	await says(slow.page, /^[45]:\d\d\. Voting is closed for everyone else\.$/);
	await tap(slow.page, 1, 1, 5);
	await says(slow.page, 'Saved. 2 of 16');
	await lookOver(slow, 'ballot with more time');
	await says(other.page, 'Voting is closed.');
	expect(await other.page.getByText('You have more time').count()).toBe(0);

	await desk.open(`/desk/${room.group.slug}/${room.dinner.number}/sheet`);
	await says(desk.page, 'One paper has more time to vote');
	await lookOver(desk, 'count sheet while a paper has more time');

	night.clock.forward(5);
	await slow.page.reload();
	await says(slow.page, 'Voting is closed. 2 of 16 scores count.');
	await lookOver(slow, 'ballot after more time');
	for (const device of [slow, other, desk]) device.untroubled();
});
