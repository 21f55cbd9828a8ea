import { afterEach, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { makeGroup, makePicture, pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { type PublishedGiven, publishedEvening } from '../support/published';
import { send } from '../support/send';
import { textOf, visitor } from '../support/visitor';
import { blankReport } from '../support/won';

let pages: Awaited<ReturnType<typeof builtPages>>;
beforeAll(async () => {
	pages = await builtPages();
});
const nights: Night[] = [];
afterEach(async () => {
	for (const night of nights.splice(0)) await night.stop();
});

/** A published dinner of four pitches, of which the third won. */
async function published(given: PublishedGiven = {}) {
	const { db } = await openEmbedded();
	const evening = await publishedEvening(db, given);
	const night = await startNight(db, pages);
	nights.push(night);
	const at = `/${evening.group.slug}/${evening.dinner.number}`;
	const winner = evening.pitches[2] ?? expect.fail('There are four pitches');
	return { ...evening, night, at, winner, guest: visitor(night.url) };
}
const metaOf = (html: string, name: string): string | undefined =>
	html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`))?.[1];

test('a project that won has a page: what it is, the sum, what it is for, the promise and the way to the result', async () => {
	const { db, guest, at, winner, group, night } = await published();
	await makePicture(db, winner.id);
	const { body, headers, status } = await guest.get(`${at}/projects/3`);
	const text = textOf({ body, headers, status });
	for (const told of [
		winner.answers.title,
		winner.answers.what,
		'£412.50',
		'It won. The money is promised, and not paid yet.',
		'What the money is for Tools, paint and a kettle.',
		'Jo Bloggs\u2069 promised to tell a later dinner how it went.',
		'Arts',
	])
		expect(text).toContain(told);
	expect(body).toContain(`src="/picture/${winner.id}/one/large"`);
	for (const link of [at, `/${group.slug}`]) expect(body).toContain(`href="${link}"`);
	for (const secret of ['jo@example.org', 'Amina']) expect(body).not.toContain(secret);
	expect(metaOf(body, 'og:url')).toBe(`${night.url}${at}/projects/3`);
	expect(metaOf(body, 'og:description')).toMatch(/^£412\.50, from Birmingham Soup #1\. /);
	expect(metaOf(body, 'robots')).toBeUndefined();
	for (const from of [at, `/${group.slug}`])
		expect((await guest.get(from)).body, from).toContain(`href="${at}/projects/3"`);
});

test('every pitch that got a part or a prize has a page, and each step of the payment is on it at once', async () => {
	const { guest, at, winner, organiser, dinner, night } = await published({
		rules: { potRule: { kind: 'shares', percent: [70, 30] }, prizes: ['', '', 'A spade'] },
	});
	const result = textOf(await guest.get(at));
	expect(result).toContain('Projects that were funded');
	const page = async (number: number) => textOf(await guest.get(`${at}/projects/${number}`));
	const all = await Promise.all([1, 2, 3, 4].map(page));
	expect(all.filter((text) => text.includes('It came 2nd and got a part of the pot.'))).toHaveLength(1);
	expect(all.filter((text) => text.includes('A spade, for 3rd place'))).toHaveLength(1);
	// Of four pitches one got nothing.
	expect(all.filter((text) => text.includes('What it got'))).toHaveLength(3);
	const step = async (n: number, given: Parameters<typeof night.services.payments.step>[4]) =>
		must(await night.services.payments.step(dinner.id, pressOf(organiser), winner.id, n, given));
	await step(0, { act: 'pay', how: 'cash', on: '2026-11-26', by: 'Amina Yusuf', receipt: true });
	expect(await page(3)).toContain('The money is paid.');
	expect(await page(3)).not.toContain('Amina');
	await step(1, { act: 'put right', because: 'The cheque was lost.' });
	expect(await page(3)).toContain('The money is promised');
	await step(2, { act: 'return', because: 'They moved away.' });
	expect(await page(3)).toContain('The money was returned, and is in the pot of the next dinner.');
	expect(await page(3)).not.toContain('moved away');
});

test('every other address answers like a project that does not exist', async () => {
	const { db, guest, at, group, dinner, winner } = await published();
	const other = await makeGroup(db);
	const absent = textOf(await guest.get(`${at}/projects/9`));
	for (const path of [
		`${at}/projects/1`,
		`${at}/projects/99`,
		`${at}/projects/0`,
		`${at}/projects/x`,
		`${at}/projects/${winner.id}`,
		`/${other.slug}/${dinner.number}/projects/3`,
		`/${group.slug}/2/projects/3`,
		`/absent/1/projects/3`,
	]) {
		const page = await guest.get(path);
		expect([page.status, page.headers['cache-control']], path).toEqual([404, 'private, no-store']);
		expect(textOf(page), path).toBe(absent);
	}
	const withdrawn = { state: 'withdrawn' as const };
	await db.updateTable('pitch').set(withdrawn).where('id', '=', winner.id).execute();
	expect((await guest.get(`${at}/projects/3?x`)).status).toBe(404);
	await db.updateTable('pitch').set({ state: 'presented' }).where('id', '=', winner.id).execute();
	await db.updateTable('dinner').set({ phase: 'announced' }).where('id', '=', dinner.id).execute();
	expect((await guest.get(`${at}/projects/3?x`)).status).toBe(404);
	await db.updateTable('dinner').set({ phase: 'published' }).where('id', '=', dinner.id).execute();
	expect((await guest.get(`${at}/projects/3?x`)).status).toBe(200);
	const { headers, status } = await guest.get(`${at}/projects/03`);
	expect([status, headers.location]).toEqual([308, `${at}/projects/3`]);
});

test('of a pitcher under 18 there is the first name only, nothing without a guardian’s agreement, and no search engine', async () => {
	const { db, guest, at, winner } = await published();
	const answers = JSON.stringify({ ...winner.answers, underAge: true, shownName: 'Zed', presenter: 'Zed Zoll' });
	await db.updateTable('pitch').set({ answers }).where('id', '=', winner.id).execute();
	expect((await guest.get(`${at}/projects/3?x`)).status).toBe(404);
	await db.updateTable('pitch').set({ guardian_agreed_at: new Date() }).where('id', '=', winner.id).execute();
	await makePicture(db, winner.id);
	const { body } = await guest.get(`${at}/projects/3?y`);
	expect(body).toContain('Zed');
	expect(body).not.toContain('Zoll');
	expect(metaOf(body, 'robots')).toBe('noindex');
	expect(metaOf(body, 'og:image')).toBeUndefined();
	for (const path of [`${at}/picture.png`, `${at}/projects/3/picture.png`])
		expect((await guest.get(path)).status, path).toBe(404);
});

test('the page is the same for everybody, sets no cookie, runs no script, and is revalidated by its ETag', async () => {
	const { night, at, group } = await published();
	const ask = (headers: Record<string, string> = {}) =>
		send(`${night.url}${at}/projects/3`, { method: 'GET', headers });
	const plain = await ask();
	const { cookie } = await night.deskCookie(group.id);
	const signedIn = await ask({ cookie });
	expect(signedIn.body).toBe(plain.body);
	expect(plain.headers['set-cookie']).toBeUndefined();
	expect(plain.headers['cache-control']).toBe('public, no-cache');
	expect(plain.body).not.toMatch(/<script|nonce|<style/);
	const again = await ask({ 'if-none-match': String(plain.headers.etag) });
	expect([again.status, again.body]).toEqual([304, '']);
	expect(night.logged()).toContain('"route":"/:group/:number/projects/:pitch"');
});

test('what the winner told is on both pages at once, corrected, hidden and taken back; a late one is asked for kindly', async () => {
	const { guest, at, winner, organiser, dinner, night } = await published();
	const { reports, reportDesk } = night.services;
	const page = async () => textOf(await guest.get(`${at}/projects/3`));
	const result = async () => textOf(await guest.get(at));
	expect(await page()).toContain('A report is due by Wednesday 26 May 2027.');
	expect(await result()).toContain('Report due by Wednesday 26 May 2027');
	const tell = { ...blankReport, text: 'The kettle is on.\n\nCome by.', changed: true };
	const told = await reports.post(winner, tell, true);
	if (!told.ok) throw new Error(told.code);
	expect(await page()).toMatch(/The project told everybody how its plan changed.*The plan changed The kettle is on\./);
	expect(await result()).toMatch(/Report of .*: the plan changed/);
	const { id, revision } = told.value;
	expect(await reports.post(winner, { ...tell, report: id, revision, text: 'Tea is on.' }, true)).toMatchObject({
		ok: true,
	});
	expect(await page()).toMatch(/Tea is on\. Corrected on /);
	must(await reportDesk.hide(dinner.id, pressOf(organiser), { id, revision: revision + 1 }, 'Names a child.'));
	expect(await page()).not.toContain('Tea is on.');
	expect(await page()).not.toContain('Names a child.');
	must(await reportDesk.hide(dinner.id, pressOf(organiser), { id, revision: revision + 2 }, null));
	expect(await page()).toContain('Tea is on.');
	must(await reports.takeBack(winner, id, revision + 3));
	must(await reportDesk.setDue(dinner.id, pressOf(organiser), winner.id, 0, '2026-11-01'));
	expect(await page()).toMatch(/We are still waiting to hear from .*A report was due by Sunday 1 November 2026\./);
	expect(await result()).toContain('We are still waiting to hear how it went');
});
