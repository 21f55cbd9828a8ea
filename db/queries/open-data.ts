import { type Kysely, sql } from 'kysely';
import { moves } from '../../app/domain/dinner';
import type { Licence } from '../../app/domain/licence';
import { FEWEST_BALLOTS_TO_SHOW_SCORES } from '../../app/domain/rules';
import type { DB, Dinner } from '../schema';
import { isKept } from './payments';

/** An award of a published dinner. `amount` in minor units. Nothing of the pitcher but what the project says of itself. */
export type PublishedAward = {
	readonly dinner: number;
	readonly startsAt: Date;
	readonly awardedAt: Date;
	/** The pitch's number in the line-up. */
	readonly number: number;
	readonly title: string;
	/** Empty for a pitcher under 18: what they write is for the dinner's own pages. */
	readonly what: string;
	readonly place: number;
	readonly amount: number;
};

/** Awards of the group's published dinners, or of one, that were not returned; latest dinner first, then by place. */
export async function readPublishedAwards(
	db: Kysely<DB>,
	groupId: string,
	dinnerId: string | null,
): Promise<PublishedAward[]> {
	const { rows } = await sql<PublishedAward>`
		select d.number as dinner, d.starts_at as "startsAt", a.at as "awardedAt", p.number,
			p.answers->>'title' as title, w.place, w.amount,
			case when (p.answers->>'underAge')::boolean then '' else p.answers->>'what' end as what
		from award w
		join awarding a on a.dinner_id = w.dinner_id
		join dinner d on d.id = w.dinner_id
		join pitch p on p.id = w.pitch_id
		where d.group_id = ${groupId} and d.phase = 'published' and ${isKept}
			${dinnerId === null ? sql`` : sql`and d.id = ${dinnerId}`}
		${
			dinnerId !== null
				? sql``
				: sql`union all
					select d.number, d.starts_at, d.starts_at, place::int, pitch->>'title', case when (pitch->>'won')::boolean then 1 else 2 end,
						(pitch->>'amount')::int, pitch->>'what'
					from past_standing d, jsonb_array_elements(d.details->'pitches') with ordinality as listed (pitch, place)
					where d.group_id = ${groupId} and (pitch->>'amount')::int > 0`
		}
		order by "startsAt" desc, dinner desc, place, number
	`.execute(db);
	return rows;
}

export type PublishingGroup = {
	readonly slug: string;
	readonly name: string;
	readonly licence: Licence;
	/** The latest published dinner. */
	readonly dinner: number;
	/** The latest one with published scores, and with votes as the researchers' format has them; null without one. */
	readonly scored: number | null;
	readonly oneVote: number | null;
};

/** Groups with a published dinner, by name. Rehearsals are not among them. */
export async function readPublishingGroups(db: Kysely<DB>): Promise<PublishingGroup[]> {
	const { rows } = await sql<PublishingGroup>`
		select g.slug, g.name, g.licence, max(d.number) as dinner, max(d.number) filter (where s.shows) as scored,
			max(d.number) filter (where s.shows and d.count_rule = 'one vote') as "oneVote"
		from soup_group g
		join dinner d on d.group_id = g.id and d.phase = 'published'
		left join count c on c.dinner_id = d.id
		cross join lateral (select d.shown = 'all scores' and (c.tally->>'ballots')::int >= ${FEWEST_BALLOTS_TO_SHOW_SCORES} as shows) s
		where g.rehearsal_of is null
		group by g.id
		order by g.name
		limit 500
	`.execute(db);
	return rows;
}

/** Most dinners of a group's calendar. */
const MOST_IN_CALENDAR = 200;

/** The group's dinners that are public, cancelled ones too, latest first. */
export const readCalendar = (db: Kysely<DB>, groupId: string): Promise<Dinner[]> =>
	db
		.selectFrom('dinner')
		.selectAll()
		.where('group_id', '=', groupId)
		.where('phase', '!=', 'draft')
		.orderBy('starts_at', 'desc')
		.orderBy('number', 'desc')
		.limit(MOST_IN_CALENDAR)
		.execute();

/** When each of the dinners last moved on or got a note, by its id. */
export async function readLastNews(db: Kysely<DB>, dinnerIds: readonly string[]): Promise<Map<string, Date>> {
	if (dinnerIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('record')
		.select(['dinner_id', (eb) => eb.fn.max('at').as('at')])
		.where('dinner_id', 'in', dinnerIds)
		.where('kind', 'in', [...moves, 'note added'])
		.groupBy('dinner_id')
		.execute();
	return new Map(rows.map(({ dinner_id, at }) => [dinner_id, at]));
}
