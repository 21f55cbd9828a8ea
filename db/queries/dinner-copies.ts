import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB } from '../schema';

/**
 * What a copy of tonight's dinner holds of each table. `all`: the whole of a small table of the install, so that every organiser can
 * sign in. `of dinner`: the rows of tonight's dinners in the order of their keys, which reveals no order of arrival. Pictures and
 * recordings are copied separately, once each.
 */
export const copied = {
	install: { rows: 'all', by: 'id' },
	user: { rows: 'all', by: 'id' },
	account: { rows: 'all', by: 'id' },
	session: { rows: 'all', by: 'id' },
	twoFactor: { rows: 'all', by: 'id' },
	soup_group: { rows: 'all', by: 'id' },
	member: { rows: 'all', by: 'group_id, user_id' },
	invitation: { rows: 'all', by: 'id' },
	group_record: { rows: 'all', by: 'id' },
	dinner: { rows: 'of dinner', by: 'id' },
	record: { rows: 'of dinner', by: 'id' },
	crew_pass: { rows: 'of dinner', by: 'id' },
	pitch: { rows: 'of dinner', by: 'id' },
	offer: { rows: 'of dinner', by: 'id' },
	reader: { rows: 'of dinner', by: 'dinner_id, user_id' },
	reading: { rows: 'of dinner', by: 'pitch_id, user_id' },
	paper: { rows: 'of dinner', by: 'dinner_id, number' },
	ballot: { rows: 'of dinner', by: 'dinner_id, key' },
	counted: { rows: 'of dinner', by: 'dinner_id, n' },
	receipt: { rows: 'of dinner', by: 'dinner_id, receipt' },
	hand_count: { rows: 'of dinner', by: 'dinner_id' },
	signature: { rows: 'of dinner', by: 'dinner_id, round, slot' },
	count: { rows: 'of dinner', by: 'dinner_id' },
	draw: { rows: 'of dinner', by: 'id' },
	pot_entry: { rows: 'of dinner', by: 'dinner_id, n' },
	awarding: { rows: 'of dinner', by: 'dinner_id' },
	award: { rows: 'of dinner', by: 'dinner_id, pitch_id' },
	award_step: { rows: 'of dinner', by: 'dinner_id, pitch_id, step' },
	note: { rows: 'of dinner', by: 'id' },
	report: { rows: 'of dinner', by: 'id' },
	report_due: { rows: 'of dinner', by: 'pitch_id' },
	report_slot: { rows: 'of dinner', by: 'from_pitch' },
	result_file: { rows: 'of dinner', by: 'dinner_id, edition' },
} as const satisfies Partial<Record<keyof DB, { rows: 'all' | 'of dinner'; by: string }>>;
export type CopiedTable = keyof typeof copied;
export const copiedTables = Object.keys(copied) as CopiedTable[];

/** A table's rows as JSON text from the database. This program does not parse them. */
export type CopiedRows = Partial<Record<CopiedTable, string>>;
export type Tonight = {
	readonly schema: string;
	/** The dinners whose counts were opened last; more would not fit into a copy's head. */
	readonly counted: readonly string[];
	/** The dinners in the copy whose count was not open. */
	readonly uncounted: readonly string[];
	readonly marks: readonly Mark[];
	readonly media: readonly MediaKey[];
	readonly rows: CopiedRows;
};
/** A picture or a recording: the table that its row is in, and which row. */
export type MediaKey = { readonly table: MediaTable; readonly pitchId: string; readonly version: string };
export const mediaTables = ['picture', 'recording'] as const satisfies readonly (keyof DB)[];
export type MediaTable = (typeof mediaTables)[number];
/** How far a dinner had come, for comparing two databases. */
export type Mark = {
	readonly dinnerId: string;
	/** Every command increments it; a ballot never does. */
	readonly version: number;
	/** Numbers that only grow within a version: rows by table, and `revisions` and `slips` of ballots. */
	readonly held: Readonly<Record<string, number>>;
};

/** After publishing, copies go on until no event was recorded for this long. */
const AFTERGLOW = sql`interval '12 hours'`;

