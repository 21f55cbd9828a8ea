import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrganisers } from '../../app/services/organisers.server';
import { slowHashing } from '../../app/services/password-hash.server';
import { makeAccount, makeContext, makeDinner, makeGroup } from '../support/factories';
import { startPrepared } from '../support/prepared-server';
import type { RunningServer } from '../support/server';
import { keyIn, totp } from '../support/totp';
import { fieldIn, textOf, visitor } from '../support/visitor';

// Attacks on sign-in and on the call over HTTP. Client addresses come from the trusted proxy's header.

const PASSWORD = 'onion kettle stairs';
/** The hash of this account has the real cost, those of the others a quick one. */
const email = 'amina@example.org';
const guessed = 'bob@example.org';
const careful = 'carol@example.org';
let server: RunningServer;
let dinners: readonly string[] = [];

beforeAll(async () => {
	const started = await startPrepared(
		async ({ db, services, secrets }) => {
			// Each stored hash says its cost, and a server checks a password at that cost.
			const { context } = makeContext(db);
			const slowly = createOrganisers({ ...context, secrets }, slowHashing);
			await makeAccount(db, slowly, { name: 'Amina', email, password: PASSWORD });
			for (const quick of [guessed, careful])
				await makeAccount(db, services.organisers, { name: quick, email: quick, password: PASSWORD });
			const group = await makeGroup(db);
			const soon = new Date(Date.now() + 86_400_000);
			for (const number of [1, 2]) {
				await makeDinner(db, group, { phase: 'call', number, pitch_deadline: soon, starts_at: soon });
			}
			return [1, 2].map((number) => `/${group.slug}/${number}`);
		},
		{ on: 'embedded', env: { TRUST_PROXY: 'true' } },
	);
	dinners = started.prepared;
	server = started;
});
afterAll(() => server.stop());

const post = (path: string, fields: Record<string, string>, from: string, cookie = '') =>
	fetch(server.url + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: server.url, cookie, 'x-forwarded-for': from },
		body: new URLSearchParams(fields),
	});
const signIn = (fields: Record<string, string>, from: string, cookie = '') =>
	post('/sign-in', { email, password: PASSWORD, next: '/desk', ...fields }, from, cookie);
const deviceIn = (answer: Response): string =>
	answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0] ?? '')
		.find((pair) => pair.startsWith('stockpot_device=')) ?? '';

// Uses the real cost of hashes.
test('under attack by forty workers, and after wrong tries from its own address, a known device signs in', async () => {
	const device = deviceIn(await signIn({}, '10.0.0.7'));
	expect(device).not.toBe('');
	let attacking = true;
	const codes: number[] = [];
	const workers = Array.from({ length: 40 }, async (_, i) => {
		for (let n = 0; attacking && n < 20; n++) {
			const answer = await signIn({ email: `guest-${i}-${n}@example.org` }, i % 2 ? '10.0.0.7' : `203.0.113.${i}`);
			codes.push(answer.status);
			await answer.text();
		}
	});
	for (let i = 0; i < 5; i++) await signIn({ password: 'wrong' }, '10.0.0.7');
	const mine = await Promise.all(Array.from({ length: 3 }, () => signIn({}, '10.0.0.7', device)));
	expect(mine.map(({ status }) => status)).toEqual([303, 303, 303]);
	attacking = false;
	await Promise.all(workers);
	expect(codes).not.toContain(303);
	expect(codes).toContain(503);
});

test('guesses on one account from forty addresses are slowed, and the page says when to come again', async () => {
	const statuses: number[] = [];
	for (let i = 0; i < 40; i++) {
		const answer = await signIn({ email: guessed, password: `wrong ${i}` }, `198.51.100.${i}`);
		statuses.push(answer.status);
	}
	expect(statuses.filter((status) => status === 401).length).toBeLessThan(30);
	expect(statuses).toContain(429);
	// A token may be refilled at any moment; then the next attempt is refused.
	const tries = [await signIn({ email: guessed }, '198.51.100.200')];
	if (tries[0]?.status === 303) tries.push(await signIn({ email: guessed }, '198.51.100.201'));
	const refused = tries.at(-1) as Response;
	expect(refused.status).toBe(429);
	expect(await refused.text()).toContain('Your password was not looked at. Try again in');
});

test('while one dinner’s call is flooded from forty addresses, a fresh pitcher and another dinner’s get through', async () => {
	const draft = { title: 'Tool library' };
	const [flooded = '', other = ''] = dinners;
	const flood = await Promise.all(
		Array.from({ length: 240 }, (_, i) => post(`${flooded}/pitch/save`, draft, `203.0.113.${i % 40}`)),
	);
	expect(flood.some(({ status }) => status === 503)).toBe(true);
	expect((await post(`${flooded}/pitch/save`, draft, '10.0.0.9')).status).toBe(200);
	expect((await post(`${other}/pitch/save`, draft, '203.0.113.1')).status).toBe(200);
	expect((await post(`${other}/pitch/save`, { title: '', what: 'short' }, '203.0.113.2')).status).toBe(400);
});

test('without JavaScript: the second step is turned on, asked for, and each code lets in once', async () => {
	const laptop = visitor(server.url);
	await laptop.post('/sign-in', { email: careful, password: PASSWORD, next: '/desk' });
	const begun = await laptop.post('/desk/account', { intent: 'begin second step', password: PASSWORD });
	const uri = fieldIn(begun, 'uri').replaceAll('&amp;', '&');
	expect(uri).toMatch(/^otpauth:/);
	const key = keyIn(uri);
	let last = 0;
	/** A code of an unused time step: this one, or the next, whose codes are accepted too. */
	const newCode = () => {
		last = Math.max(last + 1, Math.floor(Date.now() / 30_000));
		return totp(key, new Date(last * 30_000));
	};
	const wrong = await laptop.post('/desk/account', { intent: 'confirm second step', uri, code: '000000' });
	expect([wrong.status, fieldIn(wrong, 'uri').replaceAll('&amp;', '&')]).toEqual([400, uri]);
	const confirmed = await laptop.post('/desk/account', { intent: 'confirm second step', uri, code: newCode() });
	expect(confirmed.status).toBe(303);
	const [backup = ''] = textOf(await laptop.get('/desk/account')).match(/\b[a-z2-9]{5}-[a-z2-9]{5}\b/) ?? [];
	expect(backup).not.toBe('');
	await laptop.post('/desk/account', { intent: 'codes are kept' });
	expect(textOf(await laptop.get('/desk/account'))).not.toContain(backup);

	const signInWith = async (typed: string) => {
		const phone = visitor(server.url);
		for (const [name, value] of laptop.cookies) if (name === 'stockpot_device') phone.cookies.set(name, value);
		const half = await phone.post('/sign-in', { email: careful, password: PASSWORD, next: '/desk' });
		expect(half.headers.location).toBe('/sign-in/code?next=%2Fdesk');
		expect((await phone.get('/desk')).status).toBe(302);
		const answer = await phone.post('/sign-in/code?next=%2Fdesk', { code: typed, next: '/desk' });
		return [answer.status, (await phone.get('/desk')).status];
	};
	expect(await signInWith('111111')).toEqual([401, 302]);
	const used = newCode();
	expect(await signInWith(used)).toEqual([303, 200]);
	expect(await signInWith(used)).toEqual([401, 302]);
	expect(await signInWith(backup)).toEqual([303, 200]);
	expect(await signInWith(backup)).toEqual([401, 302]);
});
