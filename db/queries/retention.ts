import { type Kysely, sql, type Transaction } from 'kysely';
import type { PitchAnswers } from '../../app/domain/pitch';
import type { DB } from '../schema';

/** Pitches whose contact is due for erasure, and whether they won: a payment record keeps the payee's name longer. */
export const readDueContacts = (
	db: Kysely<DB>,
	{ heldBefore, paidBefore, limit }: { heldBefore: Date; paidBefore: Date; limit: number },
) =>
	db
		.selectFrom('pitch')
		.innerJoin('dinner', 'dinner.id', 'pitch.dinner_id')
		.leftJoin('award', 'award.pitch_id', 'pitch.id')
		.select(['pitch.id', 'pitch.dinner_id', 'dinner.starts_at'])
		.select((eb) => eb('award.pitch_id', 'is not', null).$castTo<boolean>().as('won'))
		.where((eb) =>
			eb.or([
				eb('contact_erased_at', 'is', null).and('dinner.starts_at', '<', heldBefore),
				eb('award.pitch_id', 'is not', null)
					.and('dinner.starts_at', '<', paidBefore)
					.and(sql<string>`answers->>'contactName'`, '<>', ''),
			]),
		)
		.orderBy('pitch.id')
		.limit(limit)
		.execute();

/**
 * Writes the answers without contact; keeps the first time of erasure. Also erases what organisers wrote about their interest in the pitch,
 * because it may name the pitcher. The caller holds the pitch's lock.
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
	await trx
		.updateTable('pitch')
		.set({
			answers: JSON.stringify(answers),
			revision: sql<number>`revision + 1`,
			contact_erased_at: sql<Date>`coalesce(contact_erased_at, ${at}::timestamptz)`,
			link_mail: null,
		})
		.where('id', '=', pitchId)
		.execute();
}

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

/** Deletes a dinner's drafts with their pictures. Returns their number. */
export const deleteDrafts = async (trx: Transaction<DB>, dinnerId: string): Promise<number> =>
	numberOf(await trx.deleteFrom('pitch').where('dinner_id', '=', dinnerId).where(isDraft).executeTakeFirst());

/** Deletes invitations that expired before `before`. */
export const deleteInvitations = async (db: Kysely<DB>, before: Date): Promise<number> =>
	numberOf(await db.deleteFrom('invitation').where('expires_at', '<', before).executeTakeFirst());

/** Deletes crew passes of dinners before `before`. */
export const deletePasses = async (db: Kysely<DB>, before: Date): Promise<number> =>
	numberOf(
		await db
			.deleteFrom('crew_pass')
			.where('dinner_id', 'in', (eb) => eb.selectFrom('dinner').select('id').where('starts_at', '<', before))
			.executeTakeFirst(),
	);

/** Deletes what organisers said when they read the pitches of dinners before `before`. */
export async function deleteReadings(db: Kysely<DB>, before: Date): Promise<number> {
	const ofThem = sql<boolean>`dinner_id in (select id from dinner where starts_at < ${before}::timestamptz)`;
	const deleted = numberOf(await db.deleteFrom('reading').where(ofThem).executeTakeFirst());
	return deleted + numberOf(await db.deleteFrom('reader').where(ofThem).executeTakeFirst());
}

export const deleteEndedSessions = async (db: Kysely<DB>, at: Date): Promise<number> => {
	await sql`delete from verification where "expiresAt" < ${at}`.execute(db);
	return numberOf(await db.deleteFrom('session').where('expiresAt', '<', at).executeTakeFirst());
};

const numberOf = ({ numDeletedRows }: { numDeletedRows: bigint }): number => Number(numDeletedRows);
