import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { expect } from 'vitest';
import { browserCommand } from '../../app/commands/browser';
import { PATIENCE } from './patience';

/** A browser with a persistent profile, like a phone whose battery dies: `open`, `die`, and `open` again. */
export async function makeProfile() {
	const folder = await mkdtemp(join(tmpdir(), 'stockpot-phone-'));
	let die = async () => {};
	return {
		async open(): Promise<BrowserContext> {
			const [program, ...flags] = browserCommand();
			const child = spawn(program, [
				...flags,
				`--user-data-dir=${folder}`,
				'--remote-debugging-port=0',
				'--window-size=390,844',
			]);
			const ended = once(child, 'exit');
			const address = await new Promise<string>((resolve, reject) => {
				let said = '';
				child.stderr.setEncoding('utf8').on('data', (text: string) => {
					said += text;
					const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
					if (found) resolve(found);
				});
				void ended.then(() => reject(new Error(`The browser ended: ${said}`)));
			});
			const browser = await chromium.connectOverCDP(address, { timeout: PATIENCE });
			die = async () => {
				child.kill('SIGKILL');
				await ended;
				await browser.close();
			};
			const [context] = browser.contexts();
			if (!context) throw new Error('A browser has a context of its own');
			return context;
		},
		die: () => die(),
		/** Waits until the browser has written to the disk. */
		async hasWritten(where: 'Cookies' | 'Local Storage', text: string): Promise<void> {
			const isWritten = async () => (await textsIn(folder, where)).some((found) => found.includes(text));
			await expect.poll(isWritten, { interval: 250 }).toBe(true);
		},
		async remove(): Promise<void> {
			await die();
			await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		},
	};
}
export type Profile = Awaited<ReturnType<typeof makeProfile>>;

/** Cookies of other sites: the browser writes all cookies to its disk once 512 have changed, or else each half minute. */
export const manyCookies = Array.from({ length: 600 }, (_, n) => ({
	name: `n${n}`,
	value: '1',
	domain: `site-${n % 20}.test`,
	path: '/',
	expires: 4_000_000_000,
}));

async function textsIn(folder: string, where: string): Promise<string[]> {
	const files = await readdir(join(folder, 'Default'), { recursive: true, withFileTypes: true });
	const paths = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
	// A file may be missing or half written; the next read retries.
	const read = paths.filter((path) => path.includes(where)).map((path) => readFile(path, 'latin1').catch(() => ''));
	return Promise.all(read);
}
