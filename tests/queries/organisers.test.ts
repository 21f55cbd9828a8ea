import { expect, test } from 'vitest';
import { readSettings } from '../../app/contract/settings';
import { createOrganisers } from '../../app/services/organisers.server';
import { type Hashing, hashingAt, slowHashing } from '../../app/services/password-hash.server';
import { newPassword } from '../../app/services/passwords.server';
import { withDatabases } from '../support/db';
import { clockAt, makeAccount, makeContext } from '../support/factories';

const amina = { name: 'Amina Yusuf', email: 'Amina@Example.org', password: 'four words in a row' };

/** A low cost, because these tests count attempts. */
const quick = hashingAt({ log2N: 4, r: 1, p: 1 });

withDatabases((_name, getDb) => {
	let clock = clockAt('2026-11-26T18:00:00Z');
	async function anOrganiser(settings: Record<string, string> = {}, hashing: Hashing = quick) {
		clock = clockAt('2026-11-26T18:00:00Z');
		const read = readSettings(settings);
		if (!read.ok) throw new Error(read.sentence);
		const organisers = createOrganisers({ ...makeContext(getDb(), clock).context, settings: read.value }, hashing);
		await makeAccount(getDb(), organisers, amina);
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

	test('six wrong tries make one account wait at one address, and nobody else in the hall', async () => {
		const organisers = await anOrganiser();
		for (let i = 0; i < 5; i++)
			expect(await attempt(organisers, { password: 'wrong' })).toEqual({ ok: false, code: 'wrong' });
		expect(await attempt(organisers)).toEqual({ ok: false, code: 'wait', seconds: 36, device: 'unknown' });
		// Neither another account from the same address nor the same account from another address is limited.
		expect(await attempt(organisers, { email: 'other@example.org' })).toEqual({ ok: false, code: 'wrong' });
		expect(await attempt(organisers, { address: '10.0.0.8' })).toMatchObject({ ok: true });
		clock.forward(1);
		expect(await attempt(organisers)).toMatchObject({ ok: true });
	});

	test('forty tries at once look at no more than five passwords', async () => {
		const organisers = await anOrganiser();
		const tries = Array.from({ length: 40 }, () => attempt(organisers, { password: 'wrong' }));
		const codes = (await Promise.all(tries)).map((a) => (a.ok ? 'in' : a.code));
		expect(codes.filter((code) => code === 'wrong').length).toBeLessThanOrEqual(5);
		expect(codes.filter((code) => code === 'wait' || code === 'busy').length).toBeGreaterThanOrEqual(35);
	});

	test('guesses on one account from forty addresses and a whole /64 are slowed; the right password hears when to come again', async () => {
		const organisers = await anOrganiser();
		const codes: string[] = [];
		for (let i = 0; i < 40; i++) {
			const address = i % 2 === 0 ? `203.0.113.${i}` : `2001:db8:0:${i}::${i}`;
			const answer = await attempt(organisers, { password: 'wrong', address });
			codes.push(answer.ok ? 'in' : answer.code);
		}
		expect(codes.filter((code) => code === 'wrong')).toHaveLength(20);
		expect(codes.slice(20)).toEqual(Array(20).fill('wait'));
		expect(await attempt(organisers, { address: '198.51.100.1' })).toMatchObject({ code: 'wait', seconds: 30 });
		clock.forward(1);
		expect(await attempt(organisers, { address: '198.51.100.1' })).toMatchObject({ ok: true });
		// Another account is not affected.
		expect(await attempt(organisers, { email: 'other@example.org', address: '198.51.100.1' })).toMatchObject({
			code: 'wrong',
		});
		for (let i = 0; i < 8; i++)
			await attempt(organisers, { email: 'third@example.org', address: `2001:db8:7:7::${i}` });
		expect(await attempt(organisers, { email: 'third@example.org', address: '2001:db8:7:7::ffff' })).toMatchObject({
			code: 'wait',
		});
	});

	test('a device that signed in before comes in after any number of wrong tries by others, also from its own address', async () => {
		const organisers = await anOrganiser();
		const { headers } = await entered(organisers);
		const device = deviceOf(headers);
		for (let i = 0; i < 6; i++) await attempt(organisers, { password: 'wrong' });
		for (let i = 0; i < 30; i++) await attempt(organisers, { password: 'wrong', address: `203.0.113.${i}` });
		expect(await attempt(organisers)).toMatchObject({ code: 'wait', device: 'unknown' });
		expect(await attempt(organisers, { headers: device })).toMatchObject({ ok: true });
		// A known device has a rate limit too, because its cookie may be stolen.
		for (let i = 0; i < 10; i++)
			expect(await attempt(organisers, { headers: device, password: 'wrong' })).toMatchObject({ code: 'wrong' });
		expect(await attempt(organisers, { headers: device })).toEqual({
			ok: false,
			code: 'wait',
			seconds: 20,
			device: 'known',
		});
	});

	test('signing out keeps the device; signing out everywhere and a new password forget it', async () => {
		const organisers = await anOrganiser();
		const spoil = async () => {
			for (let i = 0; i < 6; i++) await attempt(organisers, { password: 'wrong' });
		};
		const first = await entered(organisers);
		await organisers.signOut(first.headers);
		await spoil();
		const second = await attempt(organisers, { headers: deviceOf(first.headers) });
		if (!second.ok) throw new Error(second.code);
		const me = await organisers.current(withCookie(second.value));
		await organisers.signOutEverywhere(me?.userId ?? '');
		expect(await attempt(organisers, { headers: deviceOf(withCookie(second.value)) })).toMatchObject({ code: 'wait' });
		clock.forward(10);
		const third = await entered(organisers);
		await organisers.resetPassword(amina.email, 'kettle violin moss');
		await spoil();
		expect(
			await attempt(organisers, { headers: deviceOf(third.headers), password: 'kettle violin moss' }),
		).toMatchObject({ code: 'wait' });
	});

	test('a device cookie that was made up, cut, or is another person’s is none', async () => {
		const organisers = await anOrganiser();
		await makeAccount(getDb(), organisers, { name: 'Eve', email: 'eve@example.org', password: 'violin kettle moss' });
		const hers = await attempt(organisers, { email: 'eve@example.org', password: 'violin kettle moss' });
		if (!hers.ok) throw new Error(hers.code);
		const { headers } = await entered(organisers);
		const mine = deviceOf(headers).get('cookie') ?? '';
		for (let i = 0; i < 6; i++) await attempt(organisers, { password: 'wrong' });
		for (const cookie of [mine.slice(0, -2), `${mine}AA`, 'stockpot_device=', 'stockpot_device=e30', '']) {
			expect(await attempt(organisers, { headers: new Headers({ cookie }) }), cookie).toMatchObject({ code: 'wait' });
		}
		expect(await attempt(organisers, { headers: deviceOf(withCookie(hers.value)) })).toMatchObject({ code: 'wait' });
		expect(await attempt(organisers, { headers: new Headers({ cookie: mine }) })).toMatchObject({ ok: true });
	});

	test('two organisers on one laptop are both known on it', async () => {
		const organisers = await anOrganiser();
		await makeAccount(getDb(), organisers, { name: 'Bob', email: 'bob@example.org', password: 'violin kettle moss' });
		const first = await entered(organisers);
		const his = { email: 'bob@example.org', password: 'violin kettle moss' };
		const second = await attempt(organisers, { ...his, headers: first.headers });
		if (!second.ok) throw new Error(second.code);
		const both = deviceOf(withCookie(second.value));
		for (let i = 0; i < 6; i++) {
			await attempt(organisers, { password: 'wrong' });
			await attempt(organisers, { ...his, password: 'wrong' });
		}
		expect(await attempt(organisers, { headers: both })).toMatchObject({ ok: true });
		expect(await attempt(organisers, { ...his, headers: both })).toMatchObject({ ok: true });
	});

	test('signing in as somebody else on a shared device gives no more guesses, and right passwords are paced', async () => {
		const organisers = await anOrganiser();
		const his = { email: 'bob@example.org', password: 'violin kettle moss' };
		await makeAccount(getDb(), organisers, { name: 'Bob', ...his });
		let shared = deviceOf((await entered(organisers)).headers);
		for (let n = 0; n < 10; n++)
			expect(await attempt(organisers, { password: 'wrong', headers: shared })).toMatchObject({ code: 'wrong' });
		const second = await attempt(organisers, { ...his, headers: shared });
		if (!second.ok) throw new Error(second.code);
		shared = deviceOf(withCookie(second.value));
		expect(await attempt(organisers, { password: 'wrong', headers: shared })).toMatchObject({ code: 'wait' });
		const codes = [];
		for (let n = 0; n < 32; n++) codes.push((await attempt(organisers, { ...his, headers: shared })).ok);
		expect(codes.filter(Boolean)).toHaveLength(30);
	});

	test('a crowd of made-up e-mails fills the queue of strangers and not the place of a known device', async () => {
		let release = () => {};
		let gate = Promise.resolve();
		const hashing: Hashing = { ...quick, hash: (password) => gate.then(() => quick.hash(password)) };
		const organisers = await anOrganiser({}, hashing);
		const device = deviceOf((await entered(organisers)).headers);
		gate = new Promise((resolve) => {
			release = resolve;
		});
		const done: string[] = [];
		const crowd = Array.from({ length: 40 }, (_, i) =>
			attempt(organisers, { email: `guest-${i}@example.org`, address: `203.0.113.${i}` }).then((answer) => {
				done.push(answer.ok ? 'in' : answer.code);
			}),
		);
		// One is running, thirty wait, and the others are refused at once.
		await expect.poll(() => done).toEqual(Array(9).fill('busy'));
		const mine = attempt(organisers, { headers: device, address: '203.0.113.1' });
		for (let i = 0; i < 20; i++) await getDb().selectFrom('user').select('id').execute();
		release();
		expect(await mine).toMatchObject({ ok: true });
		expect(done.filter((code) => code === 'wrong').length).toBeLessThan(10);
		await Promise.all(crowd);
		expect(done.filter((code) => code === 'wrong')).toHaveLength(31);
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

/** The cookies that remain after the session ended. */
const deviceOf = (headers: Headers): Headers =>
	new Headers({ cookie: /stockpot_device=[^;]*/.exec(headers.get('cookie') ?? '')?.[0] ?? '' });
