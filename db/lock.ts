import { createHash, randomBytes } from 'node:crypto';
import { link, readdir, realpath, rm, symlink, unlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';

const inUse = (dataDir: string) =>
	new CannotStart(
		`Another Stockpot is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
	);

/** The one name that the lock had before it had numbers: a server from then may still be running. */
const UNNUMBERED = 0;

export type FolderLock = { release(): Promise<void> };

/** What a lock leaves in its folder: the last number stays behind, dead, and the next one takes its place. */
export const isLock = (name: string): boolean => /^server\.([\da-f]+(\.sock)?|sock)$/.test(name);

/**
 * Holds a folder for this process: two processes on one embedded database both open it and silently lose rows.
 *
 * The lock is a unix socket in the folder that we listen on. It ends with the process however that ends, and it works between
 * containers, where a pid file always says 1. Who holds the folder is the one with the highest number. A number is taken by giving
 * our socket, which listens already, that name: the system lets only one have it. A dead number is never taken away but by whoever
 * holds a higher one, so nobody can remove a living lock by mistake, however many start at once after a crash.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
	if (process.platform === 'win32') return holdPipe(dataDir);
	const folder = await realpath(dataDir);
	const near = await shorten(folder);
	try {
		const own = `server.${randomBytes(4).toString('hex')}`;
		const server = await listenOn(join(near.path, own));
		if (!server) throw inUse(dataDir);
		const release = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
		try {
			await takeNumber(dataDir, { folder, near: near.path }, own);
		} catch (error) {
			await release();
			throw error;
		}
		return { release };
	} finally {
		await near.leave();
	}
}

/** Holds the folder while the work is done. Throws `CannotStart` where there is no such folder. */
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

/** What is in the folder, its lock aside. */
export const listFolder = async (folder: string): Promise<string[]> =>
	(await readdir(folder)).filter((name) => !isLock(name));

/** The folder, and how a socket in it is called: by the folder's own path, or a shorter one to the same. */
type Place = { readonly folder: string; readonly near: string };

async function takeNumber(dataDir: string, { folder, near }: Place, own: string): Promise<void> {
	const path = (number: number) => join(folder, nameOf(number));
	for (let attempt = 0; attempt < 20; attempt++) {
		const highest = Math.max(UNNUMBERED, ...(await numbersIn(folder)));
		if (await isAnswered(join(near, nameOf(highest)))) throw inUse(dataDir);
		const mine = highest + 1;
		if (!(await tryLink(join(folder, own), path(mine)))) continue;
		const others = (await numbersIn(folder)).filter((number) => number !== mine);
		// We looked long ago, and what stood above was taken and left meanwhile: whoever has the higher number decides.
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

const nameOf = (number: number): string => (number === UNNUMBERED ? 'server.sock' : `server.${number}.sock`);

/** Bytes of a socket's address: a little less than any system takes. */
const LONGEST_ADDRESS = 100;
const fits = (folder: string): boolean => Buffer.byteLength(join(folder, nameOf(123_456_789))) <= LONGEST_ADDRESS;

/**
 * Socket addresses hold about 100 characters. Where the folder's path is longer, its sockets are reached by a link to the folder that
 * is needed for as long as the lock is being taken. The sockets themselves are always in the folder: whoever else starts on it looks
 * there, whatever they call their temporary files' place.
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
		if (name === nameOf(UNNUMBERED)) return [UNNUMBERED];
		const number = /^server\.(\d{1,9})\.sock$/.exec(name)?.[1];
		return number ? [Number(number)] : [];
	});
}

const hashOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 24);

/** False where somebody else has that name. */
async function tryLink(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Pipes of Windows end with their process, and nothing is left behind. */
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

/** A number's socket listened before it had the number: one that refuses is dead, and stays so. */
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
