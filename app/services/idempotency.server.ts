import type { Kysely, Transaction } from 'kysely';
import { findFormKey, insertFormKey } from '../../db/queries/form-keys';
import type { DB } from '../../db/schema';
import { err, type Outcome, ok } from '../domain/outcome';
import type { Answer, FormKey, PressRefusal } from '../domain/press';
import type { Context } from './context.server';

/** One form key's command. Repeats are compared by `act`, of which only an HMAC is stored. */
export type IdempotentAct = { readonly scope: string; readonly key: FormKey; readonly act: readonly Answer[] };

/** The first answer of this key; null if there was none. */
export const createAnswered =
	({ secrets }: Pick<Context, 'secrets'>) =>
	async <T extends Answer>(
		db: Kysely<DB>,
		{ scope, key, act }: IdempotentAct,
	): Promise<Outcome<T, PressRefusal> | null> => {
		const first = await findFormKey(db, scope, key);
		if (!first) return null;
		return secrets.actOf(key, JSON.stringify(act)).equals(first.act) ? ok(first.answer as T) : err('sent before');
	};

/**
 * Runs a command once for each key, in the caller's transaction. The caller holds the lock on `scope`'s row, so a concurrent repeat waits
 * and then gets the first answer. A refusal stores nothing, so that the form can be sent again.
 */
export const createIdempotency = ({ secrets, now }: Pick<Context, 'secrets' | 'now'>) => {
	const answered = createAnswered({ secrets });
	return async <T extends Answer, C extends string>(
		trx: Transaction<DB>,
		asked: IdempotentAct,
		run: () => Promise<Outcome<T, C>>,
	): Promise<Outcome<T, C | PressRefusal>> => {
		const first = await answered<T>(trx, asked);
		if (first) return first;
		const outcome = await run();
		if (outcome.ok) {
			const { scope, key } = asked;
			const act = secrets.actOf(key, JSON.stringify(asked.act));
			const day = now().toISOString().slice(0, 10);
			await insertFormKey(trx, { scope, key, act, answer: outcome.value, day });
		}
		return outcome;
	};
};
