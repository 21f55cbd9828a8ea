import { type Kysely, sql, type Transaction } from 'kysely';
import type { Ballot, DB } from '../schema';

/** A phone that takes a paper over starts this far above the one before, so one number orders both takeovers and taps. */
export const TAKEOVER_STEP = 2 ** 20;

/** A whole ballot as it travels from the border to its row. */
export type Save = {
	readonly key: Buffer;
	readonly claim: Buffer;
	readonly revision: number;
	readonly number: number;
	readonly lookup: Buffer;
	readonly scored: boolean;
	readonly sealed: Buffer;
};

/**
 * Saves a batch in one statement and returns the keys that are now stored at the revision sent.
 *
 * The dinner's row is held FOR SHARE and must be in phase voting, so closing (which takes it exclusively) falls before or after the
 * whole batch and never inside it. Papers are read plainly: touching one would join it to the ballot by transaction.
 * Rows go in key order, so two servers cannot deadlock on them. A ballot changes only upwards, and only for the phone that
 * holds it or one that took the paper over; what a phone says stands above a slip.
 *
 * The limit keeps each paper a look into its index: joined plainly, a table that was filled this afternoon and has no statistics yet
 * is read whole for every save of the batch (100 saves and 5,000 papers: 80 ms, and 2 this way).
 *
 * `saves` holds at most one entry a key.
 */
export async function upsertBallots(db: Kysely<DB>, dinnerId: string, saves: readonly Save[]): Promise<Buffer[]> {
	const { rows } = await sql<{ key: Buffer }>`
		with incoming as (
			select * from unnest(
				${saves.map((s) => s.key)}::bytea[], ${saves.map((s) => s.claim)}::bytea[], ${saves.map((s) => s.revision)}::bigint[],
				${saves.map((s) => s.number)}::int[], ${saves.map((s) => s.lookup)}::bytea[],
				${saves.map((s) => s.scored)}::boolean[], ${saves.map((s) => s.sealed)}::bytea[]
			) as t(key, claim, revision, number, lookup, scored, sealed)
		), voting as materialized (
			select id from dinner where id = ${dinnerId} and phase = 'voting' for share
		)
		insert into ballot (dinner_id, key, claim, revision, via, slip, state, scored, sealed)
		select voting.id, i.key, i.claim, i.revision, 'phone', false, 'open', i.scored, i.sealed
		from incoming i
		cross join voting
		cross join lateral (
			select from paper p where p.dinner_id = voting.id and p.number = i.number and p.lookup = i.lookup and p.state = 'issued' limit 1
		) as issued
		order by i.key
		on conflict (dinner_id, key) do update
		set claim = excluded.claim, revision = excluded.revision, via = 'phone', scored = excluded.scored, sealed = excluded.sealed
		where ballot.state = 'open'
			and excluded.revision > ballot.revision
			and (ballot.claim = excluded.claim or ballot.via = 'paper'
				or excluded.revision / ${TAKEOVER_STEP}::bigint > ballot.revision / ${TAKEOVER_STEP}::bigint)
		returning key
	`.execute(db);
	return rows.map((row) => row.key);
}

export type Standing = {
	key: Buffer;
	phase: string;
	paper: 'made' | 'issued' | 'replaced' | null;
	revision: number | null;
	claim: Buffer | null;
	ballot: 'open' | 'void' | null;
	sealed: Buffer | null;
};

/** Why a save did not go in: read afresh after the statement, one row for each key asked. */
export async function readStandings(
	db: Kysely<DB>,
	dinnerId: string,
	asked: readonly { key: Buffer; number: number; lookup: Buffer }[],
): Promise<Standing[]> {
	const { rows } = await sql<Standing>`
		select i.key, d.phase, p.state as paper, b.revision, b.claim, b.state as ballot, b.sealed
		from unnest(${asked.map((a) => a.key)}::bytea[], ${asked.map((a) => a.number)}::int[], ${asked.map((a) => a.lookup)}::bytea[])
			as i(key, number, lookup)
		join dinner d on d.id = ${dinnerId}
		left join lateral (
			select state from paper where dinner_id = d.id and number = i.number and lookup = i.lookup limit 1
		) as p on true
		left join lateral (
			select * from ballot where dinner_id = d.id and key = i.key limit 1
		) as b on true
	`.execute(db);
	return rows;
}

