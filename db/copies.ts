import { createHash } from 'node:crypto';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip as gunzipWith, gzip as gzipWith } from 'node:zlib';
import type { CopiedRows, CopiedTable, Tonight } from './queries/copies';
import { UNFINISHED, writeWhole } from './whole-file';

/**
 * A copy of tonight's dinner as a file: one line in the clear, the sealed rows, and at the end the checksum of both, by which a torn
 * file is recognised without any key. Files are numbered and not dated: a laptop's clock may be wrong after a power cut.
 */
export type CopyHead = {
	readonly stockpot: 'tonight' | 'picture';
	/** Tells the copies of one install from another's on the same stick. */
	readonly install: string;
	/** Which start of the server wrote it. */
	readonly run: string;
	readonly made: string;
	/** How many counts had been opened in this install. Of copies that do not name their dinners it tells which are from before a count. */
	readonly opened: number;
	/** The dinners in it whose count had not been opened: the copy holds their ballots, and what leads from papers to them. */
	readonly uncounted?: readonly string[];
	/** The dinners whose counts were opened last, in it or not. */
	readonly counted?: readonly string[];
	/** The files of pictures that belong to it. */
	readonly pictures: readonly string[];
};
export type CopyFile = { readonly name: string; readonly number: number; readonly head: CopyHead | null };

const END = 32;
/** Far more than the first line of a dinner with a hundred pictures. */
const LONGEST_HEAD = 16_384;
const NAME = /^tonight-(\d{6,9})\.copy$/;
const PICTURE_NAME = /^picture-[\w-]+\.copy$/;

export const copyName = (number: number): string => `tonight-${String(number).padStart(6, '0')}.copy`;
export const pictureName = (install: string, pitchId: string, version: string): string =>
	`picture-${install}-${pitchId}-${version}.copy`;

const [gzip, gunzip] = [promisify(gzipWith), promisify(gunzipWith)];
/** The quickest way: phones wait for the same two cores. */
export const press = (bytes: Uint8Array): Promise<Buffer> => gzip(bytes, { level: 1 });

export async function writeCopy(folder: string, name: string, head: CopyHead, sealed: Uint8Array): Promise<void> {
	const told = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), sealed]);
	await writeWhole(join(folder, name), Buffer.concat([told, checksum(told)]));
}

/** What is in the file; null where it is torn, or no copy at all. */
export async function readCopy(file: string): Promise<{ head: CopyHead; sealed: Buffer } | null> {
	const bytes = await readFile(file);
	const told = bytes.subarray(0, -END);
	if (bytes.length <= END || !checksum(told).equals(bytes.subarray(-END))) return null;
	const head = parseHead(told);
	return head && { head, sealed: told.subarray(told.indexOf('\n') + 1) };
}

/** The rows of a copy as bytes, not sealed yet: a line that says what follows, and the tables' texts one after the other. */
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
	// A copy from an earlier Stockpot did not say what its dinners hold.
	const marks = about.marks.map((mark) => ({ ...mark, held: mark.held ?? {} }));
	return { ...about, marks, rows };
}

/** What opens the copies of one install. */
export type CopyKey = { readonly install: string; open(what: string, sealed: Buffer): Buffer };
export type FoundCopy = {
	readonly file: string;
	readonly head: CopyHead;
	readonly tonight: Tonight;
	/** Newer ones that are torn or cannot be opened. */
	readonly skipped: readonly string[];
};

/**
 * The newest copy of this install that is whole, of those in a folder. `others` counts what another install wrote; `trouble` is what
 * the disk said of one that could not be read, which may be whole.
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

/** The rows of the pictures that belong to a copy, and how many could not be read. */
export async function readPictures(
	{ file, head }: FoundCopy,
	key: CopyKey,
): Promise<{ rows: string[]; missing: number }> {
	const rows: string[] = [];
	for (const name of head.pictures.map((listed) => basename(listed))) {
		const read = await readCopy(join(dirname(file), name)).catch(() => null);
		const row = read && (await unseal(name, read.sealed, key).catch(() => null));
		if (row) rows.push(row);
	}
	return { rows, missing: head.pictures.length - rows.length };
}
const unseal = async (name: string, sealed: Buffer, key: CopyKey): Promise<string> =>
	(await gunzip(key.open(name, sealed))).toString();

