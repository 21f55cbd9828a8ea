import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { OfferKind } from '../../app/domain/offer';
import type { DB } from '../schema';

export async function insertOffer(
	trx: Transaction<DB>,
	{ kinds, ...offer }: Omit<Insertable<DB['offer']>, 'kinds' | 'id'> & { readonly kinds: readonly OfferKind[] },
): Promise<string> {
	const { id } = await trx
		.insertInto('offer')
		.values({ ...offer, kinds: JSON.stringify(kinds) })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export async function countOffers(db: Kysely<DB>, dinnerId: string): Promise<number> {
	const { offers } = await db
		.selectFrom('offer')
		.select(sql<number>`count(*)::int`.as('offers'))
		.where('dinner_id', '=', dinnerId)
		.executeTakeFirstOrThrow();
	return offers;
}

const withPitch = (db: Kysely<DB>) =>
	db
		.selectFrom('offer')
		.innerJoin('pitch', 'pitch.id', 'offer.pitch_id')
		.selectAll('offer')
		.select(sql<string>`pitch.answers->>'title'`.as('title'));

/** An offer of this dinner, with the title of its pitch. */
export const findOffer = (db: Kysely<DB>, dinnerId: string, id: string) =>
	withPitch(db).where('offer.id', '=', id).where('offer.dinner_id', '=', dinnerId).executeTakeFirst();

/** In the order of their ids, which are random. */
export const readOffersTo = (db: Kysely<DB>, pitchId: string) =>
	db.selectFrom('offer').selectAll().where('pitch_id', '=', pitchId).orderBy('id').execute();

export type OfferCount = { readonly pitch: string; readonly kind: OfferKind; readonly offers: number };
/** How many offers of each kind each pitch of a dinner has. One offer may be of several kinds. */
export async function countOffersByKind(db: Kysely<DB>, dinnerId: string): Promise<OfferCount[]> {
	const { rows } = await sql<OfferCount>`
		select pitch_id as pitch, kind, count(*)::int as offers
		from offer, jsonb_array_elements_text(kinds) as kind
		where dinner_id = ${dinnerId} group by pitch_id, kind
	`.execute(db);
	return rows;
}

/** Returns whether there was one. */
export async function deleteOffer(
	trx: Transaction<DB>,
	{ id, pitchId }: { id: string; pitchId?: string },
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('offer')
		.where('id', '=', id)
		.$if(pitchId !== undefined, (query) => query.where('pitch_id', '=', pitchId ?? ''))
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}

export const deleteOffersTo = (trx: Transaction<DB>, pitchId: string): Promise<unknown> =>
	trx.deleteFrom('offer').where('pitch_id', '=', pitchId).execute();
