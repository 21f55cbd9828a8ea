import { expect, test } from 'vitest';
import { readSettings } from '../../app/contract/settings';
import { createOrganisers, newPassword } from '../../app/services/organisers.server';
import { withDatabases } from '../support/db';
import { makeContext } from '../support/factories';

const amina = { name: 'Amina Yusuf', email: 'Amina@Example.org', password: 'four words in a row' };

withDatabases((_name, getDb) => {
	async function anOrganiser(settings: Record<string, string> = {}) {
		const read = readSettings(settings);
		if (!read.ok) throw new Error(read.sentence);
		const organisers = createOrganisers({ ...makeContext(getDb()).context, settings: read.value });
		const ready = await organisers.prepare(amina);
		if (!ready) throw new Error('Nobody else waits here');
		expect(await getDb().transaction().execute(ready.write)).toBe(true);
		return organisers;
	}
	type Organisers = Awaited<ReturnType<typeof anOrganiser>>;
	const attempt = (organisers: Organisers, given: Partial<Parameters<Organisers['signIn']>[0]> = {}) =>
		organisers.signIn({
			email: amina.email,
			password: amina.password,
			address: '10.0.0.7',
			headers: new Headers(),
			...given,
		});
	const entered = async (organisers: Organisers, headers = new Headers()) => {
		const outcome = await attempt(organisers, { headers });
		if (!outcome.ok) throw new Error(outcome.code);
		return { cookies: outcome.value, headers: withCookie(outcome.value) };
	};

	test('the right password opens a session that later requests are known by', async () => {
		const organisers = await anOrganiser();
		const { headers } = await entered(organisers);
		expect(await organisers.current(headers)).toMatchObject({ name: 'Amina Yusuf', email: 'amina@example.org' });
		expect(await organisers.current(new Headers())).toBeNull();
		expect(await organisers.current(new Headers({ cookie: 'stockpot.session_token=made-up.signature' }))).toBeNull();
	});

	test('an e-mail is one account however it is spelt', async () => {
		const organisers = await anOrganiser();
		expect(await attempt(organisers, { email: ' AMINA@example.ORG ' })).toMatchObject({ ok: true });
		const again = await organisers.prepare({ ...amina, email: 'amina@EXAMPLE.org' });
		expect(again && (await getDb().transaction().execute(again.write))).toBe(false);
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
		expect(await https.current(headers)).not.toBeNull();
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
		await anOrganiser();
		const [account] = await getDb().selectFrom('account').selectAll().execute();
		expect(account?.password).toMatch(/^[\da-f]{32}:[\da-f]{128}$/);
		expect(JSON.stringify(account)).not.toContain(amina.password);
	});

	test('six wrong tries make one account wait at one address, and nobody else in the hall', async () => {
		const organisers = await anOrganiser();
		for (let i = 0; i < 5; i++)
			expect(await attempt(organisers, { password: 'wrong' })).toEqual({ ok: false, code: 'wrong' });
		const sixth = await attempt(organisers);
		expect(sixth).toMatchObject({ ok: false, code: 'wait' });
		const seconds = 'seconds' in sixth ? sixth.seconds : 0;
		expect(seconds).toBeGreaterThan(0);
		expect(seconds).toBeLessThanOrEqual(180);
		// The same hall, another account; the same account, another place.
		expect(await attempt(organisers, { email: 'other@example.org' })).toEqual({ ok: false, code: 'wrong' });
		expect(await attempt(organisers, { address: '10.0.0.8' })).toMatchObject({ ok: true });
	});

	test('forty tries at once look at no more than five passwords', async () => {
		const organisers = await anOrganiser();
		const tries = Array.from({ length: 40 }, () => attempt(organisers, { password: 'wrong' }));
		const codes = (await Promise.all(tries)).map((a) => (a.ok ? 'in' : a.code));
		expect(codes.filter((code) => code === 'wrong')).toHaveLength(5);
		expect(codes.filter((code) => code === 'wait' || code === 'busy')).toHaveLength(35);
	});

	test('when too many hashes wait, one more is told that the server is busy and loses no try', async () => {
		const organisers = await anOrganiser();
		const crowd = Array.from({ length: 40 }, (_, i) => attempt(organisers, { email: `guest-${i}@example.org` }));
		const codes = (await Promise.all(crowd)).map((a) => (a.ok ? 'ok' : a.code));
		expect(codes.filter((code) => code === 'busy').length).toBeGreaterThan(0);
		expect(codes.filter((code) => code === 'wrong').length).toBeGreaterThanOrEqual(30);
		expect(await attempt(organisers)).toMatchObject({ ok: true });
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

const withCookie = (cookies: readonly string[]): Headers =>
	new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
