import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import {
	type ArchivedTable,
	archived,
	archivedTables,
	type PictureKey,
	type RecordingKey,
	readArchived,
	readPhases,
	readPictureBytes,
	readRecordingBytes,
	timesInUtc,
} from '../../db/queries/archive';
import { readResultFile } from '../../db/queries/publishing';
import type { SoupGroup } from '../../db/schema';
import { createQueue } from '../concurrency';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION } from '../contract/archive';
import type { NightRefusal } from '../contract/archive-refusals';
import { err, type Outcome, ok } from '../domain/outcome';
import { nightGoesOn } from '../domain/phase-policy';
import type { Context } from './context.server';

export type Download = { readonly stream: Readable; readonly bytes: number; readonly name: string };

type FileInArchive = { readonly name: string; readonly bytes: number; readonly sha256: string };
/** `path`: without its end. */
type PictureRow = { readonly kind: 'picture'; readonly path: string; readonly key: PictureKey };
type RecordingRow = { readonly kind: 'recording'; readonly path: string; readonly key: RecordingKey };
type MediaRow = PictureRow | RecordingRow;

/** Why nothing of a group may be taken out, brought in or deleted now; null if it may. */
export async function whyNotNow(db: Context['db'], groupId: string): Promise<NightRefusal | null> {
	const on = (await readPhases(db)).filter(({ phase }) => nightGoesOn(phase));
	if (on.some(({ group_id }) => group_id === groupId)) return 'dinner on';
	return on.length > 0 ? 'other dinner on' : null;
}

