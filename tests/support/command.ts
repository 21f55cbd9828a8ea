import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { shortLived } from './flags';

/** Runs a built command where only `build/` exists. Returns its exit code and its output. */
export async function runCommand(command: 'backup' | 'restore', args: string[], env: Record<string, string>) {
	const program = fileURLToPath(new URL(`../../build/${command}.js`, import.meta.url));
	const child = spawn(process.execPath, [...shortLived, program, ...args], {
		env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
	}
	const [code] = await once(child, 'close');
	return { code, said };
}
