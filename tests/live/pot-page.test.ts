import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { signAsTwo } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { reach } from '../support/reach';
import { fieldIn, signedIn, textOf, visitor } from '../support/visitor';

let night: Night;
beforeAll(async () => {
	night = await startNight((await openEmbedded()).db, await builtPages());
});
afterAll(() => night?.stop());

test('from the declared costs to the paid award, by the forms of the desk', async () => {
	const { group, dinner, organiser } = await night.dinner({
		phase: 'lineup',
		rules: { prizes: ['', 'A day of help'] },
	});
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const at = `/desk/${group.slug}/${dinner.number}`;
	const pot = `${at}/pot`;
	const page = () => desk.get(pot).then(textOf);
	const press = async (fields: Record<string, string>) => {
		const expected = fieldIn(await desk.get(pot), 'expected');
		return desk.post(pot, { intent: 'add', expected, ...fields });
	};

	const cost = { 'kind-0': 'cost', 'label-0': '', 'sum-0': '80' };
	const unnamed = await press(cost);
	expect([unnamed.status, fieldIn(unnamed, 'sum-0')]).toEqual([400, '80']);
	expect(textOf(unnamed)).toContain('Type what this cost is for');
	expect((await press({ ...cost, 'label-0': 'Hall' })).status).toBe(303);
	const noBase = await press({ matchWho: 'Council', matchGives: '1', matchFor: '1', matchCap: '200' });
	expect(textOf(noBase)).toContain('without it there is nothing to compute from');
	expect(fieldIn(noBase, 'matchCap')).toBe('200');
	expect((await press({ matchWho: 'Council', matchGives: '1', matchFor: '1', matchBase: 'door' })).status).toBe(303);
	expect(await page()).toMatch(/Costs declared beforehand −£80 .*Hall/);

	await reach(night.db, { dinner, organiser }, 'voting');
	expect(await page()).toContain('The costs are more than what came in');
	const late = await press({ 'kind-0': 'cost', 'label-0': 'Bowls', 'sum-0': '5' });
	expect([late.status, textOf(late).includes('Costs are declared before the doors open')]).toEqual([409, true]);
	const cash = { 'kind-0': 'door cash', 'sum-0': '30', counter1: 'Amina Yusuf' };
	expect(textOf(await press({ ...cash, counter2: 'amina yusuf' }))).toContain('That is the first person again');
	expect((await press({ ...cash, counter2: 'Ruth Adeyemi' })).status).toBe(303);
	expect(await page()).toContain('£20 are missing');

	await reach(night.db, { dinner, organiser }, 'counting');
	await signAsTwo(night.services, dinner.id, organiser);
	expect((await night.services.counts.open(dinner.id, pressOf(organiser))).ok).toBe(true);
	const short = await desk.get(`${at}/count`);
	expect(textOf(short)).toContain('there is no pot to award');
	expect(short.body).not.toContain('value="award"');
	const awarded = textOf(await desk.post(`${at}/count`, { intent: 'award', amount: '0' }));
	expect(awarded).toContain('The costs are more than what came in. Type in what else came in');

	const correct = (fields: Record<string, string>) => desk.post(pot, { intent: 'correct', n: '1', ...fields });
	const wordless = await correct({ right: '50', because: '' });
	expect(wordless.status).toBe(400);
	expect(wordless.body).toMatch(/id="right-1"[^>]*value="50"/);
	expect((await correct({ right: '50', because: 'The hall was cheaper.' })).status).toBe(303);
	const again = await correct({ right: '40', because: 'Twice.' });
	expect([again.status, textOf(again).includes('was corrected or taken out since you opened')]).toEqual([409, true]);
	// What was typed stays, beside the line that stands now.
	expect(again.body).toMatch(/id="right-\d+"[^>]*value="40"/);
	expect(again.body).toMatch(/id="because-\d+"[^>]*value="Twice\."/);
	expect(await page()).toContain('Costs declared beforehand, \u2068Hall\u2069, £80: \u2068The hall was cheaper.\u2069');

	await reach(night.db, { dinner, organiser }, 'published');
	const balance = 'Income £60 − costs £50 = awards £0 + carried over £10';
	expect(await page()).toContain(balance);
	const result = textOf(await visitor(night.url).get(`/${group.slug}/${dinner.number}`));
	expect(result).toContain(balance);
	expect(result).toContain('Counted by two people:');
	expect(result).not.toContain('Ruth');
	expect(result).toContain('A day of help');
	const file = JSON.parse((await visitor(night.url).get(`/${group.slug}/${dinner.number}/results.json`)).body);
	expect(file.pot).toMatchObject({ amount: 1_000, income: 6_000, costs: 5_000, carriedOver: 1_000 });
	expect(file.rules.prizes).toEqual(['', 'A day of help']);
	expect(JSON.stringify(file.pot)).not.toContain('Ruth');
});

