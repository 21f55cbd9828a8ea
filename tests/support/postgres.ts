import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { PATIENCE } from './patience';
import { freePort } from './port';

/** A temporary Postgres on a free port, with fsync on. */
export type Postgres = {
	/** URL of the maintenance database. */
	readonly url: string;
	/** `SIGINT` is a fast shutdown, `SIGQUIT` an immediate one, like a power cut. */
	stop(signal?: 'SIGINT' | 'SIGQUIT'): Promise<void>;
	/** Starts it again after `stop`, on the same port and data. */
	start(): Promise<void>;
	/** Whether the process runs; on a full disk Postgres may end itself. */
	isRunning(): boolean;
	/** Stops it and deletes its folder. */
	remove(): Promise<void>;
};

/** The folder of `initdb` and `postgres`: PG_BIN, the folders of distributions, the PATH. */
export function findPostgres(): string | undefined {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const places = [
		process.env.PG_BIN ?? '',
		...versions.map((version) => join(debian, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter),
	];
	return places.find((place) => place && existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
}

/** `place`: parent of its folder, for a small disk; its WAL then has segments of 1 MB, the minimum. */
export async function startPostgres(
	settings: Readonly<Record<string, string>> = {},
	place?: string,
): Promise<Postgres | undefined> {
	const bin = findPostgres();
	if (!bin) return undefined;
	const user = unprivileged();
	const folder = await mkdtemp(join(place ?? tmpdir(), 'stockpot-pg-'));
	if (user) await chown(folder, user.uid, user.gid);
	await chmod(folder, 0o700);
	const data = join(folder, 'data');
	const how = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
	execFileSync(join(bin, 'initdb'), ['-D', data, ...how, ...(place ? ['--wal-segsize=1'] : [])], {
		...user,
		cwd: folder,
		stdio: 'pipe',
	});
	const port = await freePort();
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	const options = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: folder,
		max_connections: '60',
		...settings,
	};
	const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	let server: ChildProcess | undefined;

	const isRunning = () => server !== undefined && server.exitCode === null && server.signalCode === null;

	async function start() {
		server = spawn(join(bin ?? '', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
			...user,
			cwd: folder,
			stdio: 'ignore',
		});
		await untilAnswering(url, server);
	}
	async function stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT') {
		const stopping = isRunning() ? server : undefined;
		server = undefined;
		if (!stopping) return;
		stopping.kill(signal);
		await once(stopping, 'exit');
	}
	// An interrupted run leaves no process or folder behind.
	process.once('exit', () => server?.kill('SIGQUIT'));
	await start();
	return {
		url,
		start,
		stop,
		isRunning,
		async remove() {
			await stop('SIGQUIT');
			await rm(folder, { recursive: true, force: true });
		},
	};
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
	for (const started = Date.now(); ; await setTimeout(50)) {
		const client = new pg.Client({ connectionString: url });
		try {
			await client.connect();
			await client.end();
			return;
		} catch (error) {
			if (server.exitCode !== null || Date.now() - started > PATIENCE) throw error;
		}
	}
}

/** Postgres refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
			return { uid: id('-u'), gid: id('-g') };
		} catch {
			// This user does not exist: tries the next one.
		}
	}
	throw new Error('Running as root, and there is neither a user postgres nor nobody to run Postgres as');
}
