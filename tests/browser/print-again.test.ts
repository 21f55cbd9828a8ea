import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice, press } from '../support/desk';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';

/** The printer jams in the middle of a pack, while a helper at the door goes on without a connection. */

const fixture = withBrowserAndNight();
const TAP = '**/door/tap';

test('slips that came out badly are cancelled and printed again; what was handed out, or is tapped meanwhile, is said by number', async () => {
	const { night, browser } = fixture;
	const room = await night.dinner({ phase: 'doors', papers: 8, issued: false });
	const { dinner, organiser, group } = room;
	const { papers, crew } = night.services;
	const address = night.url.replace('127.0.0.1', 'soup.test');
	const codes = room.papers.map(({ code }) => code);
	// The fixture opened each on a phone.
	for (const { number } of room.papers) papers.forgetUse(dinner.id, number);
	must(await papers.issue(dinner.id, 4, pressOf(organiser)));

	const pass = must(await crew.make(dinner.id, 'door', pressOf(organiser)));
	const door = await openDevice(browser, address, { width: 390 });
	await door.open(`/crew/${night.secrets.link('crew', pass)}`);
	await door.page.fill('[name=yourName]', 'Joe');
	await door.page.click('main form button[type=submit]');
	await door.page.waitForURL(/door/);
	await door.open(`/desk/${group.slug}/${dinner.number}/door?from=5`);
	await door.page.route(TAP, (route) => route.abort());
	await door.page.locator('.hand-out button').click();
	await expect.poll(() => door.page.textContent('main')).toContain('Paper 5 is handed out.');

	const desk = await openDevice(browser, address, { width: 390 });
	const { cookie } = await night.deskCookie(group.id);
	await desk.context.addCookies(
		cookie.split('; ').map((pair) => {
			const [name = '', value = ''] = pair.split(/=(.*)/);
			return { name, value, url: address };
		}),
	);
	const at = `/desk/${group.slug}/${dinner.number}/papers`;
	await desk.open(at);
	await desk.page.click('text=Print some of them again');
	await lookOver(desk, 'papers to print again');
	await desk.page.fill('[name=first]', '6');
	await desk.page.fill('[name=last]', '3');
	await press(desk, 'print again');
	expect(await desk.page.textContent('main')).toContain('The last number is smaller than the first.');
	expect(await desk.page.inputValue('[name=first]')).toBe('6');
	await desk.page.fill('[name=first]', '3');
	await desk.page.fill('[name=last]', '6');
	await press(desk, 'print again');
	await expect.poll(() => desk.page.textContent('main')).toContain('Of 3–6, what was not handed out no longer counts');
	const said = await desk.page.textContent('main');
	expect(said).toContain('Paper 4 was handed out, or a phone has it in use: it stays good.');
	expect(said).toContain('Papers 9–11');
	expect(await desk.page.locator('.slip').count()).toBeGreaterThanOrEqual(3);
	await lookOver(desk, 'slips that are printed again');

	// The tap of a number that was cancelled meanwhile arrives: its helper is told, and nobody is counted in.
	await door.page.unrouteAll({ behavior: 'wait' });
	await expect
		.poll(() => door.page.textContent('main'))
		.toContain('Paper 5 cannot be handed out. That paper was cancelled after a bad print');
	await door.page.getByRole('button', { name: 'I have read this' }).click();
	await expect.poll(() => door.page.textContent('.hand-out button')).toBe('Hand out 7');
	expect(await papers.counts(dinner.id)).toEqual({ all: 8, issued: 1, replaced: 0, lost: 0, spoiled: 3 });

	// Its guest types the code and hears what to do.
	const phone = await fixture.newPhone();
	await phone.goto(`${address}/vote`);
	await phone.fill('[name=code]', codes[4] ?? '');
	await phone.click('#code-form button');
	await expect.poll(() => phone.textContent('main')).toContain('This paper was printed badly and does not count.');

	// From 9 on: an empty last number is all the rest, and what is left of the first pack can still be printed.
	await desk.open(at);
	expect(await desk.page.textContent('main')).toContain(
		'8 made, 1 handed out, 0 replaced, 3 cancelled after a bad print.',
	);
	await desk.page.click('text=Print some of them again');
	await desk.page.fill('[name=first]', '10');
	await press(desk, 'print again');
	await expect.poll(() => desk.page.textContent('main')).toContain('Papers 12–13');
	await desk.open(at);
	expect(await desk.page.textContent('main')).toContain('Paper 9 can still be printed');
	desk.untroubled();
	for (const { context } of [door, desk]) await context.close();
});