export const findBallot = (db: Kysely<DB>, dinnerId: string, key: Uint8Array): Promise<Ballot | undefined> =>
	db.selectFrom('ballot').selectAll().where('dinner_id', '=', dinnerId).where('key', '=', key).executeTakeFirst();

/** Of a paper that is replaced by its code: whatever it said is gone, and nothing more is taken for it. */
export const voidBallot = (db: Kysely<DB>, dinnerId: string, key: Uint8Array, claim: Uint8Array): Promise<unknown> =>
	db
		.insertInto('ballot')
		.values({
			dinner_id: dinnerId,
			key,
			claim,
			revision: 0,
			via: 'phone',
			slip: false,
			state: 'void',
			scored: false,
			sealed: Buffer.alloc(0),
		})
		.onConflict((oc) =>
			oc.columns(['dinner_id', 'key']).doUpdateSet({ state: 'void', scored: false, sealed: Buffer.alloc(0) }),
		)
		.execute();

/**
 * Enters a slip. A ballot that a phone scored stands, and the slip is marked as set aside; a slip entered before is corrected.
 * The caller holds the dinner's row, so that neither close nor opening falls between.
 */
export async function upsertSlip(
	trx: Transaction<DB>,
	dinnerId: string,
	slip: { key: Buffer; claim: Buffer; scored: boolean; sealed: Buffer },
): Promise<'counts' | 'set aside' | 'void'> {
	const row = await trx
		.insertInto('ballot')
		.values({ dinner_id: dinnerId, ...slip, revision: 0, via: 'paper', slip: true, state: 'open' })
		.onConflict((oc) =>
			oc.columns(['dinner_id', 'key']).doUpdateSet((eb) => {
				// A phone that only opened the paper, and scored nothing, does not stand in a slip's way.
				const takes = sql<boolean>`ballot.state = 'open' and (ballot.via = 'paper' or not ballot.scored)`;
				const either = <T>(column: 'claim' | 'revision' | 'via' | 'scored' | 'sealed') =>
					sql<T>`case when ${takes} then ${eb.ref(`excluded.${column}`)} else ${eb.ref(`ballot.${column}`)} end`;
				return {
					slip: sql<boolean>`ballot.state = 'open'`,
					claim: either<Uint8Array>('claim'),
					revision: either<number>('revision'),
					via: either<'phone' | 'paper'>('via'),
					scored: either<boolean>('scored'),
					sealed: either<Uint8Array>('sealed'),
				};
			}),
		)
		.returning(['via', 'state'])
		.executeTakeFirstOrThrow();
	if (row.state === 'void') return 'void';
	return row.via === 'paper' ? 'counts' : 'set aside';
}

export type BallotCounts = { voted: number; onPhone: number; onPaper: number; setAside: number };

/** Turnout and how it came in; blank ballots are not turnout. */
export async function countBallots(db: Kysely<DB>, dinnerId: string): Promise<BallotCounts> {
	const row = await db
		.selectFrom('ballot')
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'open')
		.select((eb) => [
			eb.fn.countAll().filterWhere('scored', '=', true).as('voted'),
			eb.fn.countAll().filterWhere('scored', '=', true).filterWhere('via', '=', 'phone').as('onPhone'),
			eb.fn.countAll().filterWhere('scored', '=', true).filterWhere('via', '=', 'paper').as('onPaper'),
			eb.fn.countAll().filterWhere('slip', '=', true).filterWhere('via', '=', 'phone').as('setAside'),
		])
		.executeTakeFirstOrThrow();
	return {
		voted: Number(row.voted),
		onPhone: Number(row.onPhone),
		onPaper: Number(row.onPaper),
		setAside: Number(row.setAside),
	};
}

/** All that stands, for the one moment when the count is opened. The caller holds the dinner's row. */
export const readBallotsToCount = (trx: Transaction<DB>, dinnerId: string) =>
	trx
		.selectFrom('ballot')
		.select(['key', 'revision', 'sealed', 'scored', 'via'])
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'open')
		.where('scored', '=', true)
		.execute();
