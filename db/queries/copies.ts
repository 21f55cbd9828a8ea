import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../schema';

/**
 * What a copy of tonight's dinner holds of each table. `all`: the whole of a small table that belongs to the install, so that every
 * organiser can sign in. `of dinner`: the rows of the dinners that are on, in the order of their keys, which is never that of
 * arrival. Pictures are copied apart, once each.
 */
export const copied = {
	install: { rows: 'all', by: 'id' },
	user: { rows: 'all', by: 'id' },
	account: { rows: 'all', by: 'id' },
	session: { rows: 'all', by: 'id' },
	soup_group: { rows: 'all', by: 'id' },
	member: { rows: 'all', by: 'group_id, user_id' },
	invitation: { rows: 'all', by: 'id' },
	dinner: { rows: 'of dinner', by: 'id' },
	record: { rows: 'of dinner', by: 'id' },
	pitch: { rows: 'of dinner', by: 'id' },
	paper: { rows: 'of dinner', by: 'dinner_id, number' },
	ballot: { rows: 'of dinner', by: 'dinner_id, key' },
	counted: { rows: 'of dinner', by: 'dinner_id, n' },
	receipt: { rows: 'of dinner', by: 'dinner_id, receipt' },
	signature: { rows: 'of dinner', by: 'dinner_id, slot' },
	count: { rows: 'of dinner', by: 'dinner_id' },
	draw: { rows: 'of dinner', by: 'id' },
	pot_line: { rows: 'of dinner', by: 'dinner_id, source, label' },
	awarding: { rows: 'of dinner', by: 'dinner_id' },
	award: { rows: 'of dinner', by: 'dinner_id, pitch_id' },
	note: { rows: 'of dinner', by: 'id' },
} as const satisfies Partial<Record<keyof DB, { rows: 'all' | 'of dinner'; by: string }>>;
export type CopiedTable = keyof typeof copied;
export const copiedTables = Object.keys(copied) as CopiedTable[];

/** A table's rows as the database wrote them, in JSON: nothing here reads them. */
export type CopiedRows = Partial<Record<CopiedTable, string>>;
export type Tonight = {
	readonly schema: string;
	/** How many counts were opened in this install. */
	readonly opened: number;
	readonly marks: readonly Mark[];
	readonly pictures: readonly { readonly pitchId: string; readonly version: string }[];
	readonly rows: CopiedRows;
};
/** How far a dinner had come: the version only grows, and while it stands still so does the number of ballots. */
export type Mark = { readonly dinnerId: string; readonly version: number; readonly ballots: number };

/** Of a dinner that was published the last copies are made until nobody has noted anything for this long. */
const AFTERGLOW = sql`interval '12 hours'`;

/** Dinners from the opening of the doors until they are published, and a while beyond. */
export async function readDinnersOn(db: Kysely<DB>, now: Date): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from dinner d
		where phase in ('doors', 'pitching', 'voting', 'counting', 'announced')
			or (phase = 'published' and exists (select from record r where r.dinner_id = d.id and r.at > ${now}::timestamptz - ${AFTERGLOW}))
		order by id
	`.execute(db);
	return rows.map(({ id }) => id);
}

/**
 * Everything that these dinners need to go on. The transaction is the caller's, and shall be a snapshot. The large tables are read by
 * themselves, so that no statement holds the thread for long where the database runs on ours (5,000 ballots: 17 ms).
 */
export async function readTonight(trx: Transaction<DB>, dinnerIds: readonly string[]): Promise<Tonight> {
	const marks = await readMarks(trx, dinnerIds);
	const { rows: about } = await sql<Pick<Tonight, 'schema' | 'opened'> & { pictures: Tonight['pictures'] | null }>`
		select (select max(name) from kysely_migration) as schema, (select count(*)::int from count) as opened,
			(select json_agg(json_build_object('pitchId', pitch_id, 'version', version) order by pitch_id)
				from picture join pitch on pitch.id = pitch_id where dinner_id = any(${dinnerIds}::uuid[])) as pictures
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
	return { ...first, pictures: first.pictures ?? [], marks, rows };
}

