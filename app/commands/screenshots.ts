import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Socket } from 'socket.io-client';
import { launchBrowser } from './browser';
import { ensureBuilt } from './build.mjs';
import {
	makePapers,
	pitch,
	pitchAll,
	publishLineUp,
	type Seat,
	signIn,
	sitAt,
	vote,
	voteByHand,
} from './screenshots-evening';

// Only this user may read the written files.
process.umask(0o077);

/**
 * `npm run screenshots`: takes the pictures of the README. Runs the built server on a free port with a seeded temporary database, and plays
 * a whole dinner.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'docs', 'pictures');
/** The address that the pictures show. */
const ADDRESS = 'http://soup.example';
const LARGEST = 200_000;
const PAST = '/birmingham/12';
const TONIGHT = '/birmingham/13';
const PAPERS = 99;
const GUESTS = 84;
const VOTERS = 61;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Saves a picture with fewer colours until it is small enough. */
async function keep(name: string, picture: Buffer): Promise<void> {
	for (const colours of [256, 128, 64]) {
		const small = await sharp(picture).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
		if (small.length > LARGEST && colours > 64) continue;
		await writeFile(join(pictures, `${name}.png`), small);
		say(`${name}.png: ${Math.round(small.length / 1000)} kB`);
		return;
	}
}
const shoot = async (name: string, page: Page): Promise<void> =>
	keep(name, await page.screenshot({ animations: 'disabled', caret: 'hide' }));

type Kind = { width: number; height: number; scale?: number; dark?: boolean };
const phoneSize = { width: 390, height: 844, scale: 2 };

async function seatAt(browser: Browser, { width, height, scale = 1, dark = false }: Kind) {
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: scale,
		colorScheme: dark ? 'dark' : 'light',
		reducedMotion: 'reduce',
		locale: 'en-GB',
	});
	return { context, seat: sitAt(await context.newPage(), ADDRESS) };
}

async function seed(dataDir: string): Promise<{ email: string; password: string }> {
	const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'build', 'seed.js')], {
		env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SECRET: '' },
	});
	const [, email, password] = /as (\S+@\S+) with the password (\S+)/.exec(stdout) ?? [];
	if (!email || !password) throw new Error(`The seed did not say how to sign in:\n${stdout}`);
	return { email, password };
}

async function startServer(dataDir: string): Promise<{ child: ChildProcess; server: string }> {
	const child = spawn(process.execPath, [join(root, 'build', 'server.js')], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			PORT: '0',
			HOST: '127.0.0.1',
			PUBLIC_URL: ADDRESS,
			DATA_DIR: dataDir,
			DATABASE_URL: '',
			SECRET: '',
			SMTP_URL: '',
			MAIL_FROM: '',
			LOG_LEVEL: 'warn',
		},
	});
	process.once('exit', () => child.kill('SIGKILL'));
	let heard = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		heard += text;
	});
	while (child.exitCode === null) {
		const [server] = /http:\/\/127\.0\.0\.1:\d+/.exec(heard) ?? [];
		if (server) return { child, server };
		await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
	}
	throw new Error(`The server ended before it was ready:\n${heard}`);
}

async function afterwards(browser: Browser): Promise<void> {
	const reader = await seatAt(browser, { width: 1100, height: 1400, scale: 1.5 });
	await reader.seat.open(PAST);
	await shoot('result', reader.seat.page);
	const screen = await seatAt(browser, { width: 1280, height: 720 });
	await screen.seat.open(`${PAST}/screen`);
	await shoot('screen-result', screen.seat.page);
	await Promise.all([reader.context.close(), screen.context.close()]);
}

