import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { PATIENCE } from './patience';

/** Firefox, which FIREFOX_PATH or the PATH names; undefined where there is none. */
export function findFirefox(): string | undefined {
	const names = ['firefox-esr', 'firefox'];
	const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((place) => names.map((name) => join(place, name)));
	const macOs = '/Applications/Firefox.app/Contents/MacOS/firefox';
	return [process.env.FIREFOX_PATH ?? '', ...inPath, macOs].find((candidate) => candidate && existsSync(candidate));
}

/** Installs Debian's Firefox where there is none and this may be done. Writes a notice if there is none after that. */
export function prepareFirefox(): void {
	if (findFirefox()) return;
	try {
		for (const words of ['update -q', 'install -y -q --no-install-recommends firefox-esr']) {
			execFileSync('apt-get', words.split(' '), { stdio: ['ignore', 'ignore', 'pipe'], timeout: 180_000 });
		}
	} catch {
		process.stdout.write('No Firefox was found (FIREFOX_PATH says where) or installed: only Chromium is tested.\n');
	}
}

/** Keys that have no character, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
	Tab: '\uE004',
	Enter: '\uE007',
	Space: ' ',
	ArrowLeft: '\uE012',
	ArrowUp: '\uE013',
	ArrowRight: '\uE014',
	ArrowDown: '\uE015',
};

/** Collected by the page itself: WebDriver's log does not have them. */
const REPORT_VIOLATIONS = `() => addEventListener('securitypolicyviolation', (event) => console.error('Refused: ' + event.blockedURI))`;

type LogEntry = { level: string; text: string | null };
type Message = { id?: number; method?: string; params?: unknown; result?: unknown; message?: string };

/**
 * Starts an installed Firefox and drives it by WebDriver BiDi, the protocol of the W3C, which every Firefox since 129 speaks. Playwright
 * drives only a Firefox that it patched itself.
 */
export async function launchFirefox(program: string) {
	const profile = await mkdtemp(join(tmpdir(), 'stockpot-firefox-'));
	// Without these Firefox opens a page about its privacy policy, and asks for a translation engine.
	const preferences = { 'datareporting.policy.dataSubmissionEnabled': false, 'browser.translations.enable': false };
	const lines = Object.entries(preferences).map((entry) => `user_pref(${entry.map((part) => JSON.stringify(part))});`);
	await writeFile(join(profile, 'user.js'), lines.join('\n'));
	const browser = spawn(program, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile], {
		env: { ...process.env, HOME: profile },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	// An interrupted run leaves no process behind.
	const end = () => browser.kill('SIGKILL');
	process.once('exit', end);
	const stop = async () => {
		process.off('exit', end);
		if (browser.exitCode === null && browser.signalCode === null) {
			end();
			await once(browser, 'exit');
		}
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		const bidi = await connect(`${await addressOf(browser)}/session`);
		await bidi.send('session.new', { capabilities: {} });
		return { newPage: () => openPage(bidi), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Firefox writes its address to stderr, among other things; the rest is read so that its pipe does not fill. */
function addressOf(browser: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		const written: string[] = [];
		const fail = () => reject(new Error(`Firefox did not start: ${written.join('\n')}`));
		const tooLate = setTimeout(fail, PATIENCE);
		browser.once('error', reject);
		browser.once('exit', fail);
		createInterface({ input: browser.stderr ?? process.stdin }).on('line', (line) => {
			written.push(line);
			const address = /listening on (ws:\S+)/.exec(line)?.[1];
			if (!address) return;
			clearTimeout(tooLate);
			resolve(address);
		});
	});
}

async function connect(address: string) {
	const socket = new WebSocket(address);
	await once(socket, 'open');
	const waiting = new Map<number, (answer: Message) => void>();
	const logged = new Set<(entry: LogEntry) => void>();
	let last = 0;
	socket.on('message', (text) => {
		const message: Message = JSON.parse(String(text));
		if (message.id !== undefined) waiting.get(message.id)?.(message);
		else if (message.method === 'log.entryAdded') for (const hear of logged) hear(message.params as LogEntry);
	});
	const send = <T>(method: string, params: object) =>
		new Promise<T>((resolve, reject) => {
			const id = ++last;
			waiting.set(id, ({ result, message }) => {
				waiting.delete(id);
				if (result === undefined) reject(new Error(`${method}: ${message}`));
				else resolve(result as T);
			});
			socket.send(JSON.stringify({ id, method, params }));
		});
	return { send, logged };
}
type Bidi = Awaited<ReturnType<typeof connect>>;

/** A page of a phone of its own: cookies and storage are not shared. */
async function openPage({ send, logged }: Bidi) {
	const { userContext } = await send<{ userContext: string }>('browser.createUserContext', {});
	const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab', userContext });
	const trouble: string[] = [];
	logged.add(({ level, text }) => {
		if (level === 'error' || level === 'warn') trouble.push(`${level}: ${text}`);
	});
	await send('script.addPreloadScript', { functionDeclaration: REPORT_VIOLATIONS, userContexts: [userContext] });
	await send('session.subscribe', { events: ['log.entryAdded'], contexts: [context] });
	// Keys go to a document that has the focus.
	await send('browsingContext.activate', { context });
	await send('browsingContext.setViewport', { context, viewport: { width: 390, height: 844 } });
	return {
		/** What the console wrote as an error or a warning. */
		trouble,
		goto: (url: string) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
		/** The value of an expression. Null while a document is replaced by the next. */
		async evaluate<T>(expression: string): Promise<T | null> {
			type Evaluated = { result?: { value?: string } };
			const evaluated = await send<Evaluated>('script.evaluate', {
				expression: `JSON.stringify(${expression})`,
				target: { context },
				awaitPromise: false,
			}).catch((): Evaluated => ({}));
			return JSON.parse(evaluated.result?.value ?? 'null');
		},
		press: (key: string) => {
			const value = KEYS[key] ?? key;
			const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
			return send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
		},
		async cookie(name: string): Promise<string | undefined> {
			type Cookies = { cookies: { name: string; value: { value: string } }[] };
			const partition = { type: 'context', context };
			const { cookies } = await send<Cookies>('storage.getCookies', { partition });
			return cookies.find((cookie) => cookie.name === name)?.value.value;
		},
		close: () => send('browser.removeUserContext', { userContext }),
	};
}
