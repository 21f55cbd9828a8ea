import { type Kysely, sql, type Transaction } from 'kysely';
import { REVISIONS_PER_EPOCH } from '../../app/domain/revision';
import type { DB } from '../schema';
import type { Save } from './ballots';

/**
 * Saves the ballot of a paper that has more time, as `SAVE` of `ballots.ts` does while voting is open. Returns whether it is stored as sent.
 *
 * Then rewrites every ballot of the dinner in the order of their keys. Otherwise the only ballot that was written after the close would be
 * known by its transaction id (`xmin`) and its place, and the dinner's row names its paper. Papers are read and not locked.
 *
 * The caller holds the dinner's lock and has decided that this paper may vote.
 */
export async function saveAmongAll(trx: Transaction<DB>, dinnerId: string, save: Save): Promise<boolean> {
	const { key, deviceToken, revision, number, lookup, scored, sealed } = save;
	const { rows } = await sql`
		insert into ballot (dinner_id, key, device_token, revision, state, scored, sealed)
		select dinner_id, ${key}::bytea, ${deviceToken}::bytea, ${revision}::bigint, 'open', ${scored}::boolean, ${sealed}::bytea
		from paper where dinner_id = ${dinnerId} and number = ${number} and lookup = ${lookup} and state = 'issued'
		on conflict (dinner_id, key) do update
		set device_token = excluded.device_token, revision = excluded.revision, scored = excluded.scored, sealed = excluded.sealed
		where ballot.state = 'open'
			and excluded.revision > ballot.revision
			and (ballot.device_token = excluded.device_token or ballot.revision = 0
				or excluded.revision / ${sql.lit(REVISIONS_PER_EPOCH)} > ballot.revision / ${sql.lit(REVISIONS_PER_EPOCH)})
		returning key
	`.execute(trx);
	if (rows.length === 0) return false;
	const ballots = await trx.deleteFrom('ballot').where('dinner_id', '=', dinnerId).returningAll().execute();
	ballots.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
	// 500 rows of some fifteen values each stay below the protocol's limit of 65,535 parameters.
	for (let at = 0; at < ballots.length; at += 500)
		await trx
			.insertInto('ballot')
			.values(ballots.slice(at, at + 500))
			.execute();
	return true;
}

/** Whether the paper was handed out, and stands for somebody in the room. Reads it without a lock. */
export async function isHandedOut(db: Kysely<DB>, dinnerId: string, number: number): Promise<boolean> {
	const row = await db
		.selectFrom('paper')
		.select('state')
		.where('dinner_id', '=', dinnerId)
		.where('number', '=', number)
		.executeTakeFirst();
	return row?.state === 'issued';
}
