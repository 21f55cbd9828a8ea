import { type Kysely, sql, type Transaction } from 'kysely';
import { MOST_REMINDER_TRIES, REMINDER_REST_HOURS } from '../../app/domain/report';
import type { DB, ReportSlot } from '../schema';

type OfPitch = { readonly dinnerId: string; readonly pitchId: string };

/** Sets the due day at the revision that the page showed. False at another. */
export async function setDueDay(
	trx: Transaction<DB>,
	{ dinnerId, pitchId }: OfPitch,
	revision: number,
	dueOn: string,
): Promise<boolean> {
	const { rows } = await sql`
		insert into report_due (dinner_id, pitch_id, due_on, revision)
		select ${dinnerId}::uuid, ${pitchId}::uuid, ${dueOn}, 1 where ${revision}::int = 0 or exists (select from report_due where pitch_id = ${pitchId}::uuid)
		on conflict (pitch_id) do update set due_on = excluded.due_on, revision = report_due.revision + 1
			where report_due.revision = ${revision}
		returning pitch_id`.execute(trx);
	return rows.length === 1;
}

/**
 * Writes that a reminder of this due day goes. False if another server or an earlier run wrote so, unless no mail server took that letter:
 * then it is tried again after a rest, and not for ever.
 */
export async function beginReminder(
	trx: Transaction<DB>,
	{ dinnerId, pitchId }: OfPitch,
	dueOn: string,
	at: Date,
): Promise<boolean> {
	const { rows } = await sql`
		insert into report_due (dinner_id, pitch_id, reminded_for, reminder, reminded_at)
		values (${dinnerId}, ${pitchId}, ${dueOn}, 'going', ${at}::timestamptz)
		on conflict (pitch_id) do update set reminded_for = excluded.reminded_for, reminder = 'going', reminded_at = excluded.reminded_at
			where report_due.reminded_for is distinct from excluded.reminded_for
				or (report_due.reminder = 'not sent'
					and report_due.reminded_at <= excluded.reminded_at - ${REMINDER_REST_HOURS}::int * interval '1 hour'
					and ${MOST_REMINDER_TRIES} > (select count(*) from record
						where dinner_id = ${dinnerId}::uuid and kind = 'report reminder begun' and payload->>'pitch' = ${pitchId}
							and payload->>'on' = ${dueOn}))
		returning pitch_id`.execute(trx);
	return rows.length === 1;
}

/** How sending the letter of this due day ended. */
export const endReminder = (
	trx: Transaction<DB>,
	pitchId: string,
	dueOn: string,
	reminder: 'sent' | 'not sent',
): Promise<unknown> =>
	trx
		.updateTable('report_due')
		.set({ reminder })
		.where('pitch_id', '=', pitchId)
		.where('reminded_for', '=', dueOn)
		.where('reminder', '=', 'going')
		.execute();

/** Reports in the running order of a dinner, in the order in which they were offered. */
export const readReportSlots = (db: Kysely<DB>, dinnerId: string): Promise<ReportSlot[]> =>
	db
		.selectFrom('report_slot')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.orderBy('offered_at')
		.orderBy('from_pitch')
		.execute();

/** Coming dinners that have a slot for this pitch. */
export const readSlotsOfPitch = (db: Kysely<DB>, pitchId: string) =>
	db
		.selectFrom('report_slot')
		.innerJoin('dinner', 'dinner.id', 'report_slot.dinner_id')
		.innerJoin('soup_group', 'soup_group.id', 'dinner.group_id')
		.select(['dinner.number', 'dinner.starts_at', 'dinner.venue', 'dinner.phase', 'report_slot.minutes'])
		.where('report_slot.from_pitch', '=', pitchId)
		.where('soup_group.rehearsal_of', 'is', null)
		.orderBy('dinner.starts_at')
		.execute();

/** False if the pitch has a slot there. */
export const insertReportSlot = async (trx: Transaction<DB>, slot: ReportSlot): Promise<boolean> =>
	(await trx
		.insertInto('report_slot')
		.values(slot)
		.onConflict((oc) => oc.columns(['dinner_id', 'from_pitch']).doNothing())
		.returning('from_pitch')
		.executeTakeFirst()) !== undefined;

export const deleteReportSlot = async (trx: Transaction<DB>, dinnerId: string, pitchId: string): Promise<boolean> =>
	(await trx
		.deleteFrom('report_slot')
		.where('dinner_id', '=', dinnerId)
		.where('from_pitch', '=', pitchId)
		.returning('from_pitch')
		.executeTakeFirst()) !== undefined;
