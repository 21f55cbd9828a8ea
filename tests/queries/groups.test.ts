import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { Currency } from '../../app/domain/currencies';
import { usualBrief } from '../../app/domain/rules';
import { createGroups } from '../../app/services/groups.server';
import { createOrganisers } from '../../app/services/organisers.server';
import { hashingAt } from '../../app/services/password-hash.server';
import { createSecrets } from '../../app/services/secrets.server';
import { createSetup } from '../../app/services/setup.server';
import type { DB } from '../../db/schema';
import { withDatabases } from '../support/db';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, pressOf, testSecrets } from '../support/factories';

const account = (email: string) => ({ name: 'Amina Yusuf', email, password: 'four words in a row' });
const soup = (slug = 'birmingham-soup') => ({
	slug,
	name: 'Birmingham Soup',
	place: 'Birmingham',
	timeZone: 'Europe/London',
	currency: 'GBP' as const,
	brief: usualBrief('Birmingham'),
});

/** Services with counted hashes, each of which waits for `before`. */
function services(db: Kysely<DB>, secrets = testSecrets, before: () => Promise<void> = async () => {}) {
	const clock = clockAt('2026-11-26T18:00:00Z');
	const context = { ...makeContext(db, clock).context, secrets };
	const quick = hashingAt({ log2N: 4, r: 1, p: 1 });
	let hashes = 0;
	const organisers = createOrganisers(context, {
		...quick,
		async hash(password) {
			hashes++;
			await before();
			return quick.hash(password);
		},
	});
	return {
		hashed: () => hashes,
		clock,
		organisers,
		setup: createSetup(context, organisers),
		groups: createGroups(context, organisers),
	};
}
const countOf = async (db: Kysely<DB>, table: 'user' | 'soup_group' | 'member') =>
	(await db.selectFrom(table).selectAll().execute()).length;

