import type { Transaction } from 'kysely';
import { lockGroup } from '../../db/queries/groups';
import type { DB } from '../../db/schema';
import type { Outcome } from '../domain/outcome';
import type { Answer, PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createIdempotency } from './idempotency.server';

/** A command on a group: its row is locked until the commit, and one key is one act. */
export const createGroupCommand = (parts: Pick<Context, 'db' | 'secrets' | 'now'>) => {
	const once = createIdempotency(parts);
	return <T extends Answer, C extends string>(
		groupId: string,
		press: Press,
		act: readonly Answer[],
		run: (trx: Transaction<DB>) => Promise<Outcome<T, C>>,
	): Promise<Outcome<T, C | PressRefusal>> =>
		parts.db.transaction().execute(async (trx) => {
			await lockGroup(trx, groupId);
			return once(trx, { scope: groupId, key: press.key, act }, () => run(trx));
		});
};
