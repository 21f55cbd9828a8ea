import { createHash, randomBytes } from 'node:crypto';
import { realpath, rename, unlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CannotStart } from './cannot-start';

const inUse = (dataDir: string) =>
	new CannotStart(
		`Another Stockpot is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
	);

export type FolderLock = { release(): Promise<void> };

/**
 * Holds a folder for this process: two processes on one embedded database both open it and silently lose rows.
 *
 * The lock is a unix socket in the folder that we listen on. It ends with the process however that ends, and it works between
 * containers, where a pid file always says 1. A socket that nobody answers on is what a killed server left behind.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
	const path = await socketPath(dataDir);
	for (let attempt = 0; attempt < 20; attempt++) {
		const server = await listenOn(path);
		if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
		if (await isAnswered(path)) throw inUse(dataDir);
		await removeStale(path, dataDir);
	}
	throw inUse(dataDir);
}

/** Socket addresses hold about 100 characters, and Windows has its own kind; both then go by a hash of the folder's real path. */
async function socketPath(dataDir: string): Promise<string> {
	const folder = await realpath(dataDir);
	const path = join(folder, 'server.sock');
	const hash = createHash('sha256').update(folder).digest('hex').slice(0, 24);
	if (process.platform === 'win32') return `\\\\.\\pipe\\stockpot-${hash}`;
	return Buffer.byteLength(path) <= 100 ? path : join(tmpdir(), `stockpot-${hash}.sock`);
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

/** A socket that was bound an instant ago refuses too, until its owner listens. */
async function isAnsweredLater(path: string): Promise<boolean> {
	await setTimeout(100);
	return isAnswered(path);
}

/**
 * Moves the dead socket aside before deleting it: between our question and now another server may have taken the folder, and what
 * we moved would be its live one. Then it is put back.
 */
async function removeStale(path: string, dataDir: string): Promise<void> {
	const aside = `${path}.${randomBytes(3).toString('hex')}`;
	try {
		await rename(path, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
		throw error;
	}
	if ((await isAnswered(aside)) || (await isAnsweredLater(aside))) {
		await rename(aside, path);
		throw inUse(dataDir);
	}
	await unlink(aside);
}
