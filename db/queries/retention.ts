import { type Kysely, sql, type Transaction } from 'kysely';
import type { PitchAnswers } from '../../app/domain/pitch';
import type { Kept, Logged } from '../../app/domain/retention';
import type { DB } from '../schema';
import { deletePicture } from './pictures';
import { deleteRecording } from './recordings';

const ofDinnersBefore = (db: Kysely<DB>, before: Date, limit: number) =>
	db
		.selectFrom('pitch')
		.innerJoin('dinner', 'dinner.id', 'pitch.dinner_id')
		.leftJoin('award', 'award.pitch_id', 'pitch.id')
		.select(['pitch.id', 'pitch.dinner_id', 'dinner.starts_at'])
		.select((eb) => eb('award.pitch_id', 'is not', null).$castTo<boolean>().as('won'))
		.where('dinner.starts_at', '<', before)
		.orderBy('pitch.id')
		.limit(limit);

/** Pitches whose contact is due for erasure, and whether they won: a payment record keeps the payee's name longer. */
export const readDueContacts = (db: Kysely<DB>, before: Date, limit: number) =>
	ofDinnersBefore(db, before, limit).where('contact_erased_at', 'is', null).execute();

/** Pitches whose award's payee is due for erasure. */
export const readDuePayees = (db: Kysely<DB>, before: Date, limit: number) =>
	ofDinnersBefore(db, before, limit)
		.where('award.pitch_id', 'is not', null)
		.where(sql<string>`answers->>'contactName'`, '<>', '')
		.execute();

/**
 * Writes the answers without contact; keeps the first time of erasure. Also erases what organisers wrote about their interest in the pitch,
 * because it may name the pitcher, and a report that was not sent in, because the private link that opened it ends. The caller holds the
 * pitch's lock.
 */
export async function eraseContactRow(
	trx: Transaction<DB>,
	pitchId: string,
	answers: PitchAnswers,
	at: Date,
): Promise<void> {
	await trx
		.updateTable('reading')
		.set({
			interest: sql<string>`case when interest is not null then '' end`,
			withdrawn: sql<string>`case when withdrawn is not null then '' end`,
		})
		.where('pitch_id', '=', pitchId)
		.execute();
	await trx.deleteFrom('report').where('pitch_id', '=', pitchId).where('state', '=', 'draft').execute();
	await trx
		.updateTable('pitch')
		.set({
			answers: JSON.stringify(answers),
			revision: sql<number>`revision + 1`,
			contact_erased_at: sql<Date>`coalesce(contact_erased_at, ${at}::timestamptz)`,
			link_mail: null,
			letter_language: 'en',
		})
		.where('id', '=', pitchId)
		.execute();
}

