import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';

const fixture = withBrowserAndNight();

test('while a pitch is typed, the first save is spoken and a failure, and not each save after a pause', async () => {
	const { night } = fixture;
	const { dinner, group } = await night.dinner({ phase: 'call', pitch_deadline: new Date('2027-01-01') });
	const page = await fixture.newPhone();
	await page.goto(`${night.url}/${group.slug}/${dinner.number}/pitch`);
	await page.waitForLoadState('networkidle');
	/** What the live region says; nothing where its text is hidden from screen readers. */
	const spoken = () =>
		page.locator('.draft-state [role=status]').evaluate((region) => {
			const said = Array.from(region.children).filter((child) => child.getAttribute('aria-hidden') !== 'true');
			return said.map((child) => child.textContent).join(' ');
		});
	const typeAndWait = async (text: string, state: string) => {
		const saving = page.waitForEvent('request', (request) => request.url().endsWith('/save'));
		await page.locator('[name=title]').pressSequentially(text);
		await saving;
		await page.locator(`.draft-state.${state}`).waitFor();
	};

	await typeAndWait('Canal Clean-up Choir', 'saved');
	expect(await spoken()).toMatch(/^Saved at /);
	await typeAndWait(' and Boats', 'saved');
	expect(await spoken()).toBe('');
	expect(await page.locator('.draft-state').textContent()).toMatch(/^Saved at /);
	await page.route('**/save', (route) => route.abort());
	await typeAndWait(', once', 'failed');
	expect(await spoken()).not.toBe('');
	await page.unroute('**/save');
	await typeAndWait(' more', 'saved');
	expect(await spoken()).toMatch(/^Saved at /);
});