function rowsOf(table: CopiedTable, dinnerIds: readonly string[]) {
	const { rows, by } = copied[table];
	const column = table === 'dinner' ? sql.ref('id') : sql.ref('dinner_id');
	const which = rows === 'all' ? sql`true` : sql`${column} = any(${dinnerIds}::uuid[])`;
	return sql`select coalesce(json_agg(t), '[]')::text from (
		select * from ${sql.table(table)} where ${which} order by ${sql.raw(by)}
	) t`;
}

export async function readMarks(db: Kysely<DB>, dinnerIds: readonly string[]): Promise<Mark[]> {
	const { rows } = await sql<Mark>`
		select id as "dinnerId", version, (select count(*)::int from ballot where dinner_id = d.id) as ballots
		from dinner d where id = any(${dinnerIds}::uuid[]) order by id
	`.execute(db);
	return rows;
}

/** One picture's row, as text; null when it was changed or taken away meanwhile. */
export async function readPictureRow(db: Kysely<DB>, pitchId: string, version: string): Promise<string | null> {
	const { rows } = await sql<{ row: string }>`
		select row_to_json(p)::text as row from picture p where pitch_id = ${pitchId} and version = ${version}
	`.execute(db);
	return rows[0]?.row ?? null;
}

/**
 * Puts a copy into this database, in one transaction. Of what the copy holds the copy's rows stand: its dinners with all that belongs
 * to them, the people who may sign in, the groups with their members and invitations. What only the database has stays.
 */
export async function layOver(trx: Transaction<DB>, { rows, pictures }: Tonight, pictureRows: readonly string[]) {
	// As a replica: what is written once may be replaced, and foreign keys are not asked before everything is there.
	await sql`set local session_replication_role = replica`.execute(trx);
	const dinners = idsIn(rows.dinner);
	// A picture that is listed and has no file may be in the database already, as it was.
	await sql`
		delete from picture where pitch_id in (select id from pitch where dinner_id = any(${dinners}::uuid[]))
			and not (pitch_id::text || ' ' || version = any(${pictures.map((p) => `${p.pitchId} ${p.version}`)}::text[]))
	`.execute(trx);
	for (const table of copiedTables) {
		const text = rows[table] ?? '[]';
		await sql`delete from ${sql.table(table)} where ${replaced(table, text, dinners, idsIn(rows.soup_group))}`.execute(
			trx,
		);
		await insertRows(trx, table, text);
	}
	for (const row of pictureRows) {
		const { pitch_id: pitchId } = JSON.parse(row) as { pitch_id: string };
		await trx.deleteFrom('picture').where('pitch_id', '=', pitchId).execute();
		await insertRows(trx, 'picture', `[${row}]`);
	}
}

/** The rows in whose place those of the copy come. */
function replaced(table: CopiedTable, rows: string, dinners: readonly string[], groups: readonly string[]) {
	if (table === 'install') return sql`true`;
	if (table === 'member' || table === 'invitation') return sql`group_id = any(${groups}::uuid[])`;
	if (copied[table].rows === 'all' || table === 'dinner') return sql`id::text = any(${idsIn(rows)}::text[])`;
	return sql`dinner_id = any(${dinners}::uuid[])`;
}

/**
 * Numbers that the database gives out are given anew, in the same order: laid over others they could be taken. `public`, because
 * Postgres has a type of its own that is called record.
 */
async function insertRows(trx: Transaction<DB>, table: CopiedTable | 'picture', rows: string): Promise<void> {
	const { rows: columns } = await sql<{ name: string }>`
		select column_name as name from information_schema.columns
		where table_schema = 'public' and table_name = ${table} and is_identity = 'NO' order by ordinal_position
	`.execute(trx);
	const names = sql.join(columns.map(({ name }) => sql.ref(name)));
	await sql`
		insert into ${sql.table(table)} (${names})
		select ${names} from json_populate_recordset(null::${sql.id('public', table)}, ${rows}::json)
	`.execute(trx);
}

const idsIn = (rows = '[]'): string[] => (JSON.parse(rows) as { id: string | number }[]).map(({ id }) => String(id));
