import { type Kysely, sql, type Transaction } from 'kysely';
import type { HeldDraft } from '../../app/domain/drafts';
import { Gone } from '../../app/domain/gone';
import { err, type Outcome } from '../../app/domain/outcome';
import { isNews, movePitch, type PitchAnswers, type PitchMove, type PitchState } from '../../app/domain/pitch';
import type { DB, Dinner, Pitch, SoupGroup } from '../schema';

/** The pitches on stage tonight, in running order. */
export const readLineUp = (db: Kysely<DB>, dinnerId: string): Promise<Pitch[]> =>
	db
		.selectFrom('pitch')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.where('state', 'in', ['lined up', 'presented'])
		.orderBy('number')
		.execute();

/** The same with their recordings and pictures. */
export const readLineUpWithFiles = (db: Kysely<DB>, dinnerId: string): Promise<PitchWithFiles[]> =>
	withFiles(db)
		.where('dinner_id', '=', dinnerId)
		.where('state', 'in', ['lined up', 'presented'])
		.orderBy('number')
		.execute();

/** Reserves in the order in which they step in. */
export const reserveInOrder = (db: Kysely<DB>, dinnerId: string): Promise<Pitch[]> =>
	db
		.selectFrom('pitch')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'reserve')
		.orderBy('reserve_rank')
		.orderBy('submitted_at')
		.execute();

/** The only way to change a pitch's state, by the table of moves. `number`: the number it takes or gives up. The caller holds the dinner's lock. */
export async function movePitchRow(
	trx: Transaction<DB>,
	pitch: Pick<Pitch, 'id' | 'state'>,
	wanted: PitchMove,
	{ number }: { number?: number | null | undefined } = {},
): Promise<Outcome<PitchState, 'out of order'>> {
	const moved = movePitch(pitch.state, wanted);
	if (!moved.ok) return moved;
	const { numUpdatedRows } = await trx
		.updateTable('pitch')
		.set({
			state: moved.value,
			// A new decision has not been sent to the pitcher yet.
			...(isNews(wanted) ? { answered_at: null, answer_mail: null } : {}),
			...(moved.value === 'reserve' ? {} : { reserve_rank: null }),
			...(number === undefined ? {} : { number }),
		})
		.where('id', '=', pitch.id)
		.where('state', '=', pitch.state)
		.executeTakeFirst();
	return numUpdatedRows === 1n ? moved : err('out of order');
}

type PitchChanges = Partial<
	Pick<Pitch, 'gate_confirmed_by' | 'guardian_agreed_at' | 'answered_at' | 'answer_mail' | 'link_mail'>
>;

/** A pitch with the versions and sizes of its picture and its recording, without the bytes. */
export type PitchWithFiles = Pitch & {
	readonly picture_version: string | null;
	readonly picture_width: number | null;
	readonly picture_height: number | null;
	readonly recording_version: string | null;
	readonly recording_seconds: number | null;
};
const NO_FILES = {
	picture_version: null,
	picture_width: null,
	picture_height: null,
	recording_version: null,
	recording_seconds: null,
};

const withFiles = (db: Kysely<DB>) =>
	db
		.selectFrom('pitch')
		.leftJoin('picture', 'picture.pitch_id', 'pitch.id')
		.leftJoin('recording', 'recording.pitch_id', 'pitch.id')
		.selectAll('pitch')
		.select([
			'picture.version as picture_version',
			'picture.width as picture_width',
			'picture.height as picture_height',
			'recording.version as recording_version',
			'recording.seconds as recording_seconds',
		]);

export const findPitch = (db: Kysely<DB>, pitchId: string): Promise<PitchWithFiles | undefined> =>
	withFiles(db).where('pitch.id', '=', pitchId).executeTakeFirst();

/**
 * Every submitted pitch of a dinner, by line-up and then by time. Drafts are private to their writers, and of an erased pitch that was not
 * heard nothing is left to read.
 */
