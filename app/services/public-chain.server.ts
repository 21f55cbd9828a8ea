import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { readEvents } from '../../db/queries/events';
import type { DB, Dinner } from '../../db/schema';
import { type ChainEntry, chainKinds, chainOf, type FixedByDoors } from '../domain/public-chain';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a dinner's first entry of the chain fixes. */
export const fixedOf = (dinner: Dinner): FixedByDoors => ({
	number: dinner.number,
	rules: {
		countRule: dinner.count_rule,
		tieRule: dinner.tie_rule,
		potRule: dinner.pot_rule,
		shown: dinner.shown,
		prizes: dinner.prizes,
		signatures: dinner.signatures_needed,
	},
	brief: dinner.brief,
});

/** The public record of a dinner, computed from its stored events. */
export const readChain = async (db: Kysely<DB>, dinner: Dinner): Promise<ChainEntry[]> =>
	chainOf(await readEvents(db, dinner.id, chainKinds), fixedOf(dinner), sha256);
