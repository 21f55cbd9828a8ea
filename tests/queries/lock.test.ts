import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FolderLock, lockFolder } from '../../db/embedded/lock';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-lock-'));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

test('a folder is held by one, and free again afterwards', async () => {
	const lock = await lockFolder(folder);
	await expect(lockFolder(folder)).rejects.toThrow(/^Another Stockpot is already running on .+\.$/);
	await lock.release();
	await (await lockFolder(folder)).release();
	expect(await readdir(folder)).toHaveLength(1);
});

test('a folder whose path is too long for a socket address is held all the same, wherever others keep their temporary files', async () => {
	const deep = join(folder, 'd'.repeat(60), 'e'.repeat(60));
	await mkdir(deep, { recursive: true });
	const [here, there] = [join(folder, 'here'), join(folder, 'there')];
	for (const place of [here, there]) await mkdir(place);
	vi.stubEnv('TMPDIR', here);
	const lock = await lockFolder(deep);
	expect(await readdir(deep)).toEqual(['server.1.sock']);
	vi.stubEnv('TMPDIR', there);
	await expect(lockFolder(deep)).rejects.toThrow('already running');
	await lock.release();
	await (await lockFolder(deep)).release();
	expect(await readdir(deep)).toEqual(['server.2.sock']);
	expect([...(await readdir(here)), ...(await readdir(there))]).toEqual([]);
	vi.stubEnv('TMPDIR', join(there, 'nowhere'));
	await expect(lockFolder(deep)).rejects.toThrow(/^The path of .+ is long, .+ set DATA_DIR to a shorter path/);
	// If TMPDIR is too long as well, a folder that every system has is used.
	vi.stubEnv('TMPDIR', deep);
	await (await lockFolder(deep)).release();
	expect(await readdir(deep)).toEqual(['server.3.sock']);
});

test('what a killed server left behind is taken over', async () => {
	await leaveStaleSocket();
	expect(await readdir(folder)).toEqual(['server.1.sock']);
	await (await lockFolder(folder)).release();
	expect(await readdir(folder)).toEqual(['server.2.sock']);
});

test.each([
	['short', 'd', 25],
	['long', 'd'.repeat(100), 5],
])(
	'of many that start at once after a crash, exactly one gets the folder, whose path is %s',
	async (_, name, rounds) => {
		await leaveStaleSocket();
		const fought = join(folder, name);
		await mkdir(fought);
		await rename(join(folder, 'server.1.sock'), join(fought, 'server.1.sock'));
		for (let round = 0; round < rounds; round++) {
			const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(fought)));
			const won = tries.filter((one): one is PromiseFulfilledResult<FolderLock> => one.status === 'fulfilled');
			expect(won).toHaveLength(1);
			await expect(lockFolder(fought)).rejects.toThrow('already running');
			await won[0]?.value.release();
		}
	},
);

async function leaveStaleSocket(name = 'server.1.sock'): Promise<void> {
	const program = `require('net').createServer().listen(${JSON.stringify(join(folder, name))}, () => process.kill(process.pid, 'SIGKILL'))`;
	await once(spawn(process.execPath, ['-e', program]), 'exit');
}
