import { type Insertable, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Phase } from '../../app/domain/dinner';
import type { Category } from '../../app/domain/pitch';
import type { DB } from '../schema';

export type GroupInList = {
	slug: string;
	name: string;
	place: string;
	time_zone: string;
	dinners: number;
	next: Date | null;
};

/** Groups with a published or a coming dinner, for the front page. Rehearsals are not among them. */
export async function listGroups(db: Kysely<DB>, now: Date): Promise<GroupInList[]> {
	const { rows } = await sql<GroupInList>`
		select g.slug, g.name, g.place, g.time_zone,
			(select count(*)::int from dinner d where d.group_id = g.id and d.phase = 'published')
				+ (select count(*)::int from past_standing p where p.group_id = g.id) as dinners,
			(select min(d.starts_at) from dinner d
				where d.group_id = g.id and d.phase not in ('draft', 'cancelled', 'announced', 'published')
					and d.starts_at > ${now}::timestamptz - interval '12 hours') as next
		from soup_group g
		where g.rehearsal_of is null
		order by g.name
		limit 500
	`.execute(db);
	return rows;
}

export type DinnerInList = {
	id: string;
	number: number;
	phase: Phase;
	starts_at: Date;
	pitch_deadline: Date;
	venue: string;
	pot_amount: number | null;
	/** The sum of the winners' awards, in minor units. */
	won_amount: number | null;
	voted: number | null;
	/** Numbers and titles of the first place. `lang`: null for a dinner that was typed in. */
	winners: { number: number; title: string; lang: string | null }[] | null;
	/** It was not run here, and typed in later. */
	typedIn: boolean;
};

/** More than the coming dinners of any group. */
const MOST_COMING = 100;

/** Public dinners of the group that are not over, latest first. */
export const listComingDinners = (db: Kysely<DB>, groupId: string): Promise<DinnerInList[]> =>
	listDinners(db, sql`d.group_id = ${groupId} and d.phase not in ('draft', 'published', 'cancelled')`, MOST_COMING);

type PageOfPast = { readonly most: number; readonly before: number | null };

/** Past dinners that were run here, latest first: at most `most`, earlier than dinner number `before`. With results where published. */
export const listPastDinnersRun = (
	db: Kysely<DB>,
	groupId: string,
	{ most, before }: PageOfPast,
): Promise<DinnerInList[]> =>
	listDinners(
		db,
		sql`d.group_id = ${groupId} and d.phase in ('published', 'cancelled') ${earlierThan(groupId, before)}`,
		most,
	);

/** The same with typed-in dinners, whose `id` is no dinner's. */
export async function listPastDinners(
	db: Kysely<DB>,
	groupId: string,
	{ most, before }: PageOfPast,
): Promise<DinnerInList[]> {
	const [run, typedIn] = await Promise.all([
		listPastDinnersRun(db, groupId, { most, before }),
		listTypedIn(db, groupId, { most, before, and: [] }),
	]);
	return latest([...run, ...typedIn], most);
}

const latest = <T extends DinnerInList>(dinners: readonly T[], most: number): T[] =>
	dinners.toSorted((a, b) => b.starts_at.getTime() - a.starts_at.getTime() || b.number - a.number).slice(0, most);

/** Typed-in dinners as rows of the same list. `and`: conditions on `pitch`, an element of `d.details->'pitches'` with its place. */
async function listTypedIn(
	db: Kysely<DB>,
	groupId: string,
	{
		most,
		before,
		and,
		year = null,
	}: { most: number; before: number | null; and: readonly RawBuilder<unknown>[]; year?: number | null },
): Promise<FoundDinner[]> {
	const pitches = sql`jsonb_array_elements(d.details->'pitches') with ordinality as listed (pitch, place)`;
	const wanted = sql`from ${pitches} where true ${sql.join(and, sql` `)}`;
	const asRow = sql`json_build_object('number', place, 'title', pitch->>'title', 'lang', null) order by place`;
	const { rows } = await sql<FoundDinner>`
		select d.number::text as id, d.number, 'published' as phase, d.starts_at, d.starts_at as pitch_deadline, d.details->>'venue' as venue,
			(d.details->>'potAmount')::int as pot_amount, (d.details->>'voted')::int as voted, true as "typedIn",
			(select sum((pitch->>'amount')::int)::int from ${pitches} where (pitch->>'won')::boolean) as won_amount,
			(select json_agg(${asRow}) from ${pitches} where (pitch->>'won')::boolean) as winners,
			${and.length === 0 ? sql`'[]'::json` : sql`(select coalesce(json_agg(${asRow}), '[]'::json) ${wanted})`} as found
		from past_standing d
		where d.group_id = ${groupId} ${earlierThan(groupId, before)}
			${year === null ? sql`` : sql`and extract(year from d.held_on) = ${year}::int`}
			${and.length === 0 ? sql`` : sql`and exists (select ${wanted})`}
		order by d.held_on desc, d.number desc
		limit ${most}
	`.execute(db);
	return rows;
}

/** `words`: all in the title of one pitch, in any case. `year`: in the group's time zone. `category`: of the same pitch. */
export type Wanted = {
	readonly words: readonly string[];
	readonly year: number | null;
	readonly category: Category | null;
};
export type FoundDinner = DinnerInList & {
	/** The public pitches with all that was asked for; empty if only a year was asked for. */
	readonly found: { readonly number: number; readonly title: string; readonly lang: string | null }[];
};

