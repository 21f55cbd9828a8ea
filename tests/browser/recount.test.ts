import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstRevision } from '../../app/domain/revision';
import { sixWords } from '../../app/domain/six-words';
import { says, tap, withBrowserAndNight } from '../support/ballot-page';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { reach } from '../support/reach';
import { seenNow } from '../support/seen';

const fixture = withBrowserAndNight();

test('a browser recounts a published result by itself, also offline, and names what was changed in a saved file', async () => {
	const { night } = fixture;
	const { papers, paperSessions, ...room } = await night.dinner({ papers: 20, rules: { shown: 'all scores' } });
	const at = `${night.url}/${room.group.slug}/${room.dinner.number}`;
	for (const [n, session] of paperSessions.slice(1).entries())
		await night.services.ballots.save(session, {
			revision: firstRevision(session.epoch) + 1,
			lineup: 1,
			scores: n % 2 ? '5432105432105432' : '1111222233334444',
		});
	const guest = await fixture.newPhone({ viewport: { width: 390, height: 844 } });
	await guest.goto(`${night.url}/vote#${papers[0]?.code}`);
	await guest.waitForSelector('.pager');
	await tap(guest, 1, 0, 5);
	await says(guest, 'Saved. 1 of 16 scores counts.');
	await reach(night.db, room, 'announced');
	const { dinners } = night.services;
	for (let step = 0; (await dinners.reveal(room.dinner.id, step, pressOf(room.organiser))).ok; ) step++;
	const { step } = await seenNow(night.db, room.dinner.id);
	must(await dinners.move(room.dinner.id, 'publish', step, pressOf(room.organiser)));

	// The guest's phone says so by itself, and names the receipt.
	await says(guest, 'Your paper counted.');
	await says(guest, `Receipt ${papers[0]?.receipt} is on the public list.`);

	const [file] = await night.services.publishing.editions(room.dinner.id);
	const words = sixWords(file?.sha256 ?? '');
	const screen = await fixture.newPhone({ viewport: { width: 1280, height: 720 } });
	await screen.goto(`${at}/screen`);
	await says(screen, words);
	await screen.goto(at);
	await says(screen, words);

	const page = await fixture.newPhone({ viewport: { width: 390, height: 844 } });
	await page.goto(`${at}/recount#${file?.sha256}`);
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'Recount what is published here' }).click();
	await says(page, 'Recounted: everything that can be checked is the same.');
	await says(page, 'It is the file whose code you scanned on the big screen.');
	expect(await page.locator('#recounted [data-six]').textContent()).toBe(words);
	expect(await page.locator('[data-check]:visible [data-state]:visible').allInnerTexts()).toContain('The same');
	expect(await page.locator('[data-state="differs"]:visible').count()).toBe(0);

	const bytes =
		(await night.services.publishing.file({ ...room.dinner, phase: 'published' }))?.bytes ?? new Uint8Array();
	const changed = join(await mkdtemp(join(tmpdir(), 'stockpot-recount-')), 'changed.json');
	await writeFile(changed, Buffer.from(bytes).toString().replace('"counted":20', '"counted":21'));
	await page.setInputFiles('#chosen', changed);
	await says(page, 'Recounted: something differs. Somebody should explain it.');
	await says(page, 'It is not the file whose code you scanned');
	await says(page, 'receipts: how many');
	await page.setInputFiles('#chosen', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
	await says(page, 'This is not a result of Stockpot that can be recounted.');
	await page.context().setOffline(false);

	// A correction is another edition, which the screen's code of the night does not fit.
	must(await night.services.publishing.addNote(room.dinner.id, pressOf(room.organiser), 'The raffle was £2 more.', 0));
	await page.goto(`${at}/recount?again=1#${file?.sha256}`);
	await page.getByRole('button', { name: 'Recount what is published here' }).click();
	await says(page, 'It is not the file whose code you scanned');
	await says(page, 'Recounted: everything that can be checked is the same.');
	await page.getByRole('link', { name: /^1: / }).click();
	expect(await page.locator('body').textContent()).toContain('stockpot-result/1');
});
