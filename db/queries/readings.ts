import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../schema';

/** What an organiser said about a pitch, with their name. `rank` is null for somebody who left the group: their order counts no more. */
export const readReadings = (db: Kysely<DB>, dinnerId: string) =>
	db
		.selectFrom('reading')
		.innerJoin('user', 'user.id', 'reading.user_id')
		.innerJoin('dinner', 'dinner.id', 'reading.dinner_id')
		.leftJoin('member', (join) =>
			join.onRef('member.user_id', '=', 'reading.user_id').onRef('member.group_id', '=', 'dinner.group_id'),
		)
		.select(['reading.pitch_id', 'reading.user_id', 'reading.interest', 'reading.withdrawn', 'user.name'])
		.select(sql<number | null>`case when member.user_id is not null then reading.rank end`.as('rank'))
		.where('reading.dinner_id', '=', dinnerId)
		.orderBy('user.name')
		.orderBy('reading.user_id')
		.execute();
export type Reading = Awaited<ReturnType<typeof readReadings>>[number];

/** The organisers of the dinner's group, and what they said about ranking. `revision` is 0 before anything was saved. */
export async function readReaders(db: Kysely<DB>, dinnerId: string) {
	const rows = await db
		.selectFrom('dinner')
		.innerJoin('member', 'member.group_id', 'dinner.group_id')
		.innerJoin('user', 'user.id', 'member.user_id')
		.leftJoin('reader', (join) =>
			join.onRef('reader.dinner_id', '=', 'dinner.id').onRef('reader.user_id', '=', 'member.user_id'),
		)
		.select(['user.id', 'user.name', 'reader.revision', 'reader.not_ranking'])
		.where('dinner.id', '=', dinnerId)
		.orderBy('user.name')
		.orderBy('user.id')
		.execute();
	return rows.map(({ id, name, revision, not_ranking }) => ({
		...{ id, name },
		revision: revision ?? 0,
		notRanking: not_ranking ?? false,
	}));
}

/** Who declared an interest in a pitch that stands, by user id. */
export async function readInterested(db: Kysely<DB>, pitchId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('reading')
		.select('user_id')
		.where('pitch_id', '=', pitchId)
		.where('interest', 'is not', null)
		.where('withdrawn', 'is', null)
		.execute();
	return rows.map(({ user_id }) => user_id);
}

type By = { readonly dinnerId: string; readonly userId: string };

/** Writes the reader at the next revision. The caller holds the dinner's lock. */
export const writeReader = (
	trx: Transaction<DB>,
	{ dinnerId, userId }: By,
	reader: { revision: number; not_ranking: boolean },
): Promise<unknown> =>
	trx
		.insertInto('reader')
		.values({ dinner_id: dinnerId, user_id: userId, ...reader })
		.onConflict((on) => on.columns(['dinner_id', 'user_id']).doUpdateSet(reader))
		.execute();

/** Writes an interest that stands, and removes the rank of its pitch. */
export const declareInterest = (
	trx: Transaction<DB>,
	{ dinnerId, userId }: By,
	pitchId: string,
	why: string,
): Promise<unknown> => {
	const declared = { interest: why, withdrawn: null, rank: null };
	return trx
		.insertInto('reading')
		.values({ dinner_id: dinnerId, pitch_id: pitchId, user_id: userId, ...declared })
		.onConflict((on) => on.columns(['pitch_id', 'user_id']).doUpdateSet(declared))
		.execute();
};

/** Writes why an interest is no more. */
export const withdrawInterest = (
	trx: Transaction<DB>,
	{ userId }: By,
	pitchId: string,
	why: string,
): Promise<unknown> =>
	trx
		.updateTable('reading')
		.set({ withdrawn: why })
		.where('pitch_id', '=', pitchId)
		.where('user_id', '=', userId)
		.execute();

/** Replaces all ranks of a reader. The database refuses a rank beside an interest that stands. */
export async function replaceRanks(
	trx: Transaction<DB>,
	{ dinnerId, userId }: By,
	ranks: readonly (readonly [pitchId: string, rank: number])[],
): Promise<void> {
	await trx
		.deleteFrom('reading')
		.where('dinner_id', '=', dinnerId)
		.where('user_id', '=', userId)
		.where('interest', 'is', null)
		.execute();
	await trx
		.updateTable('reading')
		.set({ rank: null })
		.where('dinner_id', '=', dinnerId)
		.where('user_id', '=', userId)
		.execute();
	if (ranks.length === 0) return;
	await trx
		.insertInto('reading')
		.values(ranks.map(([pitch_id, rank]) => ({ dinner_id: dinnerId, pitch_id, user_id: userId, rank })))
		.onConflict((on) => on.columns(['pitch_id', 'user_id']).doUpdateSet((eb) => ({ rank: eb.ref('excluded.rank') })))
		.execute();
}