/** Published dinners with such a pitch, latest first: at most `most`, earlier than dinner number `before`. */
export async function findPastDinners(
	db: Kysely<DB>,
	groupId: string,
	{ most, before, words, year, category }: Wanted & { most: number; before: number | null },
): Promise<FoundDinner[]> {
	const parts = [
		...words.map((word) => sql`and p.answers->>'title' ilike ${`%${escapeLike(word)}%`}`),
		...(category === null ? [] : [sql`and p.answers->'categories' @> ${JSON.stringify([category])}::jsonb`]),
	];
	const pitches = sql`pitch p where p.dinner_id = d.id and p.state in ('lined up', 'presented') and p.number is not null
		${sql.join(parts, sql` `)}`;
	const where = sql`d.group_id = ${groupId} and d.phase = 'published' ${earlierThan(groupId, before)}
		${year === null ? sql`` : sql`and extract(year from d.starts_at at time zone (select time_zone from soup_group where id = ${groupId})) = ${year}::int`}
		${parts.length === 0 ? sql`` : sql`and exists (select from ${pitches})`}`;
	const found = sql`, (select coalesce(json_agg(json_build_object('number', p.number, 'title', p.answers->>'title', 'lang', p.answers->>'lang') order by p.number), '[]'::json)
		from ${pitches}) as found`;
	const [run, typedIn] = await Promise.all([
		listDinners(db, where, most, parts.length === 0 ? sql`, '[]'::json as found` : found) as Promise<FoundDinner[]>,
		listTypedIn(db, groupId, {
			...{ most, before, year },
			and: [
				...words.map((word) => sql`and pitch->>'title' ilike ${`%${escapeLike(word)}%`}`),
				...(category === null ? [] : [sql`and pitch->>'category' = ${category}`]),
			],
		}),
	]);
	return latest([...run, ...typedIn], most);
}

/** The text itself in a pattern of `like`. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Dinners `d` of a group that are earlier than dinner number `before`. */
export const earlierThan = (groupId: string, before: number | null) =>
	before === null
		? sql``
		: sql`and (d.starts_at, d.number) < (
			select b.starts_at, b.number from dinner b where b.group_id = ${groupId} and b.number = ${before}
			union all select p.starts_at, p.number from past_standing p where p.group_id = ${groupId} and p.number = ${before})`;

async function listDinners(
	db: Kysely<DB>,
	which: RawBuilder<unknown>,
	most: number,
	more: RawBuilder<unknown> = sql``,
): Promise<DinnerInList[]> {
	const { rows } = await sql<DinnerInList>`
		select d.id, d.number, d.phase, d.starts_at, d.pitch_deadline, d.venue, a.pot_amount,
			(select sum(w.amount)::int from award w where w.dinner_id = a.dinner_id and w.place = 1) as won_amount,
			c.on_phone + c.on_paper as voted,
			(select json_agg(json_build_object('number', pitch->'number', 'title', pitch->'title', 'lang', p.answers->'lang'))
				from jsonb_array_elements(a.ranking->'places'->0->'pitches') as pitch
				left join pitch p on p.dinner_id = d.id and p.number = (pitch->>'number')::int and p.state in ('lined up', 'presented')) as winners, false as "typedIn" ${more}
		from dinner d
		left join awarding a on a.dinner_id = d.id and d.phase = 'published'
		left join count c on c.dinner_id = d.id and d.phase = 'published'
		where ${which}
		order by d.starts_at desc, d.number desc
		limit ${most}
	`.execute(db);
	return rows;
}

export const readNotes = (db: Kysely<DB>, dinnerId: string) =>
	db.selectFrom('note').select(['id', 'at', 'who', 'text']).where('dinner_id', '=', dinnerId).orderBy('id').execute();

export const insertNote = (
	db: Kysely<DB>,
	note: { dinner_id: string; at: Date; who: string; text: string },
): Promise<unknown> => db.insertInto('note').values(note).execute();

export const readReceipts = async (db: Kysely<DB>, dinnerId: string): Promise<string[]> => {
	const rows = await db
		.selectFrom('receipt')
		.select('receipt')
		.where('dinner_id', '=', dinnerId)
		.orderBy(sql`receipt collate "C"`)
		.execute();
	return rows.map(({ receipt }) => receipt);
};

export async function readPublishedId(db: Kysely<DB>, slug: string, number: number): Promise<string | undefined> {
	const dinner = await db
		.selectFrom('dinner')
		.innerJoin('soup_group', 'soup_group.id', 'dinner.group_id')
		.select('dinner.id')
		.where('soup_group.slug', '=', slug)
		.where('dinner.number', '=', number)
		.where('dinner.phase', '=', 'published')
		.executeTakeFirst();
	return dinner?.id;
}

/** The newest edition of a dinner's result, or this one. */
export const readResultFile = (db: Kysely<DB>, dinnerId: string, edition?: number) =>
	db
		.selectFrom('result_file')
		.select(['edition', 'at', 'bytes', 'sha256'])
		.where('dinner_id', '=', dinnerId)
		.$if(edition !== undefined, (query) => query.where('edition', '=', edition ?? 0))
		.orderBy('edition', 'desc')
		.limit(1)
		.executeTakeFirst();

/** The hash and time of every edition, the first one first. */
export const listResultFiles = (db: Kysely<DB>, dinnerId: string) =>
	db
		.selectFrom('result_file')
		.select(['edition', 'at', 'sha256'])
		.where('dinner_id', '=', dinnerId)
		.orderBy('edition')
		.execute();

export const insertResultFile = (trx: Transaction<DB>, file: Insertable<DB['result_file']>): Promise<unknown> =>
	trx.insertInto('result_file').values(file).execute();
