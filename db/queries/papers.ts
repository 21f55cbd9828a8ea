import { type Kysely, sql, type Transaction } from 'kysely';
import type { Phase } from '../../app/domain/dinner';
import type { MoreTime } from '../../app/domain/more-time';
import type { DB, Paper, PaperState } from '../schema';

/** Adds `lookups.length` papers numbered on from the last one, and returns the first number. */
export async function insertPapers(
	trx: Transaction<DB>,
	dinnerId: string,
	lookups: readonly Uint8Array[],
): Promise<number> {
	const { last } = await trx
		.selectFrom('paper')
		.where('dinner_id', '=', dinnerId)
		.select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
		.executeTakeFirstOrThrow();
	const first = Number(last) + 1;
	// 500 rows of three values each stay below the protocol's limit of 65,535 parameters.
	for (let i = 0; i < lookups.length; i += 500) {
		const rows = lookups
			.slice(i, i + 500)
			.map((lookup, j) => ({ dinner_id: dinnerId, number: first + i + j, lookup, state: 'made' as const }));
		await trx.insertInto('paper').values(rows).execute();
	}
	return first;
}

export const findPaperByLookup = (db: Kysely<DB>, lookup: Uint8Array): Promise<Paper | undefined> =>
	db.selectFrom('paper').selectAll().where('lookup', '=', lookup).executeTakeFirst();

export const findPaper = (db: Kysely<DB>, dinnerId: string, number: number): Promise<Paper | undefined> =>
	db.selectFrom('paper').selectAll().where('dinner_id', '=', dinnerId).where('number', '=', number).executeTakeFirst();

/** A paper's state with what decides whether it has more time. */
export type PaperRow = { state: Paper['state']; phase: Phase; more_time: MoreTime[] };

/** Many papers in one query, in the order of `asked`. */
export async function findPaperStates(
	db: Kysely<DB>,
	asked: readonly { readonly dinnerId: string; readonly number: number }[],
): Promise<(PaperRow | undefined)[]> {
	const { rows } = await sql<PaperRow & { nth: number }>`
		select a.nth, p.state, d.phase, d.more_time
		from unnest(${asked.map((a) => a.dinnerId)}::uuid[], ${asked.map((a) => a.number)}::int[]) with ordinality as a(dinner_id, number, nth)
		cross join lateral (select state from paper where dinner_id = a.dinner_id and number = a.number limit 1) as p
		join dinner d on d.id = a.dinner_id
	`.execute(db);
	const found = new Map(rows.map(({ nth, ...row }) => [nth, row]));
	return asked.map((_, at) => found.get(at + 1));
}

/** Numbers whose slips no longer count, ascending. */
export async function findInState(
	db: Kysely<DB>,
	dinnerId: string,
	...states: readonly ('replaced' | 'spoiled')[]
): Promise<number[]> {
	const rows = await db
		.selectFrom('paper')
		.select('number')
		.where('dinner_id', '=', dinnerId)
		.where('state', 'in', states)
		.orderBy('number')
		.execute();
	return rows.map(({ number }) => number);
}

type Range = readonly [from: number, to: number];
/** The papers of a range that were not handed out, ascending. */
export const findMade = (db: Kysely<DB>, dinnerId: string, range: Range): Promise<number[]> =>
	findBetween(db, dinnerId, range, ['made']);
/** The papers of a range that stand for somebody, or may still do, ascending. */
export const findGood = (db: Kysely<DB>, dinnerId: string, range: Range): Promise<number[]> =>
	findBetween(db, dinnerId, range, ['made', 'issued']);

async function findBetween(
	db: Kysely<DB>,
	dinnerId: string,
	[from, to]: Range,
	states: readonly PaperState[],
): Promise<number[]> {
	const rows = await db
		.selectFrom('paper')
		.select('number')
		.where('dinner_id', '=', dinnerId)
		.where('number', '>=', from)
		.where('number', '<=', to)
		.where('state', 'in', states)
		.orderBy('number')
		.execute();
	return rows.map(({ number }) => number);
}

