import { expect, test } from 'vitest';
import { usualBrief } from '../../app/domain/rules';
import { createOrganisers } from '../../app/services/organisers.server';
import { createSecrets } from '../../app/services/secrets.server';
import { createSetup } from '../../app/services/setup.server';
import { withDatabases } from '../support/db';
import { makeContext, makeDinner, makeGroup, makeOrganiser, testSecrets } from '../support/factories';
import { account, countOf, groupServices, soup } from '../support/groups';
import { reach } from '../support/reach';

withDatabases((_name, getDb) => {
	test('an empty install offers one link, which this server made and no other can', async () => {
		const { setup } = groupServices(getDb());
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
		const { setup } = groupServices(getDb());
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
		const { setup } = groupServices(getDb());
		expect(await setup.run(account('one@example.org'), soup(), '10.0.0.7')).toEqual({ ok: false, code: 'slug taken' });
		expect(await countOf(getDb(), 'user')).toBe(0);
		expect(await setup.run(account('one@example.org'), soup('brum-soup'), '10.0.0.7')).toMatchObject({ ok: true });
	});

	test('who set up can sign in, runs the group, and is recorded as its member', async () => {
		const { setup, organisers, groups } = groupServices(getDb());
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
		const { setup } = groupServices(getDb());
		expect(await setup.checkSecret()).toEqual({ ok: true, value: 'same' });
		const other = groupServices(
			getDb(),
			createSecrets(Buffer.from('quite another secret, and also long enough')),
		).setup;
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
		await reach(getDb(), { dinner, organiser: await makeOrganiser(getDb()) }, 'cancelled');
		expect(await setup.checkSecret()).toEqual({ ok: true, value: 'changed' });
	});
});
