import { afterAll, expect, test } from 'vitest';
import { square } from '../../app/contract/squares';
import { usualTroubles } from '../../app/features/run-sheet/help';
import { openEmbedded } from '../support/db';
import { signAsTwo, typeCash } from '../support/evening';
import { makeGroup, pressOf } from '../support/factories';
import { startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { type Answer, fieldIn, signedIn, textOf } from '../support/visitor';

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
	for (const stop of stops) await stop();
});

test('a paper in use that was never handed out keeps the clock where it is, and the run sheet says so and what to do', async () => {
	const { db } = await openEmbedded();
	const night = await startNight(db, await builtPages());
	stops.push(night.stop);
	const { group, dinner, organiser, paperSessions } = await night.dinner({ papers: 3, issued: false });
	await db
		.updateTable('dinner')
		.set({ voting_until: new Date(night.clock.now().getTime() + 20 * 60_000), papers_open: true })
		.where('id', '=', dinner.id)
		.execute();
	for (const number of [1, 2]) {
		expect((await night.services.papers.issue(dinner.id, number, pressOf(organiser))).ok).toBe(true);
		const paperSession = paperSessions[number - 1];
		const saved =
			paperSession &&
			(await night.services.ballots.save(paperSession, { revision: 1, lineup: 1, scores: '5'.repeat(16) }));
		expect(saved?.code).toBe('saved');
	}
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const page = () => desk.get(`/desk/${group.slug}/${dinner.number}`).then(textOf);

	// Without JavaScript the page is read again once voting may close.
	const { body } = await desk.get(`/desk/${group.slug}/${dinner.number}`);
	const refresh = /<noscript><meta http-equiv="refresh" content="(\d+)"\/><\/noscript>.*<\/head>/s.exec(body);
	expect(refresh?.[1]).toBe('1201');

	// The factory exchanged its code, so it counts as in use.
	expect(await page()).toContain('The clock stays as promised: paper 3 is in use.');
	expect(await page()).toContain('Paper 3 is in use. Handed out? Answer at the door');

	night.services.dinnerStates.forgetUse(dinner.id, 3);
	expect(await page()).toContain('Everyone has voted: close sooner');

	night.services.papers.noteUse({ dinnerId: dinner.id, number: 3 });
	await db.updateTable('dinner').set({ papers_open: false }).where('id', '=', dinner.id).execute();
	expect(await page()).toContain('press “Hand out papers again”, then answer at the door');
});

async function counting(papers: number) {
	const { db } = await openEmbedded();
	const night = await startNight(db, await builtPages());
	stops.push(night.stop);
	const room = await night.dinner({ phase: 'voting', papers });
	const desk = signedIn(night.url, (await night.deskCookie(room.group.id)).cookie);
	const at = `/desk/${room.group.slug}/${room.dinner.number}`;
	const set = (values: object) => db.updateTable('dinner').set(values).where('id', '=', room.dinner.id).execute();
	return { ...room, night, desk, at, set };
}
/** All squares of a slip with four pitches and four criteria. */
const squares = (score: string) =>
	Object.fromEntries(Array.from({ length: 16 }, (_, i) => [square(Math.floor(i / 4), i % 4), score]));
/** The texts of the page's primary buttons. */
const primary = ({ body }: Answer): string[] =>
	[...body.matchAll(/<(a|button)[^>]*class="button (?:phase )?go[^"]*"[^>]*>(.*?)<\/\1>/gs)].map(([all]) =>
		textOf({ status: 200, headers: {}, body: all }).trim(),
	);

test('a slip typed twice stays as it was by default', async () => {
	const { desk, at, papers } = await counting(3);
	const slip = { code: papers[0]?.code ?? '', ...squares('3') };
	const entered = await desk.post(`${at}/slips`, { intent: 'enter', ...slip, handedOut: 'yes' });
	expect(entered.headers.location).toContain('said=counts');
	const again = await desk.post(`${at}/slips`, { intent: 'enter', ...slip, ...squares('1') });
	const asked = await desk.get(again.headers.location ?? '');
	expect(textOf(asked)).toContain('its first scores stand');
	expect(primary(asked)).toEqual(['Leave it as it was: take the next one']);
	expect(asked.body).toMatch(/class="button alt"[^>]*name="correct"/);
	expect(textOf(asked)).toMatch(/1 slip counts 0 set aside: a phone counts 0 blank 1 typed in/);
});

