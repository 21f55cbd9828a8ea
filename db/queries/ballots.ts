import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { prepared } from '../prepared';
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

/** Where each part of a save begins in its stretch of the packed bytes. */
const KEY = 32;
const LOOKUP = 32;
const CLAIM = 16;
const LOOKUP_AT = KEY;
const CLAIM_AT = LOOKUP_AT + LOOKUP;
const SCORED_AT = CLAIM_AT + CLAIM;
const SIZE_AT = SCORED_AT + 1;
const SEALED_AT = SIZE_AT + 1;

/**
 * A batch as one run of bytes, every save as wide as the widest. An array of bytea travels as text, each byte twice and escaped on both
 * sides: that cost more than writing the rows.
 */
function pack(saves: readonly Save[]): { bytes: Buffer; width: number } {
	const width = SEALED_AT + Math.max(...saves.map(({ sealed }) => sealed.length));
	const bytes = Buffer.alloc(width * saves.length);
	for (const [index, { key, lookup, claim, scored, sealed }] of saves.entries()) {
		const at = index * width;
		bytes.set(key, at);
		bytes.set(lookup, at + LOOKUP_AT);
		bytes.set(claim, at + CLAIM_AT);
		bytes.writeUInt8(scored ? 1 : 0, at + SCORED_AT);
		bytes.writeUInt8(sealed.length, at + SIZE_AT);
		bytes.set(sealed, at + SEALED_AT);
	}
	return { bytes, width };
}

/**
 * Saves a batch in one statement. Returns null where all of it is now stored as sent, else the keys of those that are.
 *
 * The dinner's row is held FOR SHARE and must be in phase voting, so closing (which takes it exclusively) falls before or after the
 * whole batch and never inside it. Papers are read plainly: touching one would join it to the ballot by transaction.
 * Rows go in key order, so two servers cannot deadlock on them. A ballot changes only upwards, and only for the phone that
 * holds it or one that took the paper over. A slip that was entered for it is left as it is.
 *
 * The limit keeps each paper a look into its index: joined plainly, a table that was filled this afternoon and has no statistics yet
 * is read whole for every save of the batch (100 saves and 5,000 papers: 80 ms, and 2 this way).
 *
 * `saves` holds at least one entry, and at most one a key.
 */
export async function upsertBallots(
	db: Kysely<DB>,
	dinnerId: string,
	saves: readonly Save[],
): Promise<Buffer[] | null> {
	const { bytes, width } = pack(saves);
	const list = (numbers: number[]) => `{${numbers.join()}}`;
	const values = [dinnerId, bytes, width, list(saves.map((s) => s.revision)), list(saves.map((s) => s.number))];
	const { rows } = await db.executeQuery(CompiledQuery.raw(SAVE, values));
	return (rows as { short: Buffer[] | null }[])[0]?.short ?? null;
}

/** What came is hidden from the planner, which would else plan afresh for each batch's size, at twice what writing a few rows costs. */
const SAVE = prepared(
	'save ballots',
	`with packed as materialized (
		select $2::bytea as bytes, $3::int as width, $4::bigint[] as revisions, $5::int[] as numbers
	), incoming as (
		select substring(bytes from a + 1 for ${KEY}) as key,
			substring(bytes from a + ${LOOKUP_AT + 1} for ${LOOKUP}) as lookup,
			substring(bytes from a + ${CLAIM_AT + 1} for ${CLAIM}) as claim,
			get_byte(bytes, a + ${SCORED_AT}) = 1 as scored,
			substring(bytes from a + ${SEALED_AT + 1} for get_byte(bytes, a + ${SIZE_AT})) as sealed,
			revision, number
		from packed
		cross join unnest(revisions, numbers) with ordinality as each(revision, number, nth)
		cross join lateral (select (nth::int - 1) * width as a) as starting
	), voting as materialized (
		select id from dinner where id = $1 and phase = 'voting' for share
	), stored as (
		insert into ballot (dinner_id, key, claim, revision, state, scored, sealed)
		select voting.id, i.key, i.claim, i.revision, 'open', i.scored, i.sealed
		from incoming i
		cross join voting
		cross join lateral (
			select from paper p where p.dinner_id = voting.id and p.number = i.number and p.lookup = i.lookup and p.state = 'issued' limit 1
		) as issued
		order by i.key
		on conflict (dinner_id, key) do update
		set claim = excluded.claim, revision = excluded.revision, scored = excluded.scored, sealed = excluded.sealed
		where ballot.state = 'open'
			and excluded.revision > ballot.revision
			and (ballot.claim = excluded.claim or ballot.revision = 0
				or excluded.revision / ${TAKEOVER_STEP} > ballot.revision / ${TAKEOVER_STEP})
		returning key
	)
	select case when count(*) < cardinality($5::int[]) then coalesce(array_agg(key), '{}') end as short from stored`,
);

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