export const readSentPitches = (db: Kysely<DB>, dinnerId: string): Promise<PitchWithFiles[]> =>
	withFiles(db)
		.where('dinner_id', '=', dinnerId)
		.where('submitted_at', 'is not', null)
		.where(sql<boolean>`(erased_at is null or answers->>'title' <> '')`)
		.orderBy(sql`number nulls last`)
		.orderBy('submitted_at')
		.orderBy('pitch.id')
		.execute();

/** Locks a pitch of this dinner until commit. A pitch of another dinner is undefined. */
export const lockPitch = (trx: Transaction<DB>, dinnerId: string, pitchId: string): Promise<Pitch | undefined> =>
	trx
		.selectFrom('pitch')
		.selectAll()
		.where('id', '=', pitchId)
		.where('dinner_id', '=', dinnerId)
		.forUpdate()
		.executeTakeFirst();

/** The dinner of a pitch, and its soup group. Throws `Gone` if they were deleted. */
export async function readHome(db: Kysely<DB>, dinnerId: string): Promise<{ dinner: Dinner; group: SoupGroup }> {
	const dinner = await db
		.selectFrom('dinner')
		.selectAll()
		.where('id', '=', dinnerId)
		.executeTakeFirstOrThrow(() => new Gone());
	const group = await db
		.selectFrom('soup_group')
		.selectAll()
		.where('id', '=', dinner.group_id)
		.executeTakeFirstOrThrow(() => new Gone());
	return { dinner, group };
}

/** The draft that the form with this key created, if any. */
export async function findDraftOf(db: Kysely<DB>, dinnerId: string, key: string): Promise<PitchWithFiles | undefined> {
	const made = await db
		.selectFrom('pitch')
		.select('id')
		.where('dinner_id', '=', dinnerId)
		.where('draft_key', '=', key)
		.executeTakeFirst();
	return made && findPitch(db, made.id);
}

/** Inserts a draft in one statement, only while the call is open at `at`. Undefined if the form with this key created one before. */
export async function insertDraft(
	trx: Transaction<DB>,
	draft: { dinnerId: string; answers: PitchAnswers; at: Date; key: string | null; language: string },
): Promise<PitchWithFiles | undefined> {
	const { dinnerId, at } = draft;
	const { rows } = await sql<Pitch>`
		insert into pitch (dinner_id, state, answers, created_at, touched_at, draft_key, letter_language)
		select id, 'draft', ${JSON.stringify(draft.answers)}::jsonb, ${at}::timestamptz, ${at}::timestamptz, ${draft.key}::text,
			${draft.language}::text
		from dinner
		where id = ${dinnerId} and phase = 'call' and pitch_deadline > ${at}::timestamptz
		on conflict (dinner_id, draft_key) do nothing
		returning *`.execute(trx);
	const row = rows[0];
	return row && { ...row, ...NO_FILES };
}

/** The drafts of a dinner that were never submitted. The caller holds the dinner's lock, so that none is added. */
export async function readHeldDrafts(trx: Transaction<DB>, dinnerId: string): Promise<HeldDraft[]> {
	const rows = await trx
		.selectFrom('pitch')
		.leftJoin('picture', 'picture.pitch_id', 'pitch.id')
		.leftJoin('recording', 'recording.pitch_id', 'pitch.id')
		.select(['pitch.id', 'pitch.touched_at', 'pitch.revision', 'picture.version', 'recording.seconds'])
		// The compressed size, so that no text is unpacked.
		.select(sql<number>`pg_column_size(answers)`.as('bytes'))
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'draft')
		.where('submitted_at', 'is', null)
		.execute();
	return rows.map(({ id, touched_at, revision, bytes, version, seconds }) => ({
		id,
		touchedAt: touched_at.getTime(),
		revision,
		bytes,
		hasFile: version !== null || seconds !== null,
	}));
}

