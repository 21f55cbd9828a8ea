import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB, Dinner, NewDinner } from '../schema';
import { isTaken } from '../unique-errors';
import { earlierThan } from './publishing';

/** Undefined if the group has a dinner of that number. */
export const insertDinner = (trx: Transaction<DB>, dinner: NewDinner): Promise<Dinner | undefined> =>
	trx
		.insertInto('dinner')
		.values(dinner)
		.onConflict((oc) => oc.columns(['group_id', 'number']).doNothing())
		.returningAll()
		.executeTakeFirst();

/** Only before the call, because the number is part of the public address. Throws if it is taken, see `isNumberTaken`. */
export const renumberDinner = (trx: Transaction<DB>, dinnerId: string, number: number): Promise<unknown> =>
	trx
		.updateTable('dinner')
		.set({ number })
		.where('id', '=', dinnerId)
		.where('phase', '=', 'draft')
		.executeTakeFirstOrThrow();

export const isNumberTaken = (error: unknown): boolean => isTaken(error, 'dinner_group_id_number_key');

/** The dinner with the highest number, in any phase. */
export const readLastOf = (db: Kysely<DB>, groupId: string): Promise<Dinner | undefined> =>
	db
		.selectFrom('dinner')
		.selectAll()
		.where('group_id', '=', groupId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();

export type DinnerInList = Pick<
	Dinner,
	| 'group_id'
	| 'number'
	| 'phase'
	| 'starts_at'
	| 'pitch_deadline'
	| 'venue'
	| 'access'
	| 'access_notes'
	| 'pitches_wanted'
> & { readonly submitted: number; readonly linedUp: number; readonly papers: number };

/** More than the coming dinners of any organiser. */
const MOST_COMING = 500;

/** Dinners of these groups that are not over, latest first, with the desk's counts. */
export const readComingOf = async (db: Kysely<DB>, groupIds: readonly string[]): Promise<DinnerInList[]> =>
	groupIds.length === 0
		? []
		: readDinners(
				db,
				sql`d.group_id in (${sql.join(groupIds)}) and d.phase not in ('published', 'cancelled')`,
				MOST_COMING,
			);

/** Dinners that are over: at most `most`, with numbers below `before`. */
export const readPastOf = (
	db: Kysely<DB>,
	groupId: string,
	{ most, before }: { most: number; before: number | null },
): Promise<DinnerInList[]> =>
	readDinners(
		db,
		sql`d.group_id = ${groupId} and d.phase in ('published', 'cancelled') ${earlierThan(groupId, before)}`,
		most,
	);

/** Those of the groups that have a dinner that is over. */
export async function readGroupsWithPast(db: Kysely<DB>, groupIds: readonly string[]): Promise<string[]> {
	if (groupIds.length === 0) return [];
	const { rows } = await sql<{ id: string }>`
		select g.id from soup_group g where g.id in (${sql.join(groupIds)})
			and exists (select 1 from dinner d where d.group_id = g.id and d.phase in ('published', 'cancelled'))
	`.execute(db);
	return rows.map(({ id }) => id);
}

async function readDinners(db: Kysely<DB>, which: RawBuilder<unknown>, most: number): Promise<DinnerInList[]> {
	const { rows } = await sql<DinnerInList>`
		select d.group_id, d.number, d.phase, d.starts_at, d.pitch_deadline, d.venue, d.access, d.access_notes, d.pitches_wanted,
			(select count(*)::int from pitch p where p.dinner_id = d.id and p.state in ('submitted', 'lined up', 'reserve', 'presented')) as submitted,
			(select count(*)::int from pitch p where p.dinner_id = d.id and p.state in ('lined up', 'presented')) as "linedUp",
			(select count(*)::int from paper where paper.dinner_id = d.id and state not in ('replaced', 'spoiled')) as papers
		from dinner d where ${which}
		order by d.starts_at desc, d.number desc limit ${most}
	`.execute(db);
	return rows;
}
