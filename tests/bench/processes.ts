import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../support/flags';

/** Linux counts CPU time in ticks of 10 ms. */
const TICK = 10;

/** CPU time of a process in milliseconds, user and system. 0 if it has ended. */
export function cpuOf(pid: number, withDead = false): number {
	const fields = statOf(pid);
	if (!fields) return 0;
	const [user = 0, system = 0, deadUser = 0, deadSystem = 0] = fields.slice(11, 15).map(Number);
	return (user + system + (withDead ? deadUser + deadSystem : 0)) * TICK;
}

/** The same for Postgres: the postmaster and its child processes, ended ones included. */
export function cpuOfPostgres(postmaster: number): number {
	const children = readdirSync('/proc')
		.map(Number)
		.filter((pid) => pid > 0 && Number(statOf(pid)?.[1]) === postmaster);
	return children.reduce((sum, pid) => sum + cpuOf(pid), cpuOf(postmaster, true));
}

/** Fields from the state on, because the process name before it may contain any character. */
function statOf(pid: number): string[] | undefined {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
		return text.slice(text.lastIndexOf(')') + 2).split(' ');
	} catch {
		// The process ended after it was listed.
		return undefined;
	}
}

export const parentOf = (pid: number): number => Number(statOf(pid)?.[1]);

export type Helper = {
	readonly pid: number;
	ask<T>(order: unknown): Promise<T>;
	/** `SIGTERM` if it has to write something before it ends. */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

/** Starts a program of the bench, which answers each message with one. */
export async function startHelper(file: string, execArgv: string[] = [], env: Record<string, string> = {}) {
	const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
		execArgv: ['--import', 'tsx', ...nodeFlags, ...execArgv],
		env: { ...process.env, NODE_ENV: 'production', ...env },
	});
	return answering(child);
}

export function answering(child: ChildProcess): Helper {
	const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
	let last = 0;
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	child.on('message', ({ id, answer, error }: { id: number; answer: never; error?: string }) => {
		const asked = waiting.get(id);
		waiting.delete(id);
		if (error === undefined) asked?.resolve(answer);
		else asked?.reject(new Error(error));
	});
	child.once('exit', (code) => {
		for (const { reject } of waiting.values()) reject(new Error(`A helper ended with ${code}`));
	});
	return {
		pid: child.pid ?? 0,
		ask: <T>(order: unknown) =>
			new Promise<T>((resolve, reject) => {
				const id = ++last;
				waiting.set(id, { resolve: resolve as (answer: never) => void, reject });
				child.send({ id, order });
			}),
		async stop(signal = 'SIGKILL') {
			process.off('exit', kill);
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill(signal);
			await once(child, 'exit');
		},
	};
}
