import { createHash } from 'node:crypto';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip as gunzipWith, gzip as gzipWith } from 'node:zlib';
import {
	type CopiedRows,
	type CopiedTable,
	type MediaKey,
	type MediaTable,
	mediaTables,
	type Tonight,
} from '../queries/dinner-copies';
import { UNFINISHED, writeWhole } from './durable-file';

/**
 * A copy of tonight's dinner as a file: a plain-text head line, the encrypted rows, and a checksum of both that shows a truncated file
 * without a key. Files have a number and no date, because a laptop's clock may be wrong after a power cut.
 */
export type CopyHead = {
	readonly stockpot: 'tonight' | 'media';
	/** Identifies the install, because several may write to one USB stick. */
	readonly install: string;
	/** Identifies the start of the server that wrote the file. */
	readonly run: string;
	readonly made: string;
	/** The dinners in the copy whose count was not open: it holds their ballots, and the keys that join papers to ballots. */
	readonly uncounted: readonly string[];
	/** The dinners whose counts were opened last, whether or not they are in the copy. */
	readonly counted: readonly string[];
	/** File names of the pictures and recordings that belong to the copy. */
	readonly media: readonly string[];
};
export type CopyFile = { readonly name: string; readonly number: number; readonly head: CopyHead | null };

const END = 32;
/** Bytes: far more than the head of a dinner with a hundred pictures and a hundred recordings. */
const LONGEST_HEAD = 32_768;
const NAME = /^tonight-(\d{6,9})\.copy$/;
const MEDIA_NAME = /^(picture|recording)-[\w-]+\.copy$/;

export const copyName = (number: number): string => `tonight-${String(number).padStart(6, '0')}.copy`;
export const mediaName = (install: string, { table, pitchId, version }: MediaKey): string =>
	`${table}-${install}-${pitchId}-${version}.copy`;

const [gzip, gunzip] = [promisify(gzipWith), promisify(gunzipWith)];
/** The fastest level: phones need the same two cores. */
export const press = (bytes: Uint8Array): Promise<Buffer> => gzip(bytes, { level: 1 });

export async function writeCopy(folder: string, name: string, head: CopyHead, sealed: Uint8Array): Promise<void> {
	const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), sealed]);
	await writeWhole(join(folder, name), Buffer.concat([content, checksum(content)]));
}

/** Reads a copy; null if the file is truncated or is no copy. */
export async function readCopy(file: string): Promise<{ head: CopyHead; sealed: Buffer } | null> {
	const bytes = await readFile(file);
	const content = bytes.subarray(0, -END);
	if (bytes.length <= END || !checksum(content).equals(bytes.subarray(-END))) return null;
	const head = parseHead(content);
	return head && { head, sealed: content.subarray(content.indexOf('\n') + 1) };
}

/** The rows of a copy as bytes, not yet encrypted: a line with the tables' lengths, then their texts. */
export function packTonight({ rows, ...about }: Tonight): Buffer {
	const texts = Object.entries(rows).map(([table, text]) => [table, Buffer.from(text)] as const);
	const parts = texts.map(([table, { length }]) => [table, length] as const);
	return Buffer.concat([Buffer.from(`${JSON.stringify({ ...about, parts })}\n`), ...texts.map(([, text]) => text)]);
}

export function unpackTonight(bytes: Buffer): Tonight {
	const end = bytes.indexOf('\n');
	const { parts, ...about } = JSON.parse(bytes.toString('utf8', 0, end)) as Omit<Tonight, 'rows'> & {
		parts: [CopiedTable, number][];
	};
	const rows: CopiedRows = {};
	let at = end + 1;
	for (const [table, length] of parts) {
		rows[table] = bytes.toString('utf8', at, at + length);
		at += length;
	}
	return { ...about, rows };
}

/** Opens the copies of one install. */
export type CopyKey = { readonly install: string; open(what: string, sealed: Buffer): Buffer };
export type FoundCopy = {
	readonly file: string;
	readonly head: CopyHead;
	readonly tonight: Tonight;
	/** Newer copies that are truncated or cannot be decrypted. */
	readonly skipped: readonly string[];
};

/**
 * Finds the newest whole copy of this install in a folder. `others` counts the copies of other installs. `trouble` is the disk's error for
 * a copy that could not be read and may be whole.
 */
export async function findNewest(
	folder: string,
	key: CopyKey,
	only?: string,
): Promise<{ found: FoundCopy | null; skipped: string[]; others: number; trouble: unknown }> {
	const skipped: string[] = [];
	let others = 0;
	let trouble: unknown;
	const names = only ? [only] : (await listCopies(folder)).map(({ name }) => name);
	for (const name of names) {
		const file = join(folder, name);
		const read = await readCopy(file).catch((error: unknown) => {
			trouble ??= error;
			return null;
		});
		if (read && read.head.install !== key.install) {
			others++;
			continue;
		}
		const tonight = read && (await openTonight(read.sealed, key).catch(() => null));
		if (read && tonight) return { found: { file, head: read.head, tonight, skipped }, skipped, others, trouble };
		skipped.push(name);
	}
	return { found: null, skipped, others, trouble };
}

