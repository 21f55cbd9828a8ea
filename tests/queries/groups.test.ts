import { expect, test } from 'vitest';
import type { Currency } from '../../app/domain/currencies';
import { usualBrief } from '../../app/domain/rules';
import { appendEntries } from '../../db/queries/pots';
import { withDatabases } from '../support/db';
import { makeDinner, makeGroup, makeOrganiser, pressOf, testSecrets } from '../support/factories';
import { account, countOf, groupServices } from '../support/groups';

withDatabases((_name, getDb) => {
	async function anInvitation(before?: () => Promise<void>) {
		const parts = groupServices(getDb(), testSecrets, before);
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
		const contact = 'soup@example.org';
		const same = { currency: 'GBP', paper_size: 'US Letter', licence: 'CC0 1.0', funder_id: 'GB-CHC-1164883' } as const;
		const languages = { language: 'ur', second_language: 'en' };
		const wanted = { name: 'Digbeth Soup', place: 'Digbeth', ...same, ...languages, contact, brief };
		expect(await groups.change(group.id, seen, wanted, pressOf(owner))).toMatchObject({ ok: true });
		// A stale page that asks for the current settings is not refused.
		expect(await groups.change(group.id, seen, wanted, pressOf(owner))).toMatchObject({ ok: true });
		// A stale page does not overwrite settings that it did not show.
		const old = { ...wanted, brief: usualBrief('Nowhere') };
		expect(await groups.change(group.id, seen, old, pressOf(owner))).toEqual({ ok: false, code: 'stale' });
		expect(await groups.find(group.slug)).toMatchObject({ ...wanted });
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
			const { name, place, contact, paper_size, licence, funder_id, language, second_language, brief } = now;
			const same = { name, place, contact, paper_size, licence, funder_id, language, second_language, brief };
			const wanted = { ...same, currency };
			return groups.change(group.id, groups.revision(now), wanted, pressOf(owner));
		};
		expect(group.currency).toBe('GBP');
		expect(await change('JPY')).toMatchObject({ ok: true });
		const dinner = await makeDinner(getDb(), group);
		const setDonation = (donation_amount: number) =>
			getDb().updateTable('dinner').set({ donation_amount }).where('id', '=', dinner.id).execute();
		await setDonation(0);
		expect(await groups.isCurrencyFixed(group.id)).toBe(false);
		expect(await change('KWD')).toMatchObject({ ok: true });
		await setDonation(500);
		expect(await change('GBP')).toEqual({ ok: false, code: 'currency fixed' });
		await setDonation(0);
		await getDb()
			.transaction()
			.execute((trx) => appendEntries(trx, dinner.id, [{ kind: 'sponsor', amount: 1, at: new Date(), by: 'Amina' }]));
		expect(await groups.isCurrencyFixed(group.id)).toBe(true);
		expect(await change('GBP')).toEqual({ ok: false, code: 'currency fixed' });
		expect(await change('KWD')).toMatchObject({ ok: true });
		expect((await groups.find(group.slug))?.currency).toBe('KWD');
	});

	test('an address that no group can have is absent, whatever is in it', async () => {
		const { groups } = groupServices(getDb());
		for (const slug of ['\u0000', 'a\u0000b', '', 'A B', 'x'.repeat(10_000)]) {
			expect(await groups.find(slug), JSON.stringify(slug).slice(0, 20)).toBeUndefined();
		}
	});
});
