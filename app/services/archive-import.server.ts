import type { Transaction } from 'kysely';
import { type PictureKey, type RecordingKey, readPhases } from '../../db/queries/archive';
import { findGroup, insertMember } from '../../db/queries/groups';
import { findImporter, findSlug } from '../../db/queries/install';
import { listTypedIn } from '../../db/queries/past-dinners';
import { insertRows } from '../../db/queries/restoring';
import { refreshTotals, refreshYears } from '../../db/queries/totals';
import type { DB } from '../../db/schema';
import type { ImportRefusal } from '../contract/archive-refusals';
import { isReserved, isSlug } from '../domain/group';
import { storedEmail } from './account-email.server';
import { pictureName, recordingName, whyNotNow } from './archive.server';
import { createInventory, type Inventory } from './archive-inventory.server';
import { type ArchiveFile, ArchiveRefused, type Row, readArchive } from './archive-reader.server';
import type { Context } from './context.server';

export type ImportOutcome<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly why: ImportRefusal };
export type Imported = { readonly name: string; readonly slug: string; readonly dinners: number };
type Wanted = {
	/** Instead of the archive's. */
	readonly slug?: string | undefined;
	/** The e-mail of the account that becomes its organiser; without it whoever set the install up. */
	readonly organiser?: string | undefined;
};

/** Imports the archive of a group: first it is read and checked whole, then it is written in one transaction. */
export function createArchiveImport({ db, now }: Pick<Context, 'db' | 'now'>) {
	return {
		/** Reads and checks it whole, says what is in it, and writes nothing. */
		look: (path: string): Promise<ImportOutcome<Inventory>> =>
			unlessRefused(async () => {
				const { id, inventory } = await checked(path);
				await refuseKnown(db, id);
				return inventory;
			}),
		/** Not while a dinner is on, for which the embedded database would have no time. */
		run: (path: string, wanted: Wanted): Promise<ImportOutcome<Imported>> =>
			unlessRefused(async () => {
				const { id } = await checked(path);
				return db.transaction().execute(async (trx) => {
					const night = await whyNotNow(trx, id);
					if (night) throw new ImportRefused({ code: night });
					return write(trx, path, wanted, now());
				});
			}),
	};
}

async function unlessRefused<T>(run: () => Promise<T>): Promise<ImportOutcome<T>> {
	try {
		return { ok: true, value: await run() };
	} catch (error) {
		const why = whyOf(error);
		if (!why) throw error;
		return { ok: false, why };
	}
}

/** Reads the archive to its end. Throws if anything of it is refused. `id`: the group's. */
async function checked(path: string): Promise<{ id: string; inventory: Inventory }> {
	const [check, inventory] = [createConsistency(), createInventory()];
	for await (const file of readArchive(path)) {
		check.take(file);
		inventory.take(file);
	}
	return { id: check.end(), inventory: inventory.end() };
}

class ImportRefused extends Error {
	constructor(readonly why: ImportRefusal) {
		super(`The import is refused: ${why.code}`);
	}
}

/** Its SQLSTATE. */
const DISK_FULL = '53100';

function whyOf(error: unknown): ImportRefusal | null {
	if (error instanceof ArchiveRefused || error instanceof ImportRefused) return error.why;
	const { code, constraint, message } = error as { code?: unknown; constraint?: unknown; message?: unknown };
	if (code === DISK_FULL) return { code: 'disk full' };
	// Classes of SQLSTATE: data exceptions, and broken constraints.
	if (typeof code === 'string' && /^2[23]/.test(code)) return { code: 'breaks', rule: String(constraint ?? message) };
	return null;
}

/**
 * Refuses rows that refer to something outside the archive: the database would take those that name a dinner or a pitch of another group.
 */
function createConsistency() {
	const groups = new Set<unknown>();
	const [dinners, pitches, reports] = [new Set<unknown>(), new Set<unknown>(), new Set<unknown>()];
	const folders = new Map<string, unknown>();
	const refersTo: Readonly<Record<string, ReadonlySet<unknown>>> = {
		group_id: groups,
		dinner_id: dinners,
		from_dinner: dinners,
		pitch_id: pitches,
		from_pitch: pitches,
		report_id: reports,
	};
	const asked: { column: string; id: unknown; name: string }[] = [];
	return {
		take(file: ArchiveFile): void {
			if (file.kind !== 'rows') return;
			const { folder, table, rows } = file;
			const name = `${folder}${table}.json`;
			const odd = () => {
				throw new ArchiveRefused({ code: 'odd content', name });
			};
			if ((table === 'soup_group' || table === 'dinner') && rows.length !== 1) odd();
			if (table === 'dinner') folders.set(folder, rows[0]?.id);
			const ids = { soup_group: groups, dinner: dinners, pitch: pitches, report: reports } as const;
			for (const row of rows) {
				if ('dinner_id' in row && row.dinner_id !== folders.get(folder)) odd();
				if (table in ids) ids[table as keyof typeof ids].add(row.id);
				for (const column of Object.keys(refersTo)) {
					const id = row[column];
					if (id !== undefined && id !== null) asked.push({ column, id, name });
				}
			}
		},
		/** The id of the group. */
		end(): string {
			const lost = asked.find(({ column, id }) => !refersTo[column]?.has(id));
			if (lost) throw new ArchiveRefused({ code: 'odd content', name: lost.name });
			const [id, ...more] = groups;
			if (typeof id !== 'string' || more.length > 0)
				throw new ArchiveRefused({ code: 'damaged', name: 'soup_group.json' });
			return id;
		},
	};
}

