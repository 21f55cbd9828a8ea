import type { Transaction } from 'kysely';
import { hasPassEnded } from '../../db/queries/crew';
import { changeDinner, type DinnerChanges, lockDinner } from '../../db/queries/dinners';
import { appendEvent } from '../../db/queries/events';
import { lockGroupOf } from '../../db/queries/groups';
import { appendEntries, findNextDinner, readStrandedSums, readWaitingSums } from '../../db/queries/pots';
import { refreshTotals } from '../../db/queries/totals';
import type { DB, Dinner } from '../../db/schema';
import { type Actor, spokenActor } from '../domain/actor';
import { PassEnded } from '../domain/crew';
import type { DinnerEvent } from '../domain/events';
import type { Err, Outcome } from '../domain/outcome';
import { ok } from '../domain/outcome';
import { isBeforeDoors } from '../domain/phase-policy';
import type { Answer, PressRefusal } from '../domain/press';
import type { Context, CrewPress, Organiser } from './context.server';
import { createIdempotency } from './idempotency.server';
import { rollBackOnRefusal } from './transaction-outcome.server';

/**
 * A command's form. `act` names the command with all its choices: the same key and act get the first answer; another act is refused as
 * sent before.
 *
 * `act` and the answer are stored, so they never identify a paper.
 */
export type Pressed = { readonly press: CrewPress; readonly act: readonly Answer[] };

/** What a command decides with: the dinner, locked until commit, and one time for everything. */
export type Held = {
	readonly trx: Transaction<DB>;
	readonly dinner: Dinner;
	readonly at: Date;
	readonly actor: Actor;
};

/** Why a command appends no event and leaves the dinner's version. */
export type Unrecorded =
	/** It has a record of its own, or nothing was to be done. */
	| 'nothing changed'
	/** An event's time and actor would identify the paper that the transaction wrote. */
	| 'would name a paper'
	/** An event would reveal when a ballot arrived. */
	| 'would time a ballot'
	/** An event's time would be that of a guest who gave their name. */
	| 'would time a guest'
	/** A draft is private to its writer. */
	| 'a draft'
	/** It deletes printed codes; the papers stay as they are. */
	| 'only forgets codes';

/** A command's result. The dinner's row changes only together with an event; only the pipe writes both (`tests/one-place.test.ts`). */
export type Decided<T> =
	| {
			readonly event: DinnerEvent;
			readonly changes?: DinnerChanges;
			readonly answer: T;
			/** Runs in the same transaction, when the event and the changes are written. */
			readonly afterwards?: () => Promise<void>;
	  }
	| { readonly event: null; readonly because: Unrecorded; readonly answer: T };

/** Decides by a rule of `domain` and writes everything but the dinner's row. A refusal rolls back what it wrote. */
export type Decide<T, C extends string> = (held: Held) => Promise<Decided<T> | Err<C>>;

/**
 * `carries`: the command may leave money over, and it is carried on. `totals`: it changes what the group adds up. Both lock the group's
 * dinners against each other.
 */
type CommandOptions = { readonly carries?: boolean; readonly totals?: boolean };

type DinnerCommand = {
	<T extends Answer, C extends string>(
		by: Pressed,
		dinnerId: string,
		decide: Decide<T, C>,
		options?: CommandOptions,
	): Promise<Outcome<T, C | PressRefusal>>;
	/** For an actor without a form key, or whose command is repeated safely by what it reads. */
	<T, C extends string>(by: Actor, dinnerId: string, decide: Decide<T, C>): Promise<Outcome<T, C>>;
};

/** Who pressed, as the record stores it. */
export const actorOf = (by: CrewPress['by']): Actor =>
	'passId' in by
		? { kind: 'crew', passId: by.passId, job: by.job, name: by.name }
		: { kind: 'organiser', userId: by.userId, name: by.name };

/** Appends a dinner's first event, in the transaction that created it: there is no row to lock. */
export const recordNewDinner = (trx: Transaction<DB>, dinnerId: string, at: Date, by: Organiser): Promise<unknown> =>
	appendEvent(trx, { dinnerId, at, actor: actorOf(by), event: { kind: 'dinner made' } });

