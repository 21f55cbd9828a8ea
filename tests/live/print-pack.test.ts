import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheets } from '../../app/features/papers/sheets';
import { openEmbedded } from '../support/db';
import { must, typeCash } from '../support/evening';
import { makeDinner } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { reach } from '../support/reach';
import { signedIn, textOf } from '../support/visitor';

/** The print pack as the desk serves it. */

let night: Night;
beforeAll(async () => {
	night = await startNight((await openEmbedded()).db, await builtPages());
});
afterAll(() => night.stop());

async function anEvening() {
	const room = await night.dinner();
	const { group, dinner } = room;
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	return { ...room, desk, at: `/desk/${group.slug}/${dinner.number}` };
}

test('one page leads to every sheet, and each is there', async () => {
	const { desk, at } = await anEvening();
	const { body } = await desk.get(`${at}/print`);
	for (const href of [`${at}/papers`, `${at}/door-sign`, ...sheets.map((sheet) => `${at}/print/${sheet}`)]) {
		expect(body).toContain(`href="${href}"`);
		expect((await desk.get(href)).status, href).toBe(200);
	}
	expect((await desk.get(`${at}/print/napkins`)).status).toBe(404);
});

test('no sheet names a contact, or more of a pitcher under 18 than a first name', async () => {
	const { desk, at, dinner } = await anEvening();
	const pitches = await night.db
		.selectFrom('pitch')
		.select(['id', 'answers', 'number'])
		.where('dinner_id', '=', dinner.id)
		.execute();
	const young = pitches.find(({ number }) => number === 1);
	if (!young) throw new Error('There is a first pitch');
	for (const { id, answers } of pitches)
		await night.db
			.updateTable('pitch')
			.set({
				answers: JSON.stringify({
					...answers,
					contactName: 'CANARY-NAME',
					contactEmail: 'canary@example.org',
					contactPhone: '0121 CANARY',
					...(id === young.id ? { underAge: true, presenter: 'Ada CANARY', shownName: 'Ada' } : {}),
				}),
				...(id === young.id ? { guardian_agreed_at: night.clock.now() } : {}),
			})
			.where('id', '=', id)
			.execute();
	const texts = await Promise.all(sheets.map(async (sheet) => (await desk.get(`${at}/print/${sheet}`)).body));
	expect(texts.join('')).toContain('Ada');
	expect(texts.join('')).not.toMatch(/canary/i);
});

test('before the line-up is published, a sheet that names pitches says what is missing', async () => {
	const { desk, group } = await anEvening();
	const early = await makeDinner(night.db, group, { phase: 'call' });
	const at = `/desk/${group.slug}/${early.number}`;
	for (const sheet of sheets) {
		const text = textOf(await desk.get(`${at}/print/${sheet}`));
		if (!['wifi', 'award', 'how-to-vote'].includes(sheet)) expect(text, sheet).toMatch(/line-up is not published yet/);
	}
	expect(textOf(await desk.get(`${at}/print/wifi`))).toContain('No wifi is written down');
});

test('the award slip is blank before the award, and names winner and sum after it', async () => {
	const { desk, at, dinner, organiser, paperSessions } = await anEvening();
	const [phone] = paperSessions;
	if (!phone) throw new Error('There is a phone for each paper');
	await night.services.ballots.save(phone, { revision: 1, lineup: 1, scores: `5555${'0'.repeat(12)}` });
	must(await typeCash(night.services, dinner.id, organiser, 41_250));
	const before = textOf(await desk.get(`${at}/print/award`));
	expect(before).toContain('to be written in');
	await reach(night.db, { dinner, organiser }, 'announced');
	const { result } = (await night.services.dinnerStates.read(dinner.id)) ?? {};
	const after = textOf(await desk.get(`${at}/print/award`));
	const [award] = result?.awards ?? [];
	expect(after).toContain(award?.title ?? 'no award');
	expect(after).toContain('£412.50');
	expect(after).toContain('keep it face down');
});

test('sheets, slips and sign follow the paper of the group', async () => {
	const { desk, at, group } = await anEvening();
	const places = [`${at}/door-sign`, ...sheets.map((sheet) => `${at}/print/${sheet}`)];
	const onLetter = async () =>
		Promise.all(places.map(async (place) => /\/letter-[\w-]+\.css/.test((await desk.get(place)).body)));
	expect(await onLetter()).toEqual(places.map(() => false));
	const settings = await desk.get(`/desk/${group.slug}/settings`);
	expect(settings.body).toContain('name="paperSize"');
	await night.db.updateTable('soup_group').set({ paper_size: 'US Letter' }).where('id', '=', group.id).execute();
	expect(await onLetter()).toEqual(places.map(() => true));
});
