import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { makeGroup, makeOrganiser, pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { pastDinner } from '../support/past-dinner';
import { fieldIn, signedIn, textOf } from '../support/visitor';

let night: Night;
beforeAll(async () => {
	night = await startNight((await openEmbedded()).db, await builtPages());
});
afterAll(() => night?.stop());

test('why a dinner should be taken back is kept beside what is wrong with it', async () => {
	const organiser = await makeOrganiser(night.db);
	const group = await makeGroup(night.db, { organiser });
	must(await night.services.pastDinners.add(group.id, pastDinner(4), pressOf(organiser)));
	const desk = signedIn(night.url, (await night.deskCookie(group.id)).cookie);
	const path = `/desk/${group.slug}/past/4`;
	const takeBack = (edition: string, because: string) => desk.post(path, { intent: 'take back', edition, because });
	const kept = (body: string) => /<details[^>]*open[^>]*>[\s\S]*id="backBecause"[^>]*value="([^"]*)"/.exec(body)?.[1];

	const long = await takeBack('1', 'z'.repeat(300));
	expect([long.status, kept(long.body)?.slice(0, 3)]).toEqual([400, 'zzz']);
	expect(long.body).toContain('id="backBecause-error"');
	const stale = await takeBack('0', 'It was another group.');
	expect([stale.status, kept(stale.body)]).toEqual([409, 'It was another group.']);
	expect(textOf(stale)).toContain('What you typed is still here');
	// The other form shows what is saved.
	expect(fieldIn(stale, 'title-0')).toBe('Tool library');
	expect((await takeBack('1', 'It was another group.')).status).toBe(303);
});
