import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readStepCode, type StepCode } from '../../app/contract/second-step';
import { createOrganisers } from '../../app/services/organisers.server';
import { hashingAt } from '../../app/services/password-hash.server';
import { withDatabases } from '../support/db';
import { clockAt, makeAccount, makeContext } from '../support/factories';
import { keyIn, totp } from '../support/totp';

// RFC 6238, appendix B, SHA-1.
test.each([
	[59, '94287082'],
	[1111111109, '07081804'],
	[1111111111, '14050471'],
	[1234567890, '89005924'],
	[2000000000, '69279037'],
	[20000000000, '65353130'],
])('the app of the tests shows what RFC 6238 says for second %i', (second, code) => {
	expect(totp(Buffer.from('12345678901234567890'), new Date(second * 1000), 8)).toBe(code);
});

test.each([
	['123456', { kind: 'app', code: '123456' }],
	[' 123 456 ', { kind: 'app', code: '123456' }],
	['١٢٣٤٥٦', { kind: 'app', code: '123456' }],
	['１２３-４５６', { kind: 'app', code: '123456' }],
	['AB2CD EF3GH', { kind: 'backup', code: 'ab2cd-ef3gh' }],
	['ab2cd–ef3gh', { kind: 'backup', code: 'ab2cd-ef3gh' }],
	['12345', null],
	['1234567', null],
	['ab2cd', null],
	['', null],
])('%j is read as %j', (text, code) => {
	expect(readStepCode(text)).toEqual(code);
});

const amina = { name: 'Amina Yusuf', email: 'amina@example.org', password: 'onion kettle stairs' };
const quick = hashingAt({ log2N: 4, r: 1, p: 1 });

/** A browser's cookies after these `Set-Cookie` lines. */
const jar = (...answers: readonly (readonly string[])[]): Headers => {
	const held = new Map<string, string>();
	for (const line of answers.flat()) {
		const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
		if (/Max-Age=0/i.test(line)) held.delete(name);
		else held.set(name, value);
	}
	return new Headers({ cookie: [...held].map(([name, value]) => `${name}=${value}`).join('; ') });
};

// better-auth reads the system clock. It is stopped, because a code expires with its time step.
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
	vi.useRealTimers();
});

