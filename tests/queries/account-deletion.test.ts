import { expect, test } from 'vitest';
import { createGroups } from '../../app/services/groups.server';
import { createOrganisers } from '../../app/services/organisers.server';
import { insertMember } from '../../db/queries/groups';
import { noteInstaller, readInstall } from '../../db/queries/install';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { makeAccount, makeContext, makeDinner, makeGroup, pressOf } from '../support/factories';
import { dumpOf } from '../support/whole-dump';

const PASSWORD = 'onion kettle stairs';

withDatabases((_name, getDb) => {
	async function stage() {
		const db = getDb();
		const noted: string[] = [];
		const { context } = makeContext(db);
		const organisers = createOrganisers({ ...context, note: (event) => void noted.push(event) });
		const one = (name: string) =>
			makeAccount(db, organisers, {
				...{ name, email: `${name.toLowerCase()}-${Math.random()}@example.org`, password: PASSWORD },
			});
		const [amina, bob] = [await one('Amina'), await one('Bob')];
		const group = await makeGroup(db, { organiser: amina });
		const join = (userId: string) =>
			db.transaction().execute((trx) => insertMember(trx, group.id, userId, new Date('2026-02-01T12:00:00Z')));
		const typed = { present: PASSWORD, address: '192.0.2.1', headers: new Headers() };
		const signIn = (email: string) => organisers.signIn({ ...typed, email, password: PASSWORD });
		const isThere = async (userId: string) =>
			(await db.selectFrom('user').select('id').where('id', '=', userId).execute()).length === 1;
		const { deletion } = organisers;
		const groups = createGroups(context, organisers);
		return { ...{ db, context, organisers, amina, bob, group, join, typed, signIn }, isThere, deletion, groups, noted };
	}

	test('an account goes with its sign-ins, second step, place and invitations; the record of the night keeps its name', async () => {
		const s = await stage();
		const { db, amina, bob, group, join, typed, deletion, groups, signIn, isThere, noted, organisers } = s;
		await join(bob.userId);
		const dinner = await makeDinner(db, group, { phase: 'call' });
		await db.insertInto('reader').values({ dinner_id: dinner.id, user_id: amina.userId }).execute();
		const at = new Date();
		await db
			.insertInto('record')
			.values({
				...{ dinner_id: dinner.id, at, kind: 'open the call', payload: JSON.stringify({}) },
				...{ actor_kind: 'organiser', actor_id: amina.userId, actor_name: 'Amina' },
			})
			.execute();
		must(await groups.invite(group.id, pressOf(amina)));
		const cookies = must(await signIn(amina.email));
		const headers = new Headers({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') });
		expect((await organisers.current(headers))?.userId).toBe(amina.userId);
		const twoFactor = { id: `t-${amina.userId}`, secret: 'x', backupCodes: 'x', userId: amina.userId, verified: true };
		await db.insertInto('twoFactor').values(twoFactor).execute();

		expect(await deletion.delete(amina, { ...typed, present: 'wrong' })).toMatchObject({ code: 'wrong' });
		expect(await isThere(amina.userId)).toBe(true);
		expect(await deletion.delete(amina, typed)).toEqual({ ok: true, value: null });
		expect(noted).toContain('account deleted');
		expect(await isThere(amina.userId)).toBe(false);
		expect(await organisers.current(headers)).toBeNull();
		expect(await signIn(amina.email)).toMatchObject({ code: 'wrong' });
		expect(await groups.invitations(group.id)).toEqual([]);
		const dump = await dumpOf(db);
		const named = dump.filter((row) => row.includes(amina.userId));
		expect(named.map((row) => row.split(' ')[0])).toEqual(['record']);
		expect(dump.filter((row) => row.includes(amina.email))).toEqual([]);
		expect(dump.some((row) => row.startsWith('purge_log') && row.includes('account'))).toBe(true);
		// Bob is the only organiser now, and stays.
		expect(await deletion.delete(bob, typed)).toMatchObject({ code: 'only organiser' });
	});

	test('of two organisers of a group who leave for good at once, one stays', async () => {
		const { amina, bob, group, join, typed, deletion, isThere, db } = await stage();
		await join(bob.userId);
		const answers = await Promise.all([amina, bob].map((who) => deletion.delete(who, typed)));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter((answer) => !answer.ok && answer.code === 'only organiser')).toHaveLength(1);
		expect((await Promise.all([amina, bob].map(({ userId }) => isThere(userId)))).filter(Boolean)).toHaveLength(1);
		expect(await db.selectFrom('member').select('user_id').where('group_id', '=', group.id).execute()).toHaveLength(1);
	});

	test('whoever keeps the install hands it over first, to an account here, with their password', async () => {
		const { db, context, amina, bob, group, join, typed, deletion, noted } = await stage();
		await join(bob.userId);
		await readInstall(db, context.secrets.check());
		await db.transaction().execute((trx) => noteInstaller(trx, amina.userId));
		expect(await deletion.before(amina.userId)).toMatchObject({ keeps: true, only: [], groups: [{ id: group.id }] });
		expect(await deletion.delete(amina, typed)).toMatchObject({ code: 'keeper' });
		expect(await deletion.handOver(amina, 'nobody@example.org', typed)).toMatchObject({ code: 'no account' });
		expect(await deletion.handOver(amina, amina.email, typed)).toMatchObject({ code: 'no account' });
		expect(await deletion.handOver(amina, bob.email, { ...typed, present: 'no' })).toMatchObject({ code: 'wrong' });
		expect(await deletion.handOver(bob, amina.email, typed)).toMatchObject({ code: 'not keeper' });
		expect(await deletion.handOver(amina, bob.email.toUpperCase(), typed)).toMatchObject({ ok: true });
		expect([await deletion.keeps(amina.userId), await deletion.keeps(bob.userId)]).toEqual([false, true]);
		expect(noted).toContain('keeper changed');
		expect(await deletion.delete(amina, typed)).toMatchObject({ ok: true });
		expect((await deletion.before(bob.userId)).only).toHaveLength(1);
		expect(await deletion.delete(bob, typed)).toMatchObject({ code: 'keeper' });
	});
});
