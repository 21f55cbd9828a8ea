import { hkdfSync, scryptSync } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CannotStart } from '../../db/startup-error';
import { createSecrets, readSecret } from './secrets.server';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-secret-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a secret is made once, for its owner alone, and of many that start at once all have the same', async () => {
	const made = await Promise.all(Array.from({ length: 12 }, () => readSecret(undefined, folder)));
	expect(new Set(made.map(String)).size).toBe(1);
	expect(String(made[0])).toMatch(/^[0-9a-f]{64}$/);
	expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(String(made[0]));
	expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
	expect(await readdir(folder)).toEqual(['secret']);
});

test.each(['', '\n', 'x'.repeat(31), ` ${'x'.repeat(30)}\n `])(
	'a secret file with %j in it is refused, and stays as it is',
	async (text) => {
		await writeFile(join(folder, 'secret'), text);
		const refusal = await readSecret(undefined, folder).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(CannotStart);
		expect(String(refusal)).toMatch(/secret has fewer than 32 characters, .+\.$/);
		expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(text);
	},
);

test('a code costs whoever guesses it as much as is meant, unless another cost is asked for', async () => {
	const secret = Buffer.from('x'.repeat(32));
	const salt = Buffer.from(hkdfSync('sha256', secret, 'stockpot', 'codes', 32));
	expect(await createSecrets(secret).root('ABCDEFGHJK')).toEqual(
		scryptSync('ABCDEFGHJK', salt, 32, { N: 4096, r: 8, p: 1 }),
	);
	const cheap = { N: 2, r: 1, p: 1 };
	expect(await createSecrets(secret, cheap).root('ABCDEFGHJK')).toEqual(scryptSync('ABCDEFGHJK', salt, 32, cheap));
});

test('a secret that was put back by hand is taken without what surrounds it', async () => {
	await writeFile(join(folder, 'secret'), `${'x'.repeat(32)}\n`);
	await chmod(join(folder, 'secret'), 0o644);
	expect(String(await readSecret(undefined, folder))).toBe('x'.repeat(32));
	expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
});
