import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** No sandbox, because tests may run as root. No background requests. */
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
];

/**
 * Starts the installed Chromium. `hosts` maps host names to addresses: `{ 'soup.example': '127.0.0.1:3000' }`. Prefers the headless shell,
 * which takes half of the time. `more`: further flags.
 */
export const launchBrowser = (
	hosts: Readonly<Record<string, string>> = {},
	more: readonly string[] = [],
): Promise<Browser> =>
	chromium.launch({
		executablePath: findBrowser(SHELLS) ?? chromiumHere(),
		args: [
			...flags,
			...more,
			`--host-resolver-rules=${Object.entries(hosts).map(([name, at]) => `MAP ${name} ${at}`)}`,
		],
		chromiumSandbox: false,
	});

/** The path of the full browser. Installs one if there is none. Do not call it concurrently: installers lock each other out. */
export const chromiumHere = (): string => findBrowser(BROWSERS) ?? installBrowser();

/** The command of the full browser, for tests with a persistent profile. The headless shell does not persist service workers. */
export const browserCommand = (): [program: string, ...flags: string[]] => [chromiumHere(), ...flags];

const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function findBrowser(names: readonly string[]): string | undefined {
	const places = (process.env.PATH ?? '').split(delimiter);
	const inPath = names.flatMap((name) => places.map((place) => join(place, name)));
	const macOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	const elsewhere = names === BROWSERS ? [macOs, chromium.executablePath()] : [];
	const candidates = [process.env.CHROMIUM_PATH ?? '', ...inPath, ...elsewhere];
	return candidates.find((candidate) => candidate && existsSync(candidate));
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;
const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'inherit' });
const aptInstall = (name: string) => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name]);

function installBrowser(): string {
	if (isDebianRoot()) {
		run('apt-get', ['update', '-q']);
		aptInstall('chromium');
	} else {
		run('npx', ['playwright-core', 'install', 'chromium']);
	}
	const installed = findBrowser(BROWSERS);
	if (!installed) throw new Error('No Chromium was found, and none could be installed: set CHROMIUM_PATH');
	return installed;
}

/** Installs the browser, and the headless shell if Debian has it. */
export function prepareBrowsers(): void {
	chromiumHere();
	if (findBrowser(SHELLS) || !isDebianRoot() || !aptKnows('chromium-headless-shell')) return;
	try {
		aptInstall('chromium-headless-shell');
	} catch (error) {
		console.info('Without a headless shell, which could not be installed, the browser takes twice the time:', error);
	}
}

/** `apt-cache show` ends with an error for a package that it does not know. */
const aptKnows = (name: string): boolean => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
