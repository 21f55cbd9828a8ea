import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startupNotice } from '../../app/services/startup-notice.server';
import { newPostgresDatabase } from '../support/db';
import { send } from '../support/send';
import { type RunningServer, startServer } from '../support/server';

// How the server starts, and what it says where it cannot.

/** A folder that does not exist, like that of a missing stick. */
const NO_STICK = join(tmpdir(), 'no such stick', 'copies');
let server: RunningServer;
beforeAll(async () => {
	server = await startServer({ on: 'embedded', env: { COPIES_DIR: NO_STICK } });
});
afterAll(() => server.stop());

test('without an https PUBLIC_URL there is neither HSTS nor an upgrade', async () => {
	const answer = await send(`${server.url}/`);
	expect(answer.headers['strict-transport-security']).toBeUndefined();
	expect(answer.headers['cross-origin-opener-policy']).toBeUndefined();
	expect(answer.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
});

test('a missing COPIES_DIR does not stop the start, which warns at once', async () => {
	const [said = ''] = await server.said(/Everything is kept in .+/);
	expect(said).toContain(`A dinner could NOT be copied to ${NO_STICK} now (there is no folder ${dirname(NO_STICK)})`);
	expect(said).not.toContain('it is copied');
	const dataDir = tmpdir();
	expect(await startupNotice({ dataDir, copiesDir: join(dataDir, 'not made yet') })).toContain('it is copied to');
	expect(await startupNotice({ dataDir, copiesDir: dataDir })).toContain('it is copied to');
});

test('a second server on the same folder refuses in one sentence', async () => {
	await expect(startServer({ dataDir: server.dataDir })).rejects.toThrow(
		/Another Stockpot is already running on \S+\. Stop it first/,
	);
});

test('a port that is taken, and a setting that is wrong, are each one sentence', async () => {
	await expect(startServer({ port: server.port })).rejects.toThrow(`Port ${server.port} is taken by another program`);
	await expect(startServer({ env: { PORT: 'http' } })).rejects.toThrow('PORT must be a number from 0 to 65535.');
});

test('a secret that a full disk left empty is refused in one sentence, and is not written over', async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'stockpot-'));
	await cp(inject('embeddedFolder'), dataDir, { recursive: true });
	const file = join(dataDir, 'secret');
	await writeFile(file, '');
	await expect(startServer({ dataDir })).rejects.toThrow(
		/said \/Stockpot is ready\/:\nThe file \S+secret has fewer than 32 characters, [^\n]+\.\n$/,
	);
	expect(await readFile(file, 'utf8')).toBe('');
	await rm(dataDir, { recursive: true, force: true });
});

test('after a crash the same folder starts again; SIGTERM stops it', async () => {
	const first = await startServer({ on: 'embedded' });
	await first.kill('SIGKILL');
	const second = await startServer({ dataDir: first.dataDir, port: first.port });
	expect(await second.kill('SIGTERM')).toBe(0);
	await first.stop();
});

test('a Postgres that lets its user make no tables is refused in one sentence that says what to grant', async ({
	skip,
}) => {
	const owner = await newPostgresDatabase();
	if (!owner) return skip();
	const name = new URL(owner).pathname.slice(1);
	const role = `plain_${name}`;
	const client = new pg.Client({ connectionString: owner });
	await client.connect();
	await client.query(`create role ${role} login`);
	await client.query('drop schema public cascade; create schema public; grant usage on schema public to public');
	const databaseUrl = Object.assign(new URL(owner), { username: role }).href;
	await expect(startServer({ databaseUrl })).rejects.toThrow(
		new RegExp(
			`ready/:\nThe user ${role} in DATABASE_URL may not make .+ GRANT USAGE, CREATE ON SCHEMA public TO ${role}; .+\\.\n$`,
		),
	);
	await client.query(`grant usage, create on schema public to ${role}`);
	await client.end();
	const server = await startServer({ databaseUrl });
	await server.stop();
});

test('it runs on Postgres', async ({ skip }) => {
	const databaseUrl = await newPostgresDatabase();
	if (!databaseUrl) return skip();
	const onPostgres = await startServer({ databaseUrl });
	expect((await fetch(`${onPostgres.url}/healthz`)).status).toBe(200);
	expect(onPostgres.output()).not.toContain('power cut');
	await onPostgres.stop();
});
