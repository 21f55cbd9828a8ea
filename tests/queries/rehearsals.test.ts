import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { Cast, RehearsalProgress } from '../../app/domain/rehearsal';
import { noProgress } from '../../app/domain/rehearsal';
import type { Context } from '../../app/services/context.server';
import { createServices } from '../../app/services/index.server';
import { readDinnersOn } from '../../db/queries/dinner-copies';
import { readLineUp } from '../../db/queries/pitches';
import { tablesOfDinner } from '../../db/queries/rehearsals';
import type { Dinner, SoupGroup } from '../../db/schema';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import {
	clockAt,
	makeContext,
	makeDinner,
	makeDinnerWithPitches,
	makeGroup,
	makeOrganiser,
	pressOf,
} from '../support/factories';
import { reach } from '../support/reach';
import { dumpOf } from '../support/whole-dump';

withDatabases((_name, getDb) => {
	const dump = () => dumpOf(getDb());

	function stage(change: (context: Context) => Context = (context) => context) {
		const casts: Cast[] = [];
		const tell: ((progress: RehearsalProgress) => void)[] = [];
		const stop = vi.fn();
		const { context, clock } = makeContext(getDb(), clockAt('2026-11-20T12:00:00Z'));
		const services = createServices(change(context), undefined, (cast, said) => {
			casts.push(cast);
			tell.push(said);
			return { stop };
		});
		return { services, clock, casts, tell, stop };
	}
	async function dinnerIn(phase: 'call' | 'lineup') {
		const made = await makeDinnerWithPitches(getDb(), { phase, pitches: ['Bread', 'Lamps', 'Choir', 'Beds'] });
		const group = (await getDb()
			.selectFrom('soup_group')
			.selectAll()
			.where('id', '=', made.dinner.group_id)
			.executeTakeFirst()) as SoupGroup;
		return { ...made, group };
	}
	const rehearsalOf = async (of: Dinner) => {
		const row = await getDb()
			.selectFrom('soup_group')
			.selectAll()
			.where('rehearsal_of', '=', of.id)
			.executeTakeFirstOrThrow();
		const dinner = await getDb()
			.selectFrom('dinner')
			.selectAll()
			.where('group_id', '=', row.id)
			.executeTakeFirstOrThrow();
		return { group: row, dinner };
	};

	test('[F18] a rehearsal that ran to its published result leaves nothing behind', async () => {
		const { services, casts, stop } = stage();
		const { dinner, group, organiser } = await dinnerIn('lineup');
		const before = await dump();
		const at = must(await services.rehearsals.begin(group, dinner.id, 3, pressOf(organiser)));
		const rehearsal = await rehearsalOf(dinner);
		expect(at).toEqual({ slug: rehearsal.group.slug, number: dinner.number });
		expect(casts[0]).toMatchObject({
			group: at.slug,
			number: dinner.number,
			papers: [{ number: 1 }, { number: 2 }, { number: 3 }],
		});
		await reach(getDb(), { dinner: rehearsal.dinner, organiser }, 'published');
		expect((await dump()).length).toBeGreaterThan(before.length + 30);
		expect(await services.rehearsals.end(rehearsal.group.id)).toEqual({ slug: group.slug, number: dinner.number });
		expect(stop).toHaveBeenCalledOnce();
		expect(await dump()).toEqual(before);
		expect(await services.rehearsals.end(rehearsal.group.id)).toBeNull();
	});

	test('pressed twice and from two desks, one rehearsal begins and one cast comes', async () => {
		const { services, casts } = stage();
		const { dinner, group, organiser } = await dinnerIn('lineup');
		const press = pressOf(organiser);
		const begun = await Promise.all([
			services.rehearsals.begin(group, dinner.id, 2, press),
			services.rehearsals.begin(group, dinner.id, 2, press),
			services.rehearsals.begin(group, dinner.id, 2, pressOf(organiser)),
		]);
		expect(new Set(begun.map((one) => must(one).slug)).size).toBe(1);
		expect(casts).toHaveLength(1);
	});

	test('it has the public line-up without anybody’s contact, and invented pitches where the line-up is not public', async () => {
		const { services } = stage();
		for (const phase of ['lineup', 'call'] as const) {
			const { dinner, group, organiser } = await dinnerIn(phase);
			must(await services.rehearsals.begin(group, dinner.id, 1, pressOf(organiser)));
			const rehearsal = await rehearsalOf(dinner);
			const [real, copied] = await Promise.all([
				readLineUp(getDb(), dinner.id),
				readLineUp(getDb(), rehearsal.dinner.id),
			]);
			const titles = copied.map(({ answers }) => answers.title);
			if (phase === 'lineup') expect(titles).toEqual(real.map(({ answers }) => answers.title));
			else for (const { answers } of real) expect(titles).not.toContain(answers.title);
			expect(copied.map(({ number }) => number)).toEqual(copied.map((_, index) => index + 1));
			expect(copied.length).toBe(4);
			const kept = await getDb().selectFrom('pitch').selectAll().where('dinner_id', '=', rehearsal.dinner.id).execute();
			for (const { answers } of kept)
				expect([answers.contactEmail, answers.contactName, answers.contactPhone]).toEqual(['', '', '']);
		}
	});

	test('it is in no list of groups and in no copy of tonight, and its organisers are those of the group', async () => {
		const { services, clock } = stage();
		const { dinner, group, organiser } = await dinnerIn('lineup');
		must(await services.rehearsals.begin(group, dinner.id, 1, pressOf(organiser)));
		const rehearsal = await rehearsalOf(dinner);
		await reach(getDb(), { dinner: rehearsal.dinner, organiser }, 'doors');
		expect((await services.publishing.groups()).map(({ slug }) => slug)).toEqual([group.slug]);
		expect((await services.groups.of(organiser.userId)).map(({ slug }) => slug)).toEqual([group.slug]);
		expect(await readDinnersOn(getDb(), clock.now())).toEqual([]);
		expect(await services.groups.isMember(rehearsal.group.id, organiser.userId)).toBe(true);
		expect(rehearsal.group.name).toContain(group.name);
	});

	test('no group becomes a rehearsal, and the record of a real dinner is still append-only', async () => {
		const { services } = stage();
		const { dinner, group, organiser } = await dinnerIn('lineup');
		must(await services.rehearsals.begin(group, dinner.id, 1, pressOf(organiser)));
		const rehearsal = await rehearsalOf(dinner);
		await reach(getDb(), { dinner, organiser }, 'doors');
		await expect(
			sql`update soup_group set rehearsal_of = ${dinner.id}, slug = 'rehearsal-x' where id = ${group.id}`.execute(
				getDb(),
			),
		).rejects.toThrow(/rehearsal/);
		await expect(
			sql`update soup_group set rehearsal_of = null where id = ${rehearsal.group.id}`.execute(getDb()),
		).rejects.toThrow(/rehearsal/);
		await expect(sql`delete from record where dinner_id = ${dinner.id}`.execute(getDb())).rejects.toThrow(
			/append-only/,
		);
		await expect(
			sql`update record set kind = 'x' where dinner_id = ${rehearsal.dinner.id}`.execute(getDb()),
		).rejects.toThrow(/append-only/);
		await expect(
			sql`update soup_group set slug = 'rehearsal-y' where id = ${group.id}`.execute(getDb()),
		).rejects.toThrow();
	});

	test('whoever is removed from the real group loses its rehearsal at once, and whoever joins gets it', async () => {
		const { services } = stage();
		const { dinner, group, organiser } = await dinnerIn('lineup');
		must(await services.rehearsals.begin(group, dinner.id, 1, pressOf(organiser)));
		const { group: rehearsal } = await rehearsalOf(dinner);
		const other = await makeOrganiser(getDb(), 'Bob');
		expect(await services.groups.isMember(rehearsal.id, other.userId)).toBe(false);
		const since = new Date('2026-11-20T12:00:00Z');
		await getDb()
			.insertInto('member')
			.values({ group_id: group.id, user_id: other.userId, joined_at: since })
			.execute();
		expect(await services.groups.isMember(rehearsal.id, other.userId)).toBe(true);
		const names = async () => (await services.groups.members(rehearsal.id)).map(({ name }) => name).sort();
		expect(await names()).toEqual(['Amina Yusuf', 'Bob']);
		const shown = { userId: other.userId, since: since.getTime() };
		must(await services.membership.remove(group.id, shown, pressOf(organiser)));
		expect(await services.groups.isMember(rehearsal.id, other.userId)).toBe(false);
		expect(await names()).toEqual(['Amina Yusuf']);
		expect(await services.groups.isMember(rehearsal.id, organiser.userId)).toBe(true);
	});

	test('while papers of too many dinners are made it is refused as busy and nothing is left; later it begins', async () => {
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		const { services, casts } = stage((context) => ({
			...context,
			secrets: { ...context.secrets, root: (code) => held.then(() => context.secrets.root(code)) },
		}));
		const { dinner, group, organiser } = await dinnerIn('lineup');
		const other = await makeDinner(getDb(), group, { phase: 'lineup' });
		const before = await dump();
		const jobs = Array.from({ length: 5 }, () => services.papers.make(other.id, pressOf(organiser), 1, 0));
		// The one that finds the queue full is answered first.
		expect(await Promise.race(jobs)).toEqual({ ok: false, code: 'being made' });
		const press = pressOf(organiser);
		expect(await services.rehearsals.begin(group, dinner.id, 2, press)).toEqual({ ok: false, code: 'busy' });
		expect(await dump()).toEqual(before);
		release();
		await Promise.all(jobs);
		must(await services.rehearsals.begin(group, dinner.id, 2, press));
		expect(casts).toMatchObject([{ papers: [{ number: 1 }, { number: 2 }] }]);
	});

	test('refused once the doors are open, and inside a rehearsal', async () => {
		const { services } = stage();
		const { dinner, group, organiser } = await dinnerIn('lineup');
		must(await services.rehearsals.begin(group, dinner.id, 1, pressOf(organiser)));
		const rehearsal = await rehearsalOf(dinner);
		expect(await services.rehearsals.begin(rehearsal.group, rehearsal.dinner.id, 1, pressOf(organiser))).toEqual({
			ok: false,
			code: 'a rehearsal',
		});
		const other = await makeDinner(getDb(), group, { phase: 'doors' });
		expect(await services.rehearsals.begin(group, other.id, 1, pressOf(organiser))).toEqual({
			ok: false,
			code: 'the night has begun',
		});
	});

	test('what the guests do is stored for every server, and a forgotten rehearsal is deleted after a day', async () => {
		const { services, clock, tell, stop } = stage();
		const { dinner, group, organiser } = await dinnerIn('lineup');
		must(await services.rehearsals.begin(group, dinner.id, 5, pressOf(organiser)));
		const rehearsal = await rehearsalOf(dinner);
		const heard = async () => (await services.rehearsals.here(rehearsal.group.id))?.heard;
		expect(await heard()).toEqual({ progress: noProgress(5), at: clock.now().getTime() });
		clock.set('2026-11-20T12:00:09Z');
		tell[0]?.({ ...noProgress(5), arrived: 4 });
		const told = { progress: { ...noProgress(5), arrived: 4 }, at: Date.parse('2026-11-20T12:00:09Z') };
		await vi.waitFor(async () => expect(await heard()).toEqual(told));
		expect((await services.retention.purge()).rehearsal).toBe(0);
		clock.set(new Date(clock.now().getTime() + 25 * 60 * 60_000).toISOString());
		expect((await services.retention.purge()).rehearsal).toBe(1);
		expect(stop).toHaveBeenCalledOnce();
		expect(await services.rehearsals.here(rehearsal.group.id)).toBeNull();
		expect(await services.groups.find(group.slug)).toBeDefined();
	});

	test('[F18] every table of a dinner is deleted with it', async () => {
		const { rows } = await sql<{ name: string }>`
			select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'dinner_id' order by 1
		`.execute(getDb());
		expect(rows.map(({ name }) => name)).toEqual([...tablesOfDinner].sort());
	});

	test('another group may not take an address of rehearsals', async () => {
		await expect(
			makeGroup(getDb(), { slug: 'rehearsal-of-others', organiser: await makeOrganiser(getDb()) }),
		).rejects.toThrow();
	});
});
