import { expect, test } from 'vitest';
import { createGroups } from '../../app/services/groups.server';
import { createOrganisers } from '../../app/services/organisers.server';
import { withDatabases } from '../support/db';
import { makeAccount, makeContext, quickHashing } from '../support/factories';

const PASSWORD = 'onion kettle stairs';
const EMAIL = 'amina@example.org';

withDatabases((_name, getDb) => {
	async function stage() {
		const noted: string[] = [];
		const { context } = makeContext(getDb());
		const organisers = createOrganisers({ ...context, note: (event) => void noted.push(event) });
		const amina = await makeAccount(getDb(), organisers, { name: 'Amina Yusuf', email: EMAIL, password: PASSWORD });
		const bob = await makeAccount(getDb(), organisers, { name: 'Bob', email: 'bob@example.org', password: PASSWORD });
		const here = { address: '192.0.2.1', headers: new Headers() };
		const signIn = (email: string) => organisers.signIn({ email, password: PASSWORD, ...here });
		const change = (name: string, email: string, present = '') =>
			organisers.changeDetails(amina, { name, email, present, ...here });
		const stored = () =>
			getDb().selectFrom('user').select(['name', 'email']).where('id', '=', amina.userId).executeTakeFirstOrThrow();
		return {
			context,
			organisers,
			amina,
			bob,
			here,
			change,
			signIn,
			stored,
			noted,
			groups: createGroups(context, organisers),
		};
	}

	test('a name changes without the password, an e-mail with it, and the next sign-in is with the new one', async () => {
		const { change, stored, signIn, noted } = await stage();
		expect(await change('Amina Y.', EMAIL)).toEqual({ ok: true, value: null });
		expect(await stored()).toEqual({ name: 'Amina Y.', email: EMAIL });
		expect(await change('Amina Y.', 'amina@soup.example')).toMatchObject({ ok: false, code: 'needs password' });
		expect(await change('Amina Y.', 'amina@soup.example', 'wrong')).toMatchObject({ ok: false, code: 'wrong' });
		expect(await stored()).toEqual({ name: 'Amina Y.', email: EMAIL });
		expect(await change('Amina Y.', 'Amina@Soup.example', PASSWORD)).toEqual({ ok: true, value: null });
		expect(await stored()).toEqual({ name: 'Amina Y.', email: 'amina@soup.example' });
		expect(noted).toEqual(['e-mail changed']);
		expect(await signIn('amina@soup.example')).toMatchObject({ ok: true });
		expect(await signIn(EMAIL)).toMatchObject({ ok: false, code: 'wrong' });
	});

	test('an e-mail of another account is refused, in any spelling, and nothing is changed', async () => {
		const { change, stored } = await stage();
		expect(await change('Somebody', 'BOB@example.org', PASSWORD)).toMatchObject({ ok: false, code: 'email taken' });
		expect(await stored()).toEqual({ name: 'Amina Yusuf', email: EMAIL });
	});

	test('of two people who take one e-mail at once, on two servers, one gets it and the other is refused', async () => {
		const { context, amina, bob, here } = await stage();
		const email = 'soup@example.org';
		let writes = () => {};
		const both = new Promise<void>((resolve) => {
			writes = resolve;
		});
		let compared = 0;
		const hashing = {
			...quickHashing,
			/** Both have compared the password before either writes. */
			verify: async () => {
				if (++compared === 2) writes();
				await both;
				return true;
			},
		};
		const answers = await Promise.all(
			[amina, bob].map((who) =>
				createOrganisers({ ...context, hashing }).changeDetails(who, {
					name: who.name,
					email,
					present: PASSWORD,
					...here,
				}),
			),
		);
		expect(answers).toContainEqual({ ok: true, value: null });
		expect(answers).toContainEqual({ ok: false, code: 'email taken' });
		const held = await getDb().selectFrom('user').select('id').where('email', '=', email).execute();
		expect(held).toHaveLength(1);
	});

	test('guesses of the password here are slowed like those at sign-in', async () => {
		const { change } = await stage();
		const answers = [];
		for (let n = 0; n < 12; n++) answers.push(await change('Amina', 'new@example.org', `guess ${n}`));
		expect(answers.at(-1)).toMatchObject({ ok: false, code: 'wait' });
	});
});
