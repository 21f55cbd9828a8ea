import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run test:faults`, apart from `npm test`: it kills servers for minutes. */
export default defineConfig({
	root,
	resolve: { alias: { '~': `${root}app` } },
	test: {
		name: 'faults',
		include: ['tests/faults/**/*.test.ts'],
		setupFiles: ['tests/support/console.ts'],
		globalSetup: ['tests/support/built.setup.ts', 'tests/support/databases.setup.ts'],
		reporters: ['default', './tests/support/closing-line.ts'],
		fileParallelism: false,
		testTimeout: 600_000,
		hookTimeout: 120_000,
	},
});
