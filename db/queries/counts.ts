import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { SlipFigures } from '../../app/domain/count-sheet';
import type { Award, Count, DB, Draw, Signature } from '../schema';
import { cameIn } from './ballots';

/** Counts the slips that were typed in, also those set aside. Reads no score. */
export async function countSlips(db: Kysely<DB>, dinnerId: string): Promise<SlipFigures> {
	const row = await db
		.selectFrom('ballot')
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'open')
		.where('slip_sealed', 'is not', null)
		.select((eb) => [
			eb.fn.countAll().as('entered'),
			eb.fn.countAll().filterWhere(cameIn.blankSlip).as('blank'),
			eb.fn.countAll().filterWhere(cameIn.setAside).as('setAside'),
			eb.fn.countAll().filterWhere(cameIn.unreadable).as('unreadable'),
			eb.fn.countAll().filterWhere(cameIn.unwritten).as('unwritten'),
			eb.fn.countAll().filterWhere(cameIn.partlyUnreadable).as('partly'),
			eb.fn.countAll().filterWhere('compared', 'is not', null).as('twice'),
			eb.fn.countAll().filterWhere('compared', 'in', ['differs', 'settled']).as('differ'),
			eb.fn.countAll().filterWhere('compared', '=', 'settled').as('settled'),
		])
		.executeTakeFirstOrThrow();
	return {
		entered: Number(row.entered),
		blank: Number(row.blank),
		setAside: Number(row.setAside),
		unreadable: Number(row.unreadable),
		unwritten: Number(row.unwritten),
		partly: Number(row.partly),
		twice: Number(row.twice),
		differ: Number(row.differ),
		settled: Number(row.settled),
	};
}

/** The signatures of the current round. */
export const readSignatures = (db: Kysely<DB>, dinnerId: string): Promise<Signature[]> =>
	db
		.selectFrom('signature')
		.innerJoin('dinner', (join) =>
			join.onRef('dinner.id', '=', 'signature.dinner_id').onRef('dinner.sheet_round', '=', 'signature.round'),
		)
		.selectAll('signature')
		.where('dinner_id', '=', dinnerId)
		.orderBy('slot')
		.execute();

/** Who signed last before the current round, and when. */
export const readFallen = (db: Kysely<DB>, dinnerId: string) =>
	db
		.selectFrom('signature')
		.innerJoin('dinner', (join) =>
			join.onRef('dinner.id', '=', 'signature.dinner_id').onRef('dinner.sheet_round', '>', 'signature.round'),
		)
		.select(['signature.name', 'signature.at'])
		.where('dinner_id', '=', dinnerId)
		.orderBy('round', 'desc')
		.orderBy('slot', 'desc')
		.limit(1)
		.executeTakeFirst();

export const insertSignature = (trx: Transaction<DB>, { sheet, ...signature }: Signature): Promise<unknown> =>
	trx
		.insertInto('signature')
		.values({ ...signature, sheet: JSON.stringify(sheet) })
		.execute();

export const readCount = (db: Kysely<DB>, dinnerId: string): Promise<Count | undefined> =>
	db.selectFrom('count').selectAll().where('dinner_id', '=', dinnerId).executeTakeFirst();

export const insertCount = (trx: Transaction<DB>, { tally, by_hand, ...count }: Count): Promise<unknown> =>
	trx
		.insertInto('count')
		.values({ ...count, by_hand: by_hand && JSON.stringify(by_hand), tally: JSON.stringify(tally) })
		.execute();

export const readHandCount = (db: Kysely<DB>, dinnerId: string) =>
	db.selectFrom('hand_count').selectAll().where('dinner_id', '=', dinnerId).executeTakeFirst();

export const upsertHandCount = (trx: Transaction<DB>, row: Insertable<DB['hand_count']>): Promise<unknown> =>
	trx
		.insertInto('hand_count')
		.values(row)
		.onConflict((oc) =>
			oc.column('dinner_id').doUpdateSet({ hand: row.hand, because: row.because, at: row.at, by: row.by }),
		)
		.execute();

export async function deleteHandCount(trx: Transaction<DB>, dinnerId: string): Promise<boolean> {
	const { numDeletedRows } = await trx.deleteFrom('hand_count').where('dinner_id', '=', dinnerId).executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Whole counted ballots, a byte for each score. They never leave the server. */
export const readCounted = async (db: Kysely<DB>, dinnerId: string): Promise<Uint8Array[]> => {
	const rows = await db.selectFrom('counted').select('scores').where('dinner_id', '=', dinnerId).execute();
	return rows.map(({ scores }) => new Uint8Array(scores));
};

/** Inserts sorted by content, so that the order of the rows reveals no order of arrival. */
export const insertCounted = (trx: Transaction<DB>, dinnerId: string, ballots: readonly Buffer[]): Promise<unknown> =>
	sql`
		insert into counted (dinner_id, n, scores)
		select ${dinnerId}, row_number() over (order by scores), scores
		from unnest(${ballots}::bytea[]) as t(scores)
		order by scores
	`.execute(trx);

/** Two ballots share a receipt once in millions of dinners; both are told that theirs counted, which is true. */
export const insertReceipts = (trx: Transaction<DB>, dinnerId: string, receipts: readonly string[]): Promise<unknown> =>
	sql`
		insert into receipt (dinner_id, receipt)
		select distinct ${dinnerId}::uuid, receipt collate "C" from unnest(${receipts}::text[]) as t(receipt)
		order by 2
	`.execute(trx);

/** Deletes what could join a paper to a ballot. The caller opens the count in the same transaction. */
export async function forgetBallots(trx: Transaction<DB>, dinnerId: string): Promise<void> {
	await trx.deleteFrom('ballot').where('dinner_id', '=', dinnerId).execute();
	await trx.updateTable('paper').set({ lookup: null }).where('dinner_id', '=', dinnerId).execute();
}

export const readTieDraws = (db: Kysely<DB>, dinnerId: string): Promise<Draw[]> =>
	db
		.selectFrom('draw')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.where('purpose', '=', 'tie')
		.orderBy('id')
		.execute();

/** The unique index on a tie's entries refuses a second draw for the same tie. */
export const insertTieDraw = (
	trx: Transaction<DB>,
	{ entries, drawn, ...draw }: Omit<Draw, 'id' | 'purpose'>,
): Promise<unknown> =>
	trx
		.insertInto('draw')
		.values({ ...draw, purpose: 'tie', entries: JSON.stringify(entries), drawn: JSON.stringify(drawn) })
		.execute();

export const readAwarding = (db: Kysely<DB>, dinnerId: string) =>
	db.selectFrom('awarding').selectAll().where('dinner_id', '=', dinnerId).executeTakeFirst();

export async function insertAwarding(
	trx: Transaction<DB>,
	awarding: {
		dinner_id: string;
		income: number;
		costs: number;
		pot_amount: number;
		carried_over_amount: number;
		ranking: object;
		at: Date;
		by: string;
	},
	awards: readonly Omit<Award, 'dinner_id'>[],
): Promise<void> {
	await trx
		.insertInto('awarding')
		.values({ ...awarding, ranking: JSON.stringify(awarding.ranking) })
		.execute();
	if (awards.length === 0) return;
	await trx
		.insertInto('award')
		.values(awards.map((award) => ({ dinner_id: awarding.dinner_id, ...award })))
		.execute();
}