type Group = { readonly id: string; readonly name: string; readonly slug: string };

async function write(trx: Transaction<DB>, path: string, wanted: Wanted, at: Date): Promise<Imported> {
	const organiser = await findImporter(trx, wanted.organiser === undefined ? null : storedEmail(wanted.organiser));
	if (!organiser) throw new ImportRefused({ code: 'nobody' });
	let group: Group | undefined;
	/** Rows whose bytes come later, by where those are. */
	const pictures = new Map<string, { table: 'picture' | 'report_picture'; row: Row; large?: Buffer }>();
	const recordings = new Map<string, Row>();
	const results = new Map<string, Row>();

	const takeRows = async ({ folder, table, rows }: Extract<ArchiveFile, { kind: 'rows' }>) => {
		if (table === 'soup_group') {
			group = await groupIn(trx, rows, wanted);
			return insertRows(trx, table, JSON.stringify([{ ...rows[0], slug: group.slug }]));
		}
		if (table === 'result_file') for (const row of rows) results.set(`${folder}${row.edition}`, row);
		else if (table === 'picture' || table === 'report_picture')
			for (const row of rows) pictures.set(`${folder}${pictureName(row as PictureKey)}`, { table, row });
		else if (table === 'recording')
			for (const row of rows) recordings.set(`${folder}${recordingName(row as RecordingKey)}`, row);
		else await insertRows(trx, table, JSON.stringify(rows));
	};

	for await (const file of readArchive(path)) {
		if (file.kind === 'rows') await takeRows(file);
		if (file.kind === 'result') {
			const row = results.get(`${file.folder}${file.edition}`);
			if (!row) throw new ArchiveRefused({ code: 'damaged', name: `${file.folder}results/${file.edition}.json` });
			await insertRows(trx, 'result_file', withBytes(row, { bytes: file.bytes }));
			results.delete(`${file.folder}${file.edition}`);
		}
		if (file.kind === 'recording') {
			const row = recordings.get(file.path);
			if (!row) throw new ArchiveRefused({ code: 'damaged', name: `${file.path}.mp3` });
			await insertRows(trx, 'recording', withBytes(row, { bytes: file.bytes }));
		}
		if (file.kind === 'picture') {
			const picture = pictures.get(file.path);
			if (!picture) throw new ArchiveRefused({ code: 'damaged', name: `${file.path}-${file.size}.webp` });
			if (file.size === 'large') pictures.set(file.path, { ...picture, large: file.bytes });
			else if (picture.large)
				await insertRows(trx, picture.table, withBytes(picture.row, { bytes: picture.large, small: file.bytes }));
		}
	}
	const [lost] = results.keys();
	if (lost !== undefined || !group) throw new ArchiveRefused({ code: 'damaged', name: lost ?? 'soup_group.json' });
	await insertMember(trx, group.id, organiser, at);
	const dinners = await readPhases(trx, group.id);
	for (const { id } of dinners) await refreshTotals(trx, id);
	const past = await listTypedIn(trx, group.id);
	await refreshYears(
		trx,
		group.id,
		past.map(({ details }) => Number(details.heldOn.slice(0, 4))),
	);
	return { name: group.name, slug: group.slug, dinners: dinners.length };
}

async function groupIn(trx: Transaction<DB>, rows: readonly Row[], wanted: Wanted): Promise<Group> {
	const { id, name, slug: own } = rows[0] as Group;
	const slug = wanted.slug ?? own;
	if (!isSlug(slug) || isReserved(slug)) throw new ImportRefused({ code: 'bad slug', slug });
	await refuseKnown(trx, id);
	if (await findGroup(trx, slug)) throw new ImportRefused({ code: 'slug taken', slug });
	return { id, name, slug };
}

async function refuseKnown(db: Context['db'], id: string): Promise<void> {
	const slug = await findSlug(db, id);
	if (slug !== undefined) throw new ImportRefused({ code: 'known', slug });
}

const withBytes = (row: Row, bytes: Readonly<Record<string, Buffer>>): string => {
	const hex = Object.entries(bytes).map(([column, value]) => [column, `\\x${value.toString('hex')}`]);
	return JSON.stringify([{ ...row, ...Object.fromEntries(hex) }]);
};
