import type { Transaction } from 'kysely';
import { lockDinner } from '../../db/queries/dinners';
import type { DB, Dinner } from '../../db/schema';
import type { Outcome } from '../domain/outcome';
import type { Context } from './context.server';

/**
 * A command on a dinner: its row is held while `run` decides and writes, and everybody hears of it after the commit. A refusal
 * writes nothing, so `run` decides before it writes.
 */
export const createCommand =
	({ db, changed }: Pick<Context, 'db' | 'changed'>) =>
	async <T, C extends string>(
		dinnerId: string,
		run: (trx: Transaction<DB>, dinner: Dinner) => Promise<Outcome<T, C>>,
	): Promise<Outcome<T, C>> => {
		const outcome = await db.transaction().execute(async (trx) => run(trx, await lockDinner(trx, dinnerId)));
		if (outcome.ok) changed(dinnerId);
		return outcome;
	};
