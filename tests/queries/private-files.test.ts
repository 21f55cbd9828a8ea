import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createDb } from '../../db/client';
import { backUp } from '../../db/embedded/backup';
import { makePrivate } from '../../db/embedded/private-folder';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-private-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test('the embedded database lies in a folder for its user alone, also where that folder was open before', async () => {
	await cp(inject('embeddedFolder'), folder, { recursive: true });
	await chmod(folder, 0o755);
	await chmod(join(folder, 'database'), 0o755);
	const told: string[] = [];
	const database = await createDb({ dataDir: folder, onExposed: (place) => told.push(place) });
	await database.close();
	expect(await modeOf(join(folder, 'database'))).toBe(0o700);
	expect(told).toEqual([]);
	await backUp(folder, join(folder, 'soup.backup'));
	expect(await modeOf(join(folder, 'soup.backup'))).toBe(0o600);
});

test('a folder whose rights cannot be changed is said, and is no reason to stop', async () => {
	await writeFile(join(folder, 'file'), '');
	expect(await makePrivate(join(folder, 'new', 'one'))).toBe(true);
	expect(await modeOf(join(folder, 'new', 'one'))).toBe(0o700);
	expect(await makePrivate('/proc/self')).toBe(false);
});

test('the server and every command that touches people’s data keep new files to their user, before anything else', async () => {
	const root = fileURLToPath(new URL('../..', import.meta.url));
	const commands = (await readdir(join(root, 'app/commands'))).filter((name) =>
		/^(backup|restore|reset-password|seed|screenshots)\.ts$/.test(name),
	);
	expect(commands).toHaveLength(5);
	for (const file of ['server.ts', ...commands.map((name) => `app/commands/${name}`)]) {
		const source = await readFile(join(root, file), 'utf8');
		const [first] = source
			.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
			.replace(/^import [\s\S]*?;$/gm, '')
			.trim()
			.split('\n');
		expect(first, file).toBe('process.umask(0o077);');
	}
});
