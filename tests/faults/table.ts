import { readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

type Line = Readonly<Record<(typeof columns)[number], string | number>> & {
	readonly broken: readonly string[];
	readonly figures: Readonly<Record<string, number>>;
};
const columns = ['fault', 'faults', 'phones', 'sent', 'acked', 'refused', 'unknown'] as const;

/** Prints a table at the end of a run, and writes it with all tests as JSON if a report is requested. */
export default class Table implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const { FAULTS_LINES = '', FAULTS_REPORT, FAULTS_SEED, FAULTS_QUICK } = process.env;
		const lines = linesIn(FAULTS_LINES);
		process.stdout.write(`\n${tableOf(lines)}\n`);
		if (!FAULTS_REPORT) return;
		const tests = modules.flatMap((module) =>
			[...module.children.allTests()].map((test) => ({
				test: test.name,
				state: test.result().state,
				seconds: Math.round((test.diagnostic()?.duration ?? 0) / 100) / 10,
				errors: (test.result().errors ?? []).map(({ message }) => message),
			})),
		);
		const report = { seed: Number(FAULTS_SEED), quick: FAULTS_QUICK === '1', at: new Date(), faults: lines, tests };
		writeFileSync(FAULTS_REPORT, `${JSON.stringify(report, null, '\t')}\n`);
	}
}

/** The file does not exist before the first fault has reported. */
function linesIn(file: string): Line[] {
	try {
		const text = readFileSync(file, 'utf8').trim();
		return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line));
	} catch (error) {
		if ((error as { code?: unknown }).code === 'ENOENT') return [];
		throw error;
	}
}

function tableOf(lines: readonly Line[]): string {
	const rows = [
		[...columns, 'broken', ''],
		...lines.map((line) => [
			...columns.map((column) => String(line[column])),
			String(line.broken.length),
			Object.entries(line.figures)
				.map(([what, figure]) => `${what} ${figure}`)
				.join(', '),
		]),
	];
	const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	const [name = 0, ...rest] = widths;
	return rows
		.map(([first = '', ...cells]) => {
			const figures = cells.pop() ?? '';
			return `${[first.padEnd(name), ...cells.map((cell, at) => cell.padStart(rest[at] ?? 0)), figures].join('  ').trimEnd()}`;
		})
		.join('\n');
}
