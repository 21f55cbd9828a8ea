import { expect, test } from 'vitest';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { countAndAward, must } from '../support/evening';
import { pressOf } from '../support/factories';
import { seenNow } from '../support/seen';

const fixture = withBrowserAndNight();

test('a guest who has scrolled down sees each step of the reveal, and keeps the focus', async () => {
	const { papers, dinner, organiser } = await fixture.night.dinner({ phase: 'voting' });
	const { db, services, url } = fixture.night;
	const page = await fixture.newPhone({ viewport: { width: 320, height: 480 } });
	await page.goto(`${url}/vote#${papers[0]?.code}`);
	await page.waitForSelector('.pager');
	await tap(page, 1, 0, 5);
	await says(page, 'Saved. 1 of 16 scores counts.');
	const move = async (wanted: Parameters<typeof services.dinners.move>[1]) =>
		must(await services.dinners.move(dinner.id, wanted, (await seenNow(db, dinner.id)).step, pressOf(organiser)));
	await move('close voting');
	await says(page, 'Voting is closed. 1 of 16 scores counts.');
	await countAndAward({ counts: services.counts, pots: services.pots }, dinner, organiser, 41_250);
	/** The guest reads their own scores, far below. */
	const readOn = () =>
		page.evaluate(() => {
			const last = Array.from(
				document.querySelectorAll<HTMLElement>('.ballot main h2, .ballot main dt, .ballot main li'),
			).at(-1);
			last?.setAttribute('tabindex', '-1');
			last?.setAttribute('data-read', '');
			last?.focus();
			last?.scrollIntoView({ block: 'start' });
		});
	const focused = () => page.evaluate(() => document.activeElement?.hasAttribute('data-read'));
	await readOn();
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
	await move('announce');
	for (let steps = 1; ; steps++) {
		const newest = page.locator('.notice.good p[dir=auto]').nth(steps - 1);
		await newest.waitFor();
		await expect
			.poll(() =>
				newest.evaluate(
					(step) => step.getBoundingClientRect().top >= 0 && step.getBoundingClientRect().bottom <= innerHeight,
				),
			)
			.toBe(true);
		expect(await focused()).toBe(true);
		await readOn();
		if (!(await services.dinners.reveal(dinner.id, steps - 1, pressOf(organiser))).ok) break;
	}
	await says(page, 'The winner is');
});
