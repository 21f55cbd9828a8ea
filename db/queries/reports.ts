import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { PitchAnswers, PitchState } from '../../app/domain/pitch';
import type { DB, Report } from '../schema';
import type { NewPicture } from './pictures';

/**
 * Whether pitch `p` of the published dinner `d` promised a report: it got a part of the pot that was not returned, or a gift or a prize for
 * its place. Whoever asked to be erased owes nothing any more. Asked for each pitch: the awards of all dinners are never read.
 */
const isOwed = sql`(p.erased_at is null and (
	exists (
		select from award a where a.dinner_id = p.dinner_id and a.pitch_id = p.id and not exists (
			select from award_step s where s.dinner_id = a.dinner_id and s.pitch_id = a.pitch_id and s.state = 'returned'))
	or (p.state = 'presented' and exists (
		select from awarding g
			cross join jsonb_array_elements(g.ranking->'places') as ranked(rank)
			cross join jsonb_array_elements(ranked.rank->'pitches') as placed(pitch)
		where g.dinner_id = p.dinner_id and (placed.pitch->>'number')::int = p.number and exists (
			select from (
				select e.place as at from pot_standing() e where e.dinner_id = g.dinner_id and e.kind = 'gift'
				union all
				select prize.at::int from jsonb_array_elements_text(d.prizes) with ordinality prize(what, at) where prize.what <> ''
			) beside
			where beside.at >= (ranked.rank->>'place')::int
				and beside.at < (ranked.rank->>'place')::int + jsonb_array_length(ranked.rank->'pitches'))))
))`;

/** A pitch with what it promised to tell, and what it told. */
export type Promised = {
	readonly dinnerId: string;
	readonly number: number;
	/** The day of the dinner in the group's time zone. */
	readonly day: string;
	readonly timeZone: string;
	readonly groupId: string;
	readonly group: string;
	readonly slug: string;
	readonly pitchId: string;
	readonly state: PitchState;
	readonly pitchNumber: number;
	readonly answers: PitchAnswers;
	readonly guardianAgreed: boolean;
	readonly erased: boolean;
	/** Whether the pitch owes a report: a returned award owes none, and what was told stays. */
	readonly isOwed: boolean;
	/** Of letters to the pitcher. */
	readonly language: string;
	readonly dueOn: string | null;
	readonly dueRevision: number;
	readonly remindedFor: string | null;
	readonly reminder: 'going' | 'sent' | 'not sent' | null;
	readonly remindedAt: Date | null;
	/** Reports that were sent in, the first one first. */
	readonly told: readonly { readonly changed: boolean; readonly hidden: boolean }[];
};

/** The latest dinner first. `limit`: rows at most. */
async function readPromised(
	db: Kysely<DB>,
	which: RawBuilder<unknown>,
	limit: number,
	offset = 0,
): Promise<Promised[]> {
	const { rows } = await sql<Promised>`
		select d.id as "dinnerId", d.number, to_char(d.starts_at at time zone g.time_zone, 'YYYY-MM-DD') as day,
			g.time_zone as "timeZone", g.id as "groupId", g.name as "group", g.slug, p.id as "pitchId", p.state, p.number as "pitchNumber", p.answers,
			p.guardian_agreed_at is not null as "guardianAgreed", p.contact_erased_at is not null as erased,
			${isOwed} as "isOwed", p.letter_language as "language", u.due_on as "dueOn", coalesce(u.revision, 0) as "dueRevision",
			u.reminded_for as "remindedFor", u.reminder, u.reminded_at as "remindedAt",
			coalesce((select json_agg(json_build_object('changed', r.changed, 'hidden', r.hidden_because is not null) order by r.sent_at, r.id)
				from report r where r.pitch_id = p.id and r.state = 'sent'), '[]') as told
		from pitch p join dinner d on d.id = p.dinner_id join soup_group g on g.id = d.group_id
			left join report_due u on u.pitch_id = p.id
		where ${which} and d.phase = 'published' and (${isOwed} or exists (select from report r where r.pitch_id = p.id and r.state = 'sent'))
		order by d.starts_at desc, d.id, p.number
		limit ${limit} offset ${offset}
	`.execute(db);
	return rows;
}

/** Undefined for a pitch that promised nothing and told nothing. */
export const findPromised = async (db: Kysely<DB>, pitchId: string): Promise<Promised | undefined> =>
	(await readPromised(db, sql`p.id = ${pitchId}`, 1))[0];
export const readPromisedOfDinner = (db: Kysely<DB>, dinnerId: string): Promise<Promised[]> =>
	readPromised(db, sql`d.id = ${dinnerId}`, 12);
/** Those of the group that told nothing and are due by `by`, or all. */
export const readPromisedOfGroup = (
	db: Kysely<DB>,
	groupId: string,
	{ by, limit }: { by: string | null; limit: number },
): Promise<Promised[]> =>
	readPromised(
		db,
		sql`d.group_id = ${groupId} ${by === null ? sql`` : sql`and ${dueDay} <= ${by} and ${isUntold}`}`,
		limit,
	);
/** Untold and due between two days, in any group but rehearsals. */
export const readPromisedDue = (
	db: Kysely<DB>,
	{ from, to, limit, offset }: { from: string; to: string; limit: number; offset: number },
): Promise<Promised[]> =>
	readPromised(
		db,
		sql`g.rehearsal_of is null and ${dueDay} between ${from} and ${to} and ${isUntold}
			and (u.reminded_for is distinct from ${dueDay} or u.reminder = 'not sent') and p.contact_erased_at is null`,
		limit,
		offset,
	);
/** The same day as `usualDueDay` of the domain gives. */
const dueDay = sql`coalesce(u.due_on, to_char((d.starts_at at time zone g.time_zone) + interval '6 months', 'YYYY-MM-DD'))`;
const isUntold = sql`not exists (select from report r where r.pitch_id = p.id and r.state = 'sent' and r.hidden_because is null)`;

