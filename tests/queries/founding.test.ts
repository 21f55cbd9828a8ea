import { expect, test } from 'vitest';
import { usualBrief } from '../../app/domain/rules';
import { createServices } from '../../app/services/index.server';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { makeAccount, makeContext, makeOrganiser } from '../support/factories';

const group = (slug: string, name = 'Leeds Soup') => ({
	slug,
	name,
	place: 'Leeds',
	timeZone: 'Europe/London',
	currency: 'GBP' as const,
	brief: usualBrief('Leeds'),
});

withDatabases((_name, getDb) => {
	async function stage() {
		const services = createServices(makeContext(getDb()).context);
		const account = { name: 'Amina Yusuf', email: 'amina@example.org', password: 'onion kettle stairs' };
		const installer = must(await services.setup.run(account, group('birmingham', 'Birmingham Soup'), '192.0.2.1'));
		const other = await makeAccount(getDb(), services.organisers, {
			name: 'Bob',
			email: 'bob@example.org',
			password: 'onion kettle stairs',
		});
		const birmingham = await services.groups.find('birmingham');
		await getDb()
			.insertInto('member')
			.values({ group_id: birmingham?.id ?? '', user_id: other.userId, joined_at: new Date() })
			.execute();
		return { services, founding: services.founding, installer, other };
	}

	test('whoever set Stockpot up founds groups; other organisers only once they may', async () => {
		const { founding, services, installer, other } = await stage();
		expect(await founding.found(group('leeds'), other)).toEqual({ ok: false, code: 'not allowed' });
		must(await founding.found(group('leeds'), installer));
		expect(await founding.allow(other.userId, 'organisers')).toBe(false);
		expect(await founding.mayFound(other.userId)).toBe(false);
		expect(await founding.allow(installer.userId, 'organisers')).toBe(true);
		expect(await founding.settingOf(installer.userId)).toBe('organisers');
		expect(await founding.settingOf(other.userId)).toBeNull();
		must(await founding.found(group('york', 'York Soup'), other));
		expect((await services.groups.of(other.userId)).map(({ slug }) => slug)).toEqual(['birmingham', 'york']);
		expect(await founding.mayFound((await makeOrganiser(getDb())).userId)).toBe(false);
		await founding.allow(installer.userId, 'installer');
		expect(await founding.mayFound(other.userId)).toBe(false);
	});

	test('a form sent twice founds one group, and an address is taken once', async () => {
		const { founding, services, installer, other } = await stage();
		await founding.allow(installer.userId, 'organisers');
		must(await founding.found(group('leeds'), installer));
		must(await founding.found(group('leeds'), installer));
		expect(await founding.found(group('leeds'), other)).toEqual({ ok: false, code: 'slug taken' });
		const both = await Promise.all([
			founding.found(group('hull', 'Hull'), installer),
			founding.found(group('hull', 'Hull'), other),
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await services.groups.of(installer.userId)).length + (await services.groups.of(other.userId)).length).toBe(
			4,
		);
	});

	test('its first organiser sees nothing of the other groups, and they nothing of it', async () => {
		const { founding, services, installer, other } = await stage();
		must(await founding.found(group('leeds'), installer));
		const leeds = await services.groups.find('leeds');
		expect(await services.groups.isMember(leeds?.id ?? '', other.userId)).toBe(false);
		expect(await services.groups.isMember(leeds?.id ?? '', installer.userId)).toBe(true);
	});
});
