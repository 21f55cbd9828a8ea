import { type Kysely, sql, type Transaction } from 'kysely';
import type { PitchAnswers, PitchState } from '../../app/domain/pitch';
import type { DB, Dinner, Pitch, SoupGroup } from '../schema';

/** The pitches that stand on stage tonight, in running order. */
export const readLineUp = (db: Kysely<DB>, dinnerId: string): Promise<Pitch[]> =>
	db
		.selectFrom('pitch')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.where('state', 'in', ['lined up', 'presented'])
		.orderBy('number')
		.execute();

/** Reserves, the first to step in first. */
export const reserveInOrder = (db: Kysely<DB>, dinnerId: string): Promise<Pitch[]> =>
	db
		.selectFrom('pitch')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'reserve')
		.orderBy('reserve_rank')
		.orderBy('submitted_at')
		.execute();

/** Moves a pitch on only from the state it was seen in; `number` where it takes one. The caller holds the dinner's row. */
export async function movePitchRow(
	trx: Transaction<DB>,
	pitchId: string,
	from: PitchState,
	to: PitchState,
	number?: number | null,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('pitch')
		.set({
			state: to,
			// A decision is news that nobody has passed on yet; what happens on stage needs no letter.
			...(to === 'presented' || to === 'no-show' ? {} : { answered_at: null }),
			...(to === 'reserve' ? {} : { reserve_rank: null }),
			...(number === undefined ? {} : { number }),
		})
		.where('id', '=', pitchId)
		.where('state', '=', from)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

type PitchChanges = Partial<
	Pick<
		Pitch,
		'state' | 'number' | 'reserve_rank' | 'gate_confirmed_by' | 'guardian_agreed_at' | 'answered_at' | 'link_mail'
	>
>;

/** A pitch with its picture, if it has one; the bytes stay where they are. */
export type PitchWithPicture = Pitch & {
	readonly picture_version: string | null;
	readonly picture_width: number | null;
	readonly picture_height: number | null;
};

const withPictures = (db: Kysely<DB>) =>
	db
		.selectFrom('pitch')
		.leftJoin('picture', 'picture.pitch_id', 'pitch.id')
		.selectAll('pitch')
		.select([
			'picture.version as picture_version',
			'picture.width as picture_width',
			'picture.height as picture_height',
		]);

export const findPitch = (db: Kysely<DB>, pitchId: string): Promise<PitchWithPicture | undefined> =>
	withPictures(db).where('pitch.id', '=', pitchId).executeTakeFirst();

/** Every pitch of a dinner that was sent in, in the order of its line-up and then as they came. Drafts are their writers' own. */
export const readSentPitches = (db: Kysely<DB>, dinnerId: string): Promise<PitchWithPicture[]> =>
	withPictures(db)
		.where('dinner_id', '=', dinnerId)
		.where('submitted_at', 'is not', null)
		.orderBy(sql`number nulls last`)
		.orderBy('submitted_at')
		.orderBy('pitch.id')
		.execute();

/** Scoped by dinner, and held until commit: a foreign pitch is an absent one. */
export const lockPitch = (trx: Transaction<DB>, dinnerId: string, pitchId: string): Promise<Pitch | undefined> =>
	trx
		.selectFrom('pitch')
		.selectAll()
		.where('id', '=', pitchId)
		.where('dinner_id', '=', dinnerId)
		.forUpdate()
		.executeTakeFirst();

/** The dinner that a pitch is for, and its soup group. */
export async function readHome(db: Kysely<DB>, dinnerId: string): Promise<{ dinner: Dinner; group: SoupGroup }> {
	const dinner = await db.selectFrom('dinner').selectAll().where('id', '=', dinnerId).executeTakeFirstOrThrow();
	const group = await db
		.selectFrom('soup_group')
		.selectAll()
		.where('id', '=', dinner.group_id)
		.executeTakeFirstOrThrow();
	return { dinner, group };
}

/** A new draft, only while the call is open at `at`: decided by the insert itself. */
export async function insertDraft(
	db: Kysely<DB>,
	draft: { dinnerId: string; answers: PitchAnswers; at: Date },
): Promise<PitchWithPicture | undefined> {
	const row = await db
		.insertInto('pitch')
		.columns(['dinner_id', 'state', 'answers', 'created_at'])
		.expression((eb) =>
			eb
				.selectFrom('dinner')
				.where('id', '=', draft.dinnerId)
				.where('phase', '=', 'call')
				.where('pitch_deadline', '>', draft.at)
				.select([
					'id',
					sql.lit('draft').as('state'),
					sql`${JSON.stringify(draft.answers)}::jsonb`.as('answers'),
					sql`${draft.at}::timestamptz`.as('created_at'),
				]),
		)
		.returningAll()
		.executeTakeFirst();
	return row && { ...row, picture_version: null, picture_width: null, picture_height: null };
}

/**
 * Writes the answers over the revision that was seen, only while the call is open at `at` and the pitch is in one of these states.
 * Whatever the gate was confirmed for has changed then. Undefined: one of these no longer holds.
 */
export const saveAnswers = (
	db: Kysely<DB>,
	pitchId: string,
	save: { revision: number; answers: PitchAnswers; at: Date; in: readonly PitchState[] },
): Promise<Pitch | undefined> =>
	db
		.updateTable('pitch')
		.set({
			answers: JSON.stringify(save.answers),
			revision: sql<number>`revision + 1`,
			gate_confirmed_by: null,
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

/** From draft to submitted, once; the first time is kept. */
export const submitRow = (trx: Transaction<DB>, pitchId: string, at: Date): Promise<unknown> =>
	trx
		.updateTable('pitch')
		.set({ state: 'submitted', submitted_at: sql<Date>`coalesce(submitted_at, ${at}::timestamptz)` })
		.where('id', '=', pitchId)
		.execute();

export const changePitch = (db: Kysely<DB>, pitchId: string, changes: PitchChanges): Promise<unknown> =>
	db.updateTable('pitch').set(changes).where('id', '=', pitchId).execute();

/** The order must be drawn again: nobody in the line-up has a number. */
export const clearNumbers = (trx: Transaction<DB>, dinnerId: string): Promise<unknown> =>
	trx
		.updateTable('pitch')
		.set({ number: null })
		.where('dinner_id', '=', dinnerId)
		.where('number', 'is not', null)
		.execute();

/** Reserves stand in line from 1 without gaps. */
export async function rankReserves(trx: Transaction<DB>, inOrder: readonly string[]): Promise<void> {
	for (const [index, id] of inOrder.entries()) {
		await trx
			.updateTable('pitch')
			.set({ reserve_rank: index + 1 })
			.where('id', '=', id)
			.execute();
	}
}

/** How many people have begun a pitch and not sent it in. */
export async function countDrafts(db: Kysely<DB>, dinnerId: string): Promise<number> {
	const { n } = await db
		.selectFrom('pitch')
		.where('dinner_id', '=', dinnerId)
		.where('state', '=', 'draft')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
}
