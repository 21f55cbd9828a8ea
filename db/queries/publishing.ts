import { type Insertable, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Phase } from '../../app/domain/dinner';
import type { DB } from '../schema';
import { isKept } from './payments';

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
			(select count(*)::int from dinner d where d.group_id = g.id and d.phase = 'published') as dinners,
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
	/** Numbers and titles of the first place. */
	winners: { number: number; title: string }[] | null;
};

/** More than the coming dinners of any group. */
const MOST_COMING = 100;

/** Public dinners of the group that are not over, latest first. */
export const listComingDinners = (db: Kysely<DB>, groupId: string): Promise<DinnerInList[]> =>
	listDinners(db, sql`d.group_id = ${groupId} and d.phase not in ('draft', 'published', 'cancelled')`, MOST_COMING);

/** Past dinners, latest first: at most `most`, with numbers below `before`. With results where published. */
export const listPastDinners = (
	db: Kysely<DB>,
	groupId: string,
	{ most, before }: { most: number; before: number | null },
): Promise<DinnerInList[]> =>
	listDinners(
		db,
		sql`d.group_id = ${groupId} and d.phase in ('published', 'cancelled') ${earlierThan(groupId, before)}`,
		most,
	);

/** Dinners `d` of a group that are earlier than dinner number `before`. */
export const earlierThan = (groupId: string, before: number | null) =>
	before === null
		? sql``
		: sql`and (d.starts_at, d.number) < (
			select b.starts_at, b.number from dinner b where b.group_id = ${groupId} and b.number = ${before})`;

async function listDinners(db: Kysely<DB>, which: RawBuilder<unknown>, most: number): Promise<DinnerInList[]> {
	const { rows } = await sql<DinnerInList>`
		select d.id, d.number, d.phase, d.starts_at, d.pitch_deadline, d.venue, a.pot_amount,
			(select sum(w.amount)::int from award w where w.dinner_id = a.dinner_id and w.place = 1) as won_amount,
			c.on_phone + c.on_paper as voted,
			(select json_agg(json_build_object('number', pitch->'number', 'title', pitch->'title'))
				from jsonb_array_elements(a.ranking->'places'->0->'pitches') as pitch) as winners
		from dinner d
		left join awarding a on a.dinner_id = d.id and d.phase = 'published'
		left join count c on c.dinner_id = d.id and d.phase = 'published'
		where ${which}
		order by d.starts_at desc, d.number desc
		limit ${most}
	`.execute(db);
	return rows;
}

export type Totals = { dinners: number; awardedAmount: number; funded: number; voted: number };

/** The group's running totals over its published dinners. Sums in minor units; `funded` counts pitches that got money. Without awards that were returned. */
export async function readTotals(db: Kysely<DB>, groupId: string): Promise<Totals> {
	const { rows } = await sql<Totals>`
		with published as (select id from dinner where group_id = ${groupId} and phase = 'published')
		select (select count(*)::int from published) as dinners,
			(select coalesce(sum(amount), 0)::bigint from award w where dinner_id in (select id from published) and ${isKept}) as "awardedAmount",
			(select count(*)::int from award w where dinner_id in (select id from published) and ${isKept}) as funded,
			(select coalesce(sum(on_phone + on_paper), 0)::int from count where dinner_id in (select id from published)) as voted
	`.execute(db);
	return rows[0] ?? { dinners: 0, awardedAmount: 0, funded: 0, voted: 0 };
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
