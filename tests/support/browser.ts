import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Quiet and alone: no sandbox (tests may run as root), no calls home. Every `*.test` name is this machine: a LAN name, not localhost. */
const flags = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
	'--host-resolver-rules=MAP *.test 127.0.0.1',
];

export const launchBrowser = (): Promise<Browser> =>
	chromium.launch({ executablePath: findBrowser() ?? installBrowser(), args: flags, chromiumSandbox: false });

/**
 * Watches a page: whatever it writes to the console as an error or warning, throws, or is refused by the content security policy.
 * Call the function that comes back at the end of the journey.
 */
export function watchForTrouble(page: Page): () => void {
	const trouble: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) trouble.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => trouble.push(`thrown: ${error.stack ?? error.message}`));
	return () => expect(trouble.splice(0)).toEqual([]);
}

function findBrowser(): string | undefined {
	const places = (process.env.PATH ?? '').split(delimiter);
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	const macOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	const candidates = [
		process.env.CHROMIUM_PATH ?? '',
		...names.flatMap((name) => places.map((place) => join(place, name))),
		macOs,
		chromium.executablePath(),
	];
	return candidates.find((candidate) => candidate && existsSync(candidate));
}

/** A fresh machine has none: the test command brings its own. */
function installBrowser(): string {
	const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
	const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'inherit' });
	if (debian) {
		run('apt-get', ['update', '-q']);
		run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
	} else {
		run('npx', ['playwright-core', 'install', 'chromium']);
	}
	const installed = findBrowser();
	if (!installed) throw new Error('No Chromium was found, and none could be installed: set CHROMIUM_PATH');
	return installed;
}
