import { createHash, randomBytes } from 'node:crypto';
import { link, readdir, realpath, rm, symlink, unlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../startup-error';

const inUse = (dataDir: string) =>
	new CannotStart(
		`Another Stockpot is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
	);

/** Codes of file systems without sockets or hard links: FAT and exFAT, network disks, folders that a phone or a cloud shares. */
const unlockable = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EROFS', 'EIO', 'EMLINK']);
function cannotLock(dataDir: string, error: unknown): never {
	if (!unlockable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
	throw new CannotStart(
		`The folder ${dataDir} cannot be locked against a second Stockpot, as on many sticks and network disks (${(error as Error).message}). Nothing was changed. Set DATA_DIR to a folder on this computer's own disk that you may write to.`,
	);
}

export type FolderLock = { release(): Promise<void> };

/** Whether a file belongs to a lock. The socket of the last number stays in the folder until the next lock replaces it. */
export const isLock = (name: string): boolean => /^server\.[\da-f]+(\.sock)?$/.test(name);

/**
 * Locks a data folder for this process. Two processes on one embedded database would silently lose rows.
 *
 * The lock is a listening Unix socket in the folder. It ends with the process, and it works across containers, where every process id
 * may be 1. Sockets are numbered and the highest number holds the lock. A process takes a number by linking its listening socket to
 * that name, which succeeds for one process only. Only a process with a higher number deletes a dead socket, so no process deletes a
 * live one, however many start after a crash.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
	if (process.platform === 'win32') return holdPipe(dataDir);
	const folder = await realpath(dataDir);
	const near = await shorten(folder);
	try {
		const own = `server.${randomBytes(4).toString('hex')}`;
		const server = await listenOn(join(near.path, own)).catch((error) => cannotLock(dataDir, error));
		if (!server) throw inUse(dataDir);
		const release = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
		try {
			await takeNumber(dataDir, { folder, near: near.path }, own);
		} catch (error) {
			await release();
			throw cannotLock(dataDir, error);
		}
		return { release };
	} finally {
		await near.leave();
	}
}

/** Locks the folder while the work runs. Throws `CannotStart` where there is no such folder. */
export async function withFolder<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
	let lock: FolderLock;
	try {
		lock = await lockFolder(dataDir);
	} catch (error) {
		if ((error as { code?: unknown }).code === 'ENOENT') throw new CannotStart(`There is no folder ${dataDir}.`);
		throw error;
	}
	try {
		return await work();
	} finally {
		await lock.release();
	}
}

/** The files of the folder, without those of its lock. */
export const listFolder = async (folder: string): Promise<string[]> =>
	(await readdir(folder)).filter((name) => !isLock(name));

/** The data folder, and a path short enough to address a socket in it. */
type Place = { readonly folder: string; readonly near: string };

async function takeNumber(dataDir: string, { folder, near }: Place, own: string): Promise<void> {
	const path = (number: number) => join(folder, nameOf(number));
	for (let attempt = 0; attempt < 20; attempt++) {
		const highest = Math.max(0, ...(await numbersIn(folder)));
		if (await isAnswered(join(near, nameOf(highest)))) throw inUse(dataDir);
		const mine = highest + 1;
		if (!(await tryLink(join(folder, own), path(mine)))) continue;
		const others = (await numbersIn(folder)).filter((number) => number !== mine);
		// Another process may have taken a higher number since we looked: the highest number decides.
		if (others.some((number) => number > mine)) {
			await rm(path(mine), { force: true });
			continue;
		}
		await unlink(join(folder, own));
		for (const number of others) await rm(path(number), { force: true });
		return;
	}
	throw inUse(dataDir);
}

const nameOf = (number: number): string => `server.${number}.sock`;

/** Bytes of a socket's address that every system accepts. */
const LONGEST_ADDRESS = 100;
const fits = (folder: string): boolean => Buffer.byteLength(join(folder, nameOf(123_456_789))) <= LONGEST_ADDRESS;

/**
 * Gives a short path to the folder through a symbolic link, because a socket's address holds about 100 bytes. The link lives while the
 * lock is taken. The sockets are always in the data folder itself, so processes with another temporary folder find them too.
 */
async function shorten(folder: string): Promise<{ path: string; leave(): Promise<void> }> {
	if (fits(folder)) return { path: folder, leave: async () => {} };
	const name = `stockpot-${randomBytes(4).toString('hex')}`;
	const path = join(fits(join(tmpdir(), name)) ? tmpdir() : '/tmp', name);
	await symlink(folder, path).catch(({ message }: Error) => {
		throw new CannotStart(
			`The path of ${folder} is long, and no short link to it could be made (${message}): set DATA_DIR to a shorter path, or TMPDIR to a folder that Stockpot may write to.`,
		);
	});
	return { path, leave: () => rm(path, { force: true }) };
}

async function numbersIn(folder: string): Promise<number[]> {
	const names = await readdir(folder);
	return names.flatMap((name) => {
		const number = /^server\.(\d{1,9})\.sock$/.exec(name)?.[1];
		return number ? [Number(number)] : [];
	});
}

const hashOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 24);

/** False if the name is taken. */
async function tryLink(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** A named pipe of Windows ends with its process and leaves no file. */
async function holdPipe(dataDir: string): Promise<FolderLock> {
	const server = await listenOn(`\\\\.\\pipe\\stockpot-${hashOf(await realpath(dataDir))}`);
	if (!server) throw inUse(dataDir);
	return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listenOn(path: string): Promise<Server | undefined> {
	return new Promise((resolve, reject) => {
		const server = createServer((socket) => socket.destroy());
		server.unref();
		server.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
		);
		server.listen(path, () => resolve(server));
	});
}

/** A socket listens before it gets its number, so one that refuses connections is dead and stays so. */
function isAnswered(path: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = createConnection(path);
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', (error: NodeJS.ErrnoException) =>
			resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'),
		);
	});
}
