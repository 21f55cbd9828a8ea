import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { pressOf } from '../support/factories';
import { startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { textOf, visitor } from '../support/visitor';

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
		.set({ voting_until: new Date(Date.now() + 20 * 60_000), papers_open: true })
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
	const desk = visitor(night.url);
	const { cookie } = await night.deskCookie(group.id);
	for (const one of cookie.split('; ')) desk.cookies.set(...(one.split(/=(.*)/, 2) as [string, string]));
	const page = () => desk.get(`/desk/${group.slug}/${dinner.number}`).then(textOf);

	// The factory exchanged its code, so it counts as in use.
	expect(await page()).toContain('The clock stays as promised: paper 3 is in use.');
	expect(await page()).toContain('Paper 3 is in use. Handed out? Answer at the door');

	night.services.dinnerStates.forgetUse(dinner.id, 3);
	expect(await page()).toContain('Everyone has voted: close sooner');

	night.services.papers.noteUse({ dinnerId: dinner.id, number: 3 });
	await db.updateTable('dinner').set({ papers_open: false }).where('id', '=', dinner.id).execute();
	expect(await page()).toContain('press “Hand out papers again”, then answer at the door');
});
