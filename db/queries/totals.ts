import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { DB } from '../schema';
import { isKept } from './payments';

export type YearTotal = Omit<Selectable<DB['year_total']>, 'group_id'>;

/** The group's totals by year, and of each year by category. */
export const readTotals = (db: Kysely<DB>, groupId: string): Promise<YearTotal[]> =>
	db
		.selectFrom('year_total')
		.select(['year', 'category', 'dinners', 'guests', 'pitches', 'projects', 'amount'])
		.where('group_id', '=', groupId)
		.orderBy('year')
		.orderBy('category')
		.execute();

/**
 * Computes the totals of the dinner's group in the dinner's year again, from all its published and typed-in dinners. They are stored because the group's
 * page is asked for far more often than a dinner is published or an award returned. The caller holds the group's lock, so that of two
 * dinners published at once neither is left out.
 */
export async function refreshTotals(trx: Transaction<DB>, dinnerId: string): Promise<void> {
	const { rows } = await sql<{ group: string; year: number }>`
		select g.id as "group", extract(year from d.starts_at at time zone g.time_zone)::int as year
		from dinner d join soup_group g on g.id = d.group_id where d.id = ${dinnerId}
	`.execute(trx);
	for (const { group, year } of rows) await refreshYears(trx, group, [year]);
}

/** The same for years of a group, when dinners are typed in or corrected. */
export async function refreshYears(trx: Transaction<DB>, group: string, years: readonly number[]): Promise<void> {
	for (const year of new Set(years)) {
		await trx.deleteFrom('year_total').where('group_id', '=', group).where('year', '=', year).execute();
		await insertTotals(trx, group, year);
	}
}

/** Guests are papers handed out and people who declined one; pitches are those that were heard; projects those that got money. */
const insertTotals = (trx: Transaction<DB>, group: string, year: number): Promise<unknown> =>
	sql`
		insert into year_total (group_id, year, category, dinners, guests, pitches, projects, amount)
		with evening as (
			select d.id::text as id, c.issued + d.without_paper as guests
			from dinner d join soup_group g on g.id = d.group_id left join count c on c.dinner_id = d.id
			where d.group_id = ${group} and d.phase = 'published'
				and extract(year from d.starts_at at time zone g.time_zone) = ${year}::int
			union all
			select number::text, coalesce(details->>'guests', details->>'voted', '0')::int
			from past_standing where group_id = ${group} and extract(year from held_on) = ${year}::int
		),
		heard as (
			select p.dinner_id::text as dinner_id, p.answers->'categories' as categories, kept.amount
			from pitch p left join (select w.dinner_id, w.pitch_id, w.amount from award w where ${isKept}) kept
				on kept.dinner_id = p.dinner_id and kept.pitch_id = p.id
			where p.dinner_id::text in (select id from evening) and p.state = 'presented'
			union all
			select number::text, case when pitch->>'category' is null then '[]' else jsonb_build_array(pitch->'category') end,
				nullif((pitch->>'amount')::int, 0)
			from past_standing, jsonb_array_elements(details->'pitches') as pitch
			where group_id = ${group} and extract(year from held_on) = ${year}::int
		)
		select ${group}::uuid, ${year}::int, '', (select count(*) from evening), (select coalesce(sum(guests), 0) from evening),
			count(*), count(amount), coalesce(sum(amount), 0)
		from heard
		having exists (select from evening)
		union all
		select ${group}::uuid, ${year}::int, category, count(distinct dinner_id), 0, count(*), count(amount), coalesce(sum(amount), 0)
		from heard, jsonb_array_elements_text(categories) as category
		group by category
	`.execute(trx);