/** Dinners from opening doors until published, and `AFTERGLOW` longer. No rehearsals: these leave nothing behind. */
export async function readDinnersOn(db: Kysely<DB>, now: Date): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from dinner d
		where group_id not in (select id from soup_group where rehearsal_of is not null) and (
			phase in ('doors', 'pitching', 'voting', 'counting', 'announced')
			or (phase = 'published' and exists (select from record r where r.dinner_id = d.id and r.at > ${now}::timestamptz - ${AFTERGLOW}))
		)
		order by id
	`.execute(db);
	return rows.map(({ id }) => id);
}

/**
 * Reads everything that these dinners need to go on. The caller's transaction must be a snapshot. Large tables have a statement each, so
 * that none blocks the thread for long on the embedded database (5,000 ballots: 17 ms).
 */
export async function readTonight(trx: Transaction<DB>, dinnerIds: readonly string[]): Promise<Tonight> {
	const marks = await readMarks(trx, dinnerIds);
	type About = Pick<Tonight, 'schema' | 'counted' | 'uncounted'> & { media: Tonight['media'] | null };
	const { rows: about } = await sql<About>`
		select (select max(name) from kysely_migration) as schema,
			array(select dinner_id::text from count order by opened_at desc, dinner_id limit 200) as counted,
			array(select id::text from unnest(${dinnerIds}::uuid[]) as id where id not in (select dinner_id from count) order by id) as uncounted,
			(select json_agg(json_build_object('table', m.kind, 'pitchId', pitch_id, 'version', version) order by m.kind, pitch_id)
				from (select 'picture' as kind, pitch_id, version from picture
					union all select 'recording', pitch_id, version from recording) m
				join pitch on pitch.id = pitch_id where dinner_id = any(${dinnerIds}::uuid[])) as media
	`.execute(trx);
	const large: CopiedTable[] = ['paper', 'ballot', 'counted', 'receipt'];
	const small = copiedTables.filter((table) => !large.includes(table));
	const rows: CopiedRows = {};
	for (const tables of [small, ...large.map((table) => [table])]) {
		const each = tables.map((table) => sql`(${rowsOf(table, dinnerIds)}) as ${sql.ref(table)}`);
		const { rows: read } = await sql<CopiedRows>`select ${sql.join(each)}`.execute(trx);
		Object.assign(rows, read[0]);
	}
	const [first] = about;
	if (!first) throw new Error('A select without from has one row');
	return { ...first, media: first.media ?? [], marks, rows };
}

const withoutRehearsals: Partial<Record<CopiedTable, RawBuilder<boolean>>> = {
	soup_group: sql<boolean>`rehearsal_of is null`,
};
function rowsOf(table: CopiedTable, dinnerIds: readonly string[]) {
	const { rows, by } = copied[table];
	const column = table === 'dinner' ? sql.ref('id') : sql.ref('dinner_id');
	const which = rows === 'all' ? (withoutRehearsals[table] ?? sql`true`) : sql`${column} = any(${dinnerIds}::uuid[])`;
	return sql`select coalesce(json_agg(t), '[]')::text from (
		select * from ${sql.table(table)} where ${which} order by ${sql.raw(by)}
	) t`;
}

const counted = copiedTables.filter((table) => copied[table].rows === 'of dinner' && table !== 'dinner');
/** A changed score adds no row, but raises its ballot's revision. */
const revisions = sql`coalesce(sum(revision), 0)`;
/** Neither does a slip entered beside a phone's scores, once or twice. A void ballot has lost its slip and stays void, so it counts here. */
const slips = sql`count(*) filter (where slip_sealed is not null or state = 'void')
	+ count(*) filter (where again_sealed is not null or state = 'void')`;

/** Of these dinners, or of all. */
export async function readMarks(db: Kysely<DB>, dinnerIds?: readonly string[]): Promise<Mark[]> {
	const rows = counted.map(
		(table) => sql`${table}::text, (select count(*) from ${sql.table(table)} where dinner_id = d.id)`,
	);
	const { rows: marks } = await sql<Mark>`
		select id as "dinnerId", version, json_build_object(${sql.join(rows)},
			'revisions', (select ${revisions} from ballot where dinner_id = d.id),
			'slips', (select ${slips} from ballot where dinner_id = d.id)) as held
		from dinner d where ${dinnerIds ? sql`id = any(${dinnerIds}::uuid[])` : sql`true`} order by id
	`.execute(db);
	return marks;
}

/**
 * Whether `one` has something that `other` lacks. A higher version may have fewer rows, because opening the count deletes all ballots.
 * Numbers that one of them does not have, as in a copy of an earlier version, are not compared.
 */
export function holdsMore(one: Mark, other: Mark | undefined): boolean {
	if (!other || one.version > other.version) return true;
	if (one.version < other.version) return false;
	return Object.entries(one.held).some(([what, count]) => count > (other.held[what] ?? count));
}
/** Whether any mark has something that `others` lack. */
export function anyHoldsMore(marks: readonly Mark[], others: readonly Mark[]): boolean {
	const byDinner = new Map(others.map((mark) => [mark.dinnerId, mark]));
	return marks.some((mark) => holdsMore(mark, byDinner.get(mark.dinnerId)));
}

/** The row of one picture or recording as text; null if it was changed or removed meanwhile. */
export async function readMediaRow(db: Kysely<DB>, { table, pitchId, version }: MediaKey): Promise<string | null> {
	const { rows } = await sql<{ row: string }>`
		select row_to_json(p)::text as row from ${sql.table(table)} p where pitch_id = ${pitchId} and version = ${version}
	`.execute(db);
	return rows[0]?.row ?? null;
}
