import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../app/commands/run.mjs', import.meta.url));
/** Its own folder of temporary files, so that what is left can only be its own. */
const folder = mkdtempSync(join(tmpdir(), 'stockpot-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rehearse(...args: string[]) {
	const child = spawn(process.execPath, [program, 'rehearse', ...args], {
		// The cache of the sources' compiler would be left there.
		env: { PATH: process.env.PATH, NODE_ENV: 'production', TMPDIR: folder, TSX_DISABLE_CACHE: '1' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
	const [code] = await once(child, 'close');
	return { code, said };
}

test('[I1] a rehearsal that leads itself ends with every acknowledged vote in the result, and leaves no file', async () => {
	const { code, said } = await rehearse('--auto', '--guests', '16');
	expect(said).toContain('16 of 16 guests are in');
	expect(said).toContain('have a phone on');
	expect(said).toMatch(/\d+ slips? (is|are) in the box/);
	expect(said).toContain(
		'Every vote that a guest’s phone said is saved is in the count, and the count sheet balances.',
	);
	expect(code).toBe(0);
	expect(readdirSync(folder)).toEqual([]);
});

test('what cannot be rehearsed is refused in a sentence, and nothing is begun', async () => {
	expect(await rehearse('--guests', 'many')).toEqual({
		code: 1,
		said: '--guests takes a whole number from 1 to 200.\n',
	});
	expect(await rehearse('--for', 'ever')).toMatchObject({ code: 1, said: expect.stringMatching(/^Write: npm run/) });
});
