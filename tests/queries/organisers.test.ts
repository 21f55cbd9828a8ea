import { expect, test } from 'vitest';
import { slowHashing } from '../../app/services/password-hash.server';
import { newPassword } from '../../app/services/passwords.server';
import { withDatabases } from '../support/db';
import { amina, organisersOn } from '../support/organisers';

withDatabases((_name, getDb) => {
	const { anOrganiser, attempt, entered } = organisersOn(getDb);

	test('the right password opens a session that later requests are known by', async () => {
		const organisers = await anOrganiser();
		const { headers } = await entered(organisers);
		expect(await organisers.current(headers)).toMatchObject({ name: 'Amina Yusuf', email: 'amina@example.org' });
		expect(await organisers.current(new Headers())).toBeNull();
		expect(await organisers.current(new Headers({ cookie: 'stockpot.session_token=made-up.signature' }))).toBeNull();
	});

	test('a new password for whoever knows the present one: other sessions end, this one stays', async () => {
		const organisers = await anOrganiser();
		const here = (await entered(organisers)).headers;
		const there = (await entered(organisers)).headers;
		const who = await organisers.current(here);
		if (!who) throw new Error('Signed in');
		let ended = 0;
		organisers.onEnded(() => {
			ended++;
		});
		const change = { present: amina.password, password: 'soup kettle violin', address: '10.0.0.7', headers: here };
		expect(await organisers.otherSessions(who.userId, here)).toBe(1);
		expect(await organisers.changePassword(who, { ...change, present: 'not this one' })).toEqual({
			ok: false,
			code: 'wrong',
		});
		expect(await organisers.current(there)).not.toBeNull();
		expect(await organisers.changePassword(who, change)).toMatchObject({ ok: true });
		expect(ended).toBe(1);
		expect(await organisers.current(there)).toBeNull();
		expect(await organisers.current(here)).toEqual(who);
		expect(await organisers.otherSessions(who.userId, here)).toBe(0);
		expect(await attempt(organisers)).toEqual({ ok: false, code: 'wrong' });
		expect((await attempt(organisers, { password: change.password })).ok).toBe(true);
		// A late repeat of the form succeeds.
		expect(await organisers.changePassword(who, change)).toMatchObject({ ok: true });
	});

	test('of two new passwords at once one is set, and the pace is that of sign-in', async () => {
		const organisers = await anOrganiser();
		const here = (await entered(organisers)).headers;
		const who = await organisers.current(here);
		if (!who) throw new Error('Signed in');
		const change = (password: string, present = amina.password) =>
			organisers.changePassword(who, { present, password, address: '10.0.0.7', headers: here });
		const [one, other] = await Promise.all([change('soup kettle violin'), change('carpet lemon island')]);
		expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
		const guesses = [];
		for (let n = 0; n < 12; n++) guesses.push(await change('yet another one', `guess number ${n}`));
		expect(guesses[0]).toEqual({ ok: false, code: 'wrong' });
		expect(guesses.at(-1)).toMatchObject({ ok: false, code: 'wait' });
	});

	test('an e-mail is one account however it is spelt', async () => {
		const organisers = await anOrganiser();
		expect(await attempt(organisers, { email: ' AMINA@example.ORG ' })).toMatchObject({ ok: true });
		const again = await organisers.prepare(
			{ ...amina, email: 'amina@EXAMPLE.org' },
			{ link: 'one', address: '10.0.0.7' },
		);
		expect(again).toEqual({ ok: false, code: 'email taken' });
	});

	test('a wrong password, an unknown e-mail and something that is none get the same answer', async () => {
		const organisers = await anOrganiser();
		const answers = [
			await attempt(organisers, { password: 'not the four words' }),
			await attempt(organisers, { email: 'nobody@example.org' }),
			await attempt(organisers, { email: 'not an address' }),
			await attempt(organisers, { password: 'x'.repeat(500) }),
		];
		expect(answers).toEqual(Array(4).fill({ ok: false, code: 'wrong' }));
	});

	test('cookies are for this site and no script, and secure exactly when the public address is https', async () => {
		const plain = (await entered(await anOrganiser())).cookies.join();
		expect(plain).toMatch(/HttpOnly/);
		expect(plain).toMatch(/SameSite=Lax/);
		expect(plain).not.toMatch(/Secure/i);
		await getDb().deleteFrom('account').execute();
		await getDb().deleteFrom('session').execute();
		await getDb().deleteFrom('user').execute();
		const https = await anOrganiser({ PUBLIC_URL: 'https://soup.example' });
		const { cookies, headers } = await entered(https);
		expect(cookies.every((cookie) => /; Secure/.test(cookie))).toBe(true);
		for (const cookie of [...cookies, ...(await https.signOut(headers))]) {
			expect(cookie).toMatch(/^__Host-stockpot[._]/);
			expect(cookie).toMatch(/; Path=\//);
			expect(cookie).not.toMatch(/Domain=/i);
		}
		expect(await https.current(headers)).toBeNull();
	});

	test('a session that a sibling subdomain planted under an unprefixed name is not read', async () => {
		const https = await anOrganiser({ PUBLIC_URL: 'https://soup.example' });
		const { headers } = await entered(https);
		expect(await https.current(headers)).not.toBeNull();
		const planted = headers.get('cookie')?.replaceAll('__Host-', '') ?? '';
		expect(await https.current(new Headers({ cookie: planted }))).toBeNull();
		expect(await https.current(new Headers({ cookie: `__Secure-${planted}` }))).toBeNull();
	});

	test('signing in again ends the session that the browser still carried', async () => {
		const organisers = await anOrganiser();
		const first = await entered(organisers);
		const second = await entered(organisers, first.headers);
		expect(await organisers.current(first.headers)).toBeNull();
		expect(await organisers.current(second.headers)).not.toBeNull();
	});

	test('signing out ends the session and not only the cookie', async () => {
		const organisers = await anOrganiser();
		const { headers } = await entered(organisers);
		const cookies = await organisers.signOut(headers);
		expect(cookies.join()).toMatch(/Max-Age=0/);
		expect(await organisers.current(headers)).toBeNull();
	});

	test('signing out everywhere ends every session of that person', async () => {
		const organisers = await anOrganiser();
		const [laptop, phone] = [await entered(organisers), await entered(organisers)];
		const me = await organisers.current(laptop.headers);
		await organisers.signOutEverywhere(me?.userId ?? '');
		expect(await organisers.current(laptop.headers)).toBeNull();
		expect(await organisers.current(phone.headers)).toBeNull();
	});

	test('a session keeps neither address nor browser', async () => {
		const organisers = await anOrganiser();
		await entered(organisers, new Headers({ 'user-agent': 'canary-browser', 'x-forwarded-for': '203.0.113.9' }));
		const sessions = await getDb().selectFrom('session').selectAll().execute();
		expect(sessions).toHaveLength(1);
		expect(JSON.stringify(sessions)).not.toMatch(/canary-browser|203\.0\.113\.9/);
	});

	test('a password is kept as a slow hash only', async () => {
		await anOrganiser({}, slowHashing);
		const [account] = await getDb().selectFrom('account').selectAll().execute();
		expect(account?.password).toMatch(/^scrypt:15:8:3:[\w-]{22}:[\w-]{43}$/);
		expect(JSON.stringify(account)).not.toContain(amina.password);
	});

	test('a reset password is the only one that works, and ends every session', async () => {
		const organisers = await anOrganiser();
		const { headers } = await entered(organisers);
		const password = newPassword();
		expect(await organisers.resetPassword('AMINA@example.org', password)).toMatchObject({ ok: true });
		expect(await organisers.current(headers)).toBeNull();
		expect(await attempt(organisers)).toEqual({ ok: false, code: 'wrong' });
		expect(await attempt(organisers, { password })).toMatchObject({ ok: true });
		expect(await organisers.resetPassword('nobody@example.org', password)).toEqual({ ok: false, code: 'unknown' });
	});
});
