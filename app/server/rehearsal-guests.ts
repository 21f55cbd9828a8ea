import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Cast, RehearsalProgress } from '../domain/rehearsal';

/**
 * Starts simulated guests as processes. `program`: the server's own address as a module, beside which the built program lies. `listenAt` is
 * called once with the address at which this server answers.
 */
export function createGuestRunner(program: string) {
	const built = fileURLToPath(new URL('./rehearsal-guests.js', program));
	const source = fileURLToPath(new URL('./app/commands/rehearsal-guests.ts', program));
	let url = '';
	return {
		listenAt(address: string): void {
			url = address;
		},
		start(cast: Cast, said: (progress: RehearsalProgress) => void, ended: () => void) {
			const isBuilt = existsSync(built);
			const child = fork(isBuilt ? built : source, {
				execArgv: isBuilt ? ['--enable-source-maps'] : ['--import', 'tsx'],
				// Of the server's settings it needs none, and the secret least of all.
				env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
				stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			});
			child.on('message', (progress) => said(progress as RehearsalProgress));
			child.once('exit', ended);
			child.send({ url, cast });
			return {
				stop() {
					child.off('exit', ended);
					child.kill();
				},
			};
		},
	};
}
