import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { z } from 'zod';
import {
	ARCHIVE_FORMAT,
	ARCHIVE_VERSION,
	type ArchivedTable,
	archiveHead,
	archiveManifest,
	archiveRows,
	MOST_BYTES,
	MOST_FILES,
	MOST_IN_FILE,
} from '../contract/archive';
import type { ReadRefusal } from '../contract/archive-refusals';
import { resultsJson } from '../contract/exports';

/** Thrown, so that whoever reads in a transaction rolls back. */
export class ArchiveRefused extends Error {
	constructor(readonly why: ReadRefusal) {
		super(`The archive is refused: ${why.code}`);
	}
}
const refuse = (why: ReadRefusal): never => {
	throw new ArchiveRefused(why);
};

/** `made`: in UTC. */
export type ArchiveHead = {
	readonly kind: 'head';
	readonly version: number;
	readonly made: Date;
	readonly group: { readonly slug: string; readonly name: string };
};
export type ArchiveFile =
	| ArchiveHead
	| { readonly kind: 'rows'; readonly folder: string; readonly table: ArchivedTable; readonly rows: readonly Row[] }
	/** `path`: without the size. */
	| { readonly kind: 'picture'; readonly path: string; readonly size: 'large' | 'small'; readonly bytes: Buffer }
	/** `path`: without `.mp3`. */
	| { readonly kind: 'recording'; readonly path: string; readonly bytes: Buffer }
	| { readonly kind: 'result'; readonly folder: string; readonly edition: number; readonly bytes: Buffer };
export type Row = Readonly<Record<string, unknown>>;

/**
 * Reads an archive file by file, and checks each before it is handed on: its name, its size, its content by `contract/archive`; at the end
 * all hashes. Nothing is written under a name of the archive. Throws `ArchiveRefused`.
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveFile> {
	const seen = new Map<string, string>();
	let ended = false;
	for await (const { name, isFile, whole } of entriesIn(path)) {
		if (ended || seen.has(name) || !isFile) refuse({ code: 'odd name', name });
		if (seen.size === 0 && name !== 'stockpot.json') refuse({ code: 'no archive' });
		if (name === 'manifest.json') {
			ended = true;
			checkManifest(whole, seen);
			continue;
		}
		seen.set(name, createHash('sha256').update(whole).digest('hex'));
		yield fileOf(name, whole);
	}
	if (seen.size === 0) refuse({ code: 'no archive' });
	if (!ended) refuse({ code: 'damaged', name: 'manifest.json' });
}

type Entry = { readonly name: string; readonly isFile: boolean; readonly whole: Buffer };

/** One at a time, each within the limits. */
async function* entriesIn(path: string): AsyncGenerator<Entry> {
	const tar = extract();
	const source = createReadStream(path);
	const unzipped = createGunzip();
	for (const stream of [source, unzipped]) stream.on('error', (error: Error) => tar.destroy(error));
	source.pipe(unzipped).pipe(tar);
	let [count, bytes] = [0, 0];
	try {
		for await (const entry of tar) {
			const { name, type, size = 0 } = entry.header;
			bytes += size;
			if (size > MOST_IN_FILE || bytes > MOST_BYTES || ++count > MOST_FILES) refuse({ code: 'too large' });
			yield { name, isFile: type === 'file', whole: await buffer(entry) };
		}
	} catch (error) {
		if (error instanceof ArchiveRefused || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
		refuse(count > 0 ? { code: 'damaged', name: 'its end' } : { code: 'no archive' });
	} finally {
		source.destroy();
		unzipped.destroy();
	}
}

function checkManifest(whole: Buffer, seen: ReadonlyMap<string, string>): void {
	const manifest = parsed('manifest.json', whole, archiveManifest);
	const differs = manifest.files.find(({ name, sha256 }) => seen.get(name) !== sha256);
	if (differs) refuse({ code: 'damaged', name: differs.name });
	if (manifest.files.length !== seen.size) refuse({ code: 'damaged', name: 'manifest.json' });
}

const isTable = (name: string): name is ArchivedTable => Object.hasOwn(archiveRows, name);
const ofGroup = /^([a-z_]{1,30})\.json$/;
const ofDinner = /^(dinners\/\d{4}\/)([a-z_]{1,30})\.json$/;
const picture = /^(dinners\/\d{4}\/(?:pictures|reports)\/[0-9a-f-]{36,38})-(large|small)\.webp$/;
const recording = /^(dinners\/\d{4}\/recordings\/[0-9a-f-]{36})\.mp3$/;
const result = /^(dinners\/\d{4}\/)results\/(\d{1,4})\.json$/;

function fileOf(name: string, whole: Buffer): ArchiveFile {
	if (name === 'stockpot.json') return headOf(whole);
	const [, path = '', size] = picture.exec(name) ?? [];
	if (size === 'large' || size === 'small') {
		const isWebp = whole.toString('latin1', 0, 4) === 'RIFF' && whole.toString('latin1', 8, 12) === 'WEBP';
		return isWebp ? { kind: 'picture', path, size, bytes: whole } : refuse({ code: 'odd content', name });
	}
	const [, spoken] = recording.exec(name) ?? [];
	if (spoken !== undefined) {
		// The first eleven bits of a frame.
		const isMp3 = whole[0] === 0xff && ((whole[1] ?? 0) & 0xe0) === 0xe0;
		return isMp3 ? { kind: 'recording', path: spoken, bytes: whole } : refuse({ code: 'odd content', name });
	}
	const [, home = '', edition] = result.exec(name) ?? [];
	if (edition !== undefined) {
		parsed(name, whole, resultsJson);
		return { kind: 'result', folder: home, edition: Number(edition), bytes: whole };
	}
	const [, folder = '', inDinner = ''] = ofDinner.exec(name) ?? [];
	const table = inDinner === '' ? (ofGroup.exec(name)?.[1] ?? '') : inDinner;
	const isOfGroup = table === 'soup_group' || table === 'group_record' || table === 'past_dinner';
	if (!isTable(table) || isOfGroup !== (folder === '')) return refuse({ code: 'odd name', name });
	const schema: z.ZodType<Row> = archiveRows[table];
	return { kind: 'rows', folder, table, rows: parsed(name, whole, z.array(schema).max(500_000)) };
}

function headOf(whole: Buffer): ArchiveHead {
	const about = json(whole) as { format?: unknown; version?: unknown } | undefined;
	if (about?.format !== ARCHIVE_FORMAT) return refuse({ code: 'no archive' });
	// Whatever else a newer version says.
	if (typeof about.version === 'number' && about.version > ARCHIVE_VERSION)
		return refuse({ code: 'newer', version: about.version });
	const { version, made, group } = parsed('stockpot.json', whole, archiveHead);
	return { kind: 'head', version, made: new Date(made), group };
}

function parsed<T>(name: string, whole: Buffer, schema: z.ZodType<T>): T {
	const read = schema.safeParse(json(whole));
	return read.success ? read.data : refuse({ code: 'odd content', name });
}
function json(whole: Buffer): unknown {
	try {
		return JSON.parse(whole.toString('utf8'));
	} catch {
		// No JSON: no schema takes it.
		return undefined;
	}
}
