import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Phase } from '../../app/domain/dinner';
import type { DB } from '../schema';

export type GroupInList = {
	slug: string;
	name: string;
	place: string;
	time_zone: string;
	dinners: number;
	next: Date | null;
};

/** Groups that have something to show or to come, for the front page. */
export async function listGroups(db: Kysely<DB>, now: Date): Promise<GroupInList[]> {
	const { rows } = await sql<GroupInList>`
		select g.slug, g.name, g.place, g.time_zone,
			(select count(*)::int from dinner d where d.group_id = g.id and d.phase = 'published') as dinners,
			(select min(d.starts_at) from dinner d
				where d.group_id = g.id and d.phase not in ('draft', 'cancelled', 'announced', 'published')
					and d.starts_at > ${now}::timestamptz - interval '12 hours') as next
		from soup_group g
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
	pot_pence: number | null;
	/** What the winners took of the pot together, in pence. */
	won_pence: number | null;
	voted: number | null;
	winners: string[] | null;
};

/** More stand to come in no group. */
const MOST_COMING = 100;

/** Dinners of the group that are public and not over, the latest first. */
export const listComingDinners = (db: Kysely<DB>, groupId: string): Promise<DinnerInList[]> =>
	listDinners(db, sql`d.group_id = ${groupId} and d.phase not in ('draft', 'published', 'cancelled')`, MOST_COMING);

/** Those that are over, the latest first: so many, and only those before the one of this number. What came of them where published. */
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

/** For the dinners `d` of a group. */
export const earlierThan = (groupId: string, before: number | null) =>
	before === null
		? sql``
		: sql`and (d.starts_at, d.number) < (
			select b.starts_at, b.number from dinner b where b.group_id = ${groupId} and b.number = ${before})`;

async function listDinners(db: Kysely<DB>, which: RawBuilder<unknown>, most: number): Promise<DinnerInList[]> {
	const { rows } = await sql<DinnerInList>`
		select d.id, d.number, d.phase, d.starts_at, d.pitch_deadline, d.venue, a.pot_pence,
			(select sum(w.pence)::int from award w where w.dinner_id = a.dinner_id and w.place = 1) as won_pence,
			c.on_phone + c.on_paper as voted,
			(select json_agg(pitch->>'title') from jsonb_array_elements(a.ranking->'places'->0->'pitches') as pitch) as winners
		from dinner d
		left join awarding a on a.dinner_id = d.id and d.phase = 'published'
		left join count c on c.dinner_id = d.id and d.phase = 'published'
		where ${which}
		order by d.starts_at desc, d.number desc
		limit ${most}
	`.execute(db);
	return rows;
}

export type Totals = { dinners: number; awardedPence: number; funded: number; voted: number };

/** The group's running totals over its published dinners. Sums in pence; `funded` counts pitches that got money. */
export async function readTotals(db: Kysely<DB>, groupId: string): Promise<Totals> {
	const { rows } = await sql<Totals>`
		with published as (select id from dinner where group_id = ${groupId} and phase = 'published')
		select (select count(*)::int from published) as dinners,
			(select coalesce(sum(pence), 0)::bigint from award where dinner_id in (select id from published)) as "awardedPence",
			(select count(*)::int from award where dinner_id in (select id from published)) as funded,
			(select coalesce(sum(on_phone + on_paper), 0)::int from count where dinner_id in (select id from published)) as voted
	`.execute(db);
	return rows[0] ?? { dinners: 0, awardedPence: 0, funded: 0, voted: 0 };
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

/** Slips that had been entered when the count was first signed: from then on none is entered or changed. */
export const readSlipsEntered = async (db: Kysely<DB>, dinnerId: string): Promise<number | null> => {
	const row = await db
		.selectFrom('record')
		.select(sql<number | null>`(detail->'slips'->>'entered')::int`.as('entered'))
		.where('dinner_id', '=', dinnerId)
		.where('what', '=', 'count signed')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return row?.entered ?? null;
};

/** What of the record is public: that voting was opened again. */
export const readReopenings = (db: Kysely<DB>, dinnerId: string) =>
	db
		.selectFrom('record')
		.select(['at', 'who'])
		.where('dinner_id', '=', dinnerId)
		.where('what', '=', 'reopen voting')
		.orderBy('id')
		.execute();

/** What the page of a published dinner is read from, beside its own row, its group's and its pictures. */
export const pageTables = [
	'pitch',
	'record',
	'draw',
	'note',
	'count',
	'signature',
	'pot_line',
	'awarding',
	'award',
] as const satisfies (keyof DB)[];

/** What a page was read from, in a word, and the moment of the database at which it was so. */
export type PageStamp = { readonly stamp: string | undefined; readonly moment: string };

/** Which transactions are seen. Where this is the same as before, so is everything that can be read. */
const moment = sql<string>`pg_current_snapshot()::text`;

/** As cheap as a question can be: it reads no table. */
export async function readMoment(db: Kysely<DB>): Promise<string> {
	const { now } = await db.selectNoFrom(moment.as('now')).executeTakeFirstOrThrow();
	return now;
}

/**
 * A word that is another one as soon as anything changed that the page of a published dinner is read from, whoever changed it and how;
 * undefined for a dinner that is not published. Postgres numbers transactions upwards and writes on each row which one made it, so
 * another row count or another highest number says all; nobody who changes something needs to think of it.
 */
export async function readPageStamp(db: Kysely<DB>, slug: string, number: number): Promise<PageStamp> {
	const newest = (alias: string) => sql`count(*) || '.' || coalesce(max(${sql.ref(alias)}.xmin::text::bigint), 0)`;
	const ofTable = (table: string) => sql`(select ${newest('t')} from ${sql.table(table)} t where t.dinner_id = d.id)`;
	const { rows } = await sql<{ stamp: string | null; moment: string }>`
		select ${moment} as moment, (
			select concat_ws(' ', d.id, d.xmin, g.xmin, ${sql.join(pageTables.map(ofTable))},
				(select ${newest('i')} from picture i join pitch p on p.id = i.pitch_id where p.dinner_id = d.id))
			from dinner d join soup_group g on g.id = d.group_id
			where g.slug = ${slug} and d.number = ${number} and d.phase = 'published'
		) as stamp
	`.execute(db);
	const [row] = rows;
	if (!row) throw new Error('A question without a table has an answer');
	return { stamp: row.stamp ?? undefined, moment: row.moment };
}
