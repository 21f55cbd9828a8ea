import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { DB, PotEntry } from '../schema';

/** All entries, reversals too, in their order. */
export const readEntries = (db: Kysely<DB>, dinnerId: string): Promise<PotEntry[]> =>
	db.selectFrom('pot_entry').selectAll().where('dinner_id', '=', dinnerId).orderBy('n').execute();

type New = Omit<PotEntry, 'dinner_id' | 'n'>;
const blank = {
	label: '',
	amount: null,
	rule: null,
	place: null,
	counters: null,
	from_dinner: null,
	from_number: null,
	from_pitch: null,
	reverses: null,
	because: null,
};
export type NewEntry = Pick<New, 'kind' | 'at' | 'by'> & Partial<New>;

/** Appends entries. Returns the number of the first. The caller holds the dinner's lock. */
export async function appendEntries(
	trx: Transaction<DB>,
	dinnerId: string,
	entries: readonly NewEntry[],
): Promise<number> {
	const { last } = await trx
		.selectFrom('pot_entry')
		.where('dinner_id', '=', dinnerId)
		.select((eb) => eb.fn.coalesce(eb.fn.max('n'), sql<number>`0`).as('last'))
		.executeTakeFirstOrThrow();
	const rows = entries.map(
		({ rule, counters, ...entry }, at): Insertable<DB['pot_entry']> => ({
			...blank,
			...entry,
			dinner_id: dinnerId,
			n: last + 1 + at,
			rule: rule ? JSON.stringify(rule) : null,
			counters: counters ? JSON.stringify(counters) : null,
		}),
	);
	if (rows.length > 0) await trx.insertInto('pot_entry').values(rows).execute();
	return last + 1;
}

/** A sum that waits for a dinner: what a result left over, or an award that was returned (with its pitch). */
export type WaitingSum = { dinnerId: string; pitchId: string | null; number: number; amount: number };

/** Sums of the group's results that stand in no dinner's pot, in the order of the dinners that they come from. */
export async function readWaitingSums(db: Kysely<DB>, groupId: string): Promise<WaitingSum[]> {
	const { rows } = await sql<WaitingSum>`
		with due as (
			select dinner_id, null::uuid as pitch_id, carried_over_amount as amount from awarding where carried_over_amount > 0
			union all
			select w.dinner_id, w.pitch_id, w.amount from award w join award_step s using (dinner_id, pitch_id) where s.state = 'returned'
		)
		select due.dinner_id as "dinnerId", due.pitch_id as "pitchId", d.number, due.amount
		from due join dinner d on d.id = due.dinner_id
		where d.group_id = ${groupId} and not exists (
			select from pot_standing() e where e.from_dinner = due.dinner_id and e.from_pitch is not distinct from due.pitch_id
		)
		order by d.number, due.pitch_id nulls first
	`.execute(db);
	return rows;
}

/** Sums that stand in the pot of a dinner that was cancelled. */
export async function readStrandedSums(db: Kysely<DB>, groupId: string) {
	const { rows } = await sql<{ dinnerId: string; n: number; amount: number; label: string; from: number }>`
		select e.dinner_id as "dinnerId", e.n, e.amount, e.label, e.from_number as from
		from dinner d join pot_standing() e on e.dinner_id = d.id
		where d.group_id = ${groupId} and d.phase = 'cancelled' and e.from_dinner is not null
		order by d.number, e.n
	`.execute(db);
	return rows;
}

/** The group's next dinner after this number that has not opened its doors. */
export const findNextDinner = (db: Kysely<DB>, groupId: string, number: number) =>
	db
		.selectFrom('dinner')
		.select('id')
		.where('group_id', '=', groupId)
		.where('number', '>', number)
		.where('phase', 'in', ['draft', 'call', 'lineup'])
		.orderBy('number')
		.limit(1)
		.executeTakeFirst();
