import { expect, test } from 'vitest';
import { createLog } from '../../app/server/log';
import { createServices } from '../../app/services/index.server';
import type { Hashing } from '../../app/services/password-hash.server';
import { securityEvents } from '../../app/services/security-events.server';
import { withDatabases } from '../support/db';
import {
	makeAccount,
	makeContext,
	makeGroup,
	makeOrganiser,
	pressOf,
	quickHashing,
	testSecrets,
} from '../support/factories';

const PASSWORD = 'a tin of lentils, opened';
/** Recorded where a request is: tested in `tests/live/access.test.ts`, `http.test.ts` and `import-group.test.ts`. */
const AT_THE_DOOR = ['group imported', 'desk refused', 'foreign origin refused'];

withDatabases((_name, getDb) => {
	async function begin() {
		const db = getDb();
		let written = '';
		const { context } = makeContext(db);
		const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
		/** Hashes wait for it. */
		let gate = Promise.resolve();
		const hashing: Hashing = {
			hash: (password) => gate.then(() => quickHashing.hash(password)),
			verify: (of) => gate.then(() => quickHashing.verify(of)),
		};
		const services = createServices({ ...context, hashing, log });
		return {
			...{ db, services, written: () => written },
			/** Returns what lets hashes go on. */
			holdHashes: (): (() => void) => {
				let goOn = () => {};
				gate = new Promise((resolve) => {
					goOn = resolve;
				});
				return () => goOn();
			},
		};
	}
	const newcomer = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, password: PASSWORD });

	test('every event is told once, by user id alone, and counted', async () => {
		const { db, services, written, holdHashes } = await begin();
		const { organisers, groups, setup } = services;
		const brief = (await makeGroup(db)).brief;
		const home = {
			slug: 'soup',
			name: 'Soup',
			place: 'Leeds',
			timeZone: 'Europe/London',
			currency: 'GBP' as const,
			brief,
		};
		const done = await setup.run(newcomer('Amina'), home, '203.0.113.8');
		if (!done.ok) throw new Error(done.code);
		const amina = done.value;
		const group = await groups.find('soup');
		if (!group) throw new Error('It was made');
		const links: string[] = [];
		for (let n = 0; n < 2; n++) {
			const invited = await groups.invite(group.id, pressOf(amina));
			if (!invited.ok) throw new Error(invited.code);
			links.push(invited.value);
		}
		const token = links[0]?.split('/').at(-1) ?? '';
		expect((await groups.joinAsNew(token, newcomer('Bob'), '203.0.113.8')).ok).toBe(true);
		const [waiting] = await groups.invitations(group.id);
		expect((await groups.revoke(group.id, waiting?.id ?? '', pressOf(amina))).ok).toBe(true);

		const left = await makeOrganiser(db, 'Carol');
		for (const who of [left, await makeOrganiser(db, 'Dora')])
			await db
				.insertInto('member')
				.values({ group_id: group.id, user_id: who.userId, joined_at: new Date() })
				.execute();
		for (const { id, name, joined_at } of await groups.members(group.id)) {
			const press = pressOf(name === 'Carol' ? left : amina);
			const seen = { userId: id, since: joined_at.getTime() };
			if (id !== amina.userId && name !== 'Bob')
				expect((await services.membership.remove(group.id, seen, press)).ok).toBe(true);
		}

		const attempt = (password: string, address = '203.0.113.9', email = amina.email) =>
			organisers.signIn({ email, password, address, headers: new Headers() });
		const entered = await attempt(PASSWORD);
		if (!entered.ok) throw new Error(entered.code);
		const cookie = entered.value.map((line) => line.split(';')[0]).join('; ');
		const change = { present: PASSWORD, password: 'another tin of lentils', address: '203.0.113.9' };
		expect((await organisers.changePassword(amina, { ...change, headers: new Headers({ cookie }) })).ok).toBe(true);
		await organisers.signOut(new Headers({ cookie }));
		await organisers.signOutEverywhere(amina.userId);
		for (let n = 0; n < 6; n++) await attempt('not the lentils', '203.0.113.10', 'bob@example.org');
		// Three may wait for each address, for any account.
		const goOn = holdHashes();
		const flood = Array.from({ length: 12 }, (_, n) =>
			attempt('not the lentils', '203.0.113.11', `nobody${n}@example.org`),
		);
		await expect.poll(written).toContain('sign-in busy');
		goOn();
		await Promise.all(flood);
		const details = { name: 'Amina', address: '203.0.113.9', headers: new Headers() };
		const another = { ...details, email: 'amina@soup.example', present: 'another tin of lentils' };
		expect((await organisers.changeDetails(amina, another)).ok).toBe(true);
		expect(
			(await organisers.changeDetails({ ...amina, email: another.email }, { ...another, email: amina.email })).ok,
		).toBe(true);
		expect((await services.founding.found({ ...home, slug: 'second-soup' }, amina)).ok).toBe(true);
		const second = await groups.find('second-soup');
		expect((await services.groupDeletion.run(second?.id ?? '', home.name, pressOf(amina))).ok).toBe(true);
		expect(await groups.find('second-soup')).toBeUndefined();
		expect((await organisers.resetPassword(amina.email, 'a third tin of lentils')).ok).toBe(true);

		const third = { present: 'a third tin of lentils', address: '203.0.113.9', headers: new Headers() };
		expect((await organisers.deletion.handOver(amina, 'bob@example.org', third)).ok).toBe(true);
		expect((await organisers.deletion.delete(amina, third)).ok).toBe(true);

		const lines = written()
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { event?: string; user?: string });
		const told = new Set(lines.map(({ event }) => event));
		expect(securityEvents.filter((event) => !told.has(event))).toEqual(AT_THE_DOOR);
		for (const [event, user] of [
			['setup done', amina.userId],
			['signed in', amina.userId],
			['signed out', amina.userId],
			['invitation made', amina.userId],
			['password changed', amina.userId],
			['password reset', amina.userId],
			['sign-in refused', undefined],
		] as const)
			expect(lines.find((line) => line.event === event)?.user, event).toBe(user);
		const secrets = ['@example.org', 'Amina', 'Bob', 'lentils', '203.0.113', token, cookie.slice(20, 60)];
		for (const secret of [...secrets, links[1]?.split('/').at(-1) ?? ''])
			for (const text of [written(), await services.metrics.text()]) expect(text).not.toContain(secret);
		for (const event of told)
			if (event) expect(await services.metrics.text()).toMatch(new RegExp(`events_total{event="${event}"} [1-9]`));
	});

	test('an act whose form was sent twice is told once', async () => {
		const { db, services, written } = await begin();
		const { groups, organisers, membership } = services;
		const account = newcomer('Amina');
		const amina = await makeAccount(db, organisers, account);
		const bob = await makeOrganiser(db, 'Bob');
		const group = await makeGroup(db, { organiser: amina });
		const joined = new Date();
		await db.insertInto('member').values({ group_id: group.id, user_id: bob.userId, joined_at: joined }).execute();
		const told = (event: string) => written().split(`"event":"${event}"`).length - 1;
		const twice = async <T>(run: () => Promise<{ ok: boolean } & T>) => {
			for (let n = 0; n < 2; n++) expect((await run()).ok).toBe(true);
			expect((await Promise.all([run(), run()])).map(({ ok }) => ok)).toEqual([true, true]);
		};
		const invite = pressOf(amina);
		await twice(() => groups.invite(group.id, invite));
		expect(told('invitation made')).toBe(1);
		const [waiting] = await groups.invitations(group.id);
		const revoke = pressOf(amina);
		await twice(() => groups.revoke(group.id, waiting?.id ?? '', revoke));
		expect(told('invitation revoked')).toBe(1);
		const invited = await groups.invite(group.id, pressOf(amina));
		const token = invited.ok ? (invited.value.split('/').at(-1) ?? '') : '';
		// A member does not use up the invitation.
		await twice(() => groups.join(token, bob));
		expect(told('invitation used')).toBe(0);
		const remove = pressOf(amina);
		await twice(() => membership.remove(group.id, { userId: bob.userId, since: joined.getTime() }, remove));
		expect(told('organiser removed')).toBe(1);
		const entered = await organisers.signIn({ ...account, address: '203.0.113.9', headers: new Headers() });
		if (!entered.ok) throw new Error(entered.code);
		const headers = new Headers({ cookie: entered.value.map((line) => line.split(';')[0]).join('; ') });
		const change = { present: PASSWORD, password: 'another tin of lentils', address: '203.0.113.9', headers };
		for (let n = 0; n < 2; n++) expect((await organisers.changePassword(amina, change)).ok).toBe(true);
		expect(told('password changed')).toBe(1);
	});

	test('a wrong sign-in, a sign-out of nobody and an invitation that is not good are told as what they are', async () => {
		const { db, services, written } = await begin();
		await services.organisers.signOut(new Headers());
		const stranger = await makeOrganiser(db);
		expect((await services.groups.join(testSecrets.link('join', stranger.userId), stranger)).ok).toBe(false);
		expect(written()).toBe('');
	});
});
