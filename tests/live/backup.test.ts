import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isLock } from '../../db/embedded/lock';
import { runCommand } from '../support/command';
import { newPostgresDatabase } from '../support/db';
import { findPostgres } from '../support/postgres';
import { startServer } from '../support/server';
import { type Several, startSeveral } from '../support/several';

let folder = '';
let evening: Several;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-backup-'));
	evening = await startSeveral(1, { papers: 5 });
});
afterAll(async () => {
	await evening.stop();
	await rm(folder, { recursive: true, force: true });
});

const server = () => {
	const [first] = evening.servers;
	if (!first) throw new Error('One was started');
	return first;
};

test('[P1] acknowledged ballots are in the backup, and restored into a new folder', async () => {
	const file = join(folder, 'soup.backup');
	const DATA_DIR = server().dataDir;
	for (const paperSession of evening.paperSessions) {
		const phone = await evening.phone(server(), paperSession);
		expect(await phone.save(1, '5'.repeat(16))).toEqual({ code: 'saved', revision: 1 });
	}
	const tooSoon = await runCommand('backup', [file], { DATA_DIR });
	expect([tooSoon.code, tooSoon.said]).toEqual([1, expect.stringContaining('Another Stockpot is already running')]);
	// The backup is made of the folder that a crash leaves.
	await server().kill('SIGKILL');
	const copied = await runCommand('backup', [file], { DATA_DIR });
	expect(copied).toEqual({ code: 0, said: expect.stringContaining('The secret is not in it') });
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect(await readdir(folder)).toEqual(['soup.backup']);

	const again = await runCommand('backup', [file], { DATA_DIR });
	expect(again).toEqual({ code: 1, said: expect.stringContaining('is there already, and nothing is written over') });

	const restored = join(folder, 'restored');
	const put = await runCommand('restore', [file], { DATA_DIR: restored });
	expect(put).toEqual({ code: 0, said: expect.stringContaining('one dinner') });
	const back = await startServer({ dataDir: restored, env: { SECRET: evening.secret } });
	for (const paperSession of evening.paperSessions) {
		const phone = await evening.phone(back, paperSession);
		await phone.until(() => phone.last.ballot !== undefined);
		expect(phone.last.ballot).toEqual({ revision: 1, scores: '5'.repeat(16) });
	}
	await back.stop();
});

test('a restore overwrites nothing and refuses a file that is no backup', async () => {
	const file = join(folder, 'soup.backup');
	const full = join(folder, 'full');
	await mkdir(full);
	await writeFile(join(full, 'letter.txt'), 'Dear all');
	const refused = await runCommand('restore', [file], { DATA_DIR: full });
	expect(refused).toEqual({ code: 1, said: expect.stringContaining('is not empty (letter.txt)') });
	const used = await runCommand('restore', [file], { DATA_DIR: server().dataDir });
	expect(used).toEqual({ code: 1, said: expect.stringContaining('is not empty (database)') });

	const withSecret = join(folder, 'with-secret');
	await mkdir(withSecret);
	await writeFile(join(withSecret, 'secret'), 'kept');
	// Files that operating systems leave in any folder are ignored.
	await writeFile(join(withSecret, '.DS_Store'), '');
	await mkdir(join(withSecret, 'lost+found'));
	const left = ['.DS_Store', 'lost+found', 'secret'];
	const half = join(folder, 'half.backup');
	const whole = await readFile(file);
	for (const bytes of [whole.subarray(0, whole.length >> 1), Buffer.from('no copy at all'), Buffer.alloc(0)]) {
		await writeFile(half, bytes);
		const broken = await runCommand('restore', [half], { DATA_DIR: withSecret });
		expect(broken).toEqual({ code: 1, said: expect.stringContaining('is not a whole copy of a database') });
		expect((await readdir(withSecret)).filter((name) => !isLock(name)).sort()).toEqual(left);
	}
	expect((await runCommand('restore', [file], { DATA_DIR: withSecret })).code).toBe(0);
	expect(await readFile(join(withSecret, 'secret'), 'utf8')).toBe('kept');
	expect((await runCommand('restore', [join(folder, 'absent')], { DATA_DIR: join(folder, 'new') })).said).toContain(
		'cannot be read',
	);
});

test('a folder without a database, and a Postgres, are each one sentence', async () => {
	const empty = join(folder, 'empty');
	await mkdir(empty);
	const file = join(folder, 'never.backup');
	expect((await runCommand('backup', [file], { DATA_DIR: empty })).said).toContain('There is no database in');
	expect((await runCommand('backup', [file], { DATA_DIR: join(folder, 'nowhere') })).said).toContain(
		'There is no folder',
	);
	const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/absent';
	expect((await runCommand('backup', [file], { DATABASE_URL })).said).toContain('pg_dump');
	expect((await runCommand('restore', [file], { DATABASE_URL })).said).toContain('pg_restore');
	expect((await runCommand('backup', [], {})).said).toContain('Say where the copy shall go');
	await expect(stat(file)).rejects.toThrow('ENOENT');
});

const bin = findPostgres();
test.skipIf(inject('postgresUrl') === null || !bin || !existsSync(join(bin, 'pg_dump')))(
	'pg_dump in the middle of voting, put back with psql: the next server serves the phones from it',
	async () => {
		const night = await startSeveral(1, { databaseUrl: await newPostgresDatabase(), papers: 5 });
		const [running] = night.servers;
		if (!running || !night.databaseUrl || !bin) throw new Error('One was started, on Postgres');
		const phones = await Promise.all(night.paperSessions.map((paperSession) => night.phone(running, paperSession)));
		for (const phone of phones) expect((await phone.save(1, '3'.repeat(16))).code).toBe('saved');
		const saving = phones.map((phone) => phone.save(2, '4'.repeat(16)));
		const dump = execFileSync(join(bin, 'pg_dump'), ['--dbname', night.databaseUrl]);
		await Promise.all(saving);
		await night.stop();

		const admin = new pg.Client({ connectionString: night.databaseUrl });
		await admin.connect();
		const name = `restored_${Date.now()}`;
		await admin.query(`create database ${name}`);
		await admin.end();
		const databaseUrl = Object.assign(new URL(night.databaseUrl), { pathname: `/${name}` }).href;
		const flags = ['--dbname', databaseUrl, '-v', 'ON_ERROR_STOP=1', '--single-transaction', '--quiet'];
		execFileSync(join(bin, 'psql'), flags, { input: dump, stdio: ['pipe', 'ignore', 'pipe'] });

		const back = await startServer({ databaseUrl, env: { SECRET: night.secret } });
		for (const paperSession of night.paperSessions) {
			const phone = await night.phone(back, paperSession);
			await phone.until(() => phone.last.ballot !== undefined);
			expect(phone.last.ballot?.revision).toBeGreaterThanOrEqual(1);
			// A phone with a newer ballot sends it again.
			expect(await phone.save(3, '5'.repeat(16))).toEqual({ code: 'saved', revision: 3 });
			phone.socket.disconnect();
		}
		await back.stop();
	},
);
