import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { shortLived } from './tests/support/flags';
import { PATIENCE } from './tests/support/patience';

const alias = { '~': fileURLToPath(new URL('./app', import.meta.url)) };
const setupFiles = ['tests/support/console.ts', 'tests/support/translations.ts'];
/** Where properties are tested with fast-check. */
const seeded = [...setupFiles, 'tests/support/seed.ts'];
/** A test ends as soon as it finds its state, so these limits are for tests that hang. */
const patience = { expect: { poll: { timeout: PATIENCE } }, testTimeout: 5 * PATIENCE, hookTimeout: 5 * PATIENCE };
const execArgv = [...shortLived];
const databases = 'tests/support/databases.setup.ts';
const built = 'tests/support/built.setup.ts';
const browser = 'tests/support/browser.setup.ts';

// No isolation: test files of a worker share imported modules and an embedded database, which takes seconds to open.

/** `npm test` runs all projects; `npx vitest run --project rules` runs one. */
export default defineConfig({
	test: {
		reporters: ['default', './tests/support/closing-line.ts'],
		// One more than there are cores, because many tests wait for a browser, a server, a database or a disk.
		maxWorkers: availableParallelism() + 1,
		projects: [
			{
				resolve: { alias },
				test: {
					name: 'rules',
					include: ['app/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/vectors/**/*.test.ts'],
					setupFiles: seeded,
					...patience,
					isolate: false,
					execArgv,
				},
			},
			{
				resolve: { alias },
				test: {
					name: 'queries',
					include: ['tests/queries/**/*.test.ts'],
					setupFiles: seeded,
					...patience,
					globalSetup: [databases],
					isolate: false,
					execArgv,
				},
			},
			{
				resolve: { alias },
				test: {
					name: 'live',
					include: ['tests/live/**/*.test.ts'],
					setupFiles,
					...patience,
					globalSetup: [built, databases, browser],
					isolate: false,
					execArgv,
				},
			},
			{
				resolve: { alias },
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					setupFiles,
					...patience,
					globalSetup: [built, databases, browser],
					isolate: false,
					execArgv,
				},
			},
		],
	},
});
