import { type Kysely, sql, type Transaction } from 'kysely';
import { type DinnerFacts, type ExpectedVoting, stepOf } from '../../app/domain/dinner';
import { Gone } from '../../app/domain/gone';
import { clockOf, type Turnout } from '../../app/domain/last-round';
import type { DB, Dinner } from '../schema';
import { countBallots } from './ballots';
import { countPressed } from './events';
import { countPapers } from './papers';

/** Finds a dinner by its public address. A number of another group's dinner is undefined. */
export const findDinner = (db: Kysely<DB>, groupId: string, number: number): Promise<Dinner | undefined> =>
	db.selectFrom('dinner').selectAll().where('group_id', '=', groupId).where('number', '=', number).executeTakeFirst();

export const readDinner = (db: Kysely<DB>, dinnerId: string): Promise<Dinner | undefined> =>
	db.selectFrom('dinner').selectAll().where('id', '=', dinnerId).executeTakeFirst();

/**
 * Locks the dinner's row until commit: waits for running saves, and later saves see the decision. A command waits longer than a save,
 * because a person would have to press again while a phone retries. Throws `Gone` if it was deleted.
 */
export async function lockDinner(trx: Transaction<DB>, dinnerId: string): Promise<Dinner> {
	await sql`set local lock_timeout = '4s'`.execute(trx);
	return trx
		.selectFrom('dinner')
		.selectAll()
		.where('id', '=', dinnerId)
		.forUpdate()
		.executeTakeFirstOrThrow(() => new Gone());
}

/** The columns that commands change. The number is not one, because it is part of the address. */
export type DinnerChanges = Partial<
	Omit<
		Dinner,
		| 'id'
		| 'group_id'
		| 'number'
		| 'version'
		| 'brief'
		| 'pot_rule'
		| 'prizes'
		| 'access'
		| 'cursor'
		| 'number_changes'
		| 'last_round'
		| 'more_time'
	>
> & {
	access?: string;
	brief?: string;
	pot_rule?: string;
	prizes?: string;
	cursor?: string | null;
	number_changes?: string;
	last_round?: string | null;
	more_time?: string;
};

/** The channel on which the server processes of one Postgres are notified. The embedded database has one process and no listener. */
export const CHANNEL = 'stockpot_changed';

/**
 * Updates the dinner and increments its version, so that every screen knows that it is stale. Other server processes are notified at
 * commit; a rolled-back transaction notifies nobody.
 */
export async function changeDinner(trx: Transaction<DB>, dinnerId: string, changes: DinnerChanges): Promise<Dinner> {
	const { told: _, ...dinner } = await trx
		.updateTable('dinner')
		.set({ ...changes, version: sql<number>`version + 1` })
		.where('id', '=', dinnerId)
		.returningAll()
		.returning(sql`pg_notify(${CHANNEL}, id::text)`.as('told'))
		.executeTakeFirstOrThrow();
	return dinner;
}

/** The facts that decide whether a move is allowed, in one statement. `lastStep`: the last reveal step of this dinner. */
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
				.where('round', '=', dinner.sheet_round)
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
		votingUntil: await readClock(db, dinner),
		...(await countPressed(db, dinner.id)),
		signatures: Number(row.signatures),
		countOpened: Number(row.opened) > 0,
		awarded: Number(row.awarded) > 0,
		revealFinished: dinner.phase === 'announced' && dinner.reveal_step >= lastStep,
	};
}

/** Whether voting is unchanged since the page was rendered. */
export async function isVotingAsExpected(
	trx: Transaction<DB>,
	{ id, phase }: Dinner,
	expected: ExpectedVoting,
): Promise<boolean> {
	const { rounds, presses } = await countPressed(trx, id);
	return stepOf({ phase, rounds }) === expected.step && presses === expected.presses;
}

export const readTurnout = async (db: Kysely<DB>, dinnerId: string): Promise<Turnout> => ({
	papers: await countPapers(db, dinnerId),
	voted: (await countBallots(db, dinnerId)).voted,
});

/** When voting may close. Reads the papers only if somebody said that everyone has voted. */
async function readClock(db: Kysely<DB>, { id, voting_until, last_round }: Dinner): Promise<number | null> {
	const promised = voting_until?.getTime() ?? null;
	return last_round ? clockOf(promised, last_round, await readTurnout(db, id)) : promised;
}

/** Pitches that were submitted, whatever their state is now; and answers: those that a pitcher can be told, and those that were passed on. */
export async function countPitches(db: Kysely<DB>, dinnerId: string) {
	const due = sql<boolean>`state in ('lined up', 'reserve', 'declined') and contact_erased_at is null`;
	const row = await db
		.selectFrom('pitch')
		.where('dinner_id', '=', dinnerId)
		.where('submitted_at', 'is not', null)
		.select((eb) => [
			eb.fn.countAll().as('sentIn'),
			eb.fn.countAll().filterWhere(due).as('due'),
			eb.fn.countAll().filterWhere(due).filterWhere('answered_at', 'is not', null).as('passedOn'),
		])
		.executeTakeFirstOrThrow();
	return { sentIn: Number(row.sentIn), answers: { due: Number(row.due), passedOn: Number(row.passedOn) } };
}
