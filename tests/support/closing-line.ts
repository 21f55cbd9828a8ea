import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that a machine can read. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const passed = tests.filter((test) => test.result().state === 'passed').length;
		const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
		const failed = tests.filter((test) => test.result().state === 'failed').length + brokenFiles + errors.length;
		process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
	}
}
