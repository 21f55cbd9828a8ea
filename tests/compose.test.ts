import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { readSettings } from '../app/contract/settings';

const compose = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8');
const valuesOf = (name: string): string[] =>
	[...compose.matchAll(new RegExp(`^ +${name}: (.+)$`, 'gm'))].map(([, value = '']) => value);
afterEach(() => {
	vi.unstubAllEnvs();
});

test('in Docker the database’s password may have any sign in it', () => {
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