/** Cancels those of the papers that are still not handed out, and returns how many. */
export async function spoilPapers(trx: Transaction<DB>, dinnerId: string, numbers: readonly number[]): Promise<number> {
	const { numUpdatedRows } = await trx
		.updateTable('paper')
		.set({ state: 'spoiled' })
		.where('dinner_id', '=', dinnerId)
		.where('number', 'in', numbers)
		.where('state', '=', 'made')
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** Those of the numbers that were not handed out. */
export async function stillMade(db: Kysely<DB>, dinnerId: string, numbers: readonly number[]): Promise<number[]> {
	const rows = await db
		.selectFrom('paper')
		.select('number')
		.where('dinner_id', '=', dinnerId)
		.where('number', 'in', numbers)
		.where('state', '=', 'made')
		.execute();
	return rows.map((row) => row.number);
}

/** The next papers of the stack that begins at `from`, ascending; none when it is empty. */
export const nextPapers = async (db: Kysely<DB>, dinnerId: string, from: number, limit: number): Promise<number[]> =>
	(
		await db
			.selectFrom('paper')
			.select('number')
			.where('dinner_id', '=', dinnerId)
			.where('state', '=', 'made')
			.where('number', '>=', from)
			.orderBy('number')
			.limit(limit)
			.execute()
	).map(({ number }) => number);

/** Changes a paper's state only if it still has the expected one, so that of two concurrent taps one succeeds. */
export async function movePaper(
	db: Kysely<DB>,
	dinnerId: string,
	number: number,
	from: PaperState | readonly PaperState[],
	to: PaperState,
	lost = false,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('paper')
		.set({ state: to, lost })
		.where('dinner_id', '=', dinnerId)
		.where('number', '=', number)
		.where('state', 'in', [from].flat())
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Hands a paper out once. Returns a counter that identifies this hand-out; null if the paper is not in the stack. */
export async function handOut(trx: Transaction<DB>, dinnerId: string, number: number): Promise<number | null> {
	const row = await trx
		.updateTable('paper')
		.set((eb) => ({ state: 'issued', handed_out: eb('handed_out', '+', 1) }))
		.where('dinner_id', '=', dinnerId)
		.where('number', '=', number)
		.where('state', '=', 'made')
		.returning('handed_out')
		.executeTakeFirst();
	return row?.handed_out ?? null;
}

/** Reverts this hand-out, but no later one. */
export async function takeHandOutBack(
	trx: Transaction<DB>,
	dinnerId: string,
	{ number, handOut: nth }: { number: number; handOut: number },
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('paper')
		.set({ state: 'made' })
		.where('dinner_id', '=', dinnerId)
		.where('number', '=', number)
		.where('state', '=', 'issued')
		.where('handed_out', '=', nth)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/**
 * Rewrites every paper of the dinner, so that all rows have this transaction's id (`xmin`). Otherwise the one changed paper could be
 * matched by `xmin` to its event, and by order to a ballot. The caller holds the lock on the dinner's row.
 */
export const hideAmongAll = (trx: Transaction<DB>, dinnerId: string): Promise<unknown> =>
	trx
		.updateTable('paper')
		.set((eb) => ({ state: eb.ref('state') }))
		.where('dinner_id', '=', dinnerId)
		.execute();

/** The numbers that were handed out, ascending; papers that were replaced afterwards too. */
export async function readHandedOut(db: Kysely<DB>, dinnerId: string): Promise<number[]> {
	const rows = await db
		.selectFrom('paper')
		.select('number')
		.where('dinner_id', '=', dinnerId)
		.where((eb) =>
			eb.or([eb('state', '=', 'issued'), eb.and([eb('state', '=', 'replaced'), eb('handed_out', '>', 0)])]),
		)
		.orderBy('number')
		.execute();
	return rows.map(({ number }) => number);
}

export type PaperCounts = { all: number; issued: number; replaced: number; lost: number; spoiled: number };

/** `all` counts every paper but the spoiled ones, `issued` those that stand for a person in the room. */
export async function countPapers(db: Kysely<DB>, dinnerId: string): Promise<PaperCounts> {
	const row = await db
		.selectFrom('paper')
		.where('dinner_id', '=', dinnerId)
		.select((eb) => [
			eb.fn.countAll().filterWhere('state', '<>', 'spoiled').as('all'),
			eb.fn.countAll().filterWhere('state', '=', 'issued').as('issued'),
			eb.fn.countAll().filterWhere('state', '=', 'replaced').as('replaced'),
			eb.fn.countAll().filterWhere('lost', '=', true).as('lost'),
			eb.fn.countAll().filterWhere('state', '=', 'spoiled').as('spoiled'),
		])
		.executeTakeFirstOrThrow();
	return {
		all: Number(row.all),
		issued: Number(row.issued),
		replaced: Number(row.replaced),
		lost: Number(row.lost),
		spoiled: Number(row.spoiled),
	};
}