test('a step of the count has its tick once it is done, also before the pot is awarded', async () => {
	const { night, desk, at, set, dinner, organiser, papers } = await counting(3);
	await set({ phase: 'counting' });
	/** The state of a step: done, now or next. */
	const stepOf = async (title: string) =>
		[...(await desk.get(`${at}/count`)).body.matchAll(/<li class="(\w+)"[^>]*>(.*?)<\/li>/gs)].find(([, , step]) =>
			step?.includes(title),
		)?.[1];
	expect([await stepOf('Enter the slips'), await stepOf('Type in the pot')]).toEqual(['next', 'next']);
	await desk.post(`${at}/slips`, { intent: 'enter', code: papers[0]?.code ?? '', ...squares('3'), handedOut: 'yes' });
	expect([await stepOf('Enter the slips'), await stepOf('Type in the pot')]).toEqual(['done', 'next']);
	expect((await typeCash(night.services, dinner.id, organiser, 20_550)).ok).toBe(true);
	expect([await stepOf('Enter the slips'), await stepOf('Type in the pot')]).toEqual(['done', 'done']);
});

test('after the award the run sheet has one next step, read out first, and the count page names nobody uncovered', async () => {
	const { night, desk, at, set, dinner, organiser, paperSessions } = await counting(3);
	for (const paper of paperSessions)
		await night.services.ballots.save(paper, { revision: 1, lineup: 1, scores: `${'5'.repeat(4)}${'1'.repeat(12)}` });
	await set({ phase: 'counting' });
	const { counts } = night.services;
	await signAsTwo({ counts }, dinner.id, organiser);
	await counts.open(dinner.id, pressOf(organiser));
	const opened = await desk.get(at);
	expect(primary(opened)).toEqual(['Go on with the count']);
	expect(opened.body).toMatch(/screen" target="_blank" rel="noopener"/);
	expect(textOf(opened)).not.toContain('Enter paper slips');

	const covered = (page: Answer) => page.body.replace(/<(script|details)[\s\S]*?<\/\1>/g, '');
	const names = /Digbeth Community Garden|Balsall Heath Tool Library/;
	const toAward = await desk.get(`${at}/count`);
	expect(toAward.body).toMatch(names);
	expect(covered(toAward)).not.toMatch(names);
	await counts.award(dinner.id, pressOf(organiser), 0);
	expect(covered(await desk.get(`${at}/count`))).not.toMatch(names);

	const before = await desk.get(at);
	expect(primary(before)).toEqual([expect.stringMatching(/^Start the reveal: how many voted/)]);
	expect(textOf(before)).toMatch(/Read this out first, then press .*3 of 3 people voted tonight/);
	await set({ phase: 'announced', reveal_step: 0 });
	const reveal = await desk.get(at);
	expect(primary(reveal)).toEqual(['Next: the pot']);
	expect(textOf(reveal)).toMatch(/On the screen: +3 of 3 people voted.*Read this out first, then press .*There is £0/);
});

test('papers can be printed one to a page, in large letters', async () => {
	const { desk, at, set } = await counting(1);
	await set({ phase: 'doors' });
	const made = await desk.post(`${at}/papers`, { intent: 'make', count: '4', expected: '1' });
	const slips = await desk.get(String(made.headers.location));
	const sheets = (page: Answer) =>
		Array.from(
			page.body.matchAll(/class="sheet( large)?" data-per="(\d)"/g),
			([, large = '', per]) => per + large,
		).join();
	expect(sheets(slips)).toBe('3,3');
	const [, large = ''] = /href="(\?print=[^"]*large)"/.exec(slips.body) ?? [];
	expect(sheets(await desk.get(`${at}/papers${large.replace('&amp;', '&')}`))).toBe('1 large,1 large,1 large,1 large');
});

