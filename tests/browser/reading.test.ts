import { expect, test } from 'vitest';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { type Device, lookOver, openDevice } from '../support/desk';
import { makeDinner, makeGroup, makePitch } from '../support/factories';

const fixture = withBrowserAndNight();

/** A dinner whose call is open, with pitches that were sent in, and organisers of its group on phones. */
async function beginReading(titles: readonly string[] = ['Choir', 'Garden', 'Library']) {
	const { night, browser } = fixture;
	const { db, url } = night;
	const group = await makeGroup(db);
	const dinner = await makeDinner(db, group, { phase: 'call' });
	const ids: string[] = [];
	for (const [at, title] of titles.entries()) {
		const { id } = await makePitch(db, dinner, title);
		await db
			.updateTable('pitch')
			.set({ submitted_at: new Date(2026, 9, 1, 12, at) })
			.where('id', '=', id)
			.execute();
		ids.push(id);
	}
	const address = `/desk/${group.slug}/${dinner.number}`;
	const join = async (name: string, kind: Partial<Parameters<typeof openDevice>[2]> = {}) => {
		const { cookie, userId } = await night.deskCookie(group.id);
		await db.updateTable('user').set({ name }).where('id', '=', userId).execute();
		const device = await openDevice(browser, url, { width: 390, ...kind });
		const cookies = cookie.split('; ').map((pair) => {
			const [key = '', value = ''] = pair.split(/=(.*)/);
			return { name: key, value, url };
		});
		await device.context.addCookies(cookies);
		return device;
	};
	const number = (device: Device, at: number) => device.page.locator(`[id="rank-${ids[at]}"]`);
	const give = async (device: Device, numbers: readonly (number | string)[]) => {
		for (const [at, typed] of numbers.entries()) await number(device, at).fill(String(typed));
	};
	const numbers = (device: Device) =>
		device.page.locator('input[name^="rank-"]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
	const save = (device: Device) => device.page.getByRole('button', { name: 'Save my order' }).click();
	const card = (device: Device, at: number) => device.page.locator(`#pitch-${ids[at]}`);
	return {
		dinner,
		db,
		ids,
		join,
		number,
		give,
		numbers,
		save,
		card,
		reading: `${address}/reading`,
		pitches: `${address}/pitches`,
	};
}

test('two organisers rank on their phones; one has an interest, and leaves the decision to the other', async () => {
	const at = await beginReading();
	const [ann, bo] = [await at.join('Ann'), await at.join('Bo', { width: 320, javaScript: false })];
	await ann.open(at.pitches);
	await says(ann.page, 'You see the advice of the others once you have done so.');
	await ann.page.getByRole('link', { name: 'Read and rank' }).click();
	await ann.page.getByText('Because the street asked for it.').first().waitFor();
	await at.give(ann, [2, 1, 3]);
	await at.save(ann);
	await says(ann.page, 'Saved: 3 pitches have a number of yours. That is all of them.');
	await says(ann.page, 'Advice of 1 reader: 2nd.');
	await lookOver(ann, 'reading, ranked');

	// Without a script; what Ann thinks is nowhere on Bo's pages before he has ranked.
	for (const path of [at.reading, at.pitches]) {
		await bo.open(path);
		expect(await bo.page.content()).not.toMatch(/Advice of|"advice",\{/);
	}
	// A page of before still has the buttons.
	const stale = { ...bo, page: await bo.context.newPage() };
	await stale.page.goto(`${fixture.night.url}${at.pitches}`);
	await bo.open(at.reading);
	await at.give(bo, ['', 2, 1]);
	await at.card(bo, 0).getByText('I have an interest in this one').click();
	await at.card(bo, 0).getByLabel('What is your interest?').fill('She is my sister.');
	await at.card(bo, 0).getByRole('button', { name: 'Declare this interest' }).click();
	await says(
		bo.page,
		'Your interest is declared, and the other organisers see it. Your numbers for the others are saved.',
	);
	await says(bo.page, 'You take no part in this one: another organiser decides.');
	expect(await at.numbers(bo)).toEqual(['2', '1']);
	await lookOver(bo, 'reading, an interest, without script');
	await bo.open(at.pitches);
	await at.card(bo, 0).getByText('Advice of 1 reader: 2nd').waitFor();
	expect(
		await at
			.card(bo, 0)
			.getByRole('button', { name: /^(Decline|It does)/ })
			.count(),
	).toBe(0);
	expect(
		await at
			.card(bo, 1)
			.getByRole('button', { name: /^Decline/ })
			.count(),
	).toBe(1);

	await at
		.card(stale, 0)
		.getByRole('button', { name: /^Decline/ })
		.click();
	await says(stale.page, /^You declared an interest in this pitch, so another organiser decides about it\./);

	await ann.open(at.pitches);
	await at
		.card(ann, 0)
		.getByText(/Bo.? declared an interest: “.?She is my sister/)
		.waitFor();
	await at.card(ann, 1).getByText('Advice of 2 readers: 1st').waitFor();
	await lookOver(ann, 'pitches with advice');
	await at
		.card(ann, 0)
		.getByRole('button', { name: /^Decline/ })
		.click();
	await at.card(ann, 0).getByText('declined').first().waitFor();
	for (const device of [ann, bo]) device.untroubled();
});

test('whatever goes wrong is said in one sentence, and what was typed stands there still', async () => {
	const at = await beginReading();
	const ann = await at.join('Ann');
	await ann.open(at.reading);
	await at.give(ann, [1, 'first', 1]);
	await at.save(ann);
	await says(ann.page, 'Write a whole number from 1 to 999, or leave it empty.');
	expect(await at.numbers(ann)).toEqual(['1', 'first', '1']);
	expect(await ann.page.title()).toMatch(/^Error: /);
	await lookOver(ann, 'reading, refused');
	await at.number(ann, 1).fill('2');
	await at.card(ann, 1).getByText('I have an interest in this one').click();
	await at.card(ann, 1).getByLabel('What is your interest?').fill('It is my own.');
	await at.save(ann);
	await says(ann.page, /^1 stands twice: here and beside/);
	await says(ann.page, 'You wrote this and pressed another button. Press the one below it, or empty this field.');
	expect(await at.numbers(ann)).toEqual(['1', '2', '1']);
	await at.card(ann, 1).getByLabel('What is your interest?').fill('');
	await at.card(ann, 1).getByRole('button', { name: 'Declare this interest' }).click();
	await says(ann.page, 'Say it in a few words: the other organisers read them.');
	await at.number(ann, 2).fill('٣');

	// The same organiser in another tab, a pitch that goes and one that comes.
	const tab = { ...ann, page: await ann.context.newPage() };
	const openTab = () => tab.page.goto(`${fixture.night.url}${at.reading}`);
	await openTab();
	await at.give(tab, [3, 2, 1]);
	await at.save(tab);
	await says(tab.page, 'That is all of them.');
	await at.save(ann);
	await says(ann.page, /^You saved something here since you opened this page/);
	expect(await at.numbers(ann)).toEqual(['1', '2', '٣']);
	await at.db
		.updateTable('pitch')
		.set({ state: 'withdrawn' })
		.where('id', '=', at.ids[1] ?? '')
		.execute();
	await at.save(ann);
	await says(ann.page, /was withdrawn\. Your number 2 for it counts no more\.$/);
	expect(await at.numbers(ann)).toEqual(['1', '3']);
	await openTab();
	await at.give(tab, [7]);
	await at.db.updateTable('dinner').set({ phase: 'lineup' }).where('id', '=', at.dinner.id).execute();
	await at.save(tab);
	await says(tab.page, /^The line-up was published, so nobody ranks pitches any more/);
	expect(await at.numbers(tab)).toEqual(['7', '3']);
	await ann.open(at.reading);
	await says(ann.page, 'The line-up is published or the dinner is over, so nobody ranks pitches any more.');
	await lookOver(ann, 'reading, over');
	ann.untroubled();
});

test('a page without pitches, and one with forty, whose numbers are saved at once', async () => {
	const none = await beginReading([]);
	const ann = await none.join('Ann', { width: 320 });
	await ann.open(none.reading);
	await says(ann.page, 'No pitch to read yet');
	await lookOver(ann, 'reading, no pitch');

	const many = await beginReading(
		Array.from({ length: 40 }, (_, at) => `${at + 1} ${'long title '.repeat(8)}`.slice(0, 90)),
	);
	const bo = await many.join('Bo', { width: 320 });
	await bo.open(many.reading);
	await many.give(
		bo,
		Array.from({ length: 40 }, (_, at) => 40 - at),
	);
	await many.save(bo);
	await says(bo.page, 'Saved: 40 pitches have a number of yours. That is all of them.');
	await lookOver(bo, 'reading, forty');
	await bo.page.getByText('I will not rank them').click();
	await bo.page.getByRole('button', { name: 'Leave the order to the others' }).click();
	await says(bo.page, 'Saved: you leave the order to the others.');
	await says(bo.page, 'will not rank');
	for (const device of [ann, bo]) device.untroubled();
});

test('an organiser alone at the desk is told that they may still decide, and the record says so', async () => {
	const at = await beginReading(['Choir']);
	const ann = await at.join('Ann');
	await ann.open(at.reading);
	await at.card(ann, 0).getByText('I have an interest in this one').click();
	await says(ann.page, /Nobody else is at this desk, so you may still decide\.$/);
	await at.card(ann, 0).getByLabel('What is your interest?').fill('It is my own.');
	await at.card(ann, 0).getByRole('button', { name: 'Declare this interest' }).click();
	await says(ann.page, /^Nobody at this desk is without an interest in this one\. So you may still decide/);
	await ann.open(at.pitches);
	await at
		.card(ann, 0)
		.getByRole('button', { name: /^Decline/ })
		.click();
	await at.card(ann, 0).getByText('declined').first().waitFor();
	const record = await fixture.night.services.dinners.record(at.dinner.id);
	expect(record.at(-1)?.event).toEqual({ kind: 'pitch declined', pitch: at.ids[0], interest: true });
	ann.untroubled();
});
