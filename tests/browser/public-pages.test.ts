import sharp from 'sharp';
import { expect, test } from 'vitest';
import { putPicture } from '../../db/queries/pictures';
import { withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice } from '../support/desk';
import { publishedEvening } from '../support/published';

const fixture = withBrowserAndNight();

/** A picture of 800 x 600. */
const somePicture = async () => {
	const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a9a5a' } })
		.webp()
		.toBuffer();
	return { version: 'one', width: 800, height: 600, bytes, small: bytes };
};
const LONGEST = 'Kitchen and garden together: for everybody in all our streets who eats alone on weekdays';

test('the page of a project fits with the longest title', async () => {
	const { night, browser } = fixture;
	const { pitches, group, dinner } = await publishedEvening(night.db, {
		rules: { potRule: { kind: 'shares', percent: [70, 30] }, prizes: ['A spade and a wheelbarrow for the winner'] },
	});
	const winner = pitches[2] ?? expect.fail('There are four pitches');
	const answers = JSON.stringify({ ...winner.answers, title: LONGEST, money: 'Seeds.\n\nTools.' });
	await night.db.updateTable('pitch').set({ answers }).where('id', '=', winner.id).execute();
	await putPicture(night.db, winner.id, await somePicture());
	const at = `/${group.slug}/${dinner.number}/projects`;
	const phone = await openDevice(browser, night.url, { width: 390 });
	await phone.open(`${at}/3`);
	await lookOver(phone, 'project', [320, 1280]);
	expect(await phone.page.locator('h1').count()).toBe(1);
	phone.untroubled();
	await phone.context.close();
});
