import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/port';
import type { Helper } from './processes';
import { pause, type Run } from './scene';
import { type Stage, spawnServer, tellsItsMemory } from './stage';

export type AtRest = 'postgres' | 'embedded' | 'bare';
const bare = fileURLToPath(new URL('./bare.mjs', import.meta.url));
const MB = 1024 * 1024;

/** Time from the start of a process to its first response, and its memory later without requests. */
export async function atRest(stage: Stage, subject: AtRest): Promise<Run> {
	const { url, drop } = await stage.fresh();
	const dataDir = await mkdtemp(join(tmpdir(), 'stockpot-bench-'));
	const start = () => startOnce(subject, subject === 'postgres' ? url : '', dataDir);
	try {
		// The first start creates the tables and the secret, which later starts do not.
		if (subject === 'embedded') await (await start()).server.stop('SIGTERM');
		const { server, answered } = await start();
		try {
			await pause(2000);
			const { rss, heapUsed } = await server.ask<NodeJS.MemoryUsage>({ memory: true });
			return { figures: { start: answered, resident: rss / MB, heap: heapUsed / MB } };
		} finally {
			await server.stop();
		}
	} finally {
		await drop();
		await rm(dataDir, { recursive: true, force: true });
	}
}

async function startOnce(subject: AtRest, url: string, dataDir: string): Promise<{ server: Helper; answered: number }> {
	const port = await freePort();
	const began = performance.now();
	const { server } = spawnServer({
		port,
		url,
		dataDir,
		flags: tellsItsMemory,
		...(subject === 'bare' ? { program: bare } : {}),
	});
	try {
		await firstAnswer(port, began + 60_000);
		return { server, answered: performance.now() - began };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/** Repeats the request until a server answers. A port without a listener refuses at once. */
async function firstAnswer(port: number, until: number): Promise<void> {
	while (performance.now() < until) {
		const answered = await new Promise<boolean>((resolve) => {
			const socket = createConnection(port, '127.0.0.1', () =>
				socket.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'),
			);
			socket.once('data', (said) => resolve(said.toString('latin1').startsWith('HTTP/1.1 200')));
			socket.once('error', () => resolve(false)).once('close', () => resolve(false));
		});
		if (answered) return;
		await pause(2);
	}
	throw new Error('The server did not answer');
}
