import { type Kysely, sql } from 'kysely';
import type { DB } from '../schema';

type Rows = {
	/** The rows of a group, or of a dinner; `which` leaves some out. */
	readonly of: 'group' | 'dinner';
	readonly by: string;
	readonly which?: string;
	/** Columns that the archive leaves out, and why. */
	readonly without?: Readonly<Record<string, string>>;
};
const ANEW = 'given anew, in the same order';
const BYTES = 'a file of its own';

/** The tables of a group's archive, in the order of their references. */
export const archived = {
	soup_group: {
		of: 'group',
		by: 'id',
		without: { rehearsal_of: 'rehearsals are left out', rehearsal_heard: 'rehearsals are left out' },
	},
	group_record: { of: 'group', by: 'at, id' },
	past_dinner: { of: 'group', by: 'number, edition' },
	dinner: {
		of: 'dinner',
		by: 'number',
		without: {
			wifi_password: 'a password',
			guest_host: 'an address of the computer',
			more_time: 'empty once the count is open',
		},
	},
	pitch: {
		of: 'dinner',
		by: 'id',
		which: 'submitted_at is not null',
		without: { draft_key: 'the key of a form' },
	},
	picture: { of: 'dinner', by: 'pitch_id', without: { bytes: BYTES, small: BYTES } },
	recording: { of: 'dinner', by: 'pitch_id', without: { bytes: BYTES } },
	paper: {
		of: 'dinner',
		by: 'number',
		which: 'exists (select from count where count.dinner_id = t.dinner_id)',
		without: { lookup: 'finds a paper by its code' },
	},
	record: { of: 'dinner', by: 'id', without: { id: ANEW } },
	counted: { of: 'dinner', by: 'n' },
	receipt: { of: 'dinner', by: 'receipt' },
	hand_count: { of: 'dinner', by: 'dinner_id' },
	signature: { of: 'dinner', by: 'round, slot' },
	count: { of: 'dinner', by: 'dinner_id' },
	draw: { of: 'dinner', by: 'id', without: { id: ANEW } },
	pot_entry: { of: 'dinner', by: 'n' },
	awarding: { of: 'dinner', by: 'dinner_id' },
	award: { of: 'dinner', by: 'place, pitch_id' },
	award_step: { of: 'dinner', by: 'pitch_id, step' },
	note: { of: 'dinner', by: 'id', without: { id: ANEW } },
	report: { of: 'dinner', by: 'id', which: "state = 'sent'" },
	report_picture: {
		of: 'dinner',
		by: 'report_id, slot',
		which: "exists (select from report where report.id = t.report_id and state = 'sent')",
		without: { bytes: BYTES, small: BYTES },
	},
	report_due: { of: 'dinner', by: 'pitch_id' },
	report_slot: { of: 'dinner', by: 'from_pitch' },
	result_file: { of: 'dinner', by: 'edition', without: { bytes: BYTES } },
} as const satisfies Partial<Record<keyof DB, Rows>>;
export type ArchivedTable = keyof typeof archived;
export const archivedTables = Object.keys(archived) as ArchivedTable[];

/** Every other table, and why the archive leaves it out. A new table does not compile until it is in one of the two lists. */
export const notArchived: Readonly<Record<Exclude<keyof DB, ArchivedTable>, string>> = {
	install: 'belongs to the install',
	year_total: 'computed from the dinners',
	user: 'accounts belong to the install: organisers are invited to the other one',
	account: 'holds passwords',
	session: 'holds sign-ins',
	twoFactor: 'holds secrets',
	used_code: 'belongs to a sign-in',
	verification: 'belongs to a sign-in',
	member: 'refers to accounts',
	invitation: 'its link works in this install only',
	purge_log: 'belongs to the install',
	past_import: 'was not imported yet',
	crew_pass: 'its link works in this install only',
	offer: 'a guest’s contact, for the people of one project only',
	reader: 'refers to accounts; what organisers say when they read pitches is for them',
	reading: 'refers to accounts; what organisers say when they read pitches is for them',
	ballot: 'sealed, and deleted when the count is opened',
	print_job: 'holds codes of papers',
	form_key: 'belongs to a form that was sent',
};

/** Where every dinner of the install is, or those of one group; no rehearsals. The first one first. */
export const readPhases = (db: Kysely<DB>, groupId?: string) =>
	db
		.selectFrom('dinner')
		.innerJoin('soup_group', 'soup_group.id', 'dinner.group_id')
		.select(['dinner.id', 'dinner.group_id', 'dinner.number', 'dinner.phase'])
		.where('soup_group.rehearsal_of', 'is', null)
		.$if(groupId !== undefined, (query) => query.where('dinner.group_id', '=', groupId ?? ''))
		.orderBy('dinner.number')
		.execute();

/** Until the end of the transaction times as text are in UTC, so that two exports can be compared. */
export const timesInUtc = (trx: Kysely<DB>): Promise<unknown> => sql`set local time zone 'UTC'`.execute(trx);

/** One table's rows of a group or of one dinner, as JSON text from the database. */
export async function readArchived(trx: Kysely<DB>, table: ArchivedTable, id: string): Promise<string[]> {
	const { of, by, which = 'true', without = {} }: Rows = archived[table];
	const column = table === 'soup_group' || table === 'dinner' ? 'id' : of === 'group' ? 'group_id' : 'dinner_id';
	const mine =
		table === 'picture' || table === 'recording'
			? sql`pitch_id in (select id from pitch where dinner_id = ${id}::uuid and submitted_at is not null)`
			: sql`${sql.ref(column)} = ${id}::uuid`;
	const left = Object.keys(without);
	const { rows } = await sql<{ row: string }>`
		select (to_jsonb(t) - ${left}::text[])::text as row from ${sql.table(table)} t
		where ${mine} and ${sql.raw(which)} order by ${sql.raw(by)}
	`.execute(trx);
	return rows.map(({ row }) => row);
}

/** A picture of a pitch, or one of those of a report. */
export type PictureKey = { readonly version: string } & (
	| { readonly pitch_id: string }
	| { readonly report_id: string; readonly slot: number }
);
type PictureBytes = { readonly bytes: Uint8Array; readonly small: Uint8Array };

/** The bytes of one picture; undefined if it was changed or removed since. */
export const readPictureBytes = (db: Kysely<DB>, key: PictureKey): Promise<PictureBytes | undefined> =>
	'pitch_id' in key
		? db
				.selectFrom('picture')
				.select(['bytes', 'small'])
				.where('pitch_id', '=', key.pitch_id)
				.where('version', '=', key.version)
				.executeTakeFirst()
		: db
				.selectFrom('report_picture')
				.select(['bytes', 'small'])
				.where('report_id', '=', key.report_id)
				.where('slot', '=', key.slot)
				.where('version', '=', key.version)
				.executeTakeFirst();

export type RecordingKey = { readonly pitch_id: string; readonly version: string };

/** The same for a recording. */
export const readRecordingBytes = (db: Kysely<DB>, key: RecordingKey): Promise<{ bytes: Uint8Array } | undefined> =>
	db
		.selectFrom('recording')
		.select('bytes')
		.where('pitch_id', '=', key.pitch_id)
		.where('version', '=', key.version)
		.executeTakeFirst();
