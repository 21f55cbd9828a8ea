import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Quiet and alone: no sandbox (tests may run as root), no calls home. */
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

/** Starts the machine's own Chromium, in which a name is the address that `hosts` says: `{ 'soup.example': '127.0.0.1:3000' }`. */
export const launchBrowser = (hosts: Readonly<Record<string, string>> = {}): Promise<Browser> =>
	chromium.launch({
		executablePath: chromiumHere(),
		args: [...flags, `--host-resolver-rules=${Object.entries(hosts).map(([name, at]) => `MAP ${name} ${at}`)}`],
		chromiumSandbox: false,
	});

/** Where it is; on a machine without one, once it was installed. Not for two at a time: installers lock each other out. */
export const chromiumHere = (): string => findBrowser() ?? installBrowser();

/** For those who start it themselves, with a profile that outlives it. */
export const browserCommand = (): [program: string, ...flags: string[]] => [chromiumHere(), ...flags];

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

/** A fresh machine has none: the command that needs it brings its own. */
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
