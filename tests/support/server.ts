import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newPostgresDatabase } from './db';
import { serverFlags, shortLived } from './flags';
import { newDataDir } from './folder';
import { PATIENCE } from './patience';
import { freePort } from './port';

const program = fileURLToPath(new URL('../../build/server.js', import.meta.url));

export type RunningServer = {
	/** `http://127.0.0.1:<port>`. In the browser `http://soup.test:<port>` is the same server under a name that is not localhost. */
	readonly url: string;
	readonly port: number;
	readonly dataDir: string;
	readonly process: ChildProcess;
	/** Its output so far, log lines included. */
	output(): string;
	/** Resolves once the output matches. */
	said(pattern: RegExp): Promise<RegExpMatchArray>;
	/** Ends the process and keeps its data, for `startServer({ dataDir, port })`. `SIGKILL` is a crash. */
	kill(signal?: NodeJS.Signals): Promise<number | null>;
	/** Ends the process and deletes the folder that `startServer` created. */
	stop(): Promise<void>;
};

type Wanted = {
	readonly port?: number;
	/** With an embedded database. */
	readonly dataDir?: string;
	/** Default: a new database on Postgres if it is installed, because an embedded one costs each start seconds. */
	readonly on?: 'embedded';
	readonly databaseUrl?: string | undefined;
	readonly env?: Readonly<Record<string, string>>;
};

/** Starts the built server as a process. Stop it in `afterAll`. */
export async function startServer({ port, on, env = {}, ...given }: Wanted = {}): Promise<RunningServer> {
	const { dataDir } = given;
	const databaseUrl = given.databaseUrl ?? (dataDir || on ? undefined : await newPostgresDatabase());
	const folder = dataDir ?? (await (databaseUrl ? mkdtemp(join(tmpdir(), 'stockpot-')) : newDataDir('server')));
	const at = port ?? (await freePort());
	const child = spawn(process.execPath, [...serverFlags, ...(databaseUrl ? [] : shortLived), program], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env.PATH,
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: String(at),
			DATA_DIR: folder,
			DATABASE_URL: databaseUrl ?? '',
			LOG_LEVEL: 'debug',
			...env,
		},
	});
	const kill = async (signal: NodeJS.Signals = 'SIGTERM') => {
		if (child.exitCode === null && child.signalCode === null) {
			child.kill(signal);
			await once(child, 'close');
		}
		return child.exitCode;
	};
	const endIt = () => child.kill('SIGKILL');
	process.once('exit', endIt);
	child.once('exit', () => process.off('exit', endIt));
	const { output, said } = listenTo(child);
	await said(/Stockpot is ready/).catch(async (error) => {
		await kill('SIGKILL');
		if (!dataDir) await rm(folder, { recursive: true, force: true });
		throw error;
	});
	return {
		url: `http://127.0.0.1:${at}`,
		port: at,
		dataDir: folder,
		process: child,
		output,
		said,
		kill,
		async stop() {
			await kill();
			if (!dataDir) await rm(folder, { recursive: true, force: true });
		},
	};
}

function listenTo(child: ChildProcess): Pick<RunningServer, 'output' | 'said'> {
	let heard = '';
	const waiting = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			heard += text;
			for (const look of waiting) look();
		});
	}
	return {
		output: () => heard,
		said: (pattern) =>
			new Promise((resolve, reject) => {
				const give = (reason: string) => () =>
					reject(new Error(`The server ${reason} before it said ${pattern}:\n${heard}`));
				const tooLate = setTimeout(give('took too long'), PATIENCE);
				// Unlike `exit`, `close` comes after the last output.
				child.once('close', give('ended'));
				const look = () => {
					const match = heard.match(pattern);
					if (!match) return;
					clearTimeout(tooLate);
					waiting.delete(look);
					resolve(match);
				};
				waiting.add(look);
				look();
			}),
	};
}