withDatabases((_name, getDb) => {
	async function begin() {
		const clock = clockAt(new Date().toISOString());
		const organisers = createOrganisers(makeContext(getDb(), clock).context, quick);
		const organiser = await makeAccount(getDb(), organisers, amina);
		const signIn = (headers = new Headers(), password = amina.password, address = '10.0.0.7') =>
			organisers.signIn({ email: amina.email, password, address, headers });
		return { organisers, signIn, clock, organiser: organiser };
	}
	type World = Awaited<ReturnType<typeof begin>>;

	async function turnedOn(world: World) {
		const entered = await world.signIn();
		if (!entered.ok) throw new Error(entered.code);
		const own = { organiser: world.organiser, headers: jar(entered.value) };
		const begun = await world.organisers.secondStep.begin(own, amina.password);
		if (!begun.ok) throw new Error(begun.code);
		const key = keyIn(begun.value);
		// The app's clock is one step behind, so that later codes are available.
		const base = Date.now();
		const code = (steps = -1): StepCode => ({ kind: 'app', code: totp(key, new Date(base + steps * 30_000)) });
		const confirmed = await world.organisers.secondStep.confirm(own, code());
		if (!confirmed.ok) throw new Error(confirmed.code);
		const headers = jar(entered.value, confirmed.value);
		const backupCodes = world.organisers.secondStep.newCodesIn(headers, world.organiser.userId) ?? [];
		return { code, backupCodes, before: own.headers, headers };
	}
	/** Signs in with the right password; returns the cookies for the second step. */
	async function halfWay(world: World, headers = new Headers()) {
		const half = await world.signIn(headers, amina.password, '10.0.0.8');
		if (half.ok || half.code !== 'second step') throw new Error('The second step is on');
		return jar([...(headers.get('cookie')?.split('; ') ?? []), ...half.cookies]);
	}
	const second = (world: World, headers: Headers, code: StepCode, trust = false) =>
		world.organisers.signInSecond({ code, trust, headers });
	const wrong: StepCode = { kind: 'app', code: '000000' };

	test('nothing is asked before the app showed the right code, and turning it on changes the session', async () => {
		const world = await begin();
		const entered = await world.signIn();
		if (!entered.ok) throw new Error(entered.code);
		const own = { organiser: world.organiser, headers: jar(entered.value) };
		expect(await world.organisers.secondStep.begin(own, 'not the password')).toEqual({ ok: false, code: 'wrong' });
		expect((await world.organisers.secondStep.begin(own, amina.password)).ok).toBe(true);
		expect(await world.organisers.secondStep.confirm(own, wrong)).toEqual({ ok: false, code: 'wrong' });
		expect((await world.signIn()).ok).toBe(true);
		const on = await turnedOn(world);
		expect(await world.organisers.current(on.before)).toBeNull();
		expect(await world.organisers.current(on.headers)).toMatchObject({ email: amina.email });
		expect(await world.organisers.secondStep.isOn(world.organiser.userId)).toBe(true);
	});

	test('the password alone opens no session; a wrong code is refused, the right one lets in with a new session', async () => {
		const world = await begin();
		const { code } = await turnedOn(world);
		const half = await halfWay(world);
		expect(await world.organisers.current(half)).toBeNull();
		expect(await second(world, half, wrong)).toEqual({ ok: false, code: 'wrong' });
		const inside = await second(world, half, code(0));
		if (!inside.ok) throw new Error(inside.code);
		expect(await world.organisers.current(jar(inside.value))).toMatchObject({ email: amina.email });
	});

	test('a code lets in once, also in another sign-in', async () => {
		const world = await begin();
		const { code } = await turnedOn(world);
		expect(await second(world, await halfWay(world), code(-1))).toEqual({ ok: false, code: 'wrong' });
		const used = code(0);
		expect((await second(world, await halfWay(world), used)).ok).toBe(true);
		expect(await second(world, await halfWay(world), used)).toEqual({ ok: false, code: 'wrong' });
	});

	test('of twenty presses of one code at once one lets in', async () => {
		const world = await begin();
		const { code } = await turnedOn(world);
		const [half, used] = [await halfWay(world), code(0)];
		const all = await Promise.all(Array.from({ length: 8 }, () => second(world, half, used)));
		expect(all.filter((one) => one.ok)).toHaveLength(1);
	});

	test('a backup code lets in once', async () => {
		const world = await begin();
		const { backupCodes } = await turnedOn(world);
		expect(backupCodes).toHaveLength(10);
		const backup = readStepCode(backupCodes[3]?.toUpperCase() ?? '');
		if (!backup) throw new Error('A backup code is read');
		expect((await second(world, await halfWay(world), backup)).ok).toBe(true);
		expect(await second(world, await halfWay(world), backup)).toEqual({ ok: false, code: 'wrong' });
	});

	test('five wrong codes use the password up, strangers are slowed, a known device is not', async () => {
		const world = await begin();
		const { code, headers } = await turnedOn(world);
		const half = await halfWay(world);
		const guess = (i: number): StepCode => ({ kind: 'backup', code: `aaaaa-aaaa${'abcdefghijk'[i]}` });
		for (let i = 0; i < 5; i++) expect(await second(world, half, guess(i))).toMatchObject({ code: 'wrong' });
		expect(await second(world, half, code(0))).toEqual({ ok: false, code: 'wrong' });
		const again = await halfWay(world);
		for (let i = 0; i < 4; i++) await second(world, again, guess(i));
		expect(await second(world, again, code(1))).toMatchObject({ code: 'wait', device: 'unknown' });
		const mine = await halfWay(world, headers);
		expect((await second(world, mine, code(1))).ok).toBe(true);
	});

	test('codes from the known devices of an account share one pace, whichever sign-in made them known', async () => {
		const world = await begin();
		const { code, headers } = await turnedOn(world);
		const guess = (n: number): StepCode => ({ kind: 'backup', code: `aaaaa-aaaa${'abcdefghijk'[n]}` });
		const first = await halfWay(world, headers);
		for (let n = 0; n < 4; n++) expect(await second(world, first, guess(n))).toMatchObject({ code: 'wrong' });
		const inside = await second(world, first, code(0));
		if (!inside.ok) throw new Error(inside.code);
		const again = await halfWay(world, jar(inside.value));
		for (let n = 0; n < 6; n++) expect(await second(world, again, guess(n))).toMatchObject({ code: 'wrong' });
		expect(await second(world, again, code(1))).toMatchObject({ code: 'wait', device: 'known' });
	});

	test('without the password, after ten minutes or with a new password there is no second step', async () => {
		const world = await begin();
		const { code } = await turnedOn(world);
		expect(await second(world, new Headers(), code(0))).toEqual({ ok: false, code: 'start again' });
		const forged = new Headers({ cookie: 'stockpot_second_step=e30' });
		expect(await second(world, forged, code(0))).toEqual({ ok: false, code: 'start again' });
		const half = await halfWay(world);
		world.clock.forward(11);
		expect(await second(world, half, code(0))).toEqual({ ok: false, code: 'start again' });
		const other = await halfWay(world);
		await world.organisers.resetPassword(amina.email, 'moss violin tractor');
		expect(await second(world, other, code(0))).toEqual({ ok: false, code: 'start again' });
	});

	test('an own computer is not asked again, until everywhere is signed out', async () => {
		const world = await begin();
		const { code } = await turnedOn(world);
		const inside = await second(world, await halfWay(world), code(0), true);
		if (!inside.ok) throw new Error(inside.code);
		expect((await world.signIn(jar(inside.value))).ok).toBe(true);
		expect(await world.signIn(new Headers())).toMatchObject({ code: 'second step' });
		const [trusted] = [jar(inside.value)];
		await world.organisers.signOutEverywhere(world.organiser.userId);
		expect(await world.signIn(trusted)).toMatchObject({ code: 'second step' });
	});

	test('it is turned off with the password, or by whoever resets it; new backup codes end the old ones', async () => {
		const world = await begin();
		const on = await turnedOn(world);
		const own = { organiser: world.organiser, headers: on.headers };
		expect(await world.organisers.secondStep.turnOff(own, 'not the password')).toMatchObject({ code: 'wrong' });
		const fresh = await world.organisers.secondStep.newBackupCodes(own, amina.password);
		const shown = fresh.ok ? world.organisers.secondStep.newCodesIn(jar(fresh.value), world.organiser.userId) : null;
		expect(shown).toHaveLength(10);
		expect(shown).not.toContain(on.backupCodes[0]);
		expect(fresh.ok && world.organisers.secondStep.newCodesIn(jar(fresh.value), 'somebody else')).toBeNull();
		const old = readStepCode(on.backupCodes[0] ?? '') ?? wrong;
		expect(await second(world, await halfWay(world), old)).toMatchObject({ code: 'wrong' });
		await world.organisers.resetPassword(amina.email, 'moss violin tractor');
		expect((await world.signIn(new Headers(), 'moss violin tractor', '10.0.0.9')).ok).toBe(true);
		expect(await getDb().selectFrom('twoFactor').selectAll().execute()).toEqual([]);
	});

	test('secret and backup codes lie encrypted in the database', async () => {
		const world = await begin();
		const { backupCodes } = await turnedOn(world);
		const kept = JSON.stringify(await getDb().selectFrom('twoFactor').selectAll().execute());
		for (const backup of backupCodes) expect(kept).not.toContain(backup);
		expect(kept).not.toMatch(/otpauth|[A-Z2-7]{32}/);
	});
});
