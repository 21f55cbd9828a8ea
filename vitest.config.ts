import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '~': fileURLToPath(new URL('./app', import.meta.url)) };
const setupFiles = ['tests/support/console.ts'];
const databases = 'tests/support/databases.setup.ts';
const built = 'tests/support/built.setup.ts';
const browser = 'tests/support/browser.setup.ts';

/** `npx vitest run --project rules` and so on; `npm test` runs them all. */
export default defineConfig({
	test: {
		reporters: ['default', './tests/support/closing-line.ts'],
		// Most of these wait: for a browser, a server, a database. On two cores the library would run one file at a time.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		projects: [
			{
				resolve: { alias },
				test: {
					name: 'rules',
					include: ['app/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/vectors/**/*.test.ts'],
					setupFiles,
				},
			},
			{
				resolve: { alias },
				// Not isolated: the files of a worker share its embedded database, which takes seconds to open.
				test: {
					name: 'queries',
					include: ['tests/queries/**/*.test.ts'],
					setupFiles,
					globalSetup: [databases],
					isolate: false,
					testTimeout: 20_000,
				},
			},
			{
				resolve: { alias },
				test: {
					name: 'live',
					include: ['tests/live/**/*.test.ts'],
					setupFiles,
					globalSetup: [built, databases, browser],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				resolve: { alias },
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					setupFiles,
					globalSetup: [built, databases, browser],
					testTimeout: 120_000,
					hookTimeout: 240_000,
				},
			},
		],
	},
});
