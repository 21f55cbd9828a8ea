import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice, press } from '../support/desk';
import { countAndAward, must } from '../support/evening';
import { pressOf } from '../support/factories';

const fixture = withBrowserAndNight();

test('a compere leads the evening on a phone, from the first pitch to the reveal, with one press for each step', async () => {
	const { night, browser } = fixture;
	night.clock.set('2026-11-26T18:50:00Z');
	const { group, dinner, organiser } = await night.dinner({ phase: 'doors' });
	const { crew, dinners } = night.services;
	const id = must(await crew.make(dinner.id, 'compere', pressOf(organiser)));
	const address = night.url.replace('127.0.0.1', 'soup.test');
	const phone = await openDevice(browser, address, { width: 390, dark: true });
	const { page } = phone;
	await phone.open(`/crew/${night.secrets.link('crew', id)}`);
	await lookOver(phone, 'pass');
	await page.fill('[name=yourName]', 'Joe');
	await page.click('main form button[type=submit]');
	await page.waitForURL(/compere/);
	await page.waitForLoadState('networkidle');

	/** What a press of this button leads to; the first is the primary one. */
	const says = (text: string) => expect.poll(() => page.textContent('main')).toContain(text);
	const primary = () => page.locator('main .button.go:visible');
	await says('3 papers are out');
	await says('Supper about 7.25 pm; the plan said 7.15 pm');
	expect(await primary().count()).toBe(1);
	await lookOver(phone, 'compere at doors');
	await press(phone, 'start pitching');
	await says('Nobody is on stage');
	await press(phone, 'on stage');
	await says('On stage: 1');
	await press(phone, 'start clock');
	await press(phone, 'extra time');
	await lookOver(phone, 'compere on stage');
	await press(phone, 'on stage');
	await says('Question 1 of 4');
	expect(await primary().textContent()).toBe('Question 2 of 4');
	for (const n of [2, 3, 4]) {
		await press(phone, 'next question');
		await says(`Question ${n} of 4:`);
	}
	expect(await page.locator('[value="next question"]').count()).toBe(0);
	expect(await primary().textContent()).toContain('Next on stage: 2');

	for (let n = 2; n <= 4; n++) await press(phone, 'on stage');
	await page.selectOption('select[name=minutes]', '0');
	await press(phone, 'open voting');
	await says('of 3 people have voted');
	await press(phone, 'last call');
	await says('Last call was given');
	await lookOver(phone, 'compere while voting');
	await press(phone, 'close voting');
	await says('Voting is closed');
	expect(await primary().count()).toBe(0);

	await countAndAward(night.services, await dinners.find(group.id, dinner.number).then(found), organiser, 14_500);
	await says('Read this out first');
	await press(phone, 'announce');
	while (await page.locator('[value="reveal"]').count()) await press(phone, 'reveal');
	await says('That was the last step');
	await lookOver(phone, 'compere at the end');
	expect(await page.locator('a[href*="/pitches"], a[href*="/count"], a[href*="/edit"]').count()).toBe(0);

	must(await crew.revoke(dinner.id, id, pressOf(organiser)));
	await page.reload();
	await says('This pass has ended');
	phone.untroubled();
	await phone.context.close();
});

function found<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('There is such a dinner');
	return value;
}
