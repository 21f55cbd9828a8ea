import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { readSettings } from '../app/contract/settings';
import { MOST_ANNOUNCED } from '../app/server/arriving';

const compose = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8');
const valuesOf = (name: string): string[] =>
	[...compose.matchAll(new RegExp(`^ +${name}: (.+)$`, 'gm'))].map(([, value = '']) => value);
afterEach(() => {
	vi.unstubAllEnvs();
});

test('in Docker the database’s password may have any sign in it', () => {
	expect(compose).not.toMatch(/\$\{POSTGRES_PASSWORD:-/);
	const addresses = valuesOf('DATABASE_URL');
	expect(addresses).toHaveLength(2);
	expect(valuesOf('PGPASSWORD')).toEqual(addresses.map(() => valuesOf('POSTGRES_PASSWORD')[0]));
	const password = 'so/up#for?every:one@100%';
	vi.stubEnv('PGPASSWORD', password);
	for (const address of addresses) {
		const settings = readSettings({ DATABASE_URL: address });
		if (!settings.ok) throw new Error(settings.sentence);
		const client = new pg.Client({ connectionString: settings.value.databaseUrl });
		const { host, port, user, database } = client;
		expect({ host, port, user, database }).toEqual({ host: 'db', port: 5432, user: 'stockpot', database: 'stockpot' });
		expect(client.password).toBe(password);
	}
});

test('the proxy refuses no form that a server would answer in plain words, with what was typed in it', () => {
	const proxy = readFileSync(new URL('../docker/proxy.conf', import.meta.url), 'utf8');
	const megabytes = Number(/^\tclient_max_body_size (\d+)m;$/m.exec(proxy)?.[1]);
	expect(megabytes * 1024 ** 2).toBeGreaterThan(MOST_ANNOUNCED);
});

test('no container may write to its disk, gain rights or keep those that it does not need', () => {
	const services = compose.split(/^services:$/m)[1]?.split(/^volumes:$/m)[0] ?? '';
	const blocks = services.split(/^(?= {2}[\w-]+:)/m).filter((block) => /^ {2}[\w-]+:/.test(block));
	expect(blocks.map((block) => /^ {2}([\w-]+):/.exec(block)?.[1])).toEqual(['app', 'app-1', 'app-2', 'proxy', 'db']);
	const confined = compose.split(/^services:$/m)[0] ?? '';
	for (const block of blocks) {
		// app-2 is a copy of app-1.
		if (block.includes('<<: *several')) continue;
		const said = block.includes('<<: *confined') ? confined : block;
		for (const rule of ['read_only: true', 'no-new-privileges:true', 'cap_drop: [ALL]', 'tmpfs: [/tmp'])
			expect(said, block).toContain(rule);
	}
});

test('there is no password that everybody knows: without one of its own nothing starts', () => {
	const values = valuesOf('POSTGRES_PASSWORD');
	expect(values).toHaveLength(1);
	for (const value of [...values, ...valuesOf('PGPASSWORD')])
		expect(value).toMatch(/^\$\{POSTGRES_PASSWORD:\?[^}]+\}$/);
});
