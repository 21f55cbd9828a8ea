import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with a machine-readable line. For several runs TESTS_SO_FAR names a file, and the last line has the totals. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const passed = tests.filter((test) => test.result().state === 'passed').length;
		const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
		const failed = tests.filter((test) => test.result().state === 'failed').length + brokenFiles + errors.length;
		const all = addTo(process.env.TESTS_SO_FAR, { passed, failed });
		process.stdout.write(`\n${all.passed} passed, ${all.failed} failed\n`);
	}
}

type Sum = { readonly passed: number; readonly failed: number };

function addTo(file: string | undefined, { passed, failed }: Sum): Sum {
	if (!file) return { passed, failed };
	const before: Sum = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
	const sum = { passed: before.passed + passed, failed: before.failed + failed };
	writeFileSync(file, JSON.stringify(sum));
	return sum;
}
