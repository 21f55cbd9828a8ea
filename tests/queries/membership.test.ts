import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Organiser } from '../../app/services/context.server';
import { createGroups } from '../../app/services/groups.server';
import { createMembership } from '../../app/services/membership.server';
import { createOrganisers } from '../../app/services/organisers.server';
import { withDatabases } from '../support/db';
import { clockAt, makeContext, makeGroup, makeOrganiser, pressOf } from '../support/factories';

withDatabases((_name, getDb) => {
	async function begin(others: number) {
		const db = getDb();
		const { context } = makeContext(db, clockAt('2026-11-26T18:00:00Z'));
		const organisers = createOrganisers(context);
		const people = [];
		for (let n = 0; n <= others; n++) people.push(await makeOrganiser(db));
		const [first] = people;
		if (!first) throw new Error('There is a first one');
		const group = await makeGroup(db, { organiser: first });
		for (const { userId } of people.slice(1)) {
			await db.insertInto('member').values({ group_id: group.id, user_id: userId, joined_at: new Date() }).execute();
		}
		let looked = 0;
		organisers.onEnded(() => {
			looked++;
		});
		const membership = createMembership(context, organisers);
		const groups = createGroups(context, organisers);
		return {
			db,
			group,
			first,
			people,
			looked: () => looked,
			membership,
			/** As from a page loaded now. */
			remove: async (groupId: string, userId: string, by: Organiser) => {
				const since = (await groups.members(groupId)).find(({ id }) => id === userId)?.joined_at.getTime() ?? 0;
				return membership.remove(groupId, { userId, since }, pressOf(by));
			},
			groups,
		};
	}

	test('an organiser takes another one out: no access, no invitation that they could have read, a record', async () => {
		const { db, group, first, people, membership, remove, groups, looked } = await begin(1);
		const [, other] = people;
		if (!other) throw new Error('There is another one');
		const elsewhere = await makeGroup(db, { organiser: other });
		await db
			.insertInto('invitation')
			.values({
				group_id: group.id,
				made_by: other.userId,
				made_at: new Date('2026-11-26T12:00:00Z'),
				expires_at: new Date('2026-12-03T12:00:00Z'),
				used_by: null,
			})
			.execute();
		expect(await groups.invitations(group.id)).toHaveLength(1);
		expect(await remove(group.id, other.userId, first)).toEqual({ ok: true, value: null });
		expect(await groups.isMember(group.id, other.userId)).toBe(false);
		expect(await groups.isMember(elsewhere.id, other.userId)).toBe(true);
		expect(await groups.invitations(group.id)).toEqual([]);
		expect(looked()).toBe(1);
		// A repeated press succeeds and is recorded once.
		expect(await remove(group.id, other.userId, first)).toEqual({ ok: true, value: null });
		expect(await membership.record(group.id)).toMatchObject([
			{ who: first.name, what: 'organiser removed', whom: other.name },
		]);
	});

	test('one may leave, but never the last; who is out takes nobody out', async () => {
		const { group, first, people, membership, remove, groups } = await begin(1);
		const [, other] = people;
		if (!other) throw new Error('There is another one');
		expect(await remove(group.id, first.userId, first)).toEqual({ ok: true, value: null });
		expect(await remove(group.id, other.userId, first)).toEqual({ ok: false, code: 'not yours' });
		expect(await remove(group.id, other.userId, other)).toEqual({ ok: false, code: 'last' });
		expect(await groups.members(group.id)).toMatchObject([{ id: other.userId }]);
		expect(await membership.record(group.id)).toMatchObject([{ what: 'organiser left', whom: first.name }]);
	});

	test('who was taken out and came back is not taken out by a page from before', async () => {
		const { db, group, first, people, membership, groups } = await begin(1);
		const [, other] = people;
		if (!other) throw new Error('There is another one');
		const sinceOf = async () =>
			(await groups.members(group.id)).find(({ id }) => id === other.userId)?.joined_at.getTime() ?? 0;
		const seen = { userId: other.userId, since: await sinceOf() };
		expect((await membership.remove(group.id, seen, pressOf(first))).ok).toBe(true);
		await db
			.insertInto('member')
			.values({ group_id: group.id, user_id: other.userId, joined_at: new Date('2026-11-27T12:00:00Z') })
			.execute();
		expect(await membership.remove(group.id, seen, pressOf(first))).toEqual({ ok: false, code: 'joined again' });
		const again = { ...seen, since: await sinceOf() };
		expect((await membership.remove(group.id, again, pressOf(first))).ok).toBe(true);
	});

	test('however many press at once, somebody stays', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })), { minLength: 2, maxLength: 8 }),
				async (presses) => {
					const { group, people, remove, groups } = await begin(2);
					const person = (at: number) => people[at] ?? people[0] ?? expect.unreachable();
					await Promise.all(presses.map(([by, whom]) => remove(group.id, person(whom).userId, person(by))));
					expect((await groups.members(group.id)).length).toBeGreaterThan(0);
				},
			),
			{ numRuns: 15 },
		);
	});
});
