import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FEWEST_GUESTS, MOST_GUESTS, USUAL_GUESTS } from '../domain/rehearsal';
import { DESK } from '../i18n';
import { rehearsalMessages } from '../i18n/rehearsal';
import { Browser } from '../rehearsal/browser';
import { leadEvening } from '../rehearsal/organiser';
import { ensureBuilt } from './build.mjs';

// Only this user may read the written files.
process.umask(0o077);

/**
 * `npm run rehearse -- --guests 80`: a rehearsal on a server of its own with invented data in a temporary folder, deleted at the end. You
 * lead the evening at the printed address. `--auto`: the program leads it, and exits with 1 if the result is not as the guests know it.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

function readArguments() {
	try {
		const { values } = parseArgs({ options: { guests: { type: 'string' }, auto: { type: 'boolean' } } });
		const guests = Number(values.guests ?? USUAL_GUESTS);
		if (!Number.isInteger(guests) || guests < FEWEST_GUESTS || guests > MOST_GUESTS)
			giveUp(`--guests takes a whole number from ${FEWEST_GUESTS} to ${MOST_GUESTS}.`);
		return { guests, auto: values.auto ?? false };
	} catch {
		giveUp('Write: npm run rehearse -- --guests 80, and --auto if the program shall lead the evening.');
	}
}
const { guests, auto } = readArguments();

await ensureBuilt();
const folder = await mkdtemp(join(tmpdir(), 'stockpot-rehearsal-'));
const built = (name: string) => fileURLToPath(new URL(`../../build/${name}.js`, import.meta.url));
const env = {
	PATH: process.env.PATH,
	NODE_ENV: 'production' as const,
	DATA_DIR: folder,
	DATABASE_URL: '',
	COPIES_DIR: join(folder, 'copies'),
	PORT: process.env.PORT ?? '0',
	HOST: process.env.HOST ?? (auto ? '127.0.0.1' : '0.0.0.0'),
};
const running: ChildProcess[] = [];
const begin = (program: string): ChildProcess => {
	const child = spawn(process.execPath, ['--enable-source-maps', program], {
		env,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	running.push(child);
	return child;
};
/** Resolves with the match once the program said it; rejects if it ended before. */
const heard = (child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> =>
	new Promise((resolve, reject) => {
		let text = '';
		child.stdout?.setEncoding('utf8').on('data', (more: string) => {
			text += more;
			const match = pattern.exec(text);
			if (match) resolve(match);
		});
		child.once('close', () => reject(new Error(`A program ended early. It said: ${text}`)));
	});

/** Resolves when the process has ended, and writes nothing any more. */
async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, 'exit');
	child.kill();
	await exited;
}
let ending: Promise<never> | undefined;
async function stopAndDelete(code: number): Promise<never> {
	await Promise.all(running.map(stop));
	await rm(folder, { recursive: true, force: true });
	process.exit(code);
}
/** The first call says the exit code, because ending the server ends the rehearsal too. */
function end(code: number): Promise<never> {
	ending ??= stopAndDelete(code);
	return ending;
}
process.once('SIGINT', () => void end(130));
process.once('SIGTERM', () => void end(143));

async function rehearse(): Promise<boolean> {
	const [, password = ''] = await heard(begin(built('seed')), /password (\S+)/);
	const server = begin(built('server'));
	const [, port = ''] = await heard(server, /Stockpot is ready: \S+:(\d+)/);
	const organiser = new Browser(`http://127.0.0.1:${port}`);
	await organiser.fill(await organiser.open('/sign-in'), { email: 'amina@example.org', password });
	const page = await organiser.open('/desk/birmingham/13/rehearsal');
	const { path: desk } = await organiser.press(page, 'begin', { guests: String(guests) });
	if (!desk.startsWith('/desk/rehearsal-')) throw new Error(`The rehearsal did not begin: ${desk}`);
	if (!auto) {
		say(`The rehearsal is ready. Open ${organiser.url}${desk}`);
		say(`Sign in as amina@example.org with the password ${password}`);
		say('Press Ctrl and C to end it. Everything in it is deleted then.');
		await new Promise((resolve) => server.once('close', resolve));
		return false;
	}
	const began = Date.now();
	const words = rehearsalMessages(DESK);
	const problems = await leadEvening(organiser, { desk, dinner: desk.replace('/desk', '') }, (progress) =>
		say(words.progress(progress)),
	);
	say(`${words.verdict(problems)} (${Math.round((Date.now() - began) / 1000)} s)`);
	return problems.length === 0;
}

rehearse().then(
	(good) => end(good ? 0 : 1),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
		return end(1);
	},
);
