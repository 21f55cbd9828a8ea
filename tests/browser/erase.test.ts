import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { lookOver, openDevice } from '../support/desk';
import { makeDinner, makeGroup, makePitch } from '../support/factories';

const fixture = withBrowserAndNight();

/** A pitch of a dinner in this phase, opened by its private link on a phone. */
async function openOwn(phase: 'call' | 'voting') {
	const { night, browser } = fixture;
	const dinner = await makeDinner(night.db, await makeGroup(night.db), { phase });
	const pitch = await makePitch(night.db, dinner, 'A tool library for the whole street', {
		...(phase === 'voting' && { state: 'presented', number: 1 }),
	});
	const phone = await openDevice(browser, night.url, { width: 390 });
	await phone.open(night.services.pitches.pathOf(pitch.id));
	await phone.page.getByText('Delete what you know about me').click();
	return { phone, row: () => night.db.selectFrom('pitch').selectAll().where('id', '=', pitch.id).executeTakeFirst() };
}

test('a pitcher reads what goes and what stays, deletes it, and the link leads to a page that says so', async () => {
	const { phone, row } = await openOwn('call');
	await lookOver(phone, 'erase own pitch', [320, 1280]);
	await phone.page.getByRole('button', { name: 'Yes, delete it for good' }).click();
	await phone.page.getByRole('heading', { name: 'It is deleted' }).waitFor();
	await lookOver(phone, 'erased', [320]);
	expect(await row()).toMatchObject({ state: 'withdrawn', answers: { title: '', contactEmail: '' } });
	await phone.page.goBack();
	await phone.page.reload();
	await phone.page.getByRole('heading', { name: 'It is deleted' }).waitFor();
	phone.untroubled();
});

test('on the night the page says when it is done', async () => {
	const { phone, row } = await openOwn('voting');
	await phone.page.getByRole('button', { name: 'Yes, delete it after the result' }).click();
	await phone.page.getByText('You asked us to delete what we know about you').waitFor();
	expect(await phone.page.textContent('main')).toContain('in the night after the result is published');
	expect((await row())?.answers.contactEmail).toBe('jo@example.org');
	phone.untroubled();
});
