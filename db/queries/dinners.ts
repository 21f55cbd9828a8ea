import { type Kysely, sql, type Transaction } from 'kysely';
import type { DinnerFacts } from '../../app/domain/dinner';
import type { PitchState } from '../../app/domain/pitch';
import type { DB, Dinner } from '../schema';

/** A dinner by its public address. Scoped by group: a foreign number is an absent one. */
export const findDinner = (db: Kysely<DB>, groupId: string, number: number): Promise<Dinner | undefined> =>
	db.selectFrom('dinner').selectAll().where('group_id', '=', groupId).where('number', '=', number).executeTakeFirst();

export const readDinner = (db: Kysely<DB>, dinnerId: string): Promise<Dinner | undefined> =>
	db.selectFrom('dinner').selectAll().where('id', '=', dinnerId).executeTakeFirst();

/**
 * Holds the dinner's row until commit: waits for the ballots in flight, and every later one sees what was decided. A command may wait
 * for others longer than a save may: whoever pressed a button would have to press it again.
 */
export async function lockDinner(trx: Transaction<DB>, dinnerId: string): Promise<Dinner> {
	await sql`set local lock_timeout = '4s'`.execute(trx);
	return trx.selectFrom('dinner').selectAll().where('id', '=', dinnerId).forUpdate().executeTakeFirstOrThrow();
}

type Changes = Partial<Omit<Dinner, 'id' | 'group_id' | 'number' | 'version' | 'brief' | 'pot_rule' | 'cursor'>> & {
	brief?: string;
	pot_rule?: string;
	cursor?: string | null;
};

/** What server processes on one Postgres listen on; the embedded database has one process, and nobody listens. */
export const CHANNEL = 'stockpot_changed';

/**
 * Writes and bumps the version, so that every screen knows that what it shows is old. Other server processes are told with the
 * commit: what is rolled back tells nobody.
 */
export async function changeDinner(trx: Transaction<DB>, dinnerId: string, changes: Changes): Promise<Dinner> {
	const { told: _, ...dinner } = await trx
		.updateTable('dinner')
		.set({ ...changes, version: sql<number>`version + 1` })
		.where('id', '=', dinnerId)
		.returningAll()
		.returning(sql`pg_notify(${CHANNEL}, id::text)`.as('told'))
		.executeTakeFirstOrThrow();
	return dinner;
}

/** What decides whether a move is allowed, in one statement. `lastStep` is the last reveal step of this dinner. */
export async function readFacts(db: Kysely<DB>, dinner: Dinner, lastStep: number): Promise<DinnerFacts> {
	const row = await db
		.selectNoFrom((eb) => [
			eb
				.selectFrom('pitch')
				.where('dinner_id', '=', dinner.id)
				.where('state', 'in', ['lined up', 'presented'])
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('linedUp'),
			eb
				.selectFrom('pitch')
				.where('dinner_id', '=', dinner.id)
				.where('state', '=', 'lined up')
				.where('number', 'is', null)
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('unnumbered'),
			eb
				.selectFrom('pitch')
				.where('dinner_id', '=', dinner.id)
				.where('state', '=', 'lined up')
				.where('gate_confirmed_by', 'is', null)
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('withoutGate'),
			eb
				.selectFrom('pitch')
				.where('dinner_id', '=', dinner.id)
				.where('state', '=', 'presented')
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('presented'),
			eb
				.selectFrom('paper')
				.where('dinner_id', '=', dinner.id)
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('papers'),
			eb
				.selectFrom('signature')
				.where('dinner_id', '=', dinner.id)
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('signatures'),
			eb
				.selectFrom('count')
				.where('dinner_id', '=', dinner.id)
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('opened'),
			eb
				.selectFrom('awarding')
				.where('dinner_id', '=', dinner.id)
				.select((e) => e.fn.countAll<number>().as('n'))
				.as('awarded'),
		])
		.executeTakeFirstOrThrow();
	return {
		phase: dinner.phase,
		linedUp: Number(row.linedUp),
		orderDrawn: Number(row.unnumbered) === 0,
		linedUpWithoutGate: Number(row.withoutGate),
		papersMade: Number(row.papers),
		presented: Number(row.presented),
		votingUntil: dinner.voting_until?.getTime() ?? null,
		signatures: Number(row.signatures),
		countOpened: Number(row.opened) > 0,
		awarded: Number(row.awarded) > 0,
		revealFinished: dinner.phase === 'announced' && dinner.reveal_step >= lastStep,
	};
}

/** Appends to the record. Inside the command's own transaction, so that nothing happens unrecorded. */
export const recordThat = (
	trx: Transaction<DB>,
	entry: { dinnerId: string; at: Date; who: string; what: string; detail?: Record<string, unknown> },
): Promise<unknown> =>
	trx
		.insertInto('record')
		.values({
			dinner_id: entry.dinnerId,
			at: entry.at,
			who: entry.who,
			what: entry.what,
			detail: JSON.stringify(entry.detail ?? {}),
		})
		.execute();

export const readRecord = (db: Kysely<DB>, dinnerId: string) =>
	db.selectFrom('record').selectAll().where('dinner_id', '=', dinnerId).orderBy('id').execute();

/** How many pitches stand in each state; a state that nobody is in is absent. */
export async function countPitches(db: Kysely<DB>, dinnerId: string): Promise<Partial<Record<PitchState, number>>> {
	const rows = await db
		.selectFrom('pitch')
		.where('dinner_id', '=', dinnerId)
		.groupBy('state')
		.select((eb) => ['state', eb.fn.countAll<number>().as('n')])
		.execute();
	return Object.fromEntries(rows.map((row) => [row.state, Number(row.n)]));
}
