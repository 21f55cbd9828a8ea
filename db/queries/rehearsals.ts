import { type Kysely, sql, type Transaction } from 'kysely';
import { type PitchAnswers, withoutContact } from '../../app/domain/pitch';
import type { Heard } from '../../app/domain/rehearsal';
import type { DB, Dinner, Pitch, SoupGroup } from '../schema';

export type Rehearsal = {
	readonly groupId: string;
	readonly dinnerId: string;
	readonly slug: string;
	readonly number: number;
	/** The dinner that is rehearsed. */
	readonly of: string;
	readonly heard: Heard;
};

const rehearsals = (db: Kysely<DB>) =>
	db
		.selectFrom('soup_group')
		.innerJoin('dinner', 'dinner.group_id', 'soup_group.id')
		.select(['soup_group.id as groupId', 'dinner.id as dinnerId', 'soup_group.slug', 'dinner.number'])
		.select((eb) => [
			eb.ref('soup_group.rehearsal_of').$notNull().as('of'),
			eb.ref('soup_group.rehearsal_heard').$notNull().as('heard'),
		])
		.where('soup_group.rehearsal_of', 'is not', null);

/** The rehearsal of a dinner. */
export const findRehearsalOf = (db: Kysely<DB>, dinnerId: string): Promise<Rehearsal | undefined> =>
	rehearsals(db).where('soup_group.rehearsal_of', '=', dinnerId).executeTakeFirst();
export const findRehearsal = (db: Kysely<DB>, groupId: string): Promise<Rehearsal | undefined> =>
	rehearsals(db).where('soup_group.id', '=', groupId).executeTakeFirst();
/** The rehearsals of a group's dinners. */
export const readRehearsalsOf = (db: Kysely<DB>, groupId: string): Promise<Rehearsal[]> =>
	rehearsals(db)
		.where('soup_group.rehearsal_of', 'in', (eb) =>
			eb.selectFrom('dinner as rehearsed').select('rehearsed.id').where('rehearsed.group_id', '=', groupId),
		)
		.execute();
export const readRehearsalsMadeBefore = (db: Kysely<DB>, at: Date): Promise<Rehearsal[]> =>
	rehearsals(db).where('soup_group.created_at', '<', at).execute();

/** Where the dinner that a group rehearses is: its group's slug and its number. */
export const findRehearsed = (db: Kysely<DB>, groupId: string) =>
	db
		.selectFrom('soup_group as rehearsal')
		.innerJoin('dinner', 'dinner.id', 'rehearsal.rehearsal_of')
		.innerJoin('soup_group', 'soup_group.id', 'dinner.group_id')
		.select(['soup_group.slug', 'dinner.number'])
		.where('rehearsal.id', '=', groupId)
		.executeTakeFirst();