/** Stores that the pitcher asked to be erased. False if it was asked or done before. */
export async function askErasure(trx: Transaction<DB>, pitchId: string, at: Date): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('pitch')
		.set({ erase_asked_at: at })
		.where('id', '=', pitchId)
		.where('erase_asked_at', 'is', null)
		.where('erased_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Pitches whose pitcher asked to be erased, and that are not yet. */
export const readAskedErasures = (db: Kysely<DB>): Promise<{ dinnerId: string; pitchId: string }[]> =>
	db
		.selectFrom('pitch')
		.select(['dinner_id as dinnerId', 'id as pitchId'])
		.where('erase_asked_at', 'is not', null)
		.where('erased_at', 'is', null)
		.orderBy('id')
		.execute();

/** Writes what is left of the answers, and deletes the picture, the recording and all that may name the pitcher. The caller holds the pitch's lock. */
export async function erasePitchRow(
	trx: Transaction<DB>,
	pitchId: string,
	answers: PitchAnswers,
	at: Date,
): Promise<void> {
	await eraseContactRow(trx, pitchId, answers, at);
	await deletePicture(trx, pitchId);
	await deleteRecording(trx, pitchId);
	// A report's pictures go with it.
	await trx.deleteFrom('report').where('pitch_id', '=', pitchId).execute();
	await trx.updateTable('report_slot').set({ presenter: '' }).where('from_pitch', '=', pitchId).execute();
	await trx.updateTable('pitch').set({ erased_at: at, draft_key: null }).where('id', '=', pitchId).execute();
}

/** A picture and a recording go with their pitch. */
export const deleteDraft = (trx: Transaction<DB>, pitchId: string): Promise<unknown> =>
	trx.deleteFrom('pitch').where('id', '=', pitchId).where(isDraft).execute();

const isDraft = sql<boolean>`pitch.submitted_at is null and pitch.state in ('draft', 'withdrawn')`;

/** Dinners whose call ended before `endedBefore` and that still have drafts. */
export async function findDinnersWithDrafts(db: Kysely<DB>, endedBefore: Date): Promise<string[]> {
	const dinners = await db
		.selectFrom('dinner')
		.select('id')
		.where('pitch_deadline', '<', endedBefore)
		.where((eb) =>
			eb.exists(eb.selectFrom('pitch').select('pitch.id').whereRef('pitch.dinner_id', '=', 'dinner.id').where(isDraft)),
		)
		.orderBy('id')
		.execute();
	return dinners.map(({ id }) => id);
}

/** Deletes a dinner's drafts with their pictures and recordings. Returns their number. */
export const deleteDrafts = async (trx: Transaction<DB>, dinnerId: string): Promise<number> =>
	numberOf(await trx.deleteFrom('pitch').where('dinner_id', '=', dinnerId).where(isDraft).executeTakeFirst());

/** Deletes invitations that expired before `before`. */
export const deleteInvitations = async (db: Transaction<DB>, before: Date): Promise<number> =>
	numberOf(await db.deleteFrom('invitation').where('expires_at', '<', before).executeTakeFirst());

/** Deletes crew passes of dinners before `before`. */
export const deletePasses = async (db: Transaction<DB>, before: Date): Promise<number> =>
	numberOf(
		await db
			.deleteFrom('crew_pass')
			.where('dinner_id', 'in', (eb) => eb.selectFrom('dinner').select('id').where('starts_at', '<', before))
			.executeTakeFirst(),
	);

/** Deletes what organisers said when they read the pitches of dinners before `before`. */
export async function deleteReadings(db: Transaction<DB>, before: Date): Promise<number> {
	const ofThem = sql<boolean>`dinner_id in (select id from dinner where starts_at < ${before}::timestamptz)`;
	const deleted = numberOf(await db.deleteFrom('reading').where(ofThem).executeTakeFirst());
	return deleted + numberOf(await db.deleteFrom('reader').where(ofThem).executeTakeFirst());
}

/** Deletes what guests offered to pitches of dinners before `before`. */
export const deleteOffers = async (db: Transaction<DB>, before: Date): Promise<number> =>
	numberOf(
		await db
			.deleteFrom('offer')
			.where('dinner_id', 'in', (eb) => eb.selectFrom('dinner').select('id').where('starts_at', '<', before))
			.executeTakeFirst(),
	);

export const deleteEndedSessions = async (db: Transaction<DB>, before: Date): Promise<number> => {
	await sql`delete from verification where "expiresAt" < ${before}`.execute(db);
	return numberOf(await db.deleteFrom('session').where('expiresAt', '<', before).executeTakeFirst());
};

/** Deletes the keys of forms that were sent before the day of `before`. */
export const deleteFormKeys = async (db: Transaction<DB>, before: Date): Promise<number> =>
	numberOf(
		await db
			.deleteFrom('form_key')
			.where(sql<boolean>`day < ${dayOf(before)}::date`)
			.executeTakeFirst(),
	);

/** What was deleted: no names. */
export type Deleted = { readonly what: Logged; readonly count: number };

/** Appends to the log of purges, in the transaction that deletes. That nothing was due is logged once a night. */
export const appendDeleted = (db: Kysely<DB>, at: Date, deleted: Deleted): Promise<unknown> =>
	db
		.insertInto('purge_log')
		.values({ night: dayOf(at), at, ...deleted })
		.onConflict((oc) => oc.column('night').where(sql<boolean>`what = 'nothing'`).doNothing())
		.execute();

/** What was deleted in each of the last nights, the newest first. */
export async function readPurgeLog(
	db: Kysely<DB>,
	nights: number,
): Promise<{ night: string; deleted: readonly Deleted[] }[]> {
	const { rows } = await sql<{ night: string; deleted: readonly Deleted[] }>`
		select night::text, coalesce(json_agg(json_build_object('what', what, 'count', count) order by what)
			filter (where what <> 'nothing'), '[]') as deleted
		from (select night, what, sum(count)::int as count from purge_log group by night, what) as summed
		group by night order by night desc limit ${nights}
	`.execute(db);
	return rows;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const numberOf = ({ numDeletedRows }: { numDeletedRows: bigint }): number => Number(numDeletedRows);

/**
 * What of each table names people, by the row of `domain/retention` that says how long; or why it names nobody. A new table does not
 * compile until it is listed.
 */
export const namesPeople: Readonly<Record<keyof DB, readonly Kept[] | string>> = {
	pitch: ['asked', 'contact', 'payee', 'draft', 'result'],
	picture: ['asked', 'draft', 'result'],
	recording: ['asked', 'draft', 'result'],
	offer: ['offer', 'contact'],
	reader: ['reading'],
	reading: ['reading'],
	report: ['report', 'contact'],
	report_picture: ['report'],
	report_slot: ['report'],
	crew_pass: ['pass'],
	invitation: ['invitation'],
	session: ['session'],
	verification: ['session'],
	form_key: ['press'],
	user: ['account'],
	account: ['account'],
	twoFactor: ['account'],
	used_code: ['account'],
	member: ['account'],
	install: ['account'],
	record: ['record'],
	group_record: ['record'],
	signature: ['record'],
	count: ['record'],
	hand_count: ['record'],
	draw: ['record'],
	pot_entry: ['record'],
	awarding: ['record'],
	award_step: ['record'],
	note: ['record'],
	soup_group: ['result'],
	dinner: ['result'],
	result_file: ['result'],
	past_dinner: ['result'],
	past_import: ['table'],
	award: 'a sum for a pitch',
	report_due: 'a day for a pitch',
	paper: 'no paper belongs to anybody',
	ballot: 'no ballot belongs to anybody',
	counted: 'scores without a paper',
	receipt: 'a number without a paper',
	print_job: 'codes of papers, for an hour',
	purge_log: 'numbers only',
	year_total: 'numbers only',
};