export type ReportPicture = {
	readonly slot: number;
	readonly version: string;
	readonly width: number;
	readonly height: number;
	readonly description: string;
};
export type ReportWithPictures = Report & { readonly pictures: readonly ReportPicture[] };

async function readReportsWhere(db: Kysely<DB>, which: RawBuilder<unknown>): Promise<ReportWithPictures[]> {
	const { rows } = await sql<ReportWithPictures>`
		select r.*, coalesce((select json_agg(json_build_object('slot', i.slot, 'version', i.version, 'width', i.width, 'height', i.height,
			'description', i.description) order by i.slot) from report_picture i where i.report_id = r.id), '[]') as pictures
		from report r where ${which} order by r.sent_at nulls last, r.id
	`.execute(db);
	return rows;
}
/** With its draft, which is last. */
export const readReportsOfPitch = (db: Kysely<DB>, pitchId: string): Promise<ReportWithPictures[]> =>
	readReportsWhere(db, sql`r.pitch_id = ${pitchId}`);
/** Those that were sent in. */
export const readSentReports = (db: Kysely<DB>, dinnerId: string): Promise<ReportWithPictures[]> =>
	readReportsWhere(db, sql`r.dinner_id = ${dinnerId} and r.state = 'sent'`);

/** A report of this dinner that was sent in. */
export const findSentReport = (db: Kysely<DB>, dinnerId: string, id: string): Promise<Report | undefined> =>
	db
		.selectFrom('report')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.where('id', '=', id)
		.where('state', '=', 'sent')
		.executeTakeFirst();

/** Locks a report of this pitch until commit: the one with this id that was sent in, or the draft. */
export async function lockReport(
	trx: Transaction<DB>,
	pitchId: string,
	which: { id: string } | 'draft',
): Promise<ReportWithPictures | undefined> {
	const of = which === 'draft' ? sql`state = 'draft'` : sql`state = 'sent' and id = ${which.id}`;
	await sql`select id from report where pitch_id = ${pitchId} and ${of} for update`.execute(trx);
	return (await readReportsWhere(trx, sql`r.pitch_id = ${pitchId} and r.${of}`))[0];
}

type Words = { readonly text: string; readonly changed: boolean };
/** Undefined if the pitch has a draft. */
export const insertReportDraft = (
	trx: Transaction<DB>,
	report: Words & { readonly dinnerId: string; readonly pitchId: string; readonly at: Date },
): Promise<Report | undefined> =>
	trx
		.insertInto('report')
		.values({
			dinner_id: report.dinnerId,
			pitch_id: report.pitchId,
			state: 'draft',
			text: report.text,
			changed: report.changed,
			touched_at: report.at,
		})
		.onConflict((oc) => oc.column('pitch_id').where('state', '=', 'draft').doNothing())
		.returningAll()
		.executeTakeFirst();

/** Of the projects that have no link any more. */
export const insertReportOnBehalf = (
	trx: Transaction<DB>,
	report: Words & { readonly dinnerId: string; readonly pitchId: string; readonly at: Date; readonly behalf: string },
): Promise<{ id: string }> =>
	trx
		.insertInto('report')
		.values({
			dinner_id: report.dinnerId,
			pitch_id: report.pitchId,
			state: 'sent',
			text: report.text,
			changed: report.changed,
			touched_at: report.at,
			sent_at: report.at,
			behalf: report.behalf,
		})
		.returning('id')
		.executeTakeFirstOrThrow();

type ReportChanges = Partial<
	Pick<Report, 'text' | 'changed' | 'state' | 'sent_at' | 'corrected_at' | 'hidden_because'>
>;
/** At the revision that the writer saw; undefined at another. */
export const changeReport = (
	trx: Transaction<DB>,
	{ id, revision, at }: { id: string; revision: number; at: Date },
	changes: ReportChanges,
): Promise<Report | undefined> =>
	trx
		.updateTable('report')
		.set({ ...changes, touched_at: at, revision: sql<number>`revision + 1` })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.returningAll()
		.executeTakeFirst();

/** With its pictures. False at another revision. */
export const deleteReport = async (
	trx: Transaction<DB>,
	{ id, revision }: { id: string; revision: number },
): Promise<boolean> => {
	const { numDeletedRows } = await trx
		.deleteFrom('report')
		.where('id', '=', id)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return numDeletedRows === 1n;
};

type OfReport = Pick<Report, 'id' | 'dinner_id'>;
export const insertReportPicture = (
	trx: Transaction<DB>,
	{ id, dinner_id }: OfReport,
	picture: NewPicture & { readonly slot: number; readonly description: string },
): Promise<unknown> =>
	trx
		.insertInto('report_picture')
		.values({ report_id: id, dinner_id, ...picture })
		.execute();
export const describeReportPicture = (trx: Transaction<DB>, id: string, slot: number, description: string) =>
	trx
		.updateTable('report_picture')
		.set({ description })
		.where('report_id', '=', id)
		.where('slot', '=', slot)
		.where('description', '<>', description)
		.execute();
export const deleteReportPictures = (trx: Transaction<DB>, id: string, slots: readonly number[]): Promise<unknown> =>
	trx.deleteFrom('report_picture').where('report_id', '=', id).where('slot', 'in', slots).execute();
/** Whether the report has these very bytes: a form that was sent twice. */
export const hasReportPicture = async (trx: Transaction<DB>, id: string, bytes: Buffer): Promise<boolean> =>
	(await trx
		.selectFrom('report_picture')
		.select('slot')
		.where('report_id', '=', id)
		.where('bytes', '=', bytes)
		.executeTakeFirst()) !== undefined;