test('a run sheet shows as missing only what can be done in this step, and leads back to all dinners', async () => {
	const { db } = await openEmbedded();
	const night = await startNight(db, await builtPages());
	stops.push(night.stop);
	const late = ['lined up', 'Running order drawn', 'ballot papers made'];
	const shown: Record<string, string[]> = {};
	for (const phase of ['draft', 'call', 'lineup'] as const) {
		const { group, dinner } = await night.dinner({ phase });
		const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
		const page = await desk.get(`/desk/${group.slug}/${dinner.number}`);
		const list = /<ul class="missing">[\s\S]*?<\/ul>/.exec(page.body)?.[0] ?? '';
		expect(list).toContain('how guests and pitchers reach you');
		shown[phase] = late.filter((row) => list.includes(row));
		expect(textOf(page)).toContain('All dinners');
		expect(/<a href="([^"]*)"[^>]*>(?:<span>)?All dinners/.exec(page.body)?.[1]).toBe(`/desk/${group.slug}`);
	}
	expect(shown).toEqual({ draft: [], call: late.slice(0, 2), lineup: late });
});

test('the count sheet: a difference is said and needs words, and a second person signs the same six signs', async () => {
	const { db } = await openEmbedded();
	const night = await startNight(db, await builtPages());
	stops.push(night.stop);
	const { group, dinner } = await night.dinner({ phase: 'counting' });
	const at = `/desk/${group.slug}/${dinner.number}`;
	const sheet = `${at}/sheet`;
	const first = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const hands = { written: '5', unwritten: '0', replaced: '', papers: '', heads: '', words: '' };
	const refused = await first.post(sheet, { intent: 'sign', ...hands });
	expect(refused.status).toBe(409);
	expect(textOf(refused)).toContain('Hands counted 5 slips with something written on them, and 0 were typed in.');
	expect(fieldIn(refused, 'written')).toBe('5');
	const words = 'Five slips are from the practice.';
	expect((await first.post(sheet, { intent: 'sign', ...hands, words })).status).toBe(303);
	const signed = textOf(await first.get(sheet));
	expect(signed).toContain('Now a second person signs');
	const [, signs] = /This sheet’s sign: (\w{3} \w{3})/.exec(signed) ?? [];
	const second = signedIn(night.url, (await night.deskCookie(group.id, 'Grace Okafor')).cookie);
	const seen = await second.get(sheet);
	expect(textOf(seen)).toContain(signs);
	expect(textOf(seen)).toContain(words);
	// Other figures ask first, and the first signature stands until the answer.
	const none = { ...hands, written: '0' };
	expect(textOf(await second.post(sheet, { intent: 'sign', ...none }))).toContain('not the figures that the other');
	expect(primary(await first.get(`${at}/count`))).toEqual(['To the count sheet']);
	const digest = fieldIn(seen, 'digest');
	expect((await second.post(sheet, { intent: 'sign same', digest })).status).toBe(303);
	expect(primary(await first.get(`${at}/count`))[0]).toMatch(/^Open the count/);
});

test.each(['draft', 'call', 'lineup', 'doors', 'pitching', 'voting', 'counting', 'announced', 'published'] as const)(
	'the run sheet says, folded, what usually goes wrong in the phase %s',
	async (phase) => {
		const { db } = await openEmbedded();
		const night = await startNight(db, await builtPages());
		stops.push(night.stop);
		const { group, dinner } = await night.dinner({ phase });
		const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
		const { body } = await desk.get(`/desk/${group.slug}/${dinner.number}`);
		const folded = /<details class="behind"><summary>What usually goes wrong now.*?<\/details>/s.exec(body)?.[0] ?? '';
		expect(usualTroubles[phase].length).toBeGreaterThan(0);
		for (const [what, toDo] of usualTroubles[phase]) {
			expect(folded).toContain(what);
			expect(folded).toContain(toDo);
		}
	},
);

test('a group without a dinner shows its first three steps, and one button', async () => {
	const { db } = await openEmbedded();
	const night = await startNight(db, await builtPages());
	stops.push(night.stop);
	const group = await makeGroup(db);
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const page = await desk.get(`/desk/${group.slug}`);
	expect(textOf(page)).toMatch(/Make the first dinner\..*Rehearse the evening\..*Open the call\./s);
	expect(page.body).toContain(`href="/desk/${group.slug}/new">Make the first dinner`);
});