async function beforehand(browser: Browser, desk: Seat): Promise<string[]> {
	await pitch(desk, TONIGHT);
	await publishLineUp(desk, TONIGHT);
	const reader = await seatAt(browser, { width: 1100, height: 1400, scale: 1.5 });
	await reader.seat.open(TONIGHT);
	await shoot('line-up', reader.seat.page);
	await reader.context.close();

	const codes = await makePapers(desk, TONIGHT, PAPERS);
	await desk.page.emulateMedia({ media: 'print' });
	await desk.page.setViewportSize({ width: 794, height: 1123 });
	await desk.page.evaluate(() => scrollTo(0, 0));
	await shoot('slips', desk.page);
	await desk.page.emulateMedia({ media: 'screen' });
	await desk.page.setViewportSize({ width: 1280, height: 1000 });
	return codes;
}

async function atTheDoor(browser: Browser, desk: Seat): Promise<void> {
	await desk.open(`/desk${TONIGHT}`);
	await desk.press('open the doors');
	const helper = await seatAt(browser, phoneSize);
	await helper.context.addCookies(await desk.page.context().cookies());
	await desk.open(`/desk${TONIGHT}/door`);
	for (let number = 1; number <= GUESTS; number++) {
		if (number === 37) {
			await helper.seat.open(`/desk${TONIGHT}/door?gave=36`);
			await shoot('door', helper.seat.page);
		}
		await desk.press('hand out');
	}
	await helper.context.close();
}

/** A plausible ballot, another for each guest: mostly 3s to 5s, now and then a blank. */
const ballotOf = (guest: number): string =>
	Array.from({ length: 16 }, (_, at) => '54345-435245345'.charAt((guest * 7 + at * (1 + (guest % 4))) % 15)).join('');

async function atTheVote(browser: Browser, desk: Seat, server: string, codes: readonly string[], phones: Socket[]) {
	await desk.open(`/desk${TONIGHT}`);
	await desk.press('start pitching');
	await pitchAll(desk);
	await desk.press('open voting', { minutes: '45' });
	for (const [guest, code] of codes.slice(0, VOTERS - 2).entries()) {
		phones.push(await vote(server, code, ballotOf(guest)));
	}

	const light = await seatAt(browser, phoneSize);
	await voteByHand(light.seat, light.context, codes[VOTERS - 2] ?? '', ['4453', '5344']);
	await shoot('ballot', light.seat.page);
	const dark = await seatAt(browser, { ...phoneSize, dark: true });
	await voteByHand(dark.seat, dark.context, codes[VOTERS - 1] ?? '', ['3424', '5455', '4-43', '2345']);
	await dark.seat.page.evaluate(() => location.replace('#all'));
	await dark.seat.page.locator('#all').waitFor();
	await shoot('ballot-dark', dark.seat.page);

	const screen = await seatAt(browser, { width: 1280, height: 720 });
	await screen.seat.open(`${TONIGHT}/screen`);
	await shoot('screen-voting', screen.seat.page);
	await desk.open(`/desk${TONIGHT}`);
	await shoot('desk', desk.page);
	await Promise.all([light.context.close(), dark.context.close(), screen.context.close()]);
}

await ensureBuilt();
const undo: (() => Promise<unknown> | unknown)[] = [];
try {
	await mkdir(pictures, { recursive: true });
	const dataDir = await mkdtemp(join(tmpdir(), 'stockpot-pictures-'));
	undo.push(() => rm(dataDir, { recursive: true, force: true }));
	const { email, password } = await seed(dataDir);
	const { child, server } = await startServer(dataDir);
	undo.push(async () => child.exitCode === null && child.kill() && (await once(child, 'exit')));
	const browser = await launchBrowser({ 'soup.example': server.slice('http://'.length) });
	undo.push(() => browser.close());
	const phones: Socket[] = [];
	undo.push(() => {
		for (const phone of phones) phone.disconnect();
	});

	const { seat: desk } = await seatAt(browser, { width: 1280, height: 1000, scale: 1.5 });
	await signIn(desk, email, password);
	await afterwards(browser);
	const codes = await beforehand(browser, desk);
	await atTheDoor(browser, desk);
	await atTheVote(browser, desk, server, codes, phones);
} finally {
	for (const step of undo.reverse()) await step();
}
