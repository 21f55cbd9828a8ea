import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quick = ['tests/faults/door.test.ts', 'tests/faults/faults.test.ts', 'tests/faults/forms.test.ts'];

/** `npm run test:faults`, which takes minutes. The quick run has three files, with fewer and shorter faults. */
export default defineConfig({
	root,
	resolve: { alias: { '~': `${root}app` } },
	test: {
		name: 'faults',
		include: process.env.FAULTS_QUICK === '1' ? quick : ['tests/faults/**/*.test.ts'],
		setupFiles: ['tests/support/console.ts'],
		globalSetup: ['tests/support/built.setup.ts', 'tests/support/databases.setup.ts'],
		reporters: ['default', './tests/faults/table.ts', './tests/support/closing-line.ts'],
		fileParallelism: false,
		testTimeout: 600_000,
		hookTimeout: 120_000,
	},
});