test('an award is paid on a day that has come, and what is wrong is said beside it', async () => {
	const { group, dinner, organiser, paperSessions } = await night.dinner({ papers: 1 });
	const [phone] = paperSessions;
	if (!phone) throw new Error('There is a phone');
	const saved = await night.services.ballots.save(phone, { revision: 1, lineup: 1, scores: `5555${'0'.repeat(12)}` });
	expect(saved.code).toBe('saved');
	const sponsor = { kind: 'sponsor', label: 'Credit union', amount: 5_000 } as const;
	expect((await night.services.pots.add(dinner.id, pressOf(organiser), 0, [sponsor], [])).ok).toBe(true);
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const pot = `/desk/${group.slug}/${dinner.number}/pot`;
	await reach(night.db, { dinner, organiser }, 'counting');
	expect(textOf(await desk.get(pot))).not.toContain('What came of the awards');
	await reach(night.db, { dinner, organiser }, 'published');
	const open = await desk.get(pot);
	expect(textOf(open)).toContain('Promised, and not paid yet.');
	const fields = { intent: 'paid', pitch: fieldIn(open, 'pitch'), steps: fieldIn(open, 'steps'), paidBy: 'Amina' };
	const blank = textOf(await desk.post(pot, { ...fields, how: '', on: '' }));
	expect(blank).toContain('Choose how it was paid.');
	expect(blank).toContain('Choose the day on which it was paid.');
	const future = await desk.post(pot, { ...fields, how: 'cash', on: '2099-01-01' });
	expect([future.status, fieldIn(future, 'on')]).toEqual([400, '2099-01-01']);
	expect(textOf(future)).toContain('That day has not come yet');
	expect(textOf(await desk.post(pot, { ...fields, how: 'cash', on: '2026-02-31' }))).toContain(
		'not a day of the calendar',
	);
	const early = await desk.post(pot, { ...fields, how: 'cash', on: '2025-11-26' });
	expect([early.status, fieldIn(early, 'on')]).toEqual([400, '2025-11-26']);
	expect(textOf(early)).toContain('before the night on which it was awarded');
	expect((await desk.post(pot, { ...fields, how: 'cash', on: '2026-11-26' })).status).toBe(303);
	expect(textOf(await desk.get(pot))).toContain(
		'Paid in cash on Thursday 26 November 2026, by \u2068Amina\u2069. The receipt is not signed.',
	);
	const stale = await desk.post(pot, { pitch: fields.pitch, steps: '0', intent: 'returned', because: 'It ended.' });
	expect([stale.status, textOf(stale).includes('Somebody changed this award')]).toEqual([409, true]);
	const result = textOf(await visitor(night.url).get(`/${group.slug}/${dinner.number}`));
	expect(result).toMatch(/To Balsall Heath Tool Library ?Paid/);
	expect(result).not.toContain('by Amina');
});

test('money that may have been typed twice is asked about beside its line, which can be given a name', async () => {
	const { group, dinner } = await night.dinner({ phase: 'doors' });
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const pot = `/desk/${group.slug}/${dinner.number}/pot`;
	const press = async (fields: Record<string, string>, expected?: string) =>
		desk.post(pot, { intent: 'add', expected: expected ?? fieldIn(await desk.get(pot), 'expected'), ...fields });
	const cash = { 'kind-0': 'door cash', 'sum-0': '30', counter1: 'Amina Yusuf', counter2: 'Ruth Adeyemi' };
	const union = { 'kind-1': 'sponsor', 'label-1': 'شركة الأمل', 'sum-1': '5' };
	expect((await press({ ...cash, ...union })).status).toBe(303);
	// Each part of the line keeps its own direction.
	expect(textOf(await desk.get(pot))).toContain('\u2068شركة الأمل\u2069 · 7.30 pm, \u2068Desk\u2069');

	const old = await press({ ...cash, 'label-1': 'Bakery', 'kind-1': 'sponsor', 'sum-1': '7' }, '0');
	expect([old.status, textOf(old).includes('still here')]).toEqual([409, true]);
	const twice = await press({ ...cash, 'kind-1': 'sponsor', 'label-1': 'Bakery', 'sum-1': '7' });
	expect(twice.status).toBe(409);
	expect(twice.body).toMatch(/id="label-0-error"[^>]*>[\s\S]{0,400}If it is the same money, clear its sum/);
	expect(twice.body).not.toContain('id="label-1-error"');
	expect([fieldIn(twice, 'sum-0'), fieldIn(twice, 'sum-1')]).toEqual(['30', '7']);
	expect((await press({ ...cash, 'label-0': 'second bucket' })).status).toBe(303);

	const same = await desk.post(pot, { intent: 'correct', n: '1', right: '30.00', because: 'Counted again.' });
	expect(same.status).toBe(409);
	expect(same.body).toMatch(/id="right-1-error"[^>]*>[\s\S]{0,400}That is the sum that is in the pot already/);
	const fieldless = await desk.post(pot, { intent: 'correct', n: '1', because: 'Not ours.' });
	expect(fieldless.status).toBe(400);
	expect((await night.services.pots.read(dinner.id)).pot.amount).toBe(6_500);
});

test('what was returned is not handed over, nor said to be given', async () => {
	const { group, dinner, organiser, paperSessions } = await night.dinner({ papers: 1 });
	const [phone] = paperSessions;
	if (!phone) throw new Error('There is a phone');
	expect(
		(await night.services.ballots.save(phone, { revision: 1, lineup: 1, scores: `5555${'0'.repeat(12)}` })).code,
	).toBe('saved');
	const given = { kind: 'sponsor', label: 'Credit union', amount: 5_000 } as const;
	expect((await night.services.pots.add(dinner.id, pressOf(organiser), 0, [given], [])).ok).toBe(true);
	await reach(night.db, { dinner, organiser }, 'published');
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const at = `/desk/${group.slug}/${dinner.number}`;
	const result = async () => textOf(await visitor(night.url).get(`/${group.slug}/${dinner.number}`));
	expect(await result()).toMatch(/Projects that were funded Balsall Heath Tool Library ?: £50/);
	expect(textOf(await desk.get(`${at}/print/award`))).toContain('£50');
	const pitch = fieldIn(await desk.get(`${at}/pot`), 'pitch');
	const returned = { intent: 'returned', pitch, steps: '0', because: 'The project ended.' };
	expect((await desk.post(`${at}/pot`, returned)).status).toBe(303);
	expect(await result()).toMatch(
		/Projects that were funded Balsall Heath Tool Library ?: Returned, for the next dinner/,
	);
	expect(textOf(await desk.get(`${at}/print/award`))).not.toContain('£50');
});
