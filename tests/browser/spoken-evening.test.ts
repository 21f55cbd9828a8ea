import { expect, onTestFailed, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { countAndAward, must } from '../support/evening';
import { pressOf } from '../support/factories';
import { putOnStage, seenNow } from '../support/seen';
import { listenTo } from '../support/speech';

/**
 * A guest's evening as a screen reader speaks it, in `spoken-evening.txt`. Read that file when it changes: nothing that happens may be
 * silent, and nothing may be spoken twice.
 */

const fixture = withBrowserAndNight();

test('a guest who does not see the page hears the whole evening, each thing once', async () => {
	const { db, services, clock, url } = fixture.night;
	const { papers, dinner, organiser } = await fixture.night.dinner({ phase: 'doors', pitches_wanted: 3 });
	await db.updateTable('soup_group').set({ slug: 'birmingham' }).where('id', '=', dinner.group_id).execute();
	const step = async () => (await seenNow(db, dinner.id)).step;
	const move = async (to: Parameters<typeof services.dinners.move>[1]) =>
		must(await services.dinners.move(dinner.id, to, await step(), pressOf(organiser)));
	const stage = async (number: number, part: 'pitch' | 'questions') =>
		must(await putOnStage({ db, dinners: services.dinners }, dinner.id, number, part, pressOf(organiser)));
	const page = await fixture.newPhone({ serviceWorkers: 'block' });
	const speech = await listenTo(page);
	onTestFailed(() => {
		process.stdout.write(speech.text());
	});
	const press = (...keys: string[]) => speech.step(`presses ${keys.join(', ')}`, () => keysOf(keys), null);
	const keysOf = async (keys: readonly string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	const hears = (hears: string | RegExp) => ({ hears });
	const score = (key: string, spoken: string) => speech.step(`presses ${key}`, () => keysOf([key]), hears(spoken));
	const code = papers[0]?.code ?? '';

	speech.chapter('THE CODE');
	await speech.step('opens the page for the code', () => page.goto(`${url}/vote`), hears('Vote'));
	for (let n = 0; n < 4; n++) await press('Tab');
	await speech.step(
		'types a code with a wrong letter, presses Enter',
		async () => {
			await page.keyboard.type(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
			await page.keyboard.press('Enter');
		},
		hears('page:'),
	);
	await speech.step(
		'corrects it, presses Enter',
		async () => {
			await page.focus('#code');
			await keysOf(['End', 'Backspace']);
			await page.keyboard.type(code.slice(-1));
			await page.keyboard.press('Enter');
			await page.waitForSelector('.pager');
		},
		hears('Ballot for'),
	);

	speech.chapter('DOORS');
	await press('Tab');
	await speech.step('tabs to the first scale', () => page.focus('#pitch-1 .scale input'), null);
	await score('3', 'Democratic 3');

	speech.chapter('PITCHES');
	await speech.step('pitching begins', () => move('start pitching'), hears('The pitches are on'));
	await speech.step('pitch 1 is on stage', () => stage(1, 'pitch'), hears('Now on stage: 1'));
	await speech.step('the questions to pitch 1', () => stage(1, 'questions'), hears('Questions to 1'));
	await speech.step('pitch 2 is on stage', () => stage(2, 'pitch'), hears('Now on stage: 2'));
	await db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', dinner.id).execute();

	speech.chapter('VOTING');
	await speech.step('voting opens', () => move('open voting'), hears('Voting is open'));
	await press('Tab', 'Tab');
	await score('4', 'Creative 4');
	await press('Tab');
	await score('Enter', 'Creative cleared');
	await score('5', 'Creative 5');
	await speech.step('the connection is lost', () => page.context().setOffline(true), hears('No connection'));
	await score('2', 'Creative 2');
	await speech.step('the connection is back', () => page.context().setOffline(false), hears('Saved'));
	await speech.step(
		'turns to the next pitch',
		async () => {
			await page.focus('.pager a[href="#pitch-2"]');
			await page.keyboard.press('Enter');
		},
		{ shows: 'Pitch 2 of 4' },
	);
	await speech.step('tabs to its first scale', () => page.focus('#pitch-2 .scale input'), null);
	await score('4', 'Democratic 4');
	await speech.step(
		'gives the rest of the pitch the same',
		async () => {
			await page.focus('#pitch-2 .give-rest');
			await page.keyboard.press('Enter');
		},
		hears('Inclusive'),
	);
	await speech.step('turns to all scores', () => page.evaluate(() => location.assign('#all')), {
		shows: 'There is nothing more to press',
	});
	await speech.step(
		'last call',
		async () => must(await services.dinners.lastCall(dinner.id, pressOf(organiser), await step())),
		hears('Last call'),
	);
	clock.forward(60);
	await speech.step('voting closes', () => move('close voting'), hears('Voting is closed'));

	speech.chapter('THE RESULT');
	await countAndAward(services, dinner, organiser, 41_250);
	await speech.step('the announcement begins', () => move('announce'), hears('being announced'));
	const reveal = (at: number) => services.dinners.reveal(dinner.id, at, pressOf(organiser));
	// The pot and the winner; the turnout came with the announcement.
	for (let at = 0; at < 2; at++) await speech.step(`step ${at + 1}`, async () => must(await reveal(at)), hears('says'));
	expect(await reveal(2)).toMatchObject({ ok: false });
	await speech.step('the result is published', () => move('publish'), hears('The result is out'));
	await speech.step('opens the result', () => page.click('text=See the result'), hears('page:'));
	await expect(speech.text()).toMatchFileSnapshot('spoken-evening.txt');
});
