import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { pastDinner } from '../support/past-dinner';
import { publishedEvening } from '../support/published';
import { textOf, visitor } from '../support/visitor';

let pages: Awaited<ReturnType<typeof builtPages>>;
beforeAll(async () => {
	pages = await builtPages();
});
const nights: Night[] = [];
afterEach(async () => {
	for (const night of nights.splice(0)) await night.stop();
});

async function published() {
	const { db } = await openEmbedded();
	const evening = await publishedEvening(db);
	const night = await startNight(db, pages, () => ({ stop: () => {} }));
	nights.push(night);
	const at = `/${evening.group.slug}/${evening.dinner.number}`;
	const setPhase = (phase: 'draft' | 'call' | 'announced' | 'cancelled') =>
		db.updateTable('dinner').set({ phase }).where('id', '=', evening.dinner.id).execute();
	return { ...evening, night, at, setPhase, guest: visitor(night.url) };
}

test('the card of a result may be framed, has no script, cookie or name, and is revalidated by its ETag', async () => {
	const { guest, at, pitches, night } = await published();
	for (const path of [`${at}/card`, `${at}/card?by=remix`]) {
		const { status, headers, body } = await guest.get(path);
		expect(status).toBe(200);
		for (const part of ['Brum Youth Theatre Bus', '£412.50', `href="${at}" target="_top"`])
			expect(body).toContain(part);
		expect(body).not.toMatch(/<script|<form|<img/);
		for (const { answers } of pitches) expect(body).not.toContain(answers.presenter || 'nobody');
		expect(headers['set-cookie']).toBeUndefined();
		expect(headers['content-security-policy']).toContain('frame-ancestors *');
		expect(headers['x-frame-options']).toBeUndefined();
		expect(headers['cache-control']).toBe('public, no-cache');
		const again = await visitor(night.url, { 'if-none-match': String(headers.etag) }).get(path);
		expect([again.status, again.body]).toEqual([304, '']);
	}
	const around = await guest.get(at);
	expect(around.headers['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(around.headers['x-frame-options']).toBe('DENY');
	expect(around.body).toContain(`${at}/card&quot; title=&quot;`);
});

test('before the result it says when and where, and asks for pitches while the call is open', async () => {
	const { guest, at, setPhase, dinner, db, night } = await published();
	await setPhase('announced');
	const announced = await guest.get(`${at}/card`);
	expect(announced.body).not.toContain('£412.50');
	expect(announced.body).not.toContain(`${at}/pitch`);
	await setPhase('call');
	night.clock.set('2026-11-18T12:00:00Z');
	const calling = await guest.get(`${at}/card`);
	expect(textOf(calling)).toMatch(/Thursday 26 November 2026.*Doors open at 6\.00.*The Walker Building/s);
	expect(calling.body).toContain(`href="${at}/pitch" target="_top"`);
	night.clock.set('2026-11-20T12:00:00Z');
	expect((await guest.get(`${at}/card`)).body).not.toContain(`${at}/pitch`);
	await db.updateTable('dinner').set({ cancelled_because: 'Snow' }).where('id', '=', dinner.id).execute();
	await setPhase('cancelled');
	expect(textOf(await guest.get(`${at}/card`))).toContain('This dinner was cancelled.');
});

test('a dinner that was typed in later has a card, with its result', async () => {
	const { night, guest, group, organiser } = await published();
	must(await night.services.pastDinners.add(group.id, pastDinner(4), pressOf(organiser)));
	const at = `/${group.slug}/4`;
	const { status, headers, body } = await guest.get(`${at}/card`);
	expect(status).toBe(200);
	for (const part of ['Tool library', '£400', 'Thursday 14 March 2019', `href="${at}" target="_top"`])
		expect(body).toContain(part);
	expect(body).not.toContain('Ana');
	expect(headers['content-security-policy']).toContain('frame-ancestors *');
	expect((await guest.get(at)).body).toContain(`${at}/card&quot; title=&quot;`);
});

test('a draft, a rehearsal and a dinner that does not exist have none, also for an organiser', async () => {
	const { guest, at, group, setPhase, night } = await published();
	const absent = textOf(await guest.get(`/${group.slug}/77/card`));
	await setPhase('draft');
	const { cookie } = await night.deskCookie(group.id);
	for (const headers of [undefined, { cookie }]) {
		const draft = await visitor(night.url, headers).get(`${at}/card`);
		expect([draft.status, textOf(draft)]).toEqual([404, absent]);
	}
	await setPhase('call');
	expect((await guest.get(`${at}/card`)).status).toBe(200);
	const real = await night.dinner({ phase: 'lineup' });
	const desk = must(await night.services.rehearsals.begin(real.group, real.dinner.id, 2, pressOf(real.organiser)));
	const rehearsed = `/${desk.slug}/${desk.number}`;
	expect((await guest.get(rehearsed)).status).toBe(200);
	for (const path of [`${rehearsed}/card`, '/absent/1/card']) expect((await guest.get(path)).status, path).toBe(404);
});

test('a page whose group is deleted while it is read is not found, and a bug stays one', async () => {
	const { guest, at, night, group, db } = await published();
	const { publishing } = night.services;
	const { result } = publishing;
	const goWrong = (before: () => Promise<unknown>) =>
		Object.assign(publishing, {
			result: async () => {
				await before();
				throw new Error('There is no such row');
			},
		});
	goWrong(async () => {});
	const said = vi.spyOn(console, 'error').mockImplementation(() => {});
	expect((await guest.get(at)).status).toBe(500);
	said.mockRestore();
	// As good as deleted: no visitor finds it.
	const gone = { slug: `gone-${group.slug}` };
	goWrong(() => db.updateTable('soup_group').set(gone).where('id', '=', group.id).execute());
	expect((await guest.get(at)).status).toBe(404);
	Object.assign(publishing, { result });
	await db.updateTable('soup_group').set({ slug: group.slug }).where('id', '=', group.id).execute();
});
