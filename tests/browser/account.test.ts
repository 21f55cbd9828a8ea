import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualBrief } from '../../app/domain/rules';
import { closeContexts, sharedBrowser } from '../support/browser';
import { lookOver, openDevice } from '../support/desk';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { startPrepared } from '../support/prepared-server';

const account = { name: 'Amina Yusuf', email: 'amina@example.org', password: 'onion kettle stairs' };
const group = {
	slug: 'birmingham',
	name: 'Birmingham Soup',
	place: 'Birmingham',
	timeZone: 'Europe/London',
	currency: 'GBP' as const,
	brief: usualBrief('Birmingham'),
};
const begin = () =>
	startPrepared(async ({ services }) => {
		const amina = must(await services.setup.run(account, group, '192.0.2.1'));
		const found = await services.groups.find(group.slug);
		const link = must(await services.groups.invite(found?.id ?? '', pressOf(amina)));
		const bob = { name: 'Bob', email: 'bob@example.org', password: account.password };
		must(await services.groups.joinAsNew(link.split('/').at(-1) ?? '', bob, '192.0.2.1'));
		return amina.name;
	});
let browser: Browser;
let server: Awaited<ReturnType<typeof begin>>;
beforeAll(async () => {
	[server, browser] = await Promise.all([begin(), sharedBrowser()]);
});
afterAll(async () => {
	await closeContexts(browser);
	await server?.stop();
});

test('an organiser changes name and e-mail, lets others found groups, founds a second one, hands over, and deletes the account', async () => {
	const desk = await openDevice(browser, `http://soup.test:${server.port}`, { width: 1280 });
	const { page } = desk;
	const says = (text: string) => page.getByText(text).first().waitFor();
	await desk.open('/sign-in');
	await page.fill('[name=email]', account.email);
	await page.fill('[name=password]', account.password);
	await page.click('main button[type=submit]');
	await page.waitForURL('**/desk');

	await desk.open('/desk/account');
	await lookOver(desk, 'account');
	await page.fill('[name=yourName]', 'Amina Y.');
	await page.fill('[name=email]', 'amina@soup.example');
	await page.click('button[value="change details"]');
	await says('For another e-mail, type your password too. Nothing was changed yet.');
	await lookOver(desk, 'account refused');
	expect(await page.inputValue('[name=yourName]')).toBe('Amina Y.');
	expect(await page.inputValue('[name=email]')).toBe('amina@soup.example');
	await page.fill('#details-present', account.password);
	await page.click('button[value="change details"]');
	await says('Your name and e-mail are saved');
	expect(await page.inputValue('#details-present')).toBe('');
	await says('Signed in as');
	await page.click('label:has-text("Every organiser")');
	await page.click('button[value="founding"]');
	await says('It is as you chose it, from now on.');
	await lookOver(desk, 'account saved');

	await desk.open('/desk');
	await page.click('a:text("Found another soup group")');
	await page.waitForURL('**/desk/new');
	await page.waitForLoadState('networkidle');
	await page.click('button[value=found]');
	await says('Type the name of your soup group');
	await page.setViewportSize({ width: 320, height: 700 });
	await lookOver(desk, 'found refused');
	await page.fill('[name=name]', 'Leeds Soup');
	await page.fill('[name=place]', 'Leeds');
	await page.click('button[value=found]');
	await page.waitForURL('**/desk/leeds-soup*');
	await lookOver(desk, 'the new group');

	await page.setViewportSize({ width: 1280, height: 844 });
	await desk.open('/desk/account/delete');
	await says('You are the only organiser of');
	await says('You keep this Stockpot');
	await lookOver(desk, 'account cannot be deleted', [320]);
	await page.click('a:text("Hand it over")');
	await page.fill('[name=email]', 'nobody@example.org');
	await page.fill('[name=present]', account.password);
	await page.click('button[value="hand over"]');
	await says('Nobody else here has an account with this e-mail.');
	expect(await page.inputValue('[name=email]')).toBe('nobody@example.org');
	await lookOver(desk, 'keeper refused', [320]);
	await page.fill('[name=email]', 'bob@example.org');
	await page.fill('[name=present]', account.password);
	await page.click('button[value="hand over"]');
	await says('It is handed over');
	await lookOver(desk, 'keeper handed over', [320]);
	await desk.open('/desk/leeds-soup/delete');
	await page.fill('[name=name]', 'Leeds Soup');
	await page.click('button[value=delete]');
	await says('The group is deleted');
	await desk.open('/desk/account/delete');
	await page.click('button[value=delete]');
	await says('Type your password.');
	await lookOver(desk, 'account deletion refused', [320]);
	await page.fill('[name=present]', account.password);
	await page.click('button[value=delete]');
	await says('Your account is deleted');
	await lookOver(desk, 'account deleted', [320]);
	await page.fill('[name=email]', 'amina@soup.example');
	await page.fill('[name=password]', account.password);
	await page.click('main button[type=submit]');
	await says('You are not signed in yet');
	desk.untroubled();
});
