import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { type Answer, fieldIn, textOf, visitor, signedIn as visitorWith } from '../support/visitor';

let night: Night;
let db: Awaited<ReturnType<typeof openEmbedded>>['db'];
let desk: Awaited<ReturnType<typeof signedIn>>;
let pot = '';
beforeAll(async () => {
	({ db } = await openEmbedded());
	night = await startNight(db, await builtPages());
	const { group, dinner } = await night.dinner({ papers: 1 });
	desk = await signedIn(group.id);
	pot = `/desk/${group.slug}/${dinner.number}/pot`;
});
afterAll(() => night.stop());

async function signedIn(groupId: string) {
	const { cookie, userId } = await night.deskCookie(groupId);
	return { ...visitorWith(night.url, cookie), groupId, userId };
}
const endSessions = (userId: string) => night.services.organisers.signOutEverywhere(userId);
const decoded = (html: string) =>
	[
		['&quot;', '"'],
		['&#x27;', "'"],
		['&lt;', '<'],
		['&gt;', '>'],
		['&amp;', '&'],
	].reduce((text, [from = '', to = '']) => text.replaceAll(from, to), html);
const hiddenIn = ({ body }: Answer): Record<string, string> =>
	Object.fromEntries(
		[...body.matchAll(/<input type="hidden" name="([^"]*)" autoComplete="off" value="([^"]*)"/g)].map(
			([, name, value]) => [decoded(name ?? ''), decoded(value ?? '')],
		),
	);

test('who was signed out in mid-form sends what was typed again after signing in, and it is done once', async () => {
	const page = await desk.get(pot);
	const form = {
		key: fieldIn(page, 'key'),
		intent: 'add',
		expected: decoded(fieldIn(page, 'expected')),
		'kind-0': 'raffle',
		'label-0': '',
		'sum-0': '118.50 "&<b>',
		counter1: 'Amina Yusuf',
		counter2: 'Grace Okafor',
	};
	await endSessions(desk.userId);
	const refused = await desk.post(pot, form);
	expect(refused.status).toBe(401);
	expect(refused.headers['cache-control']).toContain('no-store');
	expect(textOf(refused)).toContain('You are signed out, so this was not done');
	expect(refused.body).not.toContain('"&<b>');
	const kept = hiddenIn(refused);
	expect(kept).toEqual(form);
	// Without a sign-in the button gets the same page again.
	expect(hiddenIn(await desk.post(pot, kept))).toEqual(form);

	const again = await signedIn(desk.groupId);
	const done = await again.post(pot, { ...kept, 'sum-0': '118.50' });
	expect([done.status, done.headers.location]).toEqual([303, `${pot}?did=added#answer`]);
	expect((await again.post(pot, { ...kept, 'sum-0': '118.50' })).status).toBe(303);
	expect(textOf(await again.get(pot))).toContain('£118.50');
});

test('a password that was typed into such a form is on no page', async () => {
	const one = await signedIn(desk.groupId);
	await endSessions(one.userId);
	const form = { intent: 'change password', present: 'old onion kettle', password: 'new onion kettle' };
	const refused = await one.post('/desk/account', form);
	expect(refused.status).toBe(401);
	expect(refused.body).not.toContain('onion');
});

test('a browser that keeps no cookie is told so in the place of the page that it wanted', async () => {
	const at = (path: string, from: string) => visitor(night.url, { referer: `${night.url}${from}` }).get(path);
	for (const [path, from, to] of [
		['/desk', '/sign-in?next=%2Fdesk', '/sign-in?next=%2Fdesk&cookie=refused'],
		['/desk', '/sign-in/code', '/sign-in?next=%2Fdesk&cookie=refused'],
		['/desk', '/', '/sign-in?next=%2Fdesk'],
		// A soup group may have such a name.
		['/desk', '/join-us/1', '/sign-in?next=%2Fdesk'],
		['/ballot', '/vote', '/vote?cookie=refused'],
		['/ballot', '/', '/vote'],
	] as const)
		expect((await at(path, from)).headers.location, `${path} from ${from}`).toBe(to);
	const guest = visitor(night.url);
	expect(textOf(await guest.get('/vote?cookie=refused'))).toContain('This phone has no cookie for your ballot');
	expect(textOf(await guest.get('/sign-in?cookie=refused'))).toContain('This browser has no cookie of your sign-in');
});

test('a session that is used lasts its full time again, and one of today is left alone', async () => {
	const one = await signedIn(desk.groupId);
	const ends = async () =>
		(await db.selectFrom('session').select('expiresAt').where('userId', '=', one.userId).executeTakeFirstOrThrow())
			.expiresAt;
	const first = await ends();
	expect((await one.get('/desk')).headers['set-cookie']).toBeUndefined();
	expect(await ends()).toEqual(first);
	const tonight = new Date(Date.now() + 3 * 60 * 60_000);
	await db.updateTable('session').set({ expiresAt: tonight }).where('userId', '=', one.userId).execute();
	const cookies = [(await one.get('/desk')).headers['set-cookie'] ?? []].flat();
	expect(cookies).toEqual([expect.stringMatching(/session_token=[^;]+; .*Max-Age=2592000.*HttpOnly/)]);
	expect((await ends()).getTime()).toBeGreaterThan(first.getTime() - 60_000);
	expect((await one.get('/desk')).status).toBe(200);
});