/** A group without members: those of the rehearsed dinner's group run it (`runBy`). */
export async function insertRehearsalGroup(
	trx: Transaction<DB>,
	group: SoupGroup,
	{ of, slug, name, at, heard }: { of: string; slug: string; name: string; at: Date; heard: Heard },
): Promise<string> {
	const { id } = await trx
		.insertInto('soup_group')
		.values({
			slug,
			name,
			place: group.place,
			time_zone: group.time_zone,
			currency: group.currency,
			contact: group.contact,
			paper_size: group.paper_size,
			licence: group.licence,
			funder_id: group.funder_id,
			language: group.language,
			second_language: group.second_language,
			brief: JSON.stringify(group.brief),
			created_at: at,
			rehearsal_of: of,
			rehearsal_heard: JSON.stringify(heard),
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** Copies the dinner into the rehearsal's group: its line-up is published, and its doors open now. */
export async function copyDinner(trx: Transaction<DB>, dinner: Dinner, groupId: string, at: Date): Promise<string> {
	const { id, version, lineup_revision, reveal_step, papers_open, last_round, more_time, ...details } = dinner;
	const copy = await trx
		.insertInto('dinner')
		.values({
			...details,
			group_id: groupId,
			phase: 'lineup',
			starts_at: at,
			pitch_deadline: at,
			access: JSON.stringify(dinner.access),
			brief: JSON.stringify(dinner.brief),
			pot_rule: JSON.stringify(dinner.pot_rule),
			prizes: JSON.stringify(dinner.prizes),
			number_changes: '[]',
			cursor: null,
			voting_until: null,
			last_call_at: null,
			cancelled_because: null,
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return copy.id;
}

/** Copies the pitches that are lined up or in reserve, with their pictures and recordings and without anybody's contact; and the slots for reports. */
export async function copyLineUp(trx: Transaction<DB>, from: string, to: string, at: Date): Promise<void> {
	const pitches = await trx
		.selectFrom('pitch')
		.selectAll()
		.where('dinner_id', '=', from)
		.where('state', 'in', ['lined up', 'reserve'])
		.execute();
	for (const pitch of pitches) {
		const copy = await insertLinedUp(trx, to, pitch, at);
		await sql`insert into picture (pitch_id, version, width, height, bytes, small)
			select ${copy}, version, width, height, bytes, small from picture where pitch_id = ${pitch.id}`.execute(trx);
		await sql`insert into recording (pitch_id, version, seconds, bytes)
			select ${copy}, version, seconds, bytes from recording where pitch_id = ${pitch.id}`.execute(trx);
	}
	await sql`insert into report_slot (dinner_id, from_pitch, from_number, title, presenter, minutes, offered_at)
		select ${to}, from_pitch, from_number, title, presenter, minutes, offered_at from report_slot where dinner_id = ${from}`.execute(
		trx,
	);
}

/** An invented pitch in place of those that are not public yet. */
export const insertExample = (trx: Transaction<DB>, to: string, number: number, answers: PitchAnswers, at: Date) =>
	insertLinedUp(trx, to, { state: 'lined up', number, reserve_rank: null, answers, guardian_agreed_at: null }, at);

type LinedUp = Pick<Pitch, 'state' | 'number' | 'reserve_rank' | 'answers' | 'guardian_agreed_at'>;
async function insertLinedUp(trx: Transaction<DB>, to: string, pitch: LinedUp, at: Date): Promise<string> {
	const row = await trx
		.insertInto('pitch')
		.values({
			dinner_id: to,
			state: pitch.state,
			number: pitch.number,
			reserve_rank: pitch.reserve_rank,
			answers: JSON.stringify(withoutContact(pitch.answers)),
			draft_key: null,
			gate_confirmed_by: 'Rehearsal',
			guardian_agreed_at: pitch.guardian_agreed_at,
			// Nobody waits for an answer, and no private link opens the copy.
			answered_at: at,
			created_at: at,
			touched_at: at,
			submitted_at: at,
			contact_erased_at: at,
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}

/** False if the rehearsal was deleted. */
export const noteProgress = async (db: Kysely<DB>, groupId: string, heard: Heard): Promise<boolean> =>
	(await db
		.updateTable('soup_group')
		.set({ rehearsal_heard: JSON.stringify(heard) })
		.where('id', '=', groupId)
		.where('rehearsal_of', 'is not', null)
		.returning('id')
		.executeTakeFirst()) !== undefined;

/** In the order of their references. `award` refers to `awarding` and `pitch`; a picture and a recording go with their pitch. */
export const tablesOfDinner = [
	'paper',
	'ballot',
	'counted',
	'receipt',
	'signature',
	'hand_count',
	'count',
	'award_step',
	'award',
	'awarding',
	'draw',
	'pot_entry',
	'note',
	'result_file',
	'record',
	'crew_pass',
	'print_job',
	'report_slot',
	'report_due',
	'report_picture',
	'report',
	'offer',
	'reading',
	'reader',
	'pitch',
] as const satisfies readonly (keyof DB)[];

/** Deletes everything of these dinners but their own rows. The triggers of append-only tables say for which groups. */
export async function deleteRowsOfDinners(trx: Transaction<DB>, dinnerIds: readonly string[]): Promise<void> {
	for (const table of tablesOfDinner)
		await sql`delete from ${sql.table(table)} where dinner_id = any(${dinnerIds}::uuid[])`.execute(trx);
}

/**
 * Deletes a rehearsal with everything in it; the database refuses it for any other group. Locks its dinner first, as commands do. False if it
 * was deleted before.
 */
export async function deleteRehearsal(trx: Transaction<DB>, { groupId, dinnerId }: Rehearsal): Promise<boolean> {
	await trx.selectFrom('dinner').select('id').where('id', '=', dinnerId).forUpdate().execute();
	await deleteRowsOfDinners(trx, [dinnerId]);
	await trx.deleteFrom('form_key').where('scope', 'in', [dinnerId, groupId]).execute();
	await trx.deleteFrom('year_total').where('group_id', '=', groupId).execute();
	await trx.deleteFrom('dinner').where('id', '=', dinnerId).execute();
	const { numDeletedRows } = await trx
		.deleteFrom('soup_group')
		.where('id', '=', groupId)
		.where('rehearsal_of', 'is not', null)
		.executeTakeFirst();
	return numDeletedRows === 1n;
}