withDatabases((_name, getDb) => {
	test('an empty install offers one link, which this server made and no other can', async () => {
		const { setup } = services(getDb());
		const link = await setup.link();
		expect(link).toMatch(/^\/setup\/[\w-]{22}\.[\w-]{24}$/);
		const token = link?.slice('/setup/'.length) ?? '';
		expect(await setup.linkIsGood(token)).toBe(true);
		expect(await setup.linkIsGood(`${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`)).toBe(false);
		expect(await setup.linkIsGood('')).toBe(false);
		expect(await setup.linkIsGood(testSecrets.link('join', '00000000-0000-4000-8000-000000000001'))).toBe(false);
	});

	test('a password costs what OWASP names where no other cost is asked for, as in the server', async () => {
		const { hashing: _quick, ...context } = makeContext(getDb()).context;
		const organisers = createOrganisers(context);
		expect((await createSetup(context, organisers).run(account('one@example.org'), soup(), '10.0.0.7')).ok).toBe(true);
		const { password } = await getDb().selectFrom('account').select('password').executeTakeFirstOrThrow();
		expect(password).toMatch(/^scrypt:15:8:3:/);
	});

	test('of two who set up at the same moment one does, and nothing of the other stays', async () => {
		const { setup } = services(getDb());
		const outcomes = await Promise.all([
			setup.run(account('one@example.org'), soup('one-soup'), '10.0.0.7'),
			setup.run(account('two@example.org'), soup('two-soup'), '10.0.0.7'),
		]);
		expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
		expect(outcomes.filter((o) => !o.ok && o.code === 'used')).toHaveLength(1);
		for (const table of ['user', 'soup_group', 'member'] as const) expect(await countOf(getDb(), table)).toBe(1);
		expect(await setup.link()).toBeNull();
		expect(await setup.run(account('three@example.org'), soup('three-soup'), '10.0.0.7')).toEqual({
			ok: false,
			code: 'used',
		});
	});

	test('a slug that is taken leaves the link unused and no account behind', async () => {
		await makeGroup(getDb(), { slug: 'birmingham-soup' });
		const { setup } = services(getDb());
		expect(await setup.run(account('one@example.org'), soup(), '10.0.0.7')).toEqual({ ok: false, code: 'slug taken' });
		expect(await countOf(getDb(), 'user')).toBe(0);
		expect(await setup.run(account('one@example.org'), soup('brum-soup'), '10.0.0.7')).toMatchObject({ ok: true });
	});

	test('who set up can sign in, runs the group, and is recorded as its member', async () => {
		const { setup, organisers, groups } = services(getDb());
		const done = await setup.run(account('one@example.org'), soup(), '10.0.0.7');
		if (!done.ok) throw new Error(done.code);
		const entered = await organisers.signIn({ ...account('one@example.org'), address: '::1', headers: new Headers() });
		expect(entered.ok).toBe(true);
		const group = await groups.find('birmingham-soup');
		expect(group).toMatchObject({ name: 'Birmingham Soup', brief: usualBrief('Birmingham') });
		expect(await groups.isMember(group?.id ?? '', done.value.userId)).toBe(true);
	});

	test('another secret is taken on while nothing hangs on the old one, and refused once papers are out', async () => {
		const group = await makeGroup(getDb());
		const { setup } = services(getDb());
		expect(await setup.checkSecret()).toEqual({ ok: true, value: 'same' });
		const other = services(getDb(), createSecrets(Buffer.from('quite another secret, and also long enough'))).setup;
		expect(await other.checkSecret()).toEqual({ ok: true, value: 'changed' });
		expect(await other.checkSecret()).toEqual({ ok: true, value: 'same' });
		const dinner = await makeDinner(getDb(), group, { phase: 'doors' });
		await getDb()
			.insertInto('paper')
			.values({ dinner_id: dinner.id, number: 1, lookup: Buffer.from('x'), state: 'made' })
			.execute();
		expect(await setup.checkSecret()).toEqual({ ok: false, code: 'wrong secret' });
		expect(await other.checkSecret()).toEqual({ ok: true, value: 'same' });
		// After a cancellation the papers are void, so the secret may change.
		await getDb().updateTable('dinner').set({ phase: 'cancelled' }).execute();
		expect(await setup.checkSecret()).toEqual({ ok: true, value: 'changed' });
	});

	async function anInvitation(before?: () => Promise<void>) {
		const parts = services(getDb(), testSecrets, before);
		const owner = await makeOrganiser(getDb());
		const group = await makeGroup(getDb(), { organiser: owner });
		const path = await parts.groups.invite(group.id, pressOf(owner));
		if (!path.ok) throw new Error(path.code);
		return { ...parts, owner, group, token: path.value.slice('/join/'.length) };
	}

	test('an invitation is not used up by looking at it', async () => {
		const { groups, group, owner, token } = await anInvitation();
		for (let i = 0; i < 3; i++) {
			expect(await groups.invitation(token)).toMatchObject({
				ok: true,
				value: { groupName: group.name, madeBy: owner.name },
			});
		}
	});

	test('an invitation lets a new person in, account and membership together, once', async () => {
		const { groups, group, organisers, token } = await anInvitation();
		const joined = await groups.joinAsNew(token, account('new@example.org'), '10.0.0.7');
		if (!joined.ok) throw new Error(joined.code);
		expect(await groups.isMember(group.id, joined.value.organiser.userId)).toBe(true);
		const entered = await organisers.signIn({ ...account('new@example.org'), address: '::1', headers: new Headers() });
		expect(entered.ok).toBe(true);
		expect(await groups.joinAsNew(token, account('late@example.org'), '10.0.0.7')).toEqual({ ok: false, code: 'used' });
		expect(await groups.invitation(token)).toEqual({ ok: false, code: 'used' });
		expect(await groups.invitations(group.id)).toEqual([]);
	});

	test('of two who accept one invitation at the same moment one is let in, and no account of the other stays', async () => {
		const { groups, group, token } = await anInvitation();
		const before = await countOf(getDb(), 'user');
		const outcomes = await Promise.all([
			groups.joinAsNew(token, account('one@example.org'), '10.0.0.7'),
			groups.joinAsNew(token, account('two@example.org'), '10.0.0.7'),
		]);
		expect(outcomes.map((o) => (o.ok ? 'in' : o.code)).sort()).toEqual(['in', 'used']);
		expect(await groups.members(group.id)).toHaveLength(2);
		expect(await countOf(getDb(), 'user')).toBe(before + 1);
	});

	test('a holder of an invitation tries ten e-mails at once, whatever they type; another invitation is not slowed', async () => {
		const { groups, clock, group, owner, token, hashed } = await anInvitation();
		const friend = await makeOrganiser(getDb(), 'Sanjay Patel');
		const tries: string[] = [];
		for (let n = 0; n < 14; n++) {
			const tried = await groups.joinAsNew(token, account(friend.email), `10.0.0.${n}`);
			tries.push(tried.ok ? 'in' : tried.code);
		}
		expect(tries).toEqual([...Array(10).fill('email taken'), ...Array(4).fill('too many tries')]);
		// From then on an e-mail without an account is refused too, without a hash.
		const unknown = await groups.joinAsNew(token, account('new@example.org'), '10.0.0.99');
		expect(unknown).toEqual({ ok: false, code: 'too many tries' });
		expect(hashed()).toBe(0);
		const invited = await groups.invite(group.id, pressOf(owner));
		const other = invited.ok ? invited.value.slice('/join/'.length) : '';
		expect((await groups.joinAsNew(other, account('third@example.org'), '10.0.0.98')).ok).toBe(true);
		expect(hashed()).toBe(1);
		clock.forward(1);
		expect((await groups.joinAsNew(token, account('new@example.org'), '10.0.0.99')).ok).toBe(true);
	});

	test('tries with one invitation wait in one place, and an invitation that is not good is looked at first of all', async () => {
		let open = () => {};
		const gate = new Promise<void>((resolve) => {
			open = resolve;
		});
		const { groups, group, owner, token, hashed } = await anInvitation(() => gate);
		const codes: string[] = [];
		const all = Array.from({ length: 10 }, async (_, n) => {
			const tried = await groups.joinAsNew(token, account(`new${n}@example.org`), `10.0.0.${n}`);
			codes.push(tried.ok ? 'in' : tried.code);
		});
		await expect.poll(() => codes.length).toBe(6);
		open();
		await Promise.all(all);
		expect(codes.filter((code) => code === 'in')).toHaveLength(1);
		// One is hashed and three wait.
		expect(codes.filter((code) => code === 'busy')).toHaveLength(6);
		expect(hashed()).toBe(4);
		expect(await groups.joinAsNew(token, account(owner.email), '10.0.0.7')).toEqual({ ok: false, code: 'used' });
		expect(await groups.joinAsNew('made up', account(owner.email), '10.0.0.7')).toEqual({ ok: false, code: 'unknown' });
		expect(hashed()).toBe(4);
		expect(await groups.members(group.id)).toHaveLength(2);
	});

	test('somebody with an account joins with it; a member who opens the link leaves it for the other', async () => {
		const { groups, group, owner, token } = await anInvitation();
		expect(await groups.join(token, owner)).toMatchObject({ ok: true });
		expect(await groups.invitation(token)).toMatchObject({ ok: true });
		const friend = await makeOrganiser(getDb(), 'Sanjay Patel');
		expect(await groups.joinAsNew(token, account(friend.email), '10.0.0.7')).toEqual({
			ok: false,
			code: 'email taken',
		});
		expect(await groups.join(token, friend)).toMatchObject({ ok: true, value: { slug: group.slug } });
		expect((await groups.members(group.id)).map((m) => m.name)).toEqual([owner.name, 'Sanjay Patel']);
	});

	test('an invitation that was taken back, ran out or was made up lets nobody in', async () => {
		const { groups, group, owner, token, clock } = await anInvitation();
		const friend = await makeOrganiser(getDb());
		expect(await groups.join('made-up', friend)).toEqual({ ok: false, code: 'unknown' });
		const foreign = testSecrets.link('join', group.id);
		expect(await groups.join(foreign, friend)).toEqual({ ok: false, code: 'unknown' });
		clock.forward(7 * 24 * 60);
		expect(await groups.join(token, friend)).toEqual({ ok: false, code: 'expired' });
		expect(await groups.invitations(group.id)).toEqual([]);

		const second = await groups.invite(group.id, pressOf(owner));
		const [waiting] = await groups.invitations(group.id);
		expect(await groups.revoke(group.id, waiting?.id ?? '', pressOf(owner))).toMatchObject({ ok: true });
		expect(await groups.revoke(group.id, waiting?.id ?? '', pressOf(owner))).toMatchObject({ ok: false });
		expect(await groups.join(second.ok ? second.value.slice('/join/'.length) : '', friend)).toEqual({
			ok: false,
			code: 'revoked',
		});
		expect(await groups.isMember(group.id, friend.userId)).toBe(false);
	});

	test('one group sees and touches nothing of another', async () => {
		const { groups, group, owner } = await anInvitation();
		const stranger = await makeOrganiser(getDb(), 'Stranger');
		const other = await makeGroup(getDb(), { organiser: stranger });
		const [invitation] = await groups.invitations(group.id);
		expect(await groups.revoke(other.id, invitation?.id ?? '', pressOf(stranger))).toMatchObject({ ok: false });
		expect(await groups.invitations(other.id)).toEqual([]);
		expect(await groups.isMember(group.id, stranger.userId)).toBe(false);
		expect((await groups.of(stranger.userId)).map((g) => g.slug)).toEqual([other.slug]);
		expect((await groups.members(other.id)).map((m) => m.name)).toEqual(['Stranger']);
		expect((await groups.of(owner.userId)).map((g) => g.slug)).toEqual([group.slug]);
	});

	test('no more than twenty invitations wait at once', async () => {
		const { groups, group, owner } = await anInvitation();
		const outcomes = await Promise.all(Array.from({ length: 22 }, () => groups.invite(group.id, pressOf(owner))));
		expect(outcomes.filter((o) => o.ok)).toHaveLength(19);
		expect(await groups.invitations(group.id)).toHaveLength(20);
	});

	test('a changed brief is for dinners to come', async () => {
		const { groups, group, owner } = await anInvitation();
		const dinner = await makeDinner(getDb(), group);
		const brief = { ...usualBrief('Digbeth'), gate: 'A project must happen in Digbeth.' };
		const seen = groups.revision(group);
		const wanted = { name: 'Digbeth Soup', place: 'Digbeth', currency: 'GBP' as const, brief };
		expect(await groups.change(group.id, seen, wanted, pressOf(owner))).toMatchObject({ ok: true });
		// A stale page that asks for the current settings is not refused.
		expect(await groups.change(group.id, seen, wanted, pressOf(owner))).toMatchObject({ ok: true });
		// A stale page does not overwrite settings that it did not show.
		const old = { ...wanted, brief: usualBrief('Nowhere') };
		expect(await groups.change(group.id, seen, old, pressOf(owner))).toEqual({ ok: false, code: 'stale' });
		expect(await groups.find(group.slug)).toMatchObject({ name: 'Digbeth Soup', brief });
		const row = await getDb()
			.selectFrom('dinner')
			.select('brief')
			.where('id', '=', dinner.id)
			.executeTakeFirstOrThrow();
		expect(row.brief).toEqual(usualBrief('Birmingham'));
	});

	test('the currency is fixed once a dinner names a sum', async () => {
		const { groups, group, owner } = await anInvitation();
		const change = async (currency: Currency) => {
			const now = await groups.find(group.slug);
			if (!now) throw new Error('no group');
			const { name, place, brief } = now;
			return groups.change(group.id, groups.revision(now), { name, place, brief, currency }, pressOf(owner));
		};
		expect(group.currency).toBe('GBP');
		expect(await change('JPY')).toMatchObject({ ok: true });
		const dinner = await makeDinner(getDb(), group);
		const setDonation = (donation_amount: number) =>
			getDb().updateTable('dinner').set({ donation_amount }).where('id', '=', dinner.id).execute();
		await setDonation(0);
		expect(await groups.isCurrencyFixed(group.id)).toBe(false);
		expect(await change('KWD')).toMatchObject({ ok: true });
		await getDb()
			.insertInto('pot_line')
			.values({ dinner_id: dinner.id, source: 'door', label: '', amount: 1 })
			.execute();
		expect(await groups.isCurrencyFixed(group.id)).toBe(true);
		expect(await change('GBP')).toEqual({ ok: false, code: 'currency fixed' });
		expect(await change('KWD')).toMatchObject({ ok: true });
		await getDb().deleteFrom('pot_line').where('dinner_id', '=', dinner.id).execute();
		await setDonation(500);
		expect(await change('GBP')).toEqual({ ok: false, code: 'currency fixed' });
		expect((await groups.find(group.slug))?.currency).toBe('KWD');
	});

	test('an address that no group can have is absent, whatever is in it', async () => {
		const { groups } = services(getDb());
		for (const slug of ['\u0000', 'a\u0000b', '', 'A B', 'x'.repeat(10_000)]) {
			expect(await groups.find(slug), JSON.stringify(slug).slice(0, 20)).toBeUndefined();
		}
	});
});
