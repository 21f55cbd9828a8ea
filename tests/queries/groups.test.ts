import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { usualBrief } from '../../app/domain/rules';
import { createGroups } from '../../app/services/groups.server';
import { createOrganisers } from '../../app/services/organisers.server';
import { createSecrets } from '../../app/services/secrets.server';
import { createSetup } from '../../app/services/setup.server';
import type { DB } from '../../db/schema';
import { withDatabases } from '../support/db';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, testSecrets } from '../support/factories';

const account = (email: string) => ({ name: 'Amina Yusuf', email, password: 'four words in a row' });
const soup = (slug = 'birmingham-soup') => ({
	slug,
	name: 'Birmingham Soup',
	place: 'Birmingham',
	timeZone: 'Europe/London',
	brief: usualBrief('Birmingham'),
});

function services(db: Kysely<DB>, secrets = testSecrets) {
	const clock = clockAt('2026-11-26T18:00:00Z');
	const context = { ...makeContext(db, clock).context, secrets };
	const organisers = createOrganisers(context);
	return { clock, organisers, setup: createSetup(context, organisers), groups: createGroups(context, organisers) };
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

	test('of two who set up at the same moment one does, and nothing of the other stays', async () => {
		const { setup } = services(getDb());
		const outcomes = await Promise.all([
			setup.run(account('one@example.org'), soup('one-soup')),
			setup.run(account('two@example.org'), soup('two-soup')),
		]);
		expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
		expect(outcomes.filter((o) => !o.ok && o.code === 'used')).toHaveLength(1);
		for (const table of ['user', 'soup_group', 'member'] as const) expect(await countOf(getDb(), table)).toBe(1);
		expect(await setup.link()).toBeNull();
		expect(await setup.run(account('three@example.org'), soup('three-soup'))).toEqual({ ok: false, code: 'used' });
	});

	test('a slug that is taken leaves the link unused and no account behind', async () => {
		await makeGroup(getDb(), { slug: 'birmingham-soup' });
		const { setup } = services(getDb());
		expect(await setup.run(account('one@example.org'), soup())).toEqual({ ok: false, code: 'slug taken' });
		expect(await countOf(getDb(), 'user')).toBe(0);
		expect(await setup.run(account('one@example.org'), soup('brum-soup'))).toMatchObject({ ok: true });
	});

	test('who set up can sign in, runs the group, and is recorded as its member', async () => {
		const { setup, organisers, groups } = services(getDb());
		const done = await setup.run(account('one@example.org'), soup());
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
		// Cancelled, the papers are waste, and the secret may change again.
		await getDb().updateTable('dinner').set({ phase: 'cancelled' }).execute();
		expect(await setup.checkSecret()).toEqual({ ok: true, value: 'changed' });
	});

	async function anInvitation() {
		const parts = services(getDb());
		const owner = await makeOrganiser(getDb());
		const group = await makeGroup(getDb(), { organiser: owner });
		const path = await parts.groups.invite(group.id, owner);
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
		const joined = await groups.joinAsNew(token, account('new@example.org'));
		if (!joined.ok) throw new Error(joined.code);
		expect(await groups.isMember(group.id, joined.value.organiser.userId)).toBe(true);
		const entered = await organisers.signIn({ ...account('new@example.org'), address: '::1', headers: new Headers() });
		expect(entered.ok).toBe(true);
		expect(await groups.joinAsNew(token, account('late@example.org'))).toEqual({ ok: false, code: 'used' });
		expect(await groups.invitation(token)).toEqual({ ok: false, code: 'used' });
		expect(await groups.invitations(group.id)).toEqual([]);
	});

	test('of two who accept one invitation at the same moment one is let in, and no account of the other stays', async () => {
		const { groups, group, token } = await anInvitation();
		const before = await countOf(getDb(), 'user');
		const outcomes = await Promise.all([
			groups.joinAsNew(token, account('one@example.org')),
			groups.joinAsNew(token, account('two@example.org')),
		]);
		expect(outcomes.map((o) => (o.ok ? 'in' : o.code)).sort()).toEqual(['in', 'used']);
		expect(await groups.members(group.id)).toHaveLength(2);
		expect(await countOf(getDb(), 'user')).toBe(before + 1);
	});

	test('somebody with an account joins with it; a member who opens the link leaves it for the other', async () => {
		const { groups, group, owner, token } = await anInvitation();
		expect(await groups.join(token, owner)).toMatchObject({ ok: true });
		expect(await groups.invitation(token)).toMatchObject({ ok: true });
		const friend = await makeOrganiser(getDb(), 'Sanjay Patel');
		expect(await groups.joinAsNew(token, account(friend.email))).toEqual({ ok: false, code: 'email taken' });
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

		const second = await groups.invite(group.id, owner);
		const [waiting] = await groups.invitations(group.id);
		expect(await groups.revoke(group.id, waiting?.id ?? '')).toBe(true);
		expect(await groups.revoke(group.id, waiting?.id ?? '')).toBe(false);
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
		expect(await groups.revoke(other.id, invitation?.id ?? '')).toBe(false);
		expect(await groups.invitations(other.id)).toEqual([]);
		expect(await groups.isMember(group.id, stranger.userId)).toBe(false);
		expect((await groups.of(stranger.userId)).map((g) => g.slug)).toEqual([other.slug]);
		expect((await groups.members(other.id)).map((m) => m.name)).toEqual(['Stranger']);
		expect((await groups.of(owner.userId)).map((g) => g.slug)).toEqual([group.slug]);
	});

	test('no more than twenty invitations wait at once', async () => {
		const { groups, group, owner } = await anInvitation();
		const outcomes = await Promise.all(Array.from({ length: 22 }, () => groups.invite(group.id, owner)));
		expect(outcomes.filter((o) => o.ok)).toHaveLength(19);
		expect(await groups.invitations(group.id)).toHaveLength(20);
	});

	test('a changed brief is for dinners to come', async () => {
		const { groups, group } = await anInvitation();
		const dinner = await makeDinner(getDb(), group);
		const brief = { ...usualBrief('Digbeth'), gate: 'A project must happen in Digbeth.' };
		await groups.change(group.id, { name: 'Digbeth Soup', place: 'Digbeth', brief });
		expect(await groups.find(group.slug)).toMatchObject({ name: 'Digbeth Soup', brief });
		const row = await getDb()
			.selectFrom('dinner')
			.select('brief')
			.where('id', '=', dinner.id)
			.executeTakeFirstOrThrow();
		expect(row.brief).toEqual(usualBrief('Birmingham'));
	});

	test('an address that no group can have is absent, whatever is in it', async () => {
		const { groups } = services(getDb());
		for (const slug of ['\u0000', 'a\u0000b', '', 'A B', 'x'.repeat(10_000)]) {
			expect(await groups.find(slug), JSON.stringify(slug).slice(0, 20)).toBeUndefined();
		}
	});
});