const openTonight = async (sealed: Buffer, key: CopyKey): Promise<Tonight> =>
	unpackTonight(await gunzip(key.open('tonight', sealed)));

/** The row of a picture or a recording as text, and its table. */
export type MediaRow = { readonly table: MediaTable; readonly row: string };

/** The rows of a copy's pictures and recordings, and how many of them could not be read. */
export async function readMedia(
	{ file, head }: FoundCopy,
	key: CopyKey,
): Promise<{ rows: MediaRow[]; missing: number }> {
	const rows: MediaRow[] = [];
	for (const name of head.media.map((listed) => basename(listed))) {
		const read = await readCopy(join(dirname(file), name)).catch(() => null);
		const row = read && (await unseal(name, read.sealed, key).catch(() => null));
		const table = mediaTables.find((one) => name.startsWith(`${one}-`));
		if (row && table) rows.push({ table, row });
	}
	return { rows, missing: head.media.length - rows.length };
}
const unseal = async (name: string, sealed: Buffer, key: CopyKey): Promise<string> =>
	(await gunzip(key.open(name, sealed))).toString();

/** The copies in a folder, newest first. The head is null where it cannot be read. */
export async function listCopies(folder: string): Promise<CopyFile[]> {
	const files: CopyFile[] = [];
	for (const name of await readdir(folder)) {
		const number = Number(NAME.exec(name)?.[1] ?? Number.NaN);
		if (!Number.isNaN(number)) files.push({ name, number, head: await readHead(join(folder, name)) });
	}
	return files.sort((a, b) => b.number - a.number);
}

export const listMedia = async (folder: string): Promise<string[]> =>
	(await readdir(folder)).filter((name) => MEDIA_NAME.test(name));

/** Removes files that were not finished when the server ended. */
export async function removeUnfinished(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const whole = name.replace(UNFINISHED, '');
		if (whole !== name && (NAME.test(whole) || MEDIA_NAME.test(whole))) await rm(join(folder, name), { force: true });
	}
}

const KEPT = 5;
const RUNS_KEPT = 3;

/**
 * The copies to delete, from a list with the newest first; never those of another install. Keeps the newest five, and the newest of each of
 * three earlier starts, because a server that started on a damaged database copies the damage. Deletes copies from before a count was
 * opened once `enough` newer ones exist.
 */
export function superfluous(files: readonly CopyFile[], install: string, enough: number): CopyFile[] {
	const ours = files.flatMap((file) => (file.head?.install === install ? [{ ...file, head: file.head }] : []));
	const [newest] = ours;
	if (!newest) return [];
	const fresh = ours.filter(({ head }) => !isStale(head, newest.head));
	const toKeep = new Set(ours.slice(0, KEPT).map(({ name }) => name));
	const runs = new Set([newest.head.run]);
	for (const { name, head } of ours) {
		if (runs.has(head.run) || runs.size > RUNS_KEPT) continue;
		runs.add(head.run);
		toKeep.add(name);
	}
	return ours.filter((file) => !toKeep.has(file.name) || (isStale(file.head, newest.head) && fresh.length >= enough));
}

/** Whether copies from before a count was opened still exist. */
export const holdsStale = (files: readonly CopyFile[], install: string): boolean => {
	const [newest, ...others] = files.flatMap(({ head }) => (head?.install === install ? [head] : []));
	return newest !== undefined && others.some((head) => isStale(head, newest));
};

/**
 * Whether the count of one of its dinners was opened since. Comparing the number of opened counts would be wrong: a database that was
 * restored from copies alone has fewer.
 */
const isStale = ({ uncounted }: CopyHead, { counted }: CopyHead): boolean =>
	uncounted.some((dinner) => counted.includes(dinner));

const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Null also if the disk cannot read the file, because one such file must not hide the others. */
async function readHead(file: string): Promise<CopyHead | null> {
	try {
		const handle = await open(file, 'r');
		const { buffer, bytesRead } = await handle
			.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0)
			.finally(() => handle.close());
		return parseHead(buffer.subarray(0, bytesRead));
	} catch {
		// The error is reported by `findNewest`, which reads the whole file.
		return null;
	}
}

const lists = ['media', 'counted', 'uncounted'] as const;

function parseHead(bytes: Buffer): CopyHead | null {
	const end = bytes.indexOf('\n');
	if (end < 0) return null;
	try {
		const head = JSON.parse(bytes.toString('utf8', 0, end)) as Partial<CopyHead> | null;
		return head?.stockpot && head.install && lists.every((list) => Array.isArray(head[list]))
			? (head as CopyHead)
			: null;
	} catch {
		// A torn file can begin with anything: it has no head.
		return null;
	}
}