/**
 * Puts each sum that was left over or returned into the pot of the next dinner by number that has not opened its doors; what stands in the
 * pot of a cancelled dinner is taken out first. Without such a dinner it waits. Returns the dinners that changed.
 *
 * The caller holds the group's lock, so that each sum arrives once.
 */
export async function carryOn(trx: Transaction<DB>, groupId: string, at: Date): Promise<string[]> {
	const actor: Actor = { kind: 'system' };
	const entry = { kind: 'carried over', at, by: spokenActor(actor) } as const;
	const tell = async (dinnerId: string, event: DinnerEvent) => {
		await changeDinner(trx, dinnerId, {});
		await appendEvent(trx, { dinnerId, at, actor, event });
		return dinnerId;
	};
	const changed: string[] = [];
	for (const { dinnerId, n, amount, label, from } of await readStrandedSums(trx, groupId)) {
		const because = 'This dinner was cancelled.';
		await appendEntries(trx, dinnerId, [{ ...entry, label, amount: -amount, reverses: n, because }]);
		changed.push(await tell(dinnerId, { kind: 'carry-over passed on', amount, dinner: from }));
	}
	for (const { dinnerId: from_dinner, pitchId: from_pitch, number, amount } of await readWaitingSums(trx, groupId)) {
		const next = await lockNext(trx, groupId, number);
		if (!next) continue;
		await appendEntries(trx, next, [{ ...entry, amount, from_dinner, from_pitch, from_number: number }]);
		changed.push(await tell(next, { kind: 'carry-over arrived', amount, dinner: number }));
	}
	return changed;
}

/** The next dinner, locked. Its doors may open while the lock is waited for; then it is the one after. */
async function lockNext(trx: Transaction<DB>, groupId: string, number: number): Promise<string | undefined> {
	for (;;) {
		const next = await findNextDinner(trx, groupId, number);
		if (!next || isBeforeDoors((await lockDinner(trx, next.id)).phase)) return next?.id;
	}
}

/** The only way to change a dinner: locks its row, calls `decide`, appends the event, increments the version, commits, notifies. */
export function createDinnerCommand(context: Pick<Context, 'db' | 'changed' | 'secrets' | 'now'>): DinnerCommand {
	const { db, changed, now } = context;
	const once = createIdempotency(context);

	async function run<T, C extends string>(trx: Transaction<DB>, dinner: Dinner, actor: Actor, decide: Decide<T, C>) {
		const at = now();
		// Under the dinner's lock, which revoking takes too: no act follows the answer to the revocation.
		if (actor.kind === 'crew' && (await hasPassEnded(trx, actor.passId))) throw new PassEnded();
		const decided = await decide({ trx, dinner, at, actor });
		if ('ok' in decided) return decided;
		if (decided.event) {
			await changeDinner(trx, dinner.id, decided.changes ?? {});
			await appendEvent(trx, { dinnerId: dinner.id, at, actor, event: decided.event });
			await decided.afterwards?.();
		}
		return ok(decided.answer);
	}

	return async <T extends Answer, C extends string>(
		by: Pressed | Actor,
		dinnerId: string,
		decide: Decide<T, C>,
		{ carries = false, totals = false }: CommandOptions = {},
	) => {
		let carriedTo: string[] = [];
		const outcome = await rollBackOnRefusal<T, C | PressRefusal>((refuse) =>
			db.transaction().execute(async (trx) => {
				// Before the dinner's lock, as whoever locks all dinners of a group does.
				if (carries || totals) await lockGroupOf(trx, dinnerId);
				const dinner = await lockDinner(trx, dinnerId);
				const done = await ('press' in by
					? once(trx, { scope: dinnerId, key: by.press.key, act: by.act }, () =>
							run(trx, dinner, actorOf(by.press.by), decide),
						)
					: run(trx, dinner, by, decide));
				if (!done.ok) return refuse(done.code);
				if (totals) await refreshTotals(trx, dinnerId);
				if (carries) carriedTo = await carryOn(trx, dinner.group_id, now());
				return done.value;
			}),
		);
		if (outcome.ok) for (const id of new Set([dinnerId, ...carriedTo])) changed(id);
		return outcome;
	};
}
