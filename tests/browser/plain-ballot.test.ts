import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { putOnStage, seenNow } from '../support/seen';

/** What a ballot shows before voting, where scores cannot be kept on the phone because it runs no script. */

const fixture = withBrowserAndNight();

async function shown(javaScriptEnabled: boolean, code: string | undefined) {
	const page = await fixture.newPhone({ javaScriptEnabled, serviceWorkers: 'block' });
	await page.goto(`${fixture.night.url}/vote`);
	await page.fill('input[name=code]', code ?? '');
	await Promise.all([page.waitForURL('**/ballot'), page.click('button.go')]);
	if (javaScriptEnabled) await page.waitForSelector('.pager');
	const scales = await page.locator('.scale').filter({ visible: true }).count();
	// biome-ignore lint/performance/useDomNodeTextContent: only what is shown
	const text = (await page.locator('.ballot').innerText()).replace(/\s+/g, ' ');
	return { scales: scales > 0, text };
}

test('without a script nothing asks for scores before voting opens, and with one it does', async () => {
	const { papers, dinner, organiser } = await fixture.night.dinner({ phase: 'doors' });
	const { db, services } = fixture.night;
	const move = async (to: 'start pitching' | 'open voting') =>
		must(await services.dinners.move(dinner.id, to, (await seenNow(db, dinner.id)).step, pressOf(organiser)));
	const both = async () => ({
		plain: await shown(false, papers[0]?.code),
		scripted: await shown(true, papers[1]?.code),
	});
	const asks = /score the pitches|Score each one|Score it/;
	const waits = 'On this plain page you score once voting opens.';

	const doors = await both();
	expect(doors.plain.text).toContain('Doors are open.');
	expect(doors.scripted.text).toContain('Doors are open. Read and score the pitches.');
	await move('start pitching');
	const pitching = await both();
	expect(pitching.scripted.text).toContain('Score each one.');
	must(await putOnStage({ db, dinners: services.dinners }, dinner.id, 2, 'pitch', pressOf(organiser)));
	const onStage = await both();
	expect(onStage.plain.text).toContain('Now on stage: 2 ');
	for (const { plain, scripted } of [doors, pitching, onStage]) {
		expect(plain.text).not.toMatch(asks);
		expect(plain.text).toContain(waits);
		expect(plain.scales).toBe(false);
		expect(scripted.text).not.toContain(waits);
		expect(scripted.scales).toBe(true);
	}
	await move('open voting');
	const voting = await both();
	expect([voting.plain.scales, voting.scripted.scales]).toEqual([true, true]);
	expect(voting.plain.text).not.toContain(waits);
});
