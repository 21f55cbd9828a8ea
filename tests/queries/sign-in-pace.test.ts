import { expect, test } from 'vitest';
import type { Hashing } from '../../app/services/password-hash.server';
import { withDatabases } from '../support/db';
import { makeAccount, quickHashing } from '../support/factories';
import { amina, deviceOf, organisersOn, withCookie } from '../support/organisers';

withDatabases((_name, getDb) => {
	const { anOrganiser, attempt, entered, clock } = organisersOn(getDb);

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
		const hashing: Hashing = { ...quickHashing, hash: (password) => gate.then(() => quickHashing.hash(password)) };
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
});
