import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderLock, lockFolder } from '../../db/lock';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder is held by one, and free again afterwards', async () => {
	const lock = await lockFolder(folder);
	await expect(lockFolder(folder)).rejects.toThrow(/^Another Stockpot is already running on .+\.$/);
	await lock.release();
	await (await lockFolder(folder)).release();
	expect(await readdir(folder)).toHaveLength(1);
});

test('a folder whose path is too long for a socket address is held all the same', async () => {
	const deep = join(folder, 'd'.repeat(60), 'e'.repeat(60));
	await mkdir(deep, { recursive: true });
	const lock = await lockFolder(deep);
	await expect(lockFolder(deep)).rejects.toThrow('already running');
	await lock.release();
	await (await lockFolder(deep)).release();
});

test('what a killed server left behind is taken over', async () => {
	await leaveStaleSocket();
	expect(await readdir(folder)).toEqual(['server.1.sock']);
	await (await lockFolder(folder)).release();
	expect(await readdir(folder)).toEqual(['server.2.sock']);
});

test('a server from before locks had numbers holds its folder, and what it leaves is taken over', async () => {
	const before = createServer().listen(join(folder, 'server.sock'));
	await once(before, 'listening');
	await expect(lockFolder(folder)).rejects.toThrow('already running');
	before.close();
	await once(before, 'close');
	await leaveStaleSocket('server.sock');
	await (await lockFolder(folder)).release();
	expect(await readdir(folder)).toEqual(['server.1.sock']);
});

test('of many that start at once after a crash, exactly one gets the folder', async () => {
	await leaveStaleSocket();
	for (let round = 0; round < 25; round++) {
		const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)));
		const won = tries.filter((one): one is PromiseFulfilledResult<FolderLock> => one.status === 'fulfilled');
		expect(won).toHaveLength(1);
		await expect(lockFolder(folder)).rejects.toThrow('already running');
		await won[0]?.value.release();
	}
});

async function leaveStaleSocket(name = 'server.1.sock'): Promise<void> {
	const program = `require('net').createServer().listen(${JSON.stringify(join(folder, name))}, () => process.kill(process.pid, 'SIGKILL'))`;
	await once(spawn(process.execPath, ['-e', program]), 'exit');
}
