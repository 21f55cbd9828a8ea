// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm run test:faults [-- --quick] [-- --seed 7]: every random choice of a run comes from its seed, which the report names.
const args = process.argv.slice(2);
const seedAt = args.indexOf('--seed');
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
	stdio: 'inherit',
	env: {
		...process.env,
		FAULTS_QUICK: args.includes('--quick') ? '1' : '',
		FAULTS_SEED: (seedAt >= 0 ? args[seedAt + 1] : undefined) ?? String(Date.now() % 1_000_000),
	},
});
child.on('exit', (code) => {
	process.exitCode = code ?? 1;
});