/** What a group has, as one archive. `contract/archive` says how it looks, `db/queries/archive` what is in it. */
export function createArchives(context: Pick<Context, 'db' | 'now'>) {
	const { db, now } = context;
	// Each takes the disk and, for a moment, the one connection of the embedded database.
	const oneByOne = createQueue({ concurrency: 1, longest: 3 });

	const whyNot = (groupId: string) => whyNotNow(db, groupId);

	async function write(group: SoupGroup, open: () => Writable): Promise<Outcome<null, NightRefusal>> {
		const why = await whyNot(group.id);
		if (why) return err(why);
		const tar = pack();
		const written = pipeline(tar, createGzip(), open());
		// Whichever fails first is the reason; the other then fails too.
		await Promise.all([
			written,
			fill(tar, group).catch((error: unknown) => {
				tar.destroy(error instanceof Error ? error : new Error(String(error)));
				throw error;
			}),
		]);
		return ok(null);
	}

	async function fill(tar: Pack, { id, slug, name }: SoupGroup): Promise<void> {
		const at = now();
		const files: FileInArchive[] = [];
		const add = async (path: string, content: string | Uint8Array): Promise<void> => {
			const bytes = Buffer.from(content);
			await addFile(tar, path, bytes, at);
			files.push({ name: path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
		};
		const head = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, made: at.toISOString(), group: { slug, name } };
		await add('stockpot.json', JSON.stringify(head));
		const media = await db
			.transaction()
			.setIsolationLevel('repeatable read')
			.setAccessMode('read only')
			.execute(async (trx) => {
				await timesInUtc(trx);
				return addRows(trx, id, add);
			});
		// Outside the snapshot, so that many of them keep nobody waiting. What was changed since is left out.
		for (const row of media) for (const { end, bytes } of await bytesOf(row)) await add(`${row.path}${end}`, bytes);
		await addFile(tar, 'manifest.json', Buffer.from(JSON.stringify({ files })), at);
		tar.finalize();
	}

	async function bytesOf({ kind, key }: MediaRow): Promise<{ end: string; bytes: Uint8Array }[]> {
		if (kind === 'recording') {
			const recording = await readRecordingBytes(db, key);
			return recording ? [{ end: '.mp3', bytes: recording.bytes }] : [];
		}
		const picture = await readPictureBytes(db, key);
		if (!picture) return [];
		return [
			{ end: '-large.webp', bytes: picture.bytes },
			{ end: '-small.webp', bytes: picture.small },
		];
	}

	return {
		whyNot,
		/** Writes the archive into what `open` opens, unless it refuses, and ends it. Throws if it cannot be written. */
		write,
		/** Through a file, because a slow reader must not hold the snapshot. It is deleted once it was read. */
		async download(group: SoupGroup): Promise<Outcome<Download, NightRefusal | 'busy'>> {
			const made = await oneByOne(async () => {
				const folder = await mkdtemp(join(tmpdir(), 'stockpot-archive-'));
				const file = join(folder, 'archive');
				const gone = () => rm(folder, { recursive: true, force: true });
				try {
					const outcome = await write(group, () => createWriteStream(file, { flags: 'wx', mode: 0o600 }));
					if (!outcome.ok) {
						await gone();
						return outcome;
					}
					const { size } = await stat(file);
					const stream = createReadStream(file);
					finished(stream).then(gone, gone);
					return ok({ stream, bytes: size, name: archiveName(group.slug, now()) });
				} catch (error) {
					await gone();
					throw error;
				}
			});
			return made ?? err('busy');
		},
	};
}
export type Archives = ReturnType<typeof createArchives>;

export const archiveName = (slug: string, at: Date): string =>
	`${slug}-${at.toISOString().slice(0, 10)}.stockpot.tar.gz`;

const folderOf = (dinner: number): string => `dinners/${String(dinner).padStart(4, '0')}`;

/** Writes every row of the group and its result files. Returns its pictures and recordings, which are not written yet. */
async function addRows(
	trx: Context['db'],
	groupId: string,
	add: (path: string, content: string | Uint8Array) => Promise<void>,
): Promise<MediaRow[]> {
	const rows = async (path: string, table: ArchivedTable, id: string) => {
		const read = await readArchived(trx, table, id);
		if (read.length > 0) await add(`${path}${table}.json`, `[\n${read.join(',\n')}\n]\n`);
		return read;
	};
	for (const table of archivedTables) if (archived[table].of === 'group') await rows('', table, groupId);
	const media: MediaRow[] = [];
	for (const { id, number } of await readPhases(trx, groupId)) {
		const folder = folderOf(number);
		for (const table of archivedTables) {
			if (archived[table].of !== 'dinner') continue;
			const read = await rows(`${folder}/`, table, id);
			if (table === 'picture' || table === 'report_picture') media.push(...read.map((row) => pictureIn(folder, row)));
			if (table === 'recording') media.push(...read.map((row) => recordingIn(folder, row)));
			if (table === 'result_file') {
				for (let edition = 1; edition <= read.length; edition++) {
					const file = await readResultFile(trx, id, edition);
					if (file) await add(`${folder}/results/${edition}.json`, file.bytes);
				}
			}
		}
	}
	return media;
}

/** Where a picture's files are in its dinner's folder. */
export const pictureName = (key: PictureKey): string =>
	'pitch_id' in key ? `pictures/${key.pitch_id}` : `reports/${key.report_id}-${key.slot}`;

function pictureIn(folder: string, row: string): PictureRow {
	const key = JSON.parse(row) as PictureKey;
	return { kind: 'picture', path: `${folder}/${pictureName(key)}`, key };
}

export const recordingName = (key: Pick<RecordingKey, 'pitch_id'>): string => `recordings/${key.pitch_id}`;

function recordingIn(folder: string, row: string): RecordingRow {
	const key = JSON.parse(row) as RecordingKey;
	return { kind: 'recording', path: `${folder}/${recordingName(key)}`, key };
}

/** Waits until the file was taken, so that no more than one is held. */
async function addFile(tar: Pack, name: string, bytes: Buffer, at: Date): Promise<void> {
	const entry = tar.entry({ name, size: bytes.length, mtime: at, mode: 0o600 });
	const taken = finished(entry);
	entry.end(bytes);
	await taken;
}
