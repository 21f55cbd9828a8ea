// @ts-check
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// npm run test:faults [-- --quick] [-- --seed 7] [-- --report FILE] [-- -t F3]: all random choices come from the seed, which the report
// names. `-t` selects tests by name.
const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
		report: { type: 'string' },
		t: { type: 'string', short: 't' },
	},
});
if (!/^\d{1,9}$/.test(values.seed)) {
	process.stderr.write('The seed is a whole number of at most nine digits.\n');
	process.exit(1);
}
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stockpot-told-'));
const child = spawn(
	process.execPath,
	[vitest, 'run', '--config', config, ...(values.t === undefined ? [] : ['-t', values.t])],
	{
		stdio: 'inherit',
		env: {
			...process.env,
			FAULTS_QUICK: values.quick ? '1' : '',
			FAULTS_SEED: values.seed,
			FAULTS_LINES: join(folder, 'lines'),
			FAULTS_REPORT: values.report === undefined ? '' : resolve(values.report),
		},
	},
);
child.on('exit', (code) => {
	rmSync(folder, { recursive: true, force: true });
	process.exitCode = code ?? 1;
});
