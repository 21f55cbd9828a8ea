import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { lockFolder } from '../db/embedded/lock';
import { CannotStart, cannotOpen } from '../db/startup-error';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'stockpot-starting-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const commands = ['start', 'build', 'dev', 'seed', 'reset-password', 'backup', 'restore'];

/** Runs a command in a copy of the project without packages. */
function runIn(folder: string, command: string, ...flags: string[]) {
	const copy = join(place, folder);
	mkdirSync(join(copy, 'app'), { recursive: true });
	for (const path of ['app/commands', 'package.json', 'server.ts'])
		cpSync(join(root, path), join(copy, path), { recursive: true });
	const { stderr, status } = spawnSync(process.execPath, [...flags, 'app/commands/run.mjs', command], {
		cwd: copy,
		encoding: 'utf8',
	});
	return { status, lines: stderr.trim().split('\n') };
}

test.each(commands)('%s says in one line that Node is too old', (command) => {
	const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.11.1'})`;
	const { status, lines } = runIn('plain', command, '--import', old);
	expect([status, lines]).toEqual([
		1,
		[expect.stringMatching(/^Stockpot needs Node 20\.12 or newer, and this is 20\.11\.1\. Nothing was changed\./)],
	]);
});

test.each(commands)('%s says in one line that packages are missing', (command) => {
	const { status, lines } = runIn('plain', command);
	expect([status, lines]).toEqual([1, [expect.stringMatching(/missing.*npm install/)]]);
});

test.each(['with # sign', 'with%20sign', 'with ? sign'])(
	'a folder that no build can read is said in one line: %s',
	(folder) => {
		for (const command of commands) {
			const { status, lines } = runIn(folder, command);
			expect([status, lines], command).toEqual([
				1,
				[expect.stringMatching(/has a #, \? or % in it\. Nothing was changed\. Rename/)],
			]);
		}
	},
);

test.each(['EPERM', 'ENOTSUP', 'EINVAL'])(
	'a folder that cannot be locked (%s), as on exFAT or a network disk, is said',
	async (code) => {
		const listening = vi.spyOn(net.Server.prototype, 'listen').mockImplementation(function (this: net.Server) {
			process.nextTick(() => this.emit('error', Object.assign(new Error(`listen ${code}`), { code })));
			return this;
		});
		await expect(lockFolder(place)).rejects.toThrow(
			/cannot be locked against a second Stockpot, as on many sticks and network disks .*Set DATA_DIR/,
		);
		await expect(lockFolder(place)).rejects.toBeInstanceOf(CannotStart);
		listening.mockRestore();
	},
);

test('a restore is advised only where the database may be damaged', () => {
	const said = (error: unknown) => {
		try {
			return cannotOpen('.data', error);
		} catch (refusal) {
			return String(refusal);
		}
	};
	for (const code of ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EMFILE']) {
		const sentence = said(Object.assign(new Error('open .data/database'), { code }));
		expect(sentence, code).toContain('Nothing is lost.');
		expect(sentence, code).not.toContain('restore');
	}
	for (const damage of [
		new Error('Aborted()'),
		'PANIC: could not locate a valid checkpoint record',
		Object.assign(new Error('no such file'), { code: 'ENOENT' }),
	])
		expect(said(damage)).toContain('npm run restore');
});