/** The same for many phones in one look, in the order asked. */
export async function findBallots(
	db: Kysely<DB>,
	asked: readonly { readonly dinnerId: string; readonly key: Buffer }[],
): Promise<(Pick<Ballot, 'revision' | 'claim' | 'state' | 'sealed'> | undefined)[]> {
	type Found = Pick<Ballot, 'revision' | 'claim' | 'state' | 'sealed'> & { nth: number };
	const { rows } = await sql<Found>`
		select a.nth, b.*
		from unnest(${asked.map((a) => a.dinnerId)}::uuid[], ${asked.map((a) => a.key)}::bytea[]) with ordinality as a(dinner_id, key, nth)
		cross join lateral (
			select revision, claim, state, sealed from ballot where dinner_id = a.dinner_id and key = a.key limit 1
		) as b
	`.execute(db);
	const found = new Map(rows.map((row) => [row.nth, row]));
	return asked.map((_, at) => found.get(at + 1));
}

/** Of a paper that is replaced by its code: whatever it said is gone, and nothing more is taken for it. */
export const voidBallot = (db: Kysely<DB>, dinnerId: string, key: Uint8Array, claim: Uint8Array): Promise<unknown> =>
	db
		.insertInto('ballot')
		.values({
			dinner_id: dinnerId,
			key,
			claim,
			revision: 0,
			state: 'void',
			scored: false,
			sealed: Buffer.alloc(0),
		})
		.onConflict((oc) =>
			oc.columns(['dinner_id', 'key']).doUpdateSet({
				state: 'void',
				scored: false,
				sealed: Buffer.alloc(0),
				slip_scored: false,
				slip_sealed: null,
			}),
		)
		.execute();

/**
 * Puts a slip beside what a phone said, or in the place of the slip that was entered before. The caller holds the dinner's row, so that
 * neither close nor opening falls between.
 */
export async function upsertSlip(
	trx: Transaction<DB>,
	dinnerId: string,
	slip: { key: Buffer; claim: Buffer; scored: boolean; sealed: Buffer },
): Promise<'counts' | 'set aside' | 'void'> {
	const { key, claim, scored, sealed } = slip;
	const phone = { claim, revision: 0, scored: false, sealed: Buffer.alloc(0) };
	const row = await trx
		.insertInto('ballot')
		.values({ dinner_id: dinnerId, key, state: 'open', ...phone, slip_scored: scored, slip_sealed: sealed })
		.onConflict((oc) =>
			oc
				.columns(['dinner_id', 'key'])
				.doUpdateSet({ slip_scored: scored, slip_sealed: sealed })
				.where('ballot.state', '=', 'open'),
		)
		.returning('scored as byPhone')
		.executeTakeFirst();
	if (!row) return 'void';
	return row.byPhone ? 'set aside' : 'counts';
}

export type BallotCounts = { voted: number; onPhone: number; onPaper: number; setAside: number };

/** Of the open ballots, how a paper's vote came in: the phone counts, and a slip where the phone has scored nothing. */
export const cameIn = {
	onPhone: sql<boolean>`scored`,
	onPaper: sql<boolean>`slip_scored and not scored`,
	setAside: sql<boolean>`slip_sealed is not null and scored`,
	/** A slip without a score, and nothing on the phone either. */
	blankSlip: sql<boolean>`slip_sealed is not null and not slip_scored and not scored`,
	/** Either way. Blank ballots are not turnout, and are not counted. */
	voted: sql<boolean>`(scored or slip_scored)`,
} as const;

/** Turnout and how it came in. */
export async function countBallots(db: Kysely<DB>, dinnerId: string): Promise<BallotCounts> {
	const row = await db
		.selectFrom('ballot')
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'open')
		.select((eb) => [
			eb.fn.countAll().filterWhere(cameIn.voted).as('voted'),
			eb.fn.countAll().filterWhere(cameIn.onPhone).as('onPhone'),
			eb.fn.countAll().filterWhere(cameIn.onPaper).as('onPaper'),
			eb.fn.countAll().filterWhere(cameIn.setAside).as('setAside'),
		])
		.executeTakeFirstOrThrow();
	return {
		voted: Number(row.voted),
		onPhone: Number(row.onPhone),
		onPaper: Number(row.onPaper),
		setAside: Number(row.setAside),
	};
}

/** A slip is sealed as this revision of its ballot: phones begin at 1. */
export const SLIP_REVISION = 0;

/** All that counts, for the one moment when the count is opened: of each ballot what was sealed, and as which revision. The caller holds the dinner's row. */
export const readBallotsToCount = (trx: Transaction<DB>, dinnerId: string) =>
	trx
		.selectFrom('ballot')
		.select([
			'key',
			sql<number>`case when scored then revision else ${SLIP_REVISION} end`.as('revision'),
			sql<Uint8Array>`case when scored then sealed else slip_sealed end`.as('sealed'),
		])
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'open')
		.where(cameIn.voted)
		.execute();