/** The copies in a folder, the newest first. A head that cannot be read is null. */
export async function listCopies(folder: string): Promise<CopyFile[]> {
	const files: CopyFile[] = [];
	for (const name of await readdir(folder)) {
		const number = Number(NAME.exec(name)?.[1] ?? Number.NaN);
		if (!Number.isNaN(number)) files.push({ name, number, head: await readHead(join(folder, name)) });
	}
	return files.sort((a, b) => b.number - a.number);
}

export const listPictures = async (folder: string): Promise<string[]> =>
	(await readdir(folder)).filter((name) => PICTURE_NAME.test(name));

/** Files that an end in mid-writing left behind. */
export async function removeUnfinished(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const whole = name.replace(UNFINISHED, '');
		if (whole !== name && (NAME.test(whole) || PICTURE_NAME.test(whole))) await rm(join(folder, name), { force: true });
	}
}

const KEPT = 5;
const RUNS_KEPT = 3;

/**
 * Which copies may go, of those listed newest first; those of other installs are not ours to touch. What stays: the newest five,
 * and the newest of each of three earlier starts, because a server that started on a damaged database copies the damage. What goes
 * in any case, once `enough` newer ones are there: copies from before a count was opened.
 */
export function superfluous(files: readonly CopyFile[], install: string, enough: number): CopyFile[] {
	const ours = files.flatMap((file) => (file.head?.install === install ? [{ ...file, head: file.head }] : []));
	const [newest] = ours;
	if (!newest) return [];
	const fresh = ours.filter(({ head }) => !isStale(head, newest.head));
	const kept = new Set(ours.slice(0, KEPT).map(({ name }) => name));
	const runs = new Set([newest.head.run]);
	for (const { name, head } of ours) {
		if (runs.has(head.run) || runs.size > RUNS_KEPT) continue;
		runs.add(head.run);
		kept.add(name);
	}
	return ours.filter((file) => !kept.has(file.name) || (isStale(file.head, newest.head) && fresh.length >= enough));
}

/** Whether copies from before a count was opened are still there. */
export const holdsStale = (files: readonly CopyFile[], install: string): boolean => {
	const [newest, ...others] = files.flatMap(({ head }) => (head?.install === install ? [head] : []));
	return newest !== undefined && others.some((head) => isStale(head, newest));
};

/**
 * Whether it is from before a count that was opened since. By its dinners: the number of counts is no measure, because a database that
 * was put back from copies alone has fewer of them than the one before.
 */
function isStale(head: CopyHead, newest: CopyHead): boolean {
	const { uncounted } = head;
	const { counted } = newest;
	if (!uncounted || !counted) return head.opened < newest.opened;
	return uncounted.some((dinner) => counted.includes(dinner));
}

const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Null also where the disk does not let it be read: one such file must not hide the others. */
async function readHead(file: string): Promise<CopyHead | null> {
	try {
		const handle = await open(file, 'r');
		const { buffer, bytesRead } = await handle
			.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0)
			.finally(() => handle.close());
		return parseHead(buffer.subarray(0, bytesRead));
	} catch {
		// What the disk said is told where the newest is wanted, and no copy before it can be taken.
		return null;
	}
}

function parseHead(bytes: Buffer): CopyHead | null {
	const end = bytes.indexOf('\n');
	if (end < 0) return null;
	try {
		const head = JSON.parse(bytes.toString('utf8', 0, end)) as Partial<CopyHead> | null;
		return head?.stockpot && head.install && Array.isArray(head.pictures) ? (head as CopyHead) : null;
	} catch {
		// A torn file begins with anything; that it is none is the answer.
		return null;
	}
}