/** Deletes a draft, unless it was saved since it was read. */
export async function deleteUntouchedDraft(trx: Transaction<DB>, { id, touchedAt }: HeldDraft): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('pitch')
		.where('id', '=', id)
		.where('state', '=', 'draft')
		.where('submitted_at', 'is', null)
		.where('touched_at', '=', new Date(touchedAt))
		.executeTakeFirst();
	return numDeletedRows === 1n;
}

/** Sets the time of the last save. */
export const touchPitch = (db: Kysely<DB>, pitchId: string, at: Date): Promise<unknown> =>
	db.updateTable('pitch').set({ touched_at: at }).where('id', '=', pitchId).execute();

/**
 * Overwrites the answers at the revision that the writer saw, only while the call is open at `at` and the pitch is in one of these states.
 * Clears the gate's confirmation, because it was given for other answers. Undefined if a condition fails.
 */
export const saveAnswers = (
	db: Kysely<DB>,
	pitchId: string,
	save: {
		revision: number;
		answers: PitchAnswers;
		language: string | undefined;
		at: Date;
		in: readonly PitchState[];
	},
): Promise<Pitch | undefined> =>
	db
		.updateTable('pitch')
		.set({
			answers: JSON.stringify(save.answers),
			revision: sql<number>`revision + 1`,
			touched_at: save.at,
			gate_confirmed_by: null,
			...(save.language === undefined ? {} : { letter_language: save.language }),
		})
		.where('id', '=', pitchId)
		.where('revision', '=', save.revision)
		.where('state', 'in', save.in)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('dinner')
					.select('id')
					.whereRef('dinner.id', '=', 'pitch.dinner_id')
					.where('phase', '=', 'call')
					.where('pitch_deadline', '>', save.at),
			),
		)
		.returningAll()
		.executeTakeFirst();

/** Sets when the pitch was submitted; keeps the first time. */
export const markSubmitted = (trx: Transaction<DB>, pitchId: string, at: Date): Promise<unknown> =>
	trx
		.updateTable('pitch')
		.set({ submitted_at: sql<Date>`coalesce(submitted_at, ${at}::timestamptz)` })
		.where('id', '=', pitchId)
		.execute();

export const changePitch = (trx: Transaction<DB>, pitchId: string, changes: PitchChanges): Promise<unknown> =>
	trx.updateTable('pitch').set(changes).where('id', '=', pitchId).execute();

/**
 * Stores how sending the e-mail begun at `at` ended. A failed one is not marked as sent. False: a later decision stands, and nothing is
 * written.
 */
export async function settleAnswer(
	trx: Transaction<DB>,
	pitchId: string,
	at: Date,
	ended: 'sent' | 'not sent',
): Promise<boolean> {
	const settled = await trx
		.updateTable('pitch')
		.set({ answer_mail: ended, ...(ended === 'sent' ? {} : { answered_at: null }) })
		.where('id', '=', pitchId)
		.where('answer_mail', '=', 'going')
		.where('answered_at', '=', at)
		.returning('id')
		.executeTakeFirst();
	return settled !== undefined;
}

/** Removes all line-up numbers, because the order must be drawn again. */
export const clearNumbers = (trx: Transaction<DB>, dinnerId: string): Promise<unknown> =>
	trx
		.updateTable('pitch')
		.set({ number: null })
		.where('dinner_id', '=', dinnerId)
		.where('number', 'is not', null)
		.execute();

/** Ranks reserves from 1 without gaps. */
export async function rankReserves(trx: Transaction<DB>, inOrder: readonly string[]): Promise<void> {
	for (const [index, id] of inOrder.entries()) {
		await trx
			.updateTable('pitch')
			.set({ reserve_rank: index + 1 })
			.where('id', '=', id)
			.execute();
	}
}

/** Counts the drafts that were not submitted. */
export async function countDrafts(db: Kysely<DB>, dinnerId: string): Promise<number> {
	const { n } = await db
		.selectFrom('pitch')
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'draft')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
}
