import type { Transaction } from 'kysely';
import { hasPassEnded } from '../../db/queries/crew';
import { changeDinner, type DinnerChanges, lockDinner } from '../../db/queries/dinners';
import { appendEvent } from '../../db/queries/events';
import type { DB, Dinner } from '../../db/schema';
import type { Actor } from '../domain/actor';
import { PassEnded } from '../domain/crew';
import type { DinnerEvent } from '../domain/events';
import type { Err, Outcome } from '../domain/outcome';
import { ok } from '../domain/outcome';
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

type DinnerCommand = {
	<T extends Answer, C extends string>(
		by: Pressed,
		dinnerId: string,
		decide: Decide<T, C>,
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

	return async <T extends Answer, C extends string>(by: Pressed | Actor, dinnerId: string, decide: Decide<T, C>) => {
		const outcome = await rollBackOnRefusal<T, C | PressRefusal>((refuse) =>
			db.transaction().execute(async (trx) => {
				const dinner = await lockDinner(trx, dinnerId);
				const done = await ('press' in by
					? once(trx, { scope: dinnerId, key: by.press.key, act: by.act }, () =>
							run(trx, dinner, actorOf(by.press.by), decide),
						)
					: run(trx, dinner, by, decide));
				return done.ok ? done.value : refuse(done.code);
			}),
		);
		if (outcome.ok) changed(dinnerId);
		return outcome;
	};
}
