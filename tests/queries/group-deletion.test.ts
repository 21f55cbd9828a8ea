import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { Gone } from '../../app/domain/gone';
import { createServices } from '../../app/services/index.server';
import { isGone } from '../../app/services/transient-errors.server';
import { deleteGroup, lockWholeGroup, tablesOfGroup } from '../../db/queries/group-deletion';
import { tablesOfDinner } from '../../db/queries/rehearsals';
import type { DB, SoupGroup } from '../../db/schema';
import { copiesOf } from '../support/copies';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, pressOf, someAnswers } from '../support/factories';
import { publishedEvening, someBallots } from '../support/published';
import { allTables, dumpOf } from '../support/whole-dump';

const CANARY = 'canary';
const few = { ballots: someBallots(3) };

withDatabases((_name, getDb) => {
	const { begin, folder, newest } = copiesOf(getDb);
	const servicesAt = (iso = '2026-12-03T12:00:00Z') => createServices(makeContext(getDb(), clockAt(iso)).context);
	const countOf = async (table: string, column: string, ids: readonly string[]): Promise<number> => {
		const { rows } = await sql<{ n: number }>`
			select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)}::text = any(${ids}::text[])
		`.execute(getDb());
		return rows[0]?.n ?? 0;
	};
	const tablesWith = async (column: string): Promise<string[]> => {
		const { rows } = await sql<{ name: string }>`
			select c.table_name::text as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
			where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = ${column} order by 1
		`.execute(getDb());
		return rows.map(({ name }) => name);
	};

	/** A published dinner and one in its call, with a row in every table that a group can have rows in. */
	async function fullGroup() {
		const db = getDb();
		const evening = await publishedEvening(db, few);
		const { dinner, group, organiser, pitches } = evening;
		const award = await db.selectFrom('award').selectAll().where('dinner_id', '=', dinner.id).executeTakeFirstOrThrow();
		const call = await makeDinner(db, group, { phase: 'call', pitch_deadline: new Date('2026-12-20T18:00:00Z') });
		const [d, g, p, u] = [dinner.id, group.id, pitches[0]?.id ?? '', organiser.userId];
		const at = new Date('2026-12-01T12:00:00Z');
		const bytes = Buffer.from('bytes');
		const report = { id: randomUUID() };
		for (const statement of [
			sql`insert into picture values (${p}, 'v1', 1, 1, ${bytes}, ${bytes})`,
			sql`insert into recording values (${p}, 'v1', 9, ${bytes})`,
			sql`insert into offer (dinner_id, pitch_id, kinds, words, name, contact) values (${d}, ${p}, '["time"]', 'w', 'n', 'c')`,
			sql`insert into reader (dinner_id, user_id) values (${d}, ${u})`,
			sql`insert into reading (dinner_id, pitch_id, user_id, rank) values (${d}, ${p}, ${u}, 1)`,
			sql`insert into ballot (dinner_id, key, device_token, revision, state, scored, sealed)
				values (${d}, ${bytes}, ${bytes}, 0, 'open', false, ${bytes})`,
			sql`insert into print_job values (${d}, 'key', ${bytes}, ${at})`,
			sql`insert into crew_pass (dinner_id, job, made_at, made_by) values (${d}, 'door', ${at}, 'Amina')`,
			sql`insert into hand_count values (${d}, 'No light.', '{}', ${at}, 'Amina')`,
			sql`insert into award_step (dinner_id, pitch_id, step, state, because, at, by)
				values (${d}, ${award.pitch_id}, 1, 'returned', 'It ended.', ${at}, 'Amina')`,
			sql`insert into draw (dinner_id, purpose, entries, drawn, by_what, at, drawn_by) values (${d}, 'running order', '[]', '[]', 'hat', ${at}, 'Amina')`,
			sql`insert into note (dinner_id, at, who, text) values (${d}, ${at}, 'Amina', 'A note.')`,
			sql`insert into report (id, dinner_id, pitch_id, state, changed, text, touched_at, sent_at)
				values (${report.id}, ${d}, ${p}, 'sent', false, 'It opened.', ${at}, ${at})`,
			sql`insert into report_picture values (${d}, ${report.id}, 1, 'v1', 1, 1, 'A shed', ${bytes}, ${bytes})`,
			sql`insert into report_due (dinner_id, pitch_id) values (${d}, ${p})`,
			sql`insert into report_slot values (${call.id}, ${p}, 1, 'Choir', 'Ana', 2, ${at})`,
			sql`insert into group_record (group_id, at, who, what, whom) values (${g}, ${at}, 'Amina', 'organiser left', 'Bo')`,
			sql`insert into past_dinner (group_id, number, edition, at, by, held_on, details) values (${g}, 90, 1, ${at}, 'Amina', '2019-03-14',
				'{"number": 90, "potAmount": 5, "pitches": [{"amount": 5}]}')`,
			sql`insert into past_import values (${g}, ${at}, 'digest', '[]')`,
			sql`insert into year_total values (${g}, 2026, '', 1, 1, 1, 1, 1) on conflict do nothing`,
		])
			await statement.execute(db);
		must(await servicesAt('2026-11-26T18:00:00Z').groups.invite(g, pressOf(organiser)));
		return { ...evening, call, ids: [g, d, call.id] };
	}

	/** Writes the canary into every text of these rows that takes one, past the triggers. Returns where. */
	async function plantCanaries(db: Kysely<DB>, ids: readonly string[]): Promise<string[]> {
		const { rows } = await sql<{ table: string; column: string; type: string }>`
			select table_name::text as "table", column_name::text as "column", data_type::text as type
			from information_schema.columns join information_schema.tables using (table_schema, table_name)
			where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb')
				and column_name <> 'user_id' order by 1, 2
		`.execute(db);
		const [own, of] = [new Set(await tablesWith('dinner_id')), new Set(await tablesWith('group_id'))];
		const planted: string[] = [];
		await db.transaction().execute(async (trx) => {
			await sql`set local session_replication_role = replica`.execute(trx);
			for (const { table, column, type } of rows) {
				const by = own.has(table) ? 'dinner_id' : of.has(table) ? 'group_id' : table === 'soup_group' ? 'id' : null;
				if (!by) continue;
				const field = sql.ref(column);
				const value =
					type === 'text'
						? sql`${field} || ${CANARY}`
						: sql`case jsonb_typeof(${field}) when 'object' then ${field} || ${`{"${CANARY}": 1}`}::jsonb else ${field} || ${`"${CANARY}"`}::jsonb end`;
				await sql`savepoint one`.execute(trx);
				try {
					await sql`update ${sql.table(table)} set ${field} = ${value} where ${sql.ref(by)} = any(${ids}::uuid[])`.execute(
						trx,
					);
					planted.push(`${table}.${column}`);
				} catch (error) {
					// A column that holds only certain words.
					expect((error as { code?: string }).code, `${table}.${column}`).toBe('23514');
					await sql`rollback to savepoint one`.execute(trx);
				}
			}
		});
		return planted;
	}

	test('nothing of it is left in any table, nothing of another group changed, and its address is free', async () => {
		const other = await publishedEvening(getDb(), few);
		const before = await dumpOf(getDb());
		const { group, organiser, ids, dinner, call } = await fullGroup();
		const inDinner = await tablesWith('dinner_id');
		for (const table of inDinner) expect(await countOf(table, 'dinner_id', ids), table).toBeGreaterThan(0);
		for (const table of tablesOfGroup) expect(await countOf(table, 'group_id', ids), table).toBeGreaterThan(0);
		expect((await plantCanaries(getDb(), ids)).length).toBeGreaterThan(60);
		const services = servicesAt();
		const told: string[] = [];
		services.dinnerStates.onChanged((id) => told.push(id));
		const { name, slug } = await getDb()
			.selectFrom('soup_group')
			.select(['name', 'slug'])
			.where('id', '=', group.id)
			.executeTakeFirstOrThrow();
		expect(await services.groupDeletion.holdings(group.id)).toEqual({
			...{ dinners: 2, typedIn: 1, pitches: 4, pictures: 2, recordings: 1, reports: 1, rehearsals: 0 },
		});
		must(await services.groupDeletion.run(group.id, name, pressOf(organiser)));

		const after = await dumpOf(getDb());
		expect(before.filter((row) => !after.includes(row))).toEqual([]);
		// What was added since: the account, and a number.
		const added = after.filter((row) => !before.includes(row)).map((row) => row.split(' ')[0]);
		expect(added).toEqual(['purge_log', 'user']);
		for (const word of [...ids, CANARY, slug]) expect(after.filter((row) => row.includes(word))).toEqual([]);
		expect(told).toEqual(expect.arrayContaining([dinner.id, call.id, group.id]));
		expect(await services.groups.find(slug)).toBeUndefined();
		expect((await makeGroup(getDb(), { slug, organiser })).slug).toBe(slug);
		expect(await services.groups.isMember(other.group.id, other.organiser.userId)).toBe(true);
	});

	test('every table of a group is in one of the lists', async () => {
		expect(await tablesWith('group_id')).toEqual([...tablesOfGroup].sort());
		expect(await tablesWith('dinner_id')).toEqual([...tablesOfDinner].sort());
		expect((await allTables(getDb())).length).toBeGreaterThan(35);
	});

	test('no other transaction deletes, and this one no row of another group and changes none', async () => {
		const { group, dinner, ids } = await fullGroup();
		const other = await publishedEvening(getDb(), few);
		const { rows: guarded } = await sql<{ name: string }>`
			select distinct event_object_table::text as name from information_schema.triggers where trigger_name like '%_append_only'
		`.execute(getDb());
		const refusal = /append-only/;
		const isOf = (name: string) => (name === 'group_record' || name === 'past_dinner' ? 'group_id' : 'dinner_id');
		for (const { name } of guarded) {
			if (name === 'purge_log') continue;
			const gone = sql`delete from ${sql.table(name)} where ${sql.ref(isOf(name))} = any(${ids}::uuid[])`;
			await expect(gone.execute(getDb()), name).rejects.toThrow(refusal);
		}
		const within = (statement: ReturnType<typeof sql>) =>
			getDb()
				.transaction()
				.execute(async (trx) => {
					await lockWholeGroup(trx, group.id);
					await sql`select set_config('stockpot.deleting_group', ${group.id}, true)`.execute(trx);
					await statement.execute(trx);
				});
		await expect(within(sql`delete from record where dinner_id = ${other.dinner.id}`)).rejects.toThrow(refusal);
		await expect(within(sql`update record set kind = 'x' where dinner_id = ${dinner.id}`)).rejects.toThrow(refusal);
		await expect(within(sql`truncate note`)).rejects.toThrow(refusal);
		// The other group is deleted whole in between, and the setting ends with its transaction.
		await getDb()
			.transaction()
			.execute(async (trx) => {
				await lockWholeGroup(trx, other.group.id);
				await deleteGroup(trx, other.group.id);
			});
		await expect(sql`delete from note where dinner_id = ${dinner.id}`.execute(getDb())).rejects.toThrow(refusal);
	});

	test('refused with nothing changed: another name, a stranger, a dinner that is on, one of another group', async () => {
		const { group, organiser, call } = await fullGroup();
		const services = servicesAt();
		const stranger = await makeOrganiser(getDb(), 'Bob');
		const elsewhere = await makeDinner(getDb(), await makeGroup(getDb()), { phase: 'draft' });
		const before = await dumpOf(getDb());
		const run = (name: string, by = organiser) => services.groupDeletion.run(group.id, name, pressOf(by));
		for (const name of ['', group.name.toLowerCase(), `${group.name}s`])
			expect(await run(name)).toEqual({ ok: false, code: 'other name' });
		expect(await run(group.name, stranger)).toEqual({ ok: false, code: 'not yours' });
		expect(await dumpOf(getDb())).toEqual(before);
		const put = (id: string, phase: 'voting' | 'draft') =>
			getDb().updateTable('dinner').set({ phase }).where('id', '=', id).execute();
		await put(elsewhere.id, 'voting');
		expect(await run(group.name)).toEqual({ ok: false, code: 'other dinner on' });
		await put(elsewhere.id, 'draft');
		await put(call.id, 'voting');
		expect(await run(group.name)).toEqual({ ok: false, code: 'dinner on' });
		expect(await countOf('pitch', 'dinner_id', [call.id, group.id])).toBe(0);
		await put(call.id, 'draft');
		must(await run(group.name));
	});

	test('a rehearsal that is under way goes with it, and its guests go home', async () => {
		const { context } = makeContext(getDb(), clockAt('2026-11-20T12:00:00Z'));
		const stop = vi.fn();
		const services = createServices(context, undefined, () => ({ stop }));
		const organiser = await makeOrganiser(getDb());
		const group = await makeGroup(getDb(), { organiser });
		const dinner = await makeDinner(getDb(), group, { phase: 'call' });
		must(await services.rehearsals.begin(group, dinner.id, 2, pressOf(organiser)));
		expect((await services.groupDeletion.holdings(group.id)).rehearsals).toBe(1);
		must(await services.groupDeletion.run(group.id, group.name, pressOf(organiser)));
		expect(stop).toHaveBeenCalledOnce();
		for (const table of ['soup_group', 'dinner', 'record', 'paper', 'pitch'])
			expect(
				await getDb()
					.selectFrom(table as 'dinner')
					.selectAll()
					.execute(),
				table,
			).toEqual([]);
	});

	test('whoever writes at the same moment gets in before and goes along, or finds it gone', async () => {
		for (let round = 0; round < 4; round++) {
			const organiser = await makeOrganiser(getDb());
			const group: SoupGroup = await makeGroup(getDb(), { organiser });
			const dinner = await makeDinner(getDb(), group, {
				phase: 'call',
				pitch_deadline: new Date('2026-12-20T18:00:00Z'),
			});
			const services = servicesAt();
			const joining = await makeOrganiser(getDb(), 'Joan');
			const token = must(await services.groups.invite(group.id, pressOf(organiser))).replace('/join/', '');
			const pitch = (key: string) =>
				services.pitches.begin(dinner.id, someAnswers('Choir'), { address: '10.0.0.7', key, language: 'en' });
			const outcomes = await Promise.allSettled([
				pitch('a'.repeat(32)),
				services.groups.join(token, joining),
				services.groupDeletion.run(group.id, group.name, pressOf(organiser)),
				pitch('b'.repeat(32)),
				services.groups.invite(group.id, pressOf(organiser)),
			]);
			expect(outcomes[2]).toEqual({ status: 'fulfilled', value: { ok: true, value: null } });
			for (const one of outcomes)
				if (one.status === 'rejected') expect(isGone(one.reason), String(one.reason)).toBe(true);
			for (const word of [group.id, dinner.id])
				expect((await dumpOf(getDb())).filter((row) => row.includes(word))).toEqual([]);
			await expect(pitch('c'.repeat(32))).rejects.toThrow(Gone);
			expect(await services.groupDeletion.run(group.id, group.name, pressOf(organiser))).toEqual({
				ok: true,
				value: null,
			});
		}
	});

	test('a copy of the night holds a contact for thirty days, and the purge then deletes it with its pictures', async () => {
		const { copies, key, context, clock, pitches } = await begin();
		const [pitch] = pitches;
		const answers = JSON.stringify({ ...pitch?.answers, contactName: CANARY });
		const id = pitch?.id ?? '';
		await getDb().updateTable('pitch').set({ answers }).where('id', '=', id).execute();
		const bytes = Buffer.from('bytes');
		await sql`insert into picture values (${id}, 'v1', 1, 1, ${bytes}, ${bytes})`.execute(getDb());
		await copies.round();
		expect((await newest(key))?.tonight.rows.pitch).toContain(CANARY);
		expect(await readdir(folder())).toHaveLength(2);
		const { retention } = createServices({ ...context, settings: { ...context.settings, copiesDir: folder() } });
		clock.forward(29 * 24 * 60);
		expect((await retention.purge()).copy).toBe(0);
		clock.forward(2 * 24 * 60);
		expect((await retention.purge()).copy).toBe(1);
		expect(await readdir(folder())).toEqual([]);
	});

	test('tonight’s copies of its dinners go too, and no copy is then ahead of the database', async () => {
		const { copies, key, context, dinner, group, organiser } = await begin();
		await copies.round();
		expect((await newest(key))?.tonight.marks.map(({ dinnerId }) => dinnerId)).toEqual([dinner.id]);
		await getDb().updateTable('dinner').set({ phase: 'cancelled' }).where('id', '=', dinner.id).execute();
		const settings = { ...context.settings, copiesDir: folder() };
		const services = createServices({ ...context, settings });
		must(await services.groupDeletion.run(group.id, group.name, pressOf(organiser)));
		expect(await readdir(folder())).toEqual([]);
		expect(await copies.ahead()).toBeNull();
	});
});
