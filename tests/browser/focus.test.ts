import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { signToo } from '../support/evening';

/** The desk without a script and without a pointer: where the focus is after each press, each of which loads a page. */

const fixture = withBrowserAndNight();

/** The focused element's text with what describes it, or its field; empty if it is outside the window. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement;
		if (!at || at === document.body) return 'nothing';
		const { top, bottom } = at.getBoundingClientRect();
		if (bottom <= 0 || top >= innerHeight) return 'outside the window';
		if (at instanceof HTMLInputElement) return `field ${at.name}`;
		const described = document.getElementById(at.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
		return `${at.textContent} ${described}`.replace(/\s+/g, ' ').trim();
	});

test('after each press at the desk the focus is on what was done, or on the next button', async () => {
	const { dinner, group, papers } = await fixture.night.dinner({ phase: 'doors', issued: false, papers: 3 });
	const { url } = fixture.night;
	const page = await fixture.newPhone({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
	const { cookie } = await fixture.night.deskCookie(group.id);
	await page.context().addCookies(
		cookie.split('; ').map((pair) => {
			const [name = '', value = ''] = pair.split(/=(.*)/);
			return { name, value, url };
		}),
	);
	const desk = `${url}/desk/${group.slug}/${dinner.number}`;
	const unfold = () =>
		page.evaluate(() => {
			for (const one of document.querySelectorAll('details')) one.open = true;
		});
	/** Presses by keyboard, and waits until the focus is on `words`. */
	const press = async (button: string, words: string | RegExp) => {
		const at = page.locator(button).first();
		await unfold();
		await at.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page).catch(() => 'loading'), { message: button }).toMatch(words);
	};
	const intent = (name: string) => `button[value="${name}"]`;

	await page.goto(`${desk}/door`);
	await press(intent('hand out'), /^Hand out 2 Paper 1 is handed out\./);
	await page.keyboard.press('Enter');
	await expect.poll(() => focused(page).catch(() => 'loading')).toMatch(/^Hand out 3 Paper 2 is handed out\./);
	await press(intent('take back'), 'Paper 2 is back in the stack.');
	await press(intent('hand out'), /^Hand out 3/);
	await unfold();
	await page.fill('#single', '2');
	await press('form:has(#single) button', /^Paper 2 is handed out\./);

	await page.goto(desk);
	await press(intent('start pitching'), /Now: Pitches Nobody is on stage/);
	for (let number = 1; number <= 4; number++) {
		await press(intent('on stage'), new RegExp(`Now: Pitches On stage: ${number}`));
		await press(intent('start clock'), new RegExp(`Now: Pitches On stage: ${number} .*\\d:\\d\\d$`));
		await press(intent('on stage'), new RegExp(`Now: Pitches Question 1 of 4: ${number}`));
	}
	await press(intent('extra time'), /Now: Pitches Question 1 of 4: 4/);
	await page.selectOption('select[name=minutes]', '0');
	await press(intent('open voting'), /Now: Supper and voting .*Voting is open|at any moment/);
	await press(intent('last call'), /Last call was given/);
	await press(intent('close voting'), /Now: Close and count Voting is closed/);

	await page.goto(`${desk}/slips`);
	await expect.poll(() => focused(page)).toBe('field code');
	await page.fill('[name=code]', papers[0]?.code ?? '');
	for (const square of await page.locator('.square-box').all()) await square.fill('3');
	await press('form button.go', 'field code');
	await page.fill('[name=code]', papers[0]?.code ?? '');
	await press('form button.go', 'field s-0-0');
	for (const square of await page.locator('.square-box').all()) await square.fill('2');
	await press('form button.go', /^This slip is not entered/);

	await page.goto(`${desk}/pot`);
	await page.locator('[name=sum-0]').fill('-3');
	await press('main form button.go', /^The pot is not saved yet/);
	await page.locator('[name=sum-0]').fill('412.50');
	await page.locator('[name=counter2]').fill('Grace Okafor');
	await press('main form button.go', /^Saved\./);
	await page.goto(`${desk}/count`);
	await page.goto(`${desk}/sheet`);
	await page.fill('[name=written]', '2');
	await page.fill('[name=unwritten]', '0');
	await press(intent('sign'), /^Not signed yet ?Look once more/);
	await page.fill('[name=written]', '1');
	await press(intent('sign'), /^Signed\./);
	await signToo(fixture.night.services, dinner.id);
	await page.goto(`${desk}/count`);
	await press(intent('open'), /^The count is open\./);
	await press(intent('award'), /^The pot is awarded\./);
	await page.goto(desk);
	await press(intent('announce'), /Now: Reveal/);
	while (await page.locator(intent('reveal')).count()) await press(intent('reveal'), /Now: Reveal On the screen:/);
	await press(intent('publish'), /Now: Publish the result The result is published/);
	await page.goto(`${desk}/count`);
	await page.locator('main textarea').fill('Two slips were read twice.');
	await press(intent('add note'), /^The note stands/);
});
